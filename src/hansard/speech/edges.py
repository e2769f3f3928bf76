"""The soft edges of speech, which a detector counts as silence."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from hansard.model.transcript import Span

# Silero's own pad: sounds swell and fade for about one of its windows before it is sure of them.
_EDGE_S = 0.03


def soften(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, each longer by 30 ms at either end where nobody else speaks.

    A pause that is too short for two edges is shared.
    """
    ordered = sorted(spans, key=lambda span: (span.start_s, span.participant))
    pauses = _pauses_before(ordered)
    return tuple(
        replace(
            span,
            start_s=round(span.start_s - min(_EDGE_S, before_s / 2), 3),
            end_s=round(span.end_s + min(_EDGE_S, after_s / 2), 3),
        )
        for span, before_s, after_s in zip(ordered, pauses, _pauses_after(ordered), strict=True)
    )


def _pauses_before(spans: Sequence[Span]) -> list[float]:
    """For each span, how long nobody has spoken when it starts."""
    ends = list(accumulate((span.end_s for span in spans), max, initial=0.0))
    first = [2 * span.start_s for span in spans[:1]]  # before the first nobody else wants a share
    return first + [max(0.0, span.start_s - end_s) for span, end_s in zip(spans[1:], ends[1:], strict=False)]


def _pauses_after(spans: Sequence[Span]) -> list[float]:
    """For each span, how long nobody speaks after it; nothing where somebody else does already."""
    starts = [span.start_s for span in spans]
    reached = list(accumulate((span.end_s for span in spans), max, initial=0.0))
    return [_pause_after(span.end_s, bisect_left(starts, span.end_s), starts, reached) for span in spans]


def _pause_after(end_s: float, begun: int, starts: Sequence[float], reached: Sequence[float]) -> float:
    """The pause at a moment by which `begun` spans have begun."""
    if reached[begun] > end_s:
        return 0.0
    return starts[begun] - end_s if begun < len(starts) else 2 * _EDGE_S
