"""Who cut in on whom, from the spans alone."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from hansard.insight.spans import Speech
from hansard.insight.thresholds import INTERRUPTION_OVERLAP_MS, INTERRUPTION_YIELD_MS


def interruptions(speech: Sequence[Speech]) -> dict[str, Any]:
    """`{count, overlap_ms, by}`; `by` has, for each interrupter's id, `{start, end, whom}`, times in ms.

    A span interrupts when it starts inside another's, overlaps it by 0.3 s or more, is no
    backchannel, and the other falls silent within 2 s.
    """
    running: dict[str, Speech] = {}
    by: dict[str, list[dict[str, Any]]] = {}
    overlap_ms = 0
    for item in speech:
        cut = [other for other in running.values() if _cuts_in(item, other)]
        if cut and not item.backchannel:
            other = max(cut, key=partial(_overlap, item))
            place = {"start": item.start_ms, "end": item.end_ms, "whom": other.participant}
            by.setdefault(item.participant, []).append(place)
            overlap_ms += _overlap(item, other)
        running[item.participant] = item
    return {"count": sum(map(len, by.values())), "overlap_ms": overlap_ms, "by": by}


def _cuts_in(item: Speech, other: Speech) -> bool:
    return (
        other.participant != item.participant
        and other.start_ms < item.start_ms < other.end_ms
        and _overlap(item, other) >= INTERRUPTION_OVERLAP_MS
        and other.end_ms - item.start_ms <= INTERRUPTION_YIELD_MS
    )


def _overlap(item: Speech, other: Speech) -> int:
    return min(item.end_ms, other.end_ms) - item.start_ms
