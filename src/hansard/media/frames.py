"""Reading a stream frame by frame, past whatever is damaged."""

from collections.abc import Iterator

from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.error import FFmpegError
from av.packet import Packet

from hansard.media.source import Source


class FrameReader:
    """Iterates over the decoded frames of a source, once.

    `damaged` counts packets that gave no sound because they could not be decoded, `samples` what
    was decoded (per channel, at the file's own rate). `broke_off` tells that reading stopped
    before the end of the file.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self.damaged = 0
        self.samples = 0
        self.broke_off = False

    def __iter__(self) -> Iterator[AudioFrame]:
        for packet in self._packets():
            for frame in self._decoded(packet):
                self.samples += frame.samples
                yield frame

    def _packets(self) -> "Iterator[Packet[AudioStream]]":
        try:
            yield from self._source.container.demux(self._source.stream)
        except FFmpegError:
            self.broke_off = True

    def _decoded(self, packet: "Packet[AudioStream]") -> list[AudioFrame]:
        """The last packet is empty and flushes the decoder; its failure loses nothing."""
        try:
            return packet.decode()
        except FFmpegError:
            if packet.size:
                self.damaged += 1
            return []
