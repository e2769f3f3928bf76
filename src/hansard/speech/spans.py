"""From the detector's probabilities to stretches of speech.

Spans here count in windows of the detector (`WINDOW` samples): start, and end exclusive.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.engines.silero import WINDOW
from hansard.speech.levels import Powers

WINDOW_S = WINDOW / SAMPLE_RATE_HZ

_ON, _OFF = 0.5, 0.2  # words end softly: with 0.35 a tenth of a telephone call was lost
_BRIDGED_S = 0.3
_SHORTEST_S = 0.1
_WEAKER_DB = 30.0  # a span this far under the others is another room, or the line

Spans = list[tuple[int, int]]


def find_spans(probabilities: NDArray[np.float32], powers: Powers) -> Spans:
    """Spans of speech: pauses under 0.3 s bridged, blips and far weaker sound left out."""
    raw = [span for span in _above(probabilities) if (span[1] - span[0]) * WINDOW_S >= _SHORTEST_S]
    return _bridge(_strong(raw, powers))


def speech_mask(spans: Spans, windows: int) -> NDArray[np.bool_]:
    """Which windows have speech."""
    mask = np.zeros(windows, np.bool_)
    for start, end in spans:
        mask[start:end] = True
    return mask


def _above(probabilities: NDArray[np.float32]) -> Spans:
    """Stretches that start at the upper threshold and last until the lower one is crossed."""
    spans: Spans = []
    start: int | None = None
    for index, value in enumerate(probabilities.tolist()):
        if start is None and value >= _ON:
            start = index
        elif start is not None and value < _OFF:
            spans.append((start, index))
            start = None
    return spans if start is None else [*spans, (start, len(probabilities))]


def _strong(spans: Spans, powers: Powers) -> Spans:
    """Without those far weaker than the track's speech as a whole."""
    if not spans:
        return spans
    level = float(powers[speech_mask(spans, len(powers))].mean()) / 10 ** (_WEAKER_DB / 10)
    return [(start, end) for start, end in spans if float(powers[start:end].mean()) >= level]


def _bridge(spans: Sequence[tuple[int, int]]) -> Spans:
    bridged: Spans = []
    for start, end in spans:
        if bridged and (start - bridged[-1][1]) * WINDOW_S < _BRIDGED_S:
            bridged[-1] = (bridged[-1][0], end)
        else:
            bridged.append((start, end))
    return bridged
