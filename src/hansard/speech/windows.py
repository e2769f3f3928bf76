"""The detector's windows, in which spans of speech are counted: start, and end exclusive."""

import numpy as np
from numpy.typing import NDArray

from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.engines.silero import WINDOW

WINDOW_S = WINDOW / SAMPLE_RATE_HZ

Spans = list[tuple[int, int]]


def count_windows(seconds: float) -> int:
    """How many windows there are in this time."""
    return round(seconds / WINDOW_S)


def speech_mask(spans: Spans, windows: int) -> NDArray[np.bool_]:
    """Which windows have speech."""
    mask = np.zeros(windows, np.bool_)
    for start, end in spans:
        mask[start:end] = True
    return mask
