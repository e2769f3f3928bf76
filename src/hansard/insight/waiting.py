"""Silence and announced holds."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from hansard.insight.dialogue import Dialogue
from hansard.insight.phrases.cue import Cue
from hansard.insight.spans import Interval, merge, to_interval, total_ms
from hansard.insight.thresholds import SILENCE_INSTANCE_MS


def non_talk(union: Sequence[Interval]) -> dict[str, Any] | None:
    """`{total_ms, instances}`: time between first and last speech that nobody covers.

    Instances are the gaps of three seconds or more, `{start, end, ms}`.
    """
    if not union:
        return None
    gaps = [(before[1], after[0]) for before, after in pairwise(union)]
    long_gaps = [gap for gap in gaps if gap[1] - gap[0] >= SILENCE_INSTANCE_MS]
    return {"total_ms": total_ms(gaps), "instances": _instances(long_gaps)}


def hold_time(dialogue: Dialogue) -> dict[str, Any] | None:
    """`{total_ms, instances}`: from the announcement of a hold to the agent's next turn."""
    agents = dialogue.agent_lines
    if not agents:
        return None
    holds = [
        (to_interval(line.turn)[1], to_interval(after.turn)[0])
        for line, after in pairwise(agents)
        if dialogue.find(Cue.HOLD, line)
    ]
    found = merge(holds)
    return {"total_ms": total_ms(found), "instances": _instances(found)}


def _instances(intervals: Sequence[Interval]) -> list[dict[str, int]]:
    return [{"start": start, "end": end, "ms": end - start} for start, end in intervals]
