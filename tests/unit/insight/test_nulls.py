from dataclasses import replace

import pytest
from tests.unit.insight.dialogues import HAPPY_EN, analyse, conversation

from hansard.insight.engines.rules import RulesAnalyst
from hansard.model.insight import InsightKind, NullReason
from hansard.model.options import CallFlags, Direction, Scenario
from hansard.model.transcript import Role, Word

SATISFACTION, PERFORMANCE, FEEDBACK = (
    InsightKind.CUSTOMER_SATISFACTION,
    InsightKind.AGENT_PERFORMANCE,
    InsightKind.AGENT_FEEDBACK,
)
ONCE = (SATISFACTION, PERFORMANCE, FEEDBACK, InsightKind.RISK, InsightKind.SUMMARY, InsightKind.TITLE)


def reasons(analysis):
    return tuple(analysis.first(kind).null_reason for kind in (SATISFACTION, PERFORMANCE, FEEDBACK))


def test_silence_gives_a_reason_for_every_field():
    analysis = RulesAnalyst().analyse(replace(conversation([]), duration_s=30.0))
    assert {analysis.first(kind).null_reason for kind in ONCE} == {NullReason.NO_SPEECH}
    assert analysis.metrics["talk_time_total_ms"] == 0
    assert analysis.metrics["non_talk_time"] is None


def test_voicemail_is_not_rated():
    analysis = analyse(HAPPY_EN, flags=CallFlags(went_to_voicemail=True))
    assert reasons(analysis) == (NullReason.VOICEMAIL,) * 3


def test_an_inbound_caller_who_reached_an_agent_is_rated_in_spite_of_the_voicemail_flag():
    flags = CallFlags(Direction.INBOUND, went_to_voicemail=True, spoke_to_agent=True)
    assert reasons(analyse(HAPPY_EN, flags=flags)) == (None, None, None)


@pytest.mark.parametrize("direction", [None, Direction.OUTBOUND])
def test_spoke_to_agent_false_has_no_effect_unless_inbound(direction):
    flags = CallFlags(direction, spoke_to_agent=False)
    assert reasons(analyse(HAPPY_EN, flags=flags)) == (None, None, None)


def test_an_inbound_call_nobody_took_has_no_agent():
    flags = CallFlags(Direction.INBOUND, spoke_to_agent=False)
    assert reasons(analyse(HAPPY_EN, flags=flags)) == (None, NullReason.NO_AGENT, NullReason.NO_AGENT)


def test_a_meeting_is_not_rated():
    assert reasons(analyse(HAPPY_EN, scenario=Scenario.MEETING)) == (NullReason.NOT_A_SERVICE_CALL,) * 3


@pytest.mark.parametrize(("confidence", "rated"), [(0.6, True), (0.59, False), (None, True)])
def test_an_open_scenario_is_rated_when_the_roles_are_clear(confidence, rated):
    found = reasons(analyse(HAPPY_EN, scenario=Scenario.AUTO, confidence=confidence))
    assert found == ((None,) * 3 if rated else (NullReason.NOT_A_SERVICE_CALL,) * 3)


def test_without_roles_nothing_is_rated():
    given = conversation(HAPPY_EN)
    people = tuple(replace(person, role=Role.UNKNOWN) for person in given.participants)
    analysis = RulesAnalyst().analyse(replace(given, participants=people))
    assert reasons(analysis) == (NullReason.ROLES_UNKNOWN,) * 3


def test_a_customer_alone_is_heard_but_there_is_no_agent_to_grade():
    rows = [row for row in HAPPY_EN if row[0] == "customer"]
    assert reasons(analyse(rows)) == (None, NullReason.NO_AGENT, NullReason.NO_AGENT)


def test_an_agent_alone_leaves_satisfaction_empty():
    rows = [row for row in HAPPY_EN if row[0] == "agent"]
    assert reasons(analyse(rows)) == (NullReason.NO_CUSTOMER_SPEECH, None, None)


def test_a_two_word_call_is_too_little():
    expected = (NullReason.TOO_LITTLE_CUSTOMER_SPEECH, *[NullReason.TOO_LITTLE_AGENT_SPEECH] * 2)
    analysis = analyse([("agent", "Hello?"), ("customer", "Hello?")])
    assert reasons(analysis) == expected
    assert analysis.first(InsightKind.TITLE).value


def test_too_little_is_counted_in_characters_for_chinese():
    rows = [
        ("agent", "您好，我是小美。"),
        ("customer", "喂，你好。"),
        ("agent", "請說。"),
        ("customer", "打錯了。"),
    ]
    assert reasons(analyse(rows, language="zh-TW"))[0] is NullReason.TOO_LITTLE_CUSTOMER_SPEECH


def test_a_language_without_rubric_gets_a_title_and_a_summary_only():
    rows = [
        ("agent", "Guten Tag, hier ist die Firma Sonnenschein, was kann ich für Sie tun?"),
        ("customer", "Meine Waschmaschine ist seit Montag kaputt, ich brauche einen Techniker."),
        ("agent", "Der Techniker kommt am Mittwoch und repariert die Waschmaschine."),
        ("customer", "Vielen Dank, auf Wiederhören."),
    ]
    analysis = analyse(rows, language="de-DE")
    assert reasons(analysis) == (NullReason.LANGUAGE_NOT_SUPPORTED,) * 3
    assert "Waschmaschine" in analysis.first(InsightKind.SUMMARY).value
    assert analysis.first(InsightKind.TITLE).value
    assert analysis.metrics["sentiment_turn"] is None
    assert analysis.metrics["participants"][0]["talk_time_ms"] > 0


def test_words_the_engine_was_not_sure_of_are_not_graded():
    given = conversation(HAPPY_EN)
    turns = tuple(
        replace(turn, words=(Word(turn.text.split()[0], turn.start_s, turn.end_s, 0.3),))
        for turn in given.turns
    )
    analysis = RulesAnalyst().analyse(replace(given, turns=turns))
    assert reasons(analysis) == (NullReason.LOW_CONFIDENCE,) * 3


def test_words_where_nobody_was_heard_are_not_graded():
    analysis = RulesAnalyst().analyse(replace(conversation(HAPPY_EN), rejected_word_share=0.31))
    assert reasons(analysis) == (NullReason.LOW_CONFIDENCE,) * 3


@pytest.mark.parametrize("kind", ONCE)
def test_each_field_occurs_once(kind):
    assert len(analyse(HAPPY_EN).all(kind)) == 1
