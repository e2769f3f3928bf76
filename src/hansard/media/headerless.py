"""Audio without a header, described by its file name or by the caller."""

from dataclasses import dataclass
from pathlib import PurePath

from hansard.media.formats import (
    HEADED_EXTENSIONS,
    OPEN_RAW_EXTENSIONS,
    RAW_CONTAINERS,
    RAW_ENCODINGS,
    RAW_EXTENSIONS,
)
from hansard.model.options import AudioHints

TELEPHONE_RATE_HZ = 8_000
FIXED_LAYOUT = frozenset({"g722", "gsm"})  # mono codecs, their rate is part of the format


@dataclass(frozen=True, slots=True)
class RawFormat:
    """How to read samples that nothing in the file describes. `format` is FFmpeg's name."""

    format: str
    sample_rate_hz: int
    channels: int

    @property
    def options(self) -> dict[str, str]:
        """Demuxer options. FFmpeg ignores `channels` silently; only `ch_layout` counts."""
        if self.format in FIXED_LAYOUT:
            return {}
        return {"sample_rate": str(self.sample_rate_hz), "ch_layout": f"{self.channels}C"}


def raw_format(hints: AudioHints) -> RawFormat | None:
    """What the hints say of headerless audio, None where they describe a file with a header.

    The extension goes before the other hints, and a container with a header ("wav") rules raw
    audio out: callers send encodings along with files of every kind.
    """
    extension = _extension(hints.file_name)
    if extension in RAW_EXTENSIONS:
        name, usual_rate_hz = RAW_EXTENSIONS[extension]
        return _with_rate(name, usual_rate_hz, hints)
    if extension in HEADED_EXTENSIONS or not _may_be_raw(extension, hints.container):
        return None
    encoding = _plain(hints.encoding) or _plain(hints.container)
    if encoding not in RAW_ENCODINGS:
        return None
    return _with_rate(RAW_ENCODINGS[encoding], None, hints)


def _with_rate(name: str, usual_rate_hz: int | None, hints: AudioHints) -> RawFormat | None:
    if usual_rate_hz is None and name in ("alaw", "mulaw"):
        usual_rate_hz = TELEPHONE_RATE_HZ
    fixed = name in FIXED_LAYOUT
    rate_hz = usual_rate_hz if fixed else hints.sample_rate_hz or usual_rate_hz
    if rate_hz is None:
        return None
    return RawFormat(name, rate_hz, 1 if fixed else hints.channels or 1)


def _may_be_raw(extension: str, container: str | None) -> bool:
    return extension in OPEN_RAW_EXTENSIONS or container is None or _plain(container) in RAW_CONTAINERS


def _extension(file_name: str | None) -> str:
    return PurePath(file_name or "").suffix.lower().removeprefix(".")


def _plain(name: str | None) -> str:
    return (name or "").strip().lower().replace("-", "_")
