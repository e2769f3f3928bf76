"""Writing decoded channels to pcm files."""

from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from hansard.media.pcm import SAMPLE
from hansard.media.resample import Samples

BUFFER_BYTES = 1 << 20


class ChannelWriter:
    """Writes one pcm file per channel into a folder; after an error none is left behind."""

    def __init__(self, folder: Path, channels: int) -> None:
        self.paths = tuple(folder / f"channel-{index}.pcm" for index in range(channels))
        self.samples = 0
        self._files: list[BinaryIO] = []

    def __enter__(self) -> Self:
        self._files = [path.open("wb", BUFFER_BYTES) for path in self.paths]
        return self

    def write(self, samples: Samples) -> None:
        """Append an array of shape (samples, channels)."""
        for index, file in enumerate(self._files):
            file.write(samples[:, index].astype(SAMPLE).tobytes())
        self.samples += len(samples)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self._files:
            file.close()
        if kind is not None:
            for path in self.paths:
                path.unlink(missing_ok=True)
