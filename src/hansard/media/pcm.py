"""Reading and writing the raw samples of a track: mono, 16 kHz, signed 16 bit, little endian.

Files are read piece by piece, never mapped: a map of a whole recording counts as memory.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hansard.model.audio import SAMPLE_RATE_HZ

SAMPLE = np.dtype("<i2")
FULL_SCALE = 32_768.0

IntSamples = NDArray[np.int16]
FloatSamples = NDArray[np.float32]


def count_samples(path: Path) -> int:
    """Samples in the file."""
    return path.stat().st_size // SAMPLE.itemsize


def read_samples(path: Path, start: int, count: int) -> IntSamples:
    """Up to `count` samples from sample `start`; fewer at the end of the track."""
    return np.fromfile(path, SAMPLE, count=max(0, count), offset=max(0, start) * SAMPLE.itemsize)


def iter_blocks(path: Path, block_s: float) -> Iterator[FloatSamples]:
    """The whole track in blocks of `block_s` seconds, scaled to -1..1; the last may be shorter."""
    size = round(block_s * SAMPLE_RATE_HZ)
    for start in range(0, count_samples(path), size):
        yield to_float(read_samples(path, start, size))


def to_float(samples: IntSamples) -> FloatSamples:
    """Scaled to -1..1."""
    return samples.astype(np.float32) / np.float32(FULL_SCALE)
