"""Opening an upload: by content, then by the file name's extension, then by the caller's hints."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.error import FFmpegError

from hansard.errors import NoSoundError, UndecodableAudioError
from hansard.media.contents import kind_of
from hansard.media.formats import CONTAINERS, GUESSED_CONTAINERS
from hansard.media.headerless import RawFormat, raw_format
from hansard.model.audio import Probe
from hansard.model.options import AudioHints

MICROSECONDS = 1_000_000
MAX_CHANNELS = 64
MIN_RATE_HZ = 1_000
MAX_RATE_HZ = 2_000_000  # headers that lie were met up to 1.1 MHz, still with samples to read


@dataclass(frozen=True, slots=True)
class Source:
    """An open file and the audio stream to read from it."""

    container: InputContainer
    stream: AudioStream
    probe: Probe


@contextmanager
def open_source(path: Path, hints: AudioHints) -> Iterator[Source]:
    """The recording's audio, closed again at the end.

    Raises UndecodableAudioError, with a sentence for the caller, where there is none.
    """
    if path.stat().st_size == 0:
        raise UndecodableAudioError("The file is empty.")
    raw = raw_format(hints)
    container = _open_by_content(path)
    if container is not None and raw is not None and container.format.name in GUESSED_CONTAINERS:
        container.close()
        container = None
    if container is not None:
        raw = None
    with container or _open_raw(path, raw) as opened:
        stream = _audio_stream(opened)
        yield Source(opened, stream, _described(opened, stream, is_raw=raw is not None))


def _open_by_content(path: Path) -> InputContainer | None:
    """None where FFmpeg recognises nothing, or something that is not on the list."""
    options = {"format_whitelist": ",".join(CONTAINERS), "protocol_whitelist": "file"}
    try:
        container: InputContainer = av.open(
            str(path.resolve()), metadata_errors="ignore", container_options=options
        )
    except FFmpegError:
        return None
    return container


def _open_raw(path: Path, raw: RawFormat | None) -> InputContainer:
    kind = kind_of(path)
    if kind is not None:
        raise UndecodableAudioError(f"The file is {kind}, not a recording.")
    if raw is None:
        raise UndecodableAudioError(
            "The file is damaged or in no known audio format. (Audio without a header needs a file name "
            "such as call.ulaw, or an encoding and a sample rate in the request.)"
        )
    try:
        container: InputContainer = av.open(
            str(path.resolve()),
            format=raw.format,
            metadata_errors="ignore",
            container_options=raw.options | {"protocol_whitelist": "file"},
        )
    except FFmpegError as error:
        raise UndecodableAudioError(f"The file cannot be read as headerless {raw.format} audio.") from error
    return container


def _audio_stream(container: InputContainer) -> AudioStream:
    stream = container.streams.best("audio")
    if isinstance(stream, AudioStream) and stream.codec_context is not None:
        return stream
    if container.streams.audio:
        raise UndecodableAudioError("The sound of the file is in a codec that cannot be decoded.")
    others = " and ".join(sorted({each.type for each in container.streams if each.type != "data"}))
    raise NoSoundError(f"The file has no sound: it holds only {others or 'headers'}.")


def _described(container: InputContainer, stream: AudioStream, *, is_raw: bool) -> Probe:
    rate_hz, channels = stream.codec_context.sample_rate, stream.codec_context.channels
    check_sane(rate_hz, channels)
    return Probe(
        container=container.format.name,
        codec=stream.codec_context.name,
        sample_rate_hz=rate_hz,
        channels=channels,
        header_duration_s=_header_duration_s(container, stream),
        is_raw=is_raw,
    )


def check_sane(rate_hz: int, channels: int) -> None:
    """Raise UndecodableAudioError for values no recording has, before memory is set aside for them."""
    if not MIN_RATE_HZ <= rate_hz <= MAX_RATE_HZ:
        raise UndecodableAudioError(f"The file is damaged: it claims a sample rate of {rate_hz} Hz.")
    if not 1 <= channels <= MAX_CHANNELS:
        raise UndecodableAudioError(f"The file is damaged: it claims {channels} audio channels.")


def _header_duration_s(container: InputContainer, stream: AudioStream) -> float | None:
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    return None if container.duration is None else container.duration / MICROSECONDS
