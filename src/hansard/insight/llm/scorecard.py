"""The scorecard's answers: the model's where they stand, else the rules'."""

from collections.abc import Iterable, Sequence
from typing import Any

from hansard.insight.dialogue import Dialogue
from hansard.insight.llm.answer import CriterionAnswer
from hansard.insight.llm.places import Places
from hansard.insight.performance import Answer, performance
from hansard.model.definitions import Criterion

Answered = tuple[Criterion, Answer]

RUDENESS = "language"
"""The criterion that only a quote can break. That it is kept, the rules see for themselves."""


def rules_answers(dialogue: Dialogue, metrics: Any) -> tuple[Answered, ...]:
    """The rules' answers to a workspace's scorecard; criteria they cannot answer do not apply."""
    return performance(dialogue, metrics).answers


def answered(
    given: Iterable[CriterionAnswer], rules: Sequence[Answered], places: Places
) -> tuple[Answered, ...]:
    """Every criterion with its answer."""
    found = {each.criterion: each for each in given}
    return tuple(
        _answered(criterion, answer, found.get(criterion.key), places) for criterion, answer in rules
    )


def _answered(criterion: Criterion, rules: Answer, given: CriterionAnswer | None, places: Places) -> Answered:
    if given is None or not _is_usable(criterion, given):
        return criterion, rules
    if given.answer == "not_applicable":
        return criterion, Answer(None)
    hit = places.hit(given.turn or 0, given.quote) if given.quote else None
    if given.answer == "yes" or criterion.key == RUDENESS:
        return criterion, Answer(given.answer == "yes", hit)
    return criterion, Answer(False, due=hit.line if hit else None)


def _is_usable(criterion: Criterion, given: CriterionAnswer) -> bool:
    return criterion.key != RUDENESS or (given.answer == "no" and given.quote is not None)
