from pathlib import Path

import numpy as np
import pytest

from hansard.media.contents import kind_of


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "an image (PNG)"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "an image (JPEG)"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "an image (WebP)"),
        (b"%PDF-1.7", "a PDF document"),
        ("Guten Tag, hier ist Müller.\n".encode() * 300, "text"),
        (b"\x00\x01\x02\x03", None),
    ],
)
def test_kinds_are_told_by_the_first_bytes(tmp_path: Path, head: bytes, kind: str | None) -> None:
    path = tmp_path / "upload"
    path.write_bytes(head)
    assert kind_of(path) == kind


def test_samples_are_not_taken_for_text(tmp_path: Path) -> None:
    path = tmp_path / "call.raw"
    path.write_bytes(np.random.default_rng(3).bytes(8_000))
    assert kind_of(path) is None
