"""Several tracks made one."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from pathlib import Path

import numpy as np

from hansard.media.levels import measure_track
from hansard.media.pcm import SAMPLE, count_samples, read_samples
from hansard.model.audio import SAMPLE_RATE_HZ, Track

BLOCK = 60 * SAMPLE_RATE_HZ


def mix_tracks(folder: Path, tracks: Sequence[Track], *, number: int) -> Track:
    """The mean of tracks of equal length as the channel of this number, in the first one's file.

    The other files are deleted.
    """
    if len(tracks) == 1:
        return replace(tracks[0], index=number)
    _mix_into([folder / track.pcm for track in tracks])
    return measure_track(folder, tracks[0].pcm, number)


def _mix_into(paths: Sequence[Path]) -> None:
    """Replace the first file by the mean of all, block by block, and delete the others."""
    with paths[0].open("r+b") as out:
        for start in range(0, count_samples(paths[0]), BLOCK):
            blocks = (read_samples(path, start, BLOCK).astype(np.int32) for path in paths)
            out.seek(start * SAMPLE.itemsize)
            out.write((reduce(np.add, blocks) // len(paths)).astype(SAMPLE).tobytes())
    for path in paths[1:]:
        path.unlink()
