"""What a file that is no recording seems to be, so that the refusal can say so."""

from pathlib import Path

HEAD_BYTES = 4096

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF8", "an image (GIF)"),
    (b"BM", "an image (BMP)"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
)


def kind_of(path: Path) -> str | None:
    """A name for the reader ("an image (PNG)", "text"), None where nothing is recognised."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "an image (WebP)"
    for signature, name in SIGNATURES:
        if head.startswith(signature):
            return name
    return "text" if _is_text(head) else None


def _is_text(head: bytes) -> bool:
    """Printable UTF-8; a character cut off at the end of the head does not count."""
    text = head.decode(errors="ignore")
    whole = len(text.encode()) > len(head) - 4
    return bool(text) and whole and all(char.isprintable() or char in "\r\n\t\f" for char in text)
