"""How loud a track is. dBFS: a full-scale square wave is 0, digital silence -120."""

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hansard.media.pcm import count_samples, iter_blocks
from hansard.model.audio import Track

SILENCE_DBFS = -120.0
CLIPPED_AT = 32_700 / 32_768  # resampling moves clipped samples a little off full scale
BLOCK_S = 60.0


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels of a whole track. `clipped_share` is of its samples, 0..1."""

    rms_dbfs: float
    peak_dbfs: float
    clipped_share: float


def measure_levels(path: Path) -> Levels:
    """Levels of a pcm file, read in blocks."""
    energy, peak, clipped = 0.0, 0.0, 0
    for block in iter_blocks(path, BLOCK_S):
        magnitude = np.abs(block)
        energy += float(np.square(block, dtype=np.float64).sum())
        peak = max(peak, float(magnitude.max()))
        clipped += int(np.count_nonzero(magnitude >= CLIPPED_AT))
    samples = max(1, count_samples(path))
    return Levels(to_dbfs(math.sqrt(energy / samples)), to_dbfs(peak), clipped / samples)


def measure_track(folder: Path, pcm: str, index: int) -> Track:
    """The record of a pcm file in `folder`."""
    levels = measure_levels(folder / pcm)
    return Track(
        index=index,
        pcm=pcm,
        samples=count_samples(folder / pcm),
        rms_dbfs=levels.rms_dbfs,
        peak_dbfs=levels.peak_dbfs,
        clipped_share=levels.clipped_share,
    )


def to_dbfs(amplitude: float) -> float:
    """Amplitude (1 is full scale) in dBFS, not below -120."""
    return max(SILENCE_DBFS, 20 * math.log10(amplitude)) if amplitude > 0 else SILENCE_DBFS
