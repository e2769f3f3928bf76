"""Cuts speech into segments that a recogniser takes in one go."""

import numpy as np
from numpy.typing import NDArray

from hansard.speech.windows import WINDOW_S, Spans

_LONGEST_S = 20.0
_PAUSE_S = 3.0  # a pause this long always ends a segment
_EARLIEST_SHARE = 0.5  # a cut is looked for in this last part of a full segment
_PADDING_S = 0.6  # less costs words at the edges


def cut_segments(spans: Spans, probabilities: NDArray[np.float32]) -> Spans:
    """Segments in windows: at most about 20 s, cut at the longest pauses, padded, not overlapping."""
    pieces = [piece for span in spans for piece in _split(span, probabilities)]
    segments: Spans = []
    while pieces:
        count = _take(pieces)
        segments.append((pieces[0][0], pieces[count - 1][1]))
        pieces = pieces[count:]
    return _pad(segments, len(probabilities))


def _split(span: tuple[int, int], probabilities: NDArray[np.float32]) -> Spans:
    """A span without a pause is cut where speech is least likely."""
    start, end = span
    longest = int(_LONGEST_S / WINDOW_S)
    if end - start <= longest:
        return [span]
    earliest = start + int(longest * _EARLIEST_SHARE)
    cut = earliest + int(probabilities[earliest : start + longest].argmin())
    return [(start, cut), *_split((cut, end), probabilities)]


def _take(pieces: Spans) -> int:
    """How many pieces make the next segment."""
    fitting = _fitting(pieces)
    if fitting == len(pieces) or _gap(pieces, fitting) * WINDOW_S >= _PAUSE_S:
        return fitting
    earliest = pieces[0][0] + _LONGEST_S * _EARLIEST_SHARE / WINDOW_S
    late = [count for count in range(1, fitting + 1) if pieces[count - 1][1] >= earliest]
    return max(late or [fitting], key=lambda count: _gap(pieces, count))


def _fitting(pieces: Spans) -> int:
    """How many pieces fit before the segment is full or a long pause comes."""
    for count in range(1, len(pieces)):
        full = (pieces[count][1] - pieces[0][0]) * WINDOW_S > _LONGEST_S
        if full or _gap(pieces, count) * WINDOW_S >= _PAUSE_S:
            return count
    return len(pieces)


def _gap(pieces: Spans, count: int) -> int:
    """The pause after the first `count` pieces."""
    return pieces[count][0] - pieces[count - 1][1]


def _pad(segments: Spans, windows: int) -> Spans:
    """A little more on both sides, half of the pause at most."""
    most = int(_PADDING_S / WINDOW_S)
    ends = [0, *(end for _, end in segments)]
    starts = [*(start for start, _ in segments), windows]
    padded = []
    for index, (start, end) in enumerate(segments):
        before = start - ends[index] if index == 0 else (start - ends[index]) // 2
        last = index == len(segments) - 1
        after = starts[index + 1] - end if last else (starts[index + 1] - end) // 2
        padded.append((start - min(before, most), end + min(after, most)))
    return padded
