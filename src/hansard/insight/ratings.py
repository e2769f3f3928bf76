"""The ratings, the feedback and the risk as insights, each with a value or a reason for none."""

from collections.abc import Mapping, Sequence
from typing import Any

from hansard.insight.dialogue import Dialogue
from hansard.insight.feedback import feedback
from hansard.insight.nulls import no_performance, no_risk, no_satisfaction
from hansard.insight.performance import Performance, performance
from hansard.insight.risk import Risk, risks
from hansard.insight.satisfaction import satisfaction
from hansard.insight.scorecard import BUILT_IN
from hansard.insight.thresholds import MIN_CRITERIA
from hansard.model.definitions import Criterion
from hansard.model.insight import Insight, InsightKind, NullReason

Metrics = Mapping[str, Any]


def rating_insights(dialogue: Dialogue, metrics: Metrics) -> list[Insight]:
    """Satisfaction, performance, feedback and risk, in this order."""
    return [
        _satisfaction(dialogue, metrics),
        *_performance(dialogue, metrics),
        _risk(dialogue),
    ]


def _satisfaction(dialogue: Dialogue, metrics: Metrics) -> Insight:
    kind = InsightKind.CUSTOMER_SATISFACTION
    reason = no_satisfaction(dialogue)
    if reason:
        return Insight(kind, None, null_reason=reason)
    result = satisfaction(dialogue, metrics)
    return Insight(kind, result.grade, result.evidence, detail={"score": result.score})


def _performance(dialogue: Dialogue, metrics: Metrics) -> tuple[Insight, Insight]:
    reason = no_performance(dialogue)
    if reason:
        return _no_performance(reason)
    result = performance(dialogue, metrics)
    if len(result.applicable) < min(MIN_CRITERIA, len(result.answers)) or not result.applicable:
        return _no_performance(NullReason.FEW_CRITERIA)
    text, grounds = feedback(result, dialogue.pack)
    return (
        Insight(
            InsightKind.AGENT_PERFORMANCE, result.grade, result.evidence, detail=performance_detail(result)
        ),
        Insight(InsightKind.AGENT_FEEDBACK, text, grounds),
    )


def _no_performance(reason: NullReason) -> tuple[Insight, Insight]:
    return (
        Insight(InsightKind.AGENT_PERFORMANCE, None, null_reason=reason),
        Insight(InsightKind.AGENT_FEEDBACK, None, null_reason=reason),
    )


def performance_detail(result: Performance) -> dict[str, Any]:
    """How the grade came about: score, potential, their share, the keys of what did not apply, and of
    the workspace's own criteria that only a language model can answer.
    """
    missing = [criterion for criterion, answer in result.answers if answer.met is None]
    return {
        "score": result.score,
        "potential": result.potential,
        "normalized": result.normalized,
        "not_applicable": [criterion.key for criterion in missing],
        "unanswered": [criterion.key for criterion in missing if _is_beyond_rules(criterion)],
    }


def _is_beyond_rules(criterion: Criterion) -> bool:
    return criterion.key not in BUILT_IN and not criterion.met_by


def _risk(dialogue: Dialogue) -> Insight:
    reason = no_risk(dialogue)
    if reason:
        return Insight(InsightKind.RISK, None, null_reason=reason)
    found = risks(dialogue)
    if not found:
        return Insight(InsightKind.RISK, None, null_reason=NullReason.NOTHING_FOUND)
    return risk_insight(found)


def risk_insight(found: Sequence[Risk]) -> Insight:
    """The risk to show, with all that were found; the weightiest stands first."""
    every = [
        {"risk": risk.key, "text": risk.text, "turn_ids": [place.turn_id for place in risk.evidence]}
        for risk in found
    ]
    quotes = tuple(place for risk in found for place in risk.evidence)
    return Insight(InsightKind.RISK, found[0].text, quotes, detail={"risk": found[0].key, "risks": every})
