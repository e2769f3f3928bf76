"""Log mel filter banks as Kaldi computes them, which speaker models are trained on.

25 ms frames every 10 ms, Hamming window, 0.97 pre-emphasis, 80 bands from 20 Hz to 8 kHz,
no dither, the mean over the frames taken away.
"""

from functools import cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.engines.base import Samples

FRAME_STEP_S = 0.01

_FRAME, _STEP, _FFT = 400, 160, 512
_BANDS = 80
_LOWEST_HZ, _HIGHEST_HZ = 20.0, SAMPLE_RATE_HZ / 2
_PRE_EMPHASIS = 0.97
_INT16_SCALE = 32768.0


def filter_banks(samples: Samples) -> NDArray[np.float32]:
    """`[frames, 80]`; only whole frames."""
    frames = sliding_window_view(samples.astype(np.float64) * _INT16_SCALE, _FRAME)[::_STEP]
    frames = frames - frames.mean(axis=1, keepdims=True)
    before = np.concatenate((frames[:, :1], frames[:, :-1]), axis=1)
    emphasised = (frames - _PRE_EMPHASIS * before) * np.hamming(_FRAME)
    power = np.abs(np.fft.rfft(emphasised, _FFT)) ** 2
    bands = np.log(np.maximum(power[:, :-1] @ _mel_filters().T, np.finfo(np.float32).eps))
    return np.asarray(bands - bands.mean(axis=0), np.float32)


@cache
def _mel_filters() -> NDArray[np.float64]:
    """Triangles, equally wide on the mel scale: `[bands, FFT / 2]`."""
    edges = np.linspace(_mel(_LOWEST_HZ), _mel(_HIGHEST_HZ), _BANDS + 2)
    bins = _mel(np.arange(_FFT // 2) * SAMPLE_RATE_HZ / _FFT)
    lower, centre, upper = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    rising, falling = (bins - lower) / (centre - lower), (upper - bins) / (upper - centre)
    return np.maximum(0.0, np.minimum(rising, falling))


def _mel(frequency_hz: float | NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(1127.0 * np.log1p(np.asarray(frequency_hz) / 700.0))
