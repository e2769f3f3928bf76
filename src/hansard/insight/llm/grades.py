"""Ratings from an answer that was checked: the model answers, the grades are worked out here.

A rating stands only near that of the rules: further apart, one of the two has been misled, and
the rules cannot be talked to.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from hansard.insight.feedback import feedback
from hansard.insight.llm.answer import Answer, RiskName, Sign
from hansard.insight.llm.places import Places
from hansard.insight.llm.remarks import remarks
from hansard.insight.llm.scorecard import Answered, answered
from hansard.insight.llm.support import Support
from hansard.insight.performance import Performance, graded
from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.ratings import performance_detail, risk_insight
from hansard.insight.risk import Risk
from hansard.insight.satisfaction import satisfaction_grade
from hansard.insight.thresholds import MIN_CRITERIA, SATISFACTION_LIMIT, SATISFACTION_POINTS
from hansard.model.insight import Evidence, Insight, InsightKind

_FROM_RULES = 2  # grades that a rating may lie from that of the rules
_FROM_SIGNS = 1  # grades that satisfaction may lie from what its own signs add up to


def satisfaction_insights(answer: Answer, places: Places, rules: str) -> Iterator[Insight]:
    """The customer's satisfaction, if its signs bear the grade and the `rules` do not contradict it."""
    if answer.satisfaction is None or not answer.satisfaction.signs:
        return
    signs = {sign.sign: sign for sign in answer.satisfaction.signs}.values()
    score = sum(SATISFACTION_POINTS[sign.sign] for sign in signs)
    score = max(-SATISFACTION_LIMIT, min(SATISFACTION_LIMIT, score))
    grade = answer.satisfaction.grade
    if _apart(grade, satisfaction_grade(score)) <= _FROM_SIGNS and _apart(grade, rules) <= _FROM_RULES:
        evidence = tuple(_of_sign(sign, places) for sign in signs)
        yield Insight(InsightKind.CUSTOMER_SATISFACTION, grade, evidence, detail={"score": score})


def performance_insights(
    answer: Answer, rules: tuple[Answered, ...], places: Places, support: Support
) -> Iterator[Insight]:
    """The agent's grade from the model's answers, or the `rules`' where it has none; and feedback on it."""
    result = graded(answered(answer.scorecard, rules, places))
    given = any(each.answer != "not_applicable" for each in answer.scorecard)
    enough = given and len(result.applicable) >= MIN_CRITERIA
    if enough and _apart(result.grade, graded(rules).grade) <= _FROM_RULES:
        detail = performance_detail(result)
        yield Insight(InsightKind.AGENT_PERFORMANCE, result.grade, result.evidence, detail=detail)
        text, grounds = remarks(answer.feedback, result, places.dialogue, support) or _plain_feedback(
            result, places.dialogue.pack
        )
        yield Insight(InsightKind.AGENT_FEEDBACK, text, grounds)


def risk_insights(answer: Answer, places: Places) -> Iterator[Insight]:
    """The weightiest risk, with all others."""
    texts = places.dialogue.pack.texts
    found = {name: [risk for risk in answer.risks if risk.risk == name] for name in get_args(RiskName)}
    named = [
        Risk(
            name,
            texts[f"risk.{name}"],
            tuple(places.evidence(each.turn, each.quote, criterion=name) for each in each_risk),
        )
        for name, each_risk in found.items()
        if each_risk
    ]
    if named:
        yield risk_insight(named)


def _apart(first: str, second: str) -> int:
    """How many grades one is from another."""
    return abs(ord(first) - ord(second))


def _of_sign(sign: Sign, places: Places) -> Evidence:
    points = SATISFACTION_POINTS[sign.sign]
    return places.evidence(
        sign.turn, sign.quote, criterion=sign.sign, answer="yes", points=points, basis=sign.basis
    )


def _plain_feedback(result: Performance, pack: LanguagePack) -> tuple[str, tuple[Evidence, ...]]:
    """The rules' feedback; a workspace's own criteria have no sentences there."""
    told = [
        (criterion, found) for criterion, found in result.answers if f"strength.{criterion.key}" in pack.texts
    ]
    return feedback(replace(result, answers=tuple(told)), pack)
