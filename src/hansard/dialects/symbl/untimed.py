"""Where messages stand that were written at a time nobody told."""

from collections.abc import Mapping, Sequence

from hansard.dialects.symbl.message import Message
from hansard.model.transcript import Turn

_MOST_STEP_S = 0.0015
"""Such messages follow one another at a distance of a millisecond, which only keeps them in order."""


def untimed_positions(messages: Sequence[Message]) -> Mapping[str, float]:
    """By the turn's id, the seconds where its messages stand: the end of what has a time before them.

    `messages` are all of a conversation, in order.
    """
    found: dict[str, float] = {}
    ends_s: dict[str, float] = {}
    now_s = messages[0].start_s if messages else 0.0
    for message in messages:
        turn = message.turn
        if turn.id not in found and _is_untimed(turn, ends_s.get(message.recording_id)):
            found[turn.id] = now_s
        if turn.id not in found:
            now_s = max(now_s, message.end_s)
        ends_s[message.recording_id] = turn.end_s
    return found


def _is_untimed(turn: Turn, before_s: float | None) -> bool:
    """Whether a turn takes no time and comes first, or right behind the one before."""
    if turn.words or turn.end_s > turn.start_s:
        return False
    return before_s is None or 0 < turn.start_s - before_s < _MOST_STEP_S
