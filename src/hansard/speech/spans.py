"""From the detector's probabilities to stretches of speech."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hansard.speech.evidence import believe
from hansard.speech.levels import Powers
from hansard.speech.windows import WINDOW_S, Spans, speech_mask

_ON, _OFF = 0.5, 0.2  # words end softly: with 0.35 a tenth of a telephone call was lost
_DOUBTFUL_ON = 0.3
_DOUBTFUL_DB = 12.0
_BRIDGED_S = 0.3
_SHORTEST_S = 0.1
_WEAKER_DB = 30.0  # a span this far under the others is another room, or the line


def find_spans(probabilities: NDArray[np.float32], powers: Powers) -> Spans:
    """Spans of speech: pauses under 0.3 s bridged, blips and far weaker sound left out.

    On a telephone line the detector doubts whole sentences. What it doubts counts where it is sure of
    others on the track and the sound is about as strong as these. What is not speech after all goes.
    """
    sure = _strong(_above(probabilities, _ON), powers)
    if not sure:
        return []
    level = float(powers[speech_mask(sure, len(powers))].mean())
    doubtful = _within(_above(probabilities, _DOUBTFUL_ON), powers, level, _DOUBTFUL_DB)
    return believe(_bridge(sorted({*sure, *doubtful})), probabilities, powers)


def _above(probabilities: NDArray[np.float32], on: float) -> Spans:
    """Stretches that start at the upper threshold and last until the lower one is crossed; no blips."""
    spans: Spans = []
    start: int | None = None
    for index, value in enumerate(probabilities.tolist()):
        if start is None and value >= on:
            start = index
        elif start is not None and value < _OFF:
            spans.append((start, index))
            start = None
    if start is not None:
        spans.append((start, len(probabilities)))
    return [span for span in spans if (span[1] - span[0]) * WINDOW_S >= _SHORTEST_S]


def _strong(spans: Spans, powers: Powers) -> Spans:
    """Without those far weaker than the track's speech as a whole."""
    if not spans:
        return spans
    return _within(spans, powers, float(powers[speech_mask(spans, len(powers))].mean()), _WEAKER_DB)


def _within(spans: Spans, powers: Powers, level: float, weaker_db: float) -> Spans:
    """Those at most this much weaker than a level."""
    least = level / 10 ** (weaker_db / 10)
    return [(start, end) for start, end in spans if float(powers[start:end].mean()) >= least]


def _bridge(spans: Sequence[tuple[int, int]]) -> Spans:
    bridged: Spans = []
    for start, end in spans:
        if bridged and (start - bridged[-1][1]) * WINDOW_S < _BRIDGED_S:
            bridged[-1] = (bridged[-1][0], max(end, bridged[-1][1]))
        else:
            bridged.append((start, end))
    return bridged
