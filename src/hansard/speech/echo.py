"""Whether the sound of one channel is heard in another, through the line."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.samples import TrackSamples

EARLIEST_S, LATEST_S = -0.16, 0.5
"""How much later than on its own channel a sound is looked for, or earlier: a recorder may start one late."""

_WINDOW = SAMPLE_RATE_HZ * 3 // 2
_BEFORE, _BEHIND = round(LATEST_S * SAMPLE_RATE_HZ), round(-EARLIEST_S * SAMPLE_RATE_HZ)
_STEP = 4  # 4,000 samples a second are enough for the band
_SIZE = (_BEFORE + _WINDOW + _BEHIND) // _STEP
_LAGS = (_BEFORE + _BEHIND) // _STEP + 1
_BIN_HZ = SAMPLE_RATE_HZ / _STEP / _SIZE
_BAND = slice(round(200 / _BIN_HZ), round(1_900 / _BIN_HZ))  # on every telephone, above hum
_SUM = np.ones(_STEP, np.float32)
_LEAST = 1e-9  # digital silence

_Spectrum = NDArray[np.complexfloating]


@dataclass(frozen=True, slots=True)
class Echo:
    """How like another channel's sound a channel is, 0..1, where the other's comes `lag_s` later in it."""

    likeness: float
    lag_s: float


def find_echo(own: TrackSamples, other: TrackSamples, at_s: float) -> Echo:
    """The lag at which a second and a half of `own` around a time is most like `other`.

    The correlation of the waveforms in a telephone's band, with magnitudes of the spectra replaced by
    their square roots so that no tone or vowel outweighs the rest: half of the way to the phase
    transform (Knapp and Carter, 1976). Where somebody speaks and nothing leaks it was at most 0.25; an echo
    through a room, a suppressor or a low-rate codec has about 0.5, a plain one 0.8.
    """
    start = round(at_s * SAMPLE_RATE_HZ) - _WINDOW // 2
    mine = _spectrum(own, start, _WINDOW)
    theirs = _spectrum(other, start - _BEFORE, _BEFORE + _WINDOW + _BEHIND)
    norm = max(float(np.linalg.norm(mine) * np.linalg.norm(theirs)), _LEAST)
    cross = np.zeros(_SIZE // 2 + 1, np.complex64)
    cross[_BAND] = np.conj(mine) * theirs / norm
    lags = np.abs(np.fft.irfft(cross, _SIZE)[:_LAGS]) * (_SIZE / 2)
    first = int(np.argmax(lags))
    return Echo(float(lags[first]), LATEST_S - first * _STEP / SAMPLE_RATE_HZ)


def _spectrum(sound: TrackSamples, start: int, count: int) -> _Spectrum:
    """The band of so many samples, silence before and after the track, its magnitudes evened out."""
    samples = np.zeros(count, np.float32)
    within = sound.between(start, max(start + count, 0))
    samples[max(-start, 0) :][: len(within)] = within
    band = np.fft.rfft(samples.reshape(-1, _STEP) @ _SUM, _SIZE)[_BAND]
    evened: _Spectrum = band / np.sqrt(np.maximum(np.abs(band), _LEAST))
    return evened
