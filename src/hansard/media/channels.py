"""What becomes of the two channels of a recording: two parties, or one track for all."""

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

import numpy as np

from hansard.media.levels import measure_track
from hansard.media.likeness import Likeness, compare
from hansard.media.pcm import SAMPLE, count_samples, read_samples
from hansard.model.audio import SAMPLE_RATE_HZ, Track

IDENTICAL_FROM = 0.95
SILENT_PEAK_DBFS = -66.0  # idle A-law lines peak at -72 dBFS, the quietest usable speech at -50
MIX_BLOCK = 60 * SAMPLE_RATE_HZ


class Arrangement(Enum):
    """What becomes of two channels."""

    SEPARATE = "separate"
    MIX = "mix"
    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Settled:
    """The tracks that stay. `correlation` is None unless two channels were compared."""

    tracks: tuple[Track, ...]
    correlation: float | None = None
    warnings: tuple[str, ...] = ()


def settle_channels(folder: Path, tracks: tuple[Track, ...], *, mix: bool) -> Settled:
    """Keep, mix or drop one or two decoded channels; the pcm files of dropped ones are deleted."""
    if len(tracks) == 1:
        return Settled(tracks)
    left, right = tracks
    silent = is_silent(left) or is_silent(right)
    likeness = None if silent else compare(folder / left.pcm, folder / right.pcm)
    arrangement, warning = arrange(left, right, likeness, mix=mix)
    return Settled(
        tracks=_carry_out(arrangement, folder, left, right),
        correlation=None if likeness is None else round(likeness.waveform, 3),
        warnings=() if warning is None else (warning,),
    )


def is_silent(track: Track) -> bool:
    """Nothing but the idle pattern of a line."""
    return track.peak_dbfs < SILENT_PEAK_DBFS


def arrange(
    left: Track, right: Track, likeness: Likeness | None, *, mix: bool
) -> tuple[Arrangement, str | None]:
    """What to do with two channels, and the warning to give.

    `likeness` is None where a channel is silent, which leaves nothing to compare. The channel
    that is not silent becomes the only track, so that several voices on it can be told apart.
    """
    if likeness is None:
        return _arrange_silent(left, right)
    louder = Arrangement.FIRST if left.rms_dbfs >= right.rms_dbfs else Arrangement.SECOND
    if likeness.is_same:
        identical = abs(likeness.waveform) >= IDENTICAL_FROM or likeness.waveform < 0
        warning = "channels_same: Both channels hold the same sound; they are taken as one."
        return (louder if identical else Arrangement.MIX), warning
    return (Arrangement.MIX if mix else Arrangement.SEPARATE), None


def _arrange_silent(left: Track, right: Track) -> tuple[Arrangement, str | None]:
    if is_silent(left) and is_silent(right):
        return Arrangement.FIRST, None
    silent, kept = (1, Arrangement.SECOND) if is_silent(left) else (2, Arrangement.FIRST)
    return kept, f"channel_silent: Channel {silent} is silent; only the other one is used."


def _carry_out(arrangement: Arrangement, folder: Path, left: Track, right: Track) -> tuple[Track, ...]:
    if arrangement is Arrangement.SEPARATE:
        return left, right
    if arrangement is Arrangement.MIX:
        mix_into(folder / left.pcm, folder / right.pcm)
        return (measure_track(folder, left.pcm, 0),)
    kept, dropped = (left, right) if arrangement is Arrangement.FIRST else (right, left)
    (folder / dropped.pcm).unlink()
    return (replace(kept, index=0),)


def mix_into(left: Path, right: Path) -> None:
    """Replace `left` by the mean of both channels, block by block, and delete `right`."""
    with left.open("r+b") as out:
        for start in range(0, count_samples(left), MIX_BLOCK):
            pair = [read_samples(path, start, MIX_BLOCK).astype(np.int32) for path in (left, right)]
            out.seek(start * SAMPLE.itemsize)
            out.write(((pair[0] + pair[1]) // 2).astype(SAMPLE).tobytes())
    right.unlink()
