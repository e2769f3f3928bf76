"""Whether channels are loudspeakers of one scene, as in films, rather than parties."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from hansard.media.likeness import Likeness
from hansard.media.pcm import iter_blocks
from hansard.model.audio import SAMPLE_RATE_HZ

BASS_NAMES = ("LFE", "LFE2")
BASS_TO_HZ = 200.0
OTHER_SHARE = 0.01
BLOCK_S = 2.0


def bass_channels(layout: Sequence[str]) -> tuple[int, ...]:
    """The channels that a file names as the subwoofer's. A voice may be on one: names follow from counts."""
    return tuple(number for number, name in enumerate(layout) if name in BASS_NAMES)


def is_scene(bass: Sequence[Path], likeness: Iterable[Likeness]) -> bool:
    """Whether channels with a subwoofer's among them are one scene.

    `bass` are the subwoofer's channels that are not silent; `likeness` is that of every two others.
    A subwoofer that does its work is proof enough. A silent one is a hint, and proof where two other
    channels are parts of the same sound. One with a voice on it is a party like any other.
    """
    if bass:
        return all(_has_only_bass(path) for path in bass)
    return any(each.is_related for each in likeness)


def _has_only_bass(path: Path) -> bool:
    above = total = 0.0
    for block in iter_blocks(path, BLOCK_S):
        energy = np.square(np.abs(np.fft.rfft(block)))
        energy[0] = 0.0
        total += float(energy.sum())
        above += float(energy[np.fft.rfftfreq(block.size, 1 / SAMPLE_RATE_HZ) > BASS_TO_HZ].sum())
    return above < OTHER_SHARE * total
