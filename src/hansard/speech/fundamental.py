"""Gives a voice the fundamental back that a telephone line took away.

A line carries 300 to 3400 Hz, and most voices have their fundamental below. The speech detector misses
it: it doubts whole sentences, and is as sure of some music. Rectifying speech makes a tone at the spacing of
its harmonics, and that is the fundamental; music, with many notes at a time or few harmonics, gives
none that moves like a voice.
"""

import numpy as np

from hansard.media.bandpass import band_pass_taps
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.engines.base import Samples

EDGE = SAMPLE_RATE_HZ // 20
"""Samples on either side that a block's own fundamental depends on, and some more."""

_LOWEST_HZ, _HIGHEST_HZ = 70.0, 300.0
_STRENGTH = 2.0  # with 5 short words are doubted again, with 0 the telephone's
_STEP = 8  # the envelope is kept at 2 kHz
_TAPS = 129
_BAND = band_pass_taps(_LOWEST_HZ, _HIGHEST_HZ, SAMPLE_RATE_HZ / _STEP, _TAPS)


def restore_fundamental(samples: Samples) -> Samples:
    """The sound with its envelope between 70 and 300 Hz added; as long, not limited to full scale."""
    if len(samples) == 0:
        return samples
    envelope = np.pad(np.abs(samples), (0, -len(samples) % _STEP)).reshape(-1, _STEP).mean(axis=1)
    voice = np.convolve(envelope, _BAND, "full")[_TAPS // 2 :][: len(envelope)]
    places = np.arange(len(voice)) * _STEP + (_STEP - 1) / 2
    restored = samples + np.interp(np.arange(len(samples)), places, _STRENGTH * voice)
    return restored.astype(np.float32)
