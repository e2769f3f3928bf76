import pytest
from tests.unit.insight.dialogues import analyse

from hansard.model.insight import InsightKind
from hansard.model.options import Scenario


def actions(rows, kind=InsightKind.ACTION_ITEM, **options):
    found = analyse(rows, **options).all(kind)
    return [(item.value, item.detail["assignee"], item.detail["due"]) for item in found]


def test_a_promise_is_an_action_with_who_and_when():
    rows = [("agent", "I'll send you the form by Friday."), ("customer", "Thank you.")]
    assert actions(rows) == [("Send the customer the form by Friday", "agent", "by Friday")]


def test_without_a_date_nothing_is_due():
    assert actions([("agent", "I will email you the invoice.")])[0][2] is None


def test_a_chinese_promise_is_an_action():
    found = actions([("agent", "我會在三天內寄新的帳單給您。")], language="zh-TW")
    assert [(assignee, due) for _, assignee, due in found] == [("agent", "三天內")]


@pytest.mark.parametrize(
    "rows",
    [
        [("agent", "Shall I send you a reminder?"), ("customer", "No, that's not necessary.")],
        [("agent", "I'll send you a replacement."), ("customer", "No, don't do that.")],
        [("agent", "I won't send you anything.")],
        [("agent", "I'll check that for you now.")],
    ],
    ids=["refused proposal", "refused promise", "denied", "done at once"],
)
def test_what_is_refused_or_done_at_once_is_none(rows):
    assert actions(rows) == []


def test_an_accepted_request_is_the_others_task():
    rows = [("Ann", "Bob, can you send the report by Monday?"), ("Bob", "Sure, will do.")]
    assert actions(rows, scenario=Scenario.MEETING) == [("Send the report by Monday", "Bob", "by Monday")]


def test_we_is_nobody_in_particular():
    rows = [("Ann", "We will send the report."), ("Bob", "Fine.")]
    assert actions(rows, scenario=Scenario.MEETING)[0][1] is None


def test_a_call_back_is_a_follow_up_too():
    rows = [("agent", "I'll call you back tomorrow.")]
    assert actions(rows, InsightKind.FOLLOW_UP) == actions(rows)


def questions(rows, **options):
    found = analyse(rows, **options).all(InsightKind.QUESTION)
    return [(item.value, item.detail["asked_by"], item.detail["answered"]) for item in found]


def test_a_question_is_answered_by_what_follows():
    rows = [("customer", "When will it arrive?"), ("agent", "On Tuesday.")]
    assert questions(rows) == [("When will it arrive?", "customer", True)]


@pytest.mark.parametrize("reply", ["I don't know.", "What do you mean?"])
def test_no_answer_leaves_a_question_open(reply):
    assert questions([("customer", "When will it arrive?"), ("agent", reply)])[0][2] is False


def test_questions_are_known_without_punctuation():
    assert (
        questions([("customer", "when will it arrive"), ("agent", "on tuesday")])[0][0]
        == "when will it arrive"
    )


def test_topics_recur_and_name_their_turns():
    rows = [
        ("Ann", "The solar panels arrived."),
        ("Bob", "Where do the solar panels go?"),
        ("Ann", "The roof is ready for the solar panels, the inverter comes later."),
    ]
    topics = analyse(rows, scenario=Scenario.MEETING).all(InsightKind.TOPIC)
    assert (topics[0].value, topics[0].detail["turn_ids"]) == ("solar panels", ["t1", "t2", "t3"])


def test_people_called_by_name_are_no_topic():
    rows = [
        ("agent", "Thank you, Juan. One moment, Juan."),
        ("customer", "The router blinks, the router beeps."),
    ]
    assert "Juan" not in {item.value for item in analyse(rows).all(InsightKind.TOPIC)}
