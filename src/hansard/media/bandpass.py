"""Filters that let a band of frequencies through."""

import numpy as np
from numpy.typing import NDArray


def band_pass_taps(low_hz: float, high_hz: float, rate_hz: float, count: int) -> NDArray[np.float64]:
    """So many taps (odd) of a filter of linear phase: a low-pass's sinc less another's, Hamming's window."""
    times = np.arange(count) - count // 2
    ideal: NDArray[np.float64] = _low_pass(times, high_hz, rate_hz) - _low_pass(times, low_hz, rate_hz)
    return ideal * np.hamming(count)


def _low_pass(times: NDArray[np.int64], cutoff_hz: float, rate_hz: float) -> NDArray[np.float64]:
    share = 2 * cutoff_hz / rate_hz
    return np.asarray(share * np.sinc(share * times))
