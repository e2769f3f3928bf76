"""Sound as the tracks that a decoded recording has."""

from pathlib import Path

import numpy as np

from hansard.media.pcm import FloatSamples
from hansard.model.audio import SAMPLE_RATE_HZ, Track


def write_tracks(folder: Path, *sounds: FloatSamples) -> tuple[Track, ...]:
    """A track for each sound, its samples in the folder."""
    for index, sound in enumerate(sounds):
        (np.clip(sound, -1, 1) * 32767).astype("<i2").tofile(folder / f"{index}.pcm")
    return tuple(Track(index, f"{index}.pcm", len(sound), -20.0, -1.0) for index, sound in enumerate(sounds))


def later(sound: FloatSamples, delay_s: float) -> FloatSamples:
    """The sound with its beginning some time later, the end brought round to the front."""
    return np.roll(sound, round(delay_s * SAMPLE_RATE_HZ))
