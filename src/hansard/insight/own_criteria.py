"""A workspace's own criteria, answered by their conditions."""

from collections.abc import Mapping, Sequence
from typing import Any

from hansard.insight.answers import NOT_APPLICABLE, Answer
from hansard.insight.dialogue import Dialogue
from hansard.insight.rules.conditions import Evaluation
from hansard.insight.rules.finding import Finding
from hansard.model.definitions import Criterion
from hansard.model.insight import Evidence


def own_answers(
    dialogue: Dialogue, metrics: Mapping[str, Any], criteria: Sequence[Criterion]
) -> dict[str, Answer]:
    """The answer to each criterion by its key; one without conditions to meet does not apply."""
    asked = [condition for each in criteria for condition in (*each.met_by, *each.applies_if)]
    evaluation = Evaluation(dialogue, metrics, asked)
    return {each.key: _answer(each, evaluation) for each in criteria}


def _answer(criterion: Criterion, evaluation: Evaluation) -> Answer:
    given = evaluation.findings(criterion.applies_if)
    if not criterion.met_by or not all(finding.holds for finding in given):
        return NOT_APPLICABLE
    found = evaluation.findings(criterion.met_by)
    met = all(finding.holds for finding in found)
    return Answer(met, place=_place(found) if met else _missed(found) or _place(given))


def _place(findings: Sequence[Finding]) -> Evidence | None:
    return next((place for finding in findings for place in finding.evidence), None)


def _missed(findings: Sequence[Finding]) -> Evidence | None:
    """Where something stands that should have been absent."""
    broken = (finding for finding in findings if finding.condition.absent and not finding.holds)
    return next((place.evidence for finding in broken for place in finding.places), None)
