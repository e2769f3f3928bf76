"""Which insights a new analysis has found again."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from hansard.model.corrections import SINGLE
from hansard.model.insight import Evidence, Insight

Key = Callable[[Insight], Hashable | None]


def found_again(new: Sequence[Insight], stored: Sequence[Insight]) -> dict[int, Insight]:
    """By the number of a new insight, the stored one that it is.

    Of a kind that occurs once it is the one of this kind; else one of its kind with the same value and
    turns; else with the same first quote at the same place, one of the same value before others. The
    same place is the same turn, or overlapping times where turns have other ids now.
    """
    again: dict[int, Insight] = {}
    left = list(stored)
    for key in (_single, _value_and_turns, _value_and_quote, _quote):
        waiting = _by_key(left, key)
        for number, one in enumerate(new):
            same = _taken(waiting[key(one)], one) if number not in again and key(one) else None
            if same is not None:
                again[number] = same
        taken = {id(one) for one in again.values()}
        left = [one for one in left if id(one) not in taken]
    return again


def still_standing(evidence: Iterable[Evidence], texts: Mapping[str, str]) -> tuple[Evidence, ...]:
    """The evidence that can still be shown: its quote stands in the text of its turn as it is now."""
    return tuple(one for one in evidence if one.turn_id is None or _stands(one.quote, texts.get(one.turn_id)))


def _stands(quote: str | None, text: str | None) -> bool:
    return text is not None and (quote is None or quote in text)


def _by_key(insights: Iterable[Insight], key: Key) -> dict[Hashable, list[Insight]]:
    found: dict[Hashable, list[Insight]] = defaultdict(list)
    for one in insights:
        found[key(one)].append(one)
    return found


def _taken(candidates: list[Insight], one: Insight) -> Insight | None:
    """The first candidate at the same place, which is then no candidate any more."""
    for number, candidate in enumerate(candidates):
        if _is_same_place(candidate, one):
            return candidates.pop(number)
    return None


def _single(one: Insight) -> Hashable | None:
    return one.kind if one.kind in SINGLE else None


def _value_and_turns(one: Insight) -> Hashable | None:
    return one.kind, one.value, tuple(evidence.turn_id for evidence in one.evidence)


def _value_and_quote(one: Insight) -> Hashable | None:
    quoted = _quoted(one)
    return (one.kind, one.value, quoted.quote) if quoted else None


def _quote(one: Insight) -> Hashable | None:
    quoted = _quoted(one)
    return (one.kind, quoted.quote) if quoted else None


def _quoted(one: Insight) -> Evidence | None:
    return next((evidence for evidence in one.evidence if evidence.quote), None)


def _is_same_place(one: Insight, other: Insight) -> bool:
    if one.kind in SINGLE:
        return True
    first, second = _quoted(one), _quoted(other)
    if first is None or second is None:
        return True  # only their turns can have made them the same
    return first.turn_id == second.turn_id or _overlap(first, second)


def _overlap(one: Evidence, other: Evidence) -> bool:
    if one.start_s is None or one.end_s is None or other.start_s is None or other.end_s is None:
        return False
    return one.start_s < other.end_s and other.start_s < one.end_s
