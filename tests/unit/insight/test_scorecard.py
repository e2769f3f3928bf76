from dataclasses import replace

import pytest
from tests.unit.insight.dialogues import NEUTRAL_EN, conversation
from tests.unit.insight.rated import answers, performance, ratings

from hansard.insight.scorecard import SCORECARD, scorecard
from hansard.model.definitions import Condition, Criterion, Definitions, Scorecard, Subject
from hansard.model.insight import InsightKind, NullReason
from hansard.model.transcript import Role

RECORDED = Criterion(
    "recorded",
    "Was the recording announced?",
    4,
    met_by=(Condition(Subject.WORDS, ("this call is recorded",), role=Role.AGENT, first_s=30),),
)
ADDRESS = (Condition(Subject.WORDS, ("address",), role=Role.CUSTOMER),)


def defined(*criteria: Criterion, **points: float) -> Definitions:
    return Definitions(scorecard=Scorecard(points, criteria))


def announcing(words: str = "This call is recorded."):
    return [("agent", f"{NEUTRAL_EN[0][1]} {words}"), *NEUTRAL_EN[1:]]


def test_an_own_criterion_counts_like_the_others():
    without, missed = performance(NEUTRAL_EN), performance(NEUTRAL_EN, defined(RECORDED))
    met = performance(announcing(), defined(RECORDED))
    assert missed.detail["potential"] == met.detail["potential"] == without.detail["potential"] + 4
    assert met.detail["score"] == missed.detail["score"] + 4


def test_an_own_criterion_quotes_its_place():
    item = performance(announcing(), defined(RECORDED)).evidence[-1]
    assert (item.criterion, item.answer, item.points, item.of) == ("recorded", "yes", 4, 4)
    assert item.quote == "This call is recorded."


def test_a_missed_criterion_without_a_place_is_missed_in_the_whole_call():
    item = performance(NEUTRAL_EN, defined(RECORDED)).evidence[-1]
    assert (item.answer, item.quote, item.scope) == ("no", None, "whole_call")


def test_a_missed_criterion_names_where_it_became_due():
    due = replace(RECORDED, applies_if=ADDRESS)
    item = performance(NEUTRAL_EN, defined(due)).evidence[-1]
    assert (item.answer, item.turn_id) == ("no", "t2")


def test_a_criterion_that_does_not_apply_leaves_the_potential():
    elsewhere = replace(RECORDED, applies_if=(Condition(Subject.WORDS, ("submarine",)),))
    insight = performance(NEUTRAL_EN, defined(elsewhere))
    assert insight.detail["potential"] == performance(NEUTRAL_EN).detail["potential"]
    assert "recorded" in insight.detail["not_applicable"]
    assert insight.detail["unanswered"] == []


def test_a_criterion_without_conditions_is_left_to_language_models():
    insight = performance(NEUTRAL_EN, defined(replace(RECORDED, met_by=())))
    assert insight.detail["unanswered"] == ["recorded"]
    assert "recorded" in insight.detail["not_applicable"]


def test_what_should_have_been_absent_is_quoted():
    forbidden = Criterion(
        "jargon", "No jargon?", 1, met_by=(Condition(Subject.WORDS, ("bill",), absent=True),)
    )
    item = performance(NEUTRAL_EN, defined(forbidden)).evidence[-1]
    assert (item.answer, item.turn_id) == ("no", "t5")
    assert answers(NEUTRAL_EN[:4], defined(forbidden))["jargon"] == "yes"


def test_points_of_built_in_criteria_can_be_others():
    more = performance(NEUTRAL_EN, defined(greeting=10))
    assert more.detail["potential"] == performance(NEUTRAL_EN).detail["potential"] + 9


def test_no_points_leave_a_criterion_out():
    insight = performance(NEUTRAL_EN, defined(greeting=0))
    assert "greeting" not in {item.criterion for item in insight.evidence}
    assert "greeting" not in insight.detail["not_applicable"]


def test_a_built_in_key_cannot_be_taken():
    own = replace(RECORDED, key="greeting")
    assert scorecard(Scorecard(criteria=(own,))) == SCORECARD


def test_a_short_scorecard_is_enough_when_all_of_it_applies():
    points = {criterion.key: 0.0 for criterion in SCORECARD if criterion.key not in ("greeting", "closing")}
    assert performance(NEUTRAL_EN, defined(**points)).value == "A"


@pytest.mark.parametrize("criteria", [(), (replace(RECORDED, met_by=()),)])
def test_a_scorecard_that_cannot_be_answered_gives_no_grade(criteria):
    points = {criterion.key: 0.0 for criterion in SCORECARD}
    insight = performance(NEUTRAL_EN, defined(*criteria, **points))
    assert (insight.value, insight.null_reason) == (None, NullReason.FEW_CRITERIA)


def test_feedback_can_be_on_an_own_criterion():
    given = replace(conversation(NEUTRAL_EN), definitions=defined(RECORDED))
    feedback = ratings(given)[InsightKind.AGENT_FEEDBACK]
    assert feedback.value.endswith("To improve: Was the recording announced?")
    assert feedback.evidence[-1].criterion == "recorded"
