"""A track's samples at the level it is listened to."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from hansard.media.pcm import count_samples, read_samples, to_float
from hansard.model.audio import SAMPLE_RATE_HZ, Track
from hansard.speech.engines.base import Samples


class TrackSamples:
    """The samples of one track, read from disk where they are needed and not kept."""

    def __init__(self, folder: Path, track: Track) -> None:
        self._path = folder / track.pcm
        self._length = count_samples(self._path)

    def __len__(self) -> int:
        return self._length

    def between(self, start: int, end: int, gain_db: float = 0.0) -> Samples:
        """Samples from `start` to before `end`, amplified, limited to full scale."""
        raw = to_float(read_samples(self._path, start, end - max(start, 0)))
        return np.asarray(np.clip(raw * np.float32(10 ** (gain_db / 20)), -1.0, 1.0), np.float32)

    def seconds(self, start_s: float, end_s: float, gain_db: float = 0.0) -> Samples:
        """Samples of a stretch given in seconds."""
        return self.between(round(start_s * SAMPLE_RATE_HZ), round(end_s * SAMPLE_RATE_HZ), gain_db)

    def blocks(self, size: int) -> Iterator[Samples]:
        """The whole track in blocks of `size` samples; the last may be shorter."""
        for start in range(0, self._length, size):
            yield self.between(start, start + size)
