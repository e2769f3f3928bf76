"""Which of a track's spans are speech after all: music and tones look like it here and there, for a moment.

What tells them apart: speech convinces the detector for most of a second, or it stands out of what else is
on the track. Music does neither, as it goes on before and after.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hansard.speech.levels import Powers, to_db
from hansard.speech.windows import Spans, count_windows, speech_mask

_CONVINCING = 0.5
_LEAST = 0.2
_CHANCE = 0.4  # a probability that says nothing
_EVIDENCE_WINDOWS = count_windows(1.0)
_OUTSTANDING_DB = 10.0
_AROUND_WINDOWS = count_windows(4.0)
_FEWEST_WINDOWS = count_windows(0.5)
_NEAR_WINDOWS = count_windows(5.0)


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    evidence: float
    outstanding: bool

    @property
    def convincing(self) -> bool:
        return self.evidence >= (_LEAST if self.outstanding else _CONVINCING)


def believe(spans: Spans, probabilities: NDArray[np.float32], powers: Powers) -> Spans:
    """The spans that convince, and of the others those that stand out or are near.

    A track where none convinces has no speech.
    """
    mask = speech_mask(spans, len(powers))
    candidates = [
        _Candidate(start, end, _evidence(probabilities[start:end]), _stands_out(start, end, mask, powers))
        for start, end in spans
    ]
    convincing = [one for one in candidates if one.convincing]
    if not convincing:
        return []
    near = np.zeros(len(powers), np.bool_)
    for one in convincing:
        near[max(0, one.start - _NEAR_WINDOWS) : one.end + _NEAR_WINDOWS] = True
    return [(one.start, one.end) for one in candidates if one.outstanding or near[one.start : one.end].any()]


def _evidence(probabilities: NDArray[np.float32]) -> float:
    """How far the best second of a span is above chance: 0 to 1."""
    surplus = np.maximum(probabilities - _CHANCE, 0.0)
    best = float(np.convolve(surplus, np.ones(_EVIDENCE_WINDOWS)).max())
    return best / (_EVIDENCE_WINDOWS * (1.0 - _CHANCE))


def _stands_out(start: int, end: int, mask: NDArray[np.bool_], powers: Powers) -> bool:
    """Whether a span is far louder than what is usual around it where nobody speaks."""
    around = slice(max(0, start - _AROUND_WINDOWS), end + _AROUND_WINDOWS)
    rest = powers[around][~mask[around]]
    if len(rest) < _FEWEST_WINDOWS:
        return True
    return to_db(float(powers[start:end].mean())) - to_db(float(np.median(rest))) >= _OUTSTANDING_DB
