"""What a file says of itself, without decoding it."""

from pathlib import Path

from av.error import FFmpegError

from hansard.errors import NoSoundError
from hansard.media.source import Source, open_source
from hansard.model.audio import Probe
from hansard.model.options import AudioHints

NO_HINTS = AudioHints()


def probe(path: Path, hints: AudioHints = NO_HINTS) -> Probe:
    """Container, codec, rate, channels and claimed length of a recording.

    The content decides, then the extension of `hints.file_name`; the other hints count only for
    audio without a header. Raises UndecodableAudioError for files without sound.
    """
    with open_source(path, hints) as source:
        if not _has_packets(source):
            raise NoSoundError("The file has a header but no sound in it.")
        return source.probe


def _has_packets(source: Source) -> bool:
    try:
        return any(packet.size > 0 for packet in source.container.demux(source.stream))
    except FFmpegError:
        return False
