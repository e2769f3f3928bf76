"""Where the caller's description of a file differs from the file."""

from collections.abc import Iterator

from hansard.media.formats import RAW_ENCODINGS
from hansard.model.audio import Probe
from hansard.model.options import AudioHints


def hint_warnings(hints: AudioHints, probe: Probe) -> tuple[str, ...]:
    """One warning naming all differences, or none. The file is always believed."""
    differences = "; ".join(_differences(hints, probe))
    return (f"hint_mismatch: The file differs from the request: {differences}.",) if differences else ()


def _differences(hints: AudioHints, probe: Probe) -> Iterator[str]:
    encoding = (hints.encoding or "").lower()
    if encoding and not _same_encoding(encoding, probe.codec):
        yield f"encoding {probe.codec}, not {hints.encoding}"
    if hints.sample_rate_hz not in (None, probe.sample_rate_hz):
        yield f"{probe.sample_rate_hz} Hz, not {hints.sample_rate_hz} Hz"
    if hints.channels not in (None, probe.channels):
        yield f"channels: {probe.channels}, not {hints.channels}"


def _same_encoding(hinted: str, codec: str) -> bool:
    """Codec names have endings of their own in FFmpeg ("mp3float", "libopus")."""
    if hinted in RAW_ENCODINGS:
        return RAW_ENCODINGS[hinted] == RAW_ENCODINGS.get(codec)
    return hinted in codec
