"""The agent's scorecard: each criterion yes, no or not applicable, each with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from hansard.insight.answers import Answer
from hansard.insight.courtesy import closing, empathy, greeting, hold, language, listening
from hansard.insight.dialogue import Dialogue
from hansard.insight.evidence import cite, cite_line, whole_call
from hansard.insight.handling import need, next_step, resolution, verification
from hansard.insight.own_criteria import own_answers
from hansard.insight.scorecard import BUILT_IN, Criterion, scorecard
from hansard.insight.thresholds import PERFORMANCE_GRADES, PROHIBITED_CAP
from hansard.model.insight import Evidence

__all__ = ["Answer", "Performance", "graded", "performance"]

Metrics = Mapping[str, Any]

_CHECKS = {
    "greeting": greeting,
    "need": need,
    "verification": verification,
    "empathy": empathy,
    "next_step": next_step,
    "resolution": resolution,
    "hold": hold,
    "listening": listening,
    "closing": closing,
    "language": language,
}


@dataclass(frozen=True, slots=True)
class Performance:
    """The grade and how it came about. `normalized` is score over potential, 0 to 1."""

    grade: str
    score: float
    potential: float
    normalized: float
    answers: tuple[tuple[Criterion, Answer], ...]

    @property
    def applicable(self) -> tuple[tuple[Criterion, Answer], ...]:
        """The criteria that could be answered with yes or no."""
        return tuple((criterion, answer) for criterion, answer in self.answers if answer.met is not None)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """One record for each applicable criterion."""
        return tuple(_record(criterion, answer) for criterion, answer in self.applicable)


def performance(dialogue: Dialogue, metrics: Metrics) -> Performance:
    """The agent's grade by the workspace's scorecard: points won over points of the applicable criteria."""
    criteria = scorecard(dialogue.conversation.definitions.scorecard)
    own = own_answers(dialogue, metrics, [each for each in criteria if each.key not in BUILT_IN])
    return graded(
        tuple(
            (each, _CHECKS[each.key](dialogue, metrics) if each.key in BUILT_IN else own[each.key])
            for each in criteria
        )
    )


def graded(answers: tuple[tuple[Criterion, Answer], ...]) -> Performance:
    """The grade that follows from the answers."""
    score = sum(criterion.points for criterion, answer in answers if answer.met)
    potential = sum(criterion.points for criterion, answer in answers if answer.met is not None)
    normalized = round(score / potential, 4) if potential else 0.0
    rude = any(criterion.key == "language" and _is_prohibited(answer) for criterion, answer in answers)
    return Performance(_grade(normalized, rude), score, potential, normalized, answers)


def _is_prohibited(answer: Answer) -> bool:
    return answer.met is False and answer.manner != "dismissive"


def _grade(normalized: float, rude: bool) -> str:
    grade = next((grade for grade, least in PERFORMANCE_GRADES if normalized >= least), "E")
    return max(grade, PROHIBITED_CAP) if rude else grade


def _record(criterion: Criterion, answer: Answer) -> Evidence:
    answers: dict[str, Any] = {
        "criterion": criterion.key,
        "answer": "yes" if answer.met else "no",
        "points": criterion.points if answer.met else 0,
        "of": criterion.points,
    }
    if answer.place:
        return replace(answer.place, **answers)
    if answer.hit:
        return cite(answer.hit, **answers)
    return cite_line(answer.due, **answers) if answer.due else whole_call(**answers)
