"""Puts overlapping windows, each with speakers of its own, together to one time line."""

from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from hansard.speech.engines.base import SpeakerSpan, number_speakers
from hansard.speech.engines.community_models import FRAME_S, FRAMES

_LEAST_SHARE = 0.03
_LEAST_WEIGHT = 0.01
_SHORTEST_S = 0.1

Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Window:
    """One window of analysis.

    `activity` is `[589, 3]`: which of the window's own speakers is active; `voices` holds the
    vector of each who spoke enough alone.
    """

    first_frame: int
    activity: NDArray[np.bool_]
    voices: dict[int, Doubles]


def stitch(windows: list[Window], centres: Doubles) -> tuple[SpeakerSpan, ...]:
    """Spans of the speakers with the given mean voices.

    Speakers with under 3 % of the speech are dropped and their windows given to the others.
    """
    kept = centres
    activity = _activity(windows, kept)
    while len(kept) > 1:
        share = activity.sum(axis=0) / max(int(activity.sum()), 1)
        if share.min() >= _LEAST_SHARE:
            break
        kept = np.delete(kept, share.argmin(), axis=0)
        activity = _activity(windows, kept)
    return number_speakers(_spans(activity))


def _activity(windows: list[Window], centres: Doubles) -> NDArray[np.bool_]:
    """`[frames, speakers]`: as many at a time as the windows have on average, the likeliest first."""
    frames = max(window.first_frame for window in windows) + FRAMES
    votes, seen, active = np.zeros((frames, len(centres))), np.zeros(frames), np.zeros(frames)
    for window in windows:
        here = slice(window.first_frame, window.first_frame + FRAMES)
        seen[here] += 1
        active[here] += window.activity.sum(axis=1)
        for local, speaker, weight in _speakers(window, centres):
            votes[here, speaker] += window.activity[:, local] * weight
    count = np.rint(active / np.maximum(seen, 1))
    rank = np.argsort(np.argsort(-votes, axis=1, kind="stable"), axis=1, kind="stable")
    return (rank < count[:, None]) & (votes > 0)


def _speakers(window: Window, centres: Doubles) -> list[tuple[int, int, float]]:
    """Who each of the window's own speakers is, all different, with the greatest likeness in sum.

    The likeness is the weight of the window's word: where one person was split in two, the half
    that had to become somebody else has little.
    """
    own = list(window.voices)[: len(centres)]
    if not own:
        return []
    likeness = np.stack([_likeness(window.voices[local], centres) for local in own])
    best = max(
        permutations(range(len(centres)), len(own)),
        key=lambda order: sum(likeness[row, speaker] for row, speaker in enumerate(order)),
    )
    return [
        (local, speaker, max(float(likeness[row, speaker]), _LEAST_WEIGHT))
        for row, (local, speaker) in enumerate(zip(own, best, strict=True))
    ]


def _likeness(voice: Doubles, centres: Doubles) -> Doubles:
    """Cosine."""
    norms = np.linalg.norm(centres, axis=1) * np.linalg.norm(voice)
    return np.asarray(centres @ voice / np.maximum(norms, 1e-12))


def _spans(activity: NDArray[np.bool_]) -> list[SpeakerSpan]:
    spans = []
    for speaker in range(activity.shape[1]):
        edges = np.flatnonzero(np.diff(activity[:, speaker].astype(np.int8), prepend=0, append=0))
        for start, end in edges.reshape(-1, 2):
            if (end - start) * FRAME_S >= _SHORTEST_S:
                spans.append(SpeakerSpan(speaker, start * FRAME_S, end * FRAME_S))
    return sorted(spans, key=lambda span: (span.start_s, span.speaker))
