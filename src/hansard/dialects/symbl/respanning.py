"""Speech of a recording after other people turn out to be speaking."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from hansard.dialects.symbl.message import Message
from hansard.dialects.symbl.parting import Owners

Spans = list[list[Any]]
"""Of each span the participant's id, start and end in seconds of the recording."""


def reassigned(spans: Spans, messages: Sequence[Message], owners: Owners, offset_s: float) -> Spans:
    """The spans, each or a piece of each with whoever has the messages around it.

    Between two messages of different owners the change is in the middle of the pause. `messages` are
    those of the recording, which begins at `offset_s` of the conversation.
    """
    changes = {
        person: _changes([each for each in messages if each.turn.participant == person], owners, offset_s)
        for person in {span[0] for span in spans}
    }
    pieces = (piece for span in spans for piece in _pieces(span, changes[span[0]]))
    return sorted(_joined(pieces), key=lambda span: (span[1], span[2], span[0]))


def _changes(messages: Sequence[Message], owners: Owners, offset_s: float) -> list[tuple[float, str]]:
    """From when on speech is whose, of what was one participant's."""
    ordered = sorted(messages, key=lambda message: message.start_s)
    if not ordered:
        return []
    changes = [(float("-inf"), owners[ordered[0].id])]
    for before, after in pairwise(ordered):
        if owners[after.id] != owners[before.id]:
            middle_s = (before.end_s + after.start_s) / 2 - offset_s
            changes.append((max(middle_s, changes[-1][0]), owners[after.id]))
    return changes


def _pieces(span: list[Any], changes: list[tuple[float, str]]) -> Iterator[list[Any]]:
    if not changes:
        yield span
        return
    start_s, end_s = span[1:]
    times = [time_s for time_s, _ in changes]
    cuts = [time_s for time_s in times if start_s < time_s < end_s]
    for left_s, right_s in pairwise([start_s, *cuts, end_s]):
        owner = changes[bisect_right(times, left_s) - 1][1]
        yield [owner, round(left_s, 3), round(right_s, 3)]


def _joined(pieces: Iterable[list[Any]]) -> Spans:
    """Pieces that touch and are one participant's as one."""
    joined: Spans = []
    for person, start_s, end_s in pieces:
        if joined and joined[-1][0] == person and joined[-1][2] == start_s:
            joined[-1][2] = end_s
        else:
            joined.append([person, start_s, end_s])
    return joined
