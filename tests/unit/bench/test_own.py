"""Which files of one's own are recordings, and what they are scored against."""

from pathlib import Path

import pytest

from hansard.bench.own import find_recordings
from hansard.errors import ConfigurationError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.wav", "deeper/b.OPUS", "c.flac", ".hidden.wav", "notes.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    (tmp_path / "a.txt").write_text("hello there")
    (tmp_path / "deeper" / "b.rttm").write_text("")
    (tmp_path / "c.1.txt").write_text("left")
    (tmp_path / "c.2.txt").write_text("right")
    return tmp_path


def test_references_lie_beside_the_recordings(folder: Path) -> None:
    one, two, three = sorted(find_recordings([folder]), key=lambda found: found.path.name)
    assert (one.path.name, one.text, one.parties, one.turns) == ("a.wav", "hello there", (), None)
    assert (two.path.name, two.text, two.turns) == ("b.OPUS", None, folder / "deeper" / "b.rttm")
    assert two.set == "deeper"
    assert (three.path.name, three.text, three.parties) == ("c.flac", None, ("left", "right"))


def test_a_file_can_be_named_by_itself(folder: Path) -> None:
    (found,) = find_recordings([folder / "a.wav"])
    assert found.text == "hello there"


@pytest.mark.parametrize("name", ["missing.wav", "notes.md"])
def test_nothing_to_listen_to_is_an_error(folder: Path, name: str) -> None:
    with pytest.raises(ConfigurationError):
        find_recordings([folder / name])
