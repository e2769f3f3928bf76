"""How loud a track is: per second, in its speech, and over its noise."""

import numpy as np
from numpy.typing import NDArray

from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.engines.silero import WINDOW
from hansard.speech.samples import TrackSamples

SILENT_DBFS = -120.0
TARGET_DBFS = -23.0
"""The level speech is brought to before it is listened to."""

_GAIN_RANGE_DB = (-20.0, 55.0)
LOUD_SHARE = 0.95  # speech is heard in the loudest windows of a track
MIDDLE_SHARE = 0.5  # unless something else is far louder
_DITHER_DBFS = -84.0  # below it there is nothing but the last bit
_MOST_SNR_DB = 60.0
_BLOCK = SAMPLE_RATE_HZ * 60

Powers = NDArray[np.float64]
"""Mean square of every window of 512 samples; full scale is 1.0."""


def to_db(power: float) -> float:
    """Decibels of a mean square, not under -120."""
    return max(SILENT_DBFS, 10 * float(np.log10(max(power, 1e-12))))


def window_powers(samples: TrackSamples) -> Powers:
    """The power of each of the detector's windows."""
    blocks = [_powers(block, WINDOW) for block in samples.blocks(WINDOW * 2000)]
    return np.concatenate(blocks) if blocks else np.zeros(0)


def loudness_per_second(samples: TrackSamples) -> tuple[float, ...]:
    """RMS in dBFS of every second; the last second may be shorter."""
    blocks = [_powers(block, SAMPLE_RATE_HZ) for block in samples.blocks(_BLOCK)]
    return tuple(round(to_db(power), 1) for block in blocks for power in block)


def listening_gain_db(powers: Powers, share: float) -> float:
    """The gain that brings a track's speech to the working level; 0 for digital silence.

    Speech is taken to be as loud as the window that a `share` of the windows does not surpass. Windows
    with no more than the converter's last bit do not count, so that a short answer in long
    silence is heard too.
    """
    audible = powers[powers > 10 ** (_DITHER_DBFS / 10)]
    if len(audible) == 0:
        return 0.0
    return float(np.clip(TARGET_DBFS - to_db(float(np.quantile(audible, share))), *_GAIN_RANGE_DB))


def signal_to_noise_db(powers: Powers, is_speech: NDArray[np.bool_]) -> float | None:
    """Speech over the rest, at most 60 dB; None without speech or without rest."""
    if not is_speech.any() or is_speech.all():
        return None
    noise = float(powers[~is_speech].mean())
    speech = float(powers[is_speech].mean()) - noise
    if speech <= 0:
        return 0.0
    return round(min(_MOST_SNR_DB, 10 * float(np.log10(speech / max(noise, 1e-12)))), 1)


def _powers(block: NDArray[np.float32], size: int) -> Powers:
    """Mean squares of stretches of `size`; the last of the block may be shorter."""
    whole = len(block) // size * size
    squares = block.astype(np.float64) ** 2
    powers = squares[:whole].reshape(-1, size).mean(axis=1)
    return np.append(powers, squares[whole:].mean()) if whole < len(block) else powers
