"""From a checked answer to insights, put in the place of the rules' of the same kind."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from hansard.insight.llm.agreements import agreement_insights
from hansard.insight.llm.answer import Answer
from hansard.insight.llm.floor import Floor
from hansard.insight.llm.grades import performance_insights, risk_insights, satisfaction_insights
from hansard.insight.llm.places import Places
from hansard.insight.llm.script import Script
from hansard.insight.llm.support import Support
from hansard.insight.llm.texts import text_insights
from hansard.model.insight import Insight, InsightKind

_FOLLOWS = {InsightKind.ACTION_ITEM: (InsightKind.FOLLOW_UP,)}
"""Kinds that go with another: who says which actions there are says which of them are follow-ups."""


def conclusions(
    answer: Answer, script: Script, places: Places, support: Support, floor: Floor
) -> list[Insight]:
    """The insights that stand."""
    return [
        *text_insights(answer, places),
        *agreement_insights(answer, places, script, support),
        *_rated(answer, places, support, floor),
    ]


def _rated(answer: Answer, places: Places, support: Support, floor: Floor) -> Iterator[Insight]:
    """Only what the rules rate: where they see a reason for none, there is none."""
    satisfaction = floor.value(InsightKind.CUSTOMER_SATISFACTION)
    if satisfaction:
        yield from satisfaction_insights(answer, places, satisfaction)
    if floor.scorecard:
        yield from performance_insights(answer, floor.scorecard, places, support)
    yield from risk_insights(answer, places)


def replaced(floor: Iterable[Insight], found: Iterable[Insight]) -> tuple[Insight, ...]:
    """The rules' insights with those kinds exchanged of which something was found; their order stays."""
    by_kind: dict[InsightKind, list[Insight]] = defaultdict(list)
    for insight in floor:
        by_kind[insight.kind].append(insight)
    exchanged: dict[InsightKind, list[Insight]] = defaultdict(list)
    for insight in found:
        exchanged[insight.kind].append(insight)
    for kind in list(exchanged):
        exchanged |= {other: exchanged[other] for other in _FOLLOWS.get(kind, ())}
    return tuple(insight for of_kind in (by_kind | exchanged).values() for insight in of_kind)
