from datetime import datetime

import pytest
from tests.unit.insight.dialogues import analyse, conversation

from hansard.insight.actions import action_insights
from hansard.insight.dialogue import prepare
from hansard.model.insight import InsightKind
from hansard.model.options import Scenario

MEETING = {"scenario": Scenario.MEETING}
NAMES = {"agent": "Dana", "customer": "speaker2"}


def found(rows, kind=InsightKind.ACTION_ITEM, *, start_time=None, **options):
    spoken = conversation(rows, **options)
    if start_time:
        spoken = type(spoken)(**{**fields(spoken), "start_time": start_time, "time_zone": "UTC"})
    return [item for item in action_insights(prepare(spoken)) if item.kind is kind]


def fields(record):
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def actions(rows, **options):
    items = found(rows, **options)
    return [(item.value, item.detail["assignee"], item.detail["due_text"]) for item in items]


def test_a_promise_is_an_action_with_who_and_when():
    rows = [("agent", "I'll send you the form by Friday."), ("customer", "Thank you.")]
    assert actions(rows, names=NAMES) == [
        ("Dana will send the customer the form by Friday.", "Dana", "by Friday")
    ]


def test_without_a_date_nothing_is_due():
    item = found([("agent", "I will email you the invoice.")])[0]
    assert (item.detail["due"], item.detail["due_text"]) == (None, None)


def test_a_date_is_resolved_where_the_start_is_known():
    rows = [("agent", "I'll send you the form by Friday.")]
    start = datetime(2026, 3, 4, 10)  # noqa: DTZ001 (a Wednesday, naive UTC as everywhere)
    assert found(rows, start_time=start)[0].detail["due"] == "2026-03-06"
    assert found(rows)[0].detail["due"] is None


def test_a_chinese_promise_is_an_action():
    rows = [("agent", "我會在三天內寄新的帳單給您。")]
    item = found(rows, language="zh-TW", names={"agent": "小美"})[0]
    assert item.value == "小美會在三天內寄新的帳單給客戶。"
    assert (item.detail["assignee"], item.detail["due_text"]) == ("小美", "三天內")


@pytest.mark.parametrize(
    "said",
    [
        "I'm going to write to the supplier this afternoon.",
        "gonna ring the supplier after lunch",
        "so um i'll probably get back to you on that by thursday okay",
        "Let me talk to the warehouse and get back to you.",
        "I can have the figures ready before Monday.",
        "I'm posting you the signed copy tomorrow.",
        "We'll have someone look at the boiler on Tuesday.",
        "A technician will visit you on Tuesday.",
        "One of my colleagues is going to ring you next week.",
        "You'll receive a letter by the end of the month.",
        "The new card will be sent out to you on Monday.",
        "You can expect a call from our surveyor tomorrow.",
        "I've made a note to call you in June.",
        "What I'll do is forward it to the accounts team.",
        "If nobody answers, I'll chase them again tomorrow.",
    ],
)
def test_promises_come_in_many_forms(said):
    assert len(found([("agent", said), ("customer", "Right.")])) == 1


@pytest.mark.parametrize(
    "said",
    [
        "我明天再打電話跟您說結果。",
        "好的 我晚點把資料寄給您",
        "有消息會馬上通知您。",
        "星期五以前會補寄一張新的給您。",
        "我會請師傅過去看。",
        "我跟倉庫確認一下，下午給您答覆。",
        "主管下週會跟您聯絡。",
    ],
)
def test_so_do_chinese_promises(said):
    assert len(found([("agent", said), ("customer", "好。")], language="zh-TW")) == 1


@pytest.mark.parametrize(
    "rows",
    [
        [("agent", "Shall I send you a reminder?"), ("customer", "No, that's not necessary.")],
        [("agent", "I'll send you a replacement."), ("customer", "No, don't do that.")],
        [("agent", "I won't send you anything.")],
        [("agent", "I'll check that for you now.")],
        [("agent", "I'll put you on hold for a moment.")],
        [("agent", "I'm going to cancel the old order for you.")],
        [("agent", "I'll book you in for Tuesday at three.")],
        [("agent", "I'll send it over. There, that's sent.")],
        [("agent", "I can email you the terms if you like."), ("customer", "What do they say?")],
        [("agent", "If it breaks again, we'll replace it.")],
        [("agent", "What can I do for you tomorrow?")],
        [("customer", "I'll just leave a bad review everywhere.")],
        [("customer", "I always call them on Mondays.")],
        [("customer", "I have sent you the form yesterday.")],
        [("agent", "I'll let you get on with your evening.")],
    ],
    ids=[
        *("refused proposal", "refused promise", "denied", "done at once", "hold", "at the desk"),
        *(
            "appointment",
            "done since",
            "offer",
            "hypothetical",
            "question",
            "threat",
            "habit",
            "past",
            "idiom",
        ),
    ],
)
def test_what_is_no_task_for_later_is_none(rows):
    assert found(rows) == []


@pytest.mark.parametrize(
    "rows",
    [
        [("agent", "要不要我寄資料給您？"), ("customer", "不用，謝謝。")],
        [("agent", "我不會打電話給您。")],
        [("agent", "我先幫您查一下。")],
        [("agent", "資料我昨天已經寄給您了。")],
        [("customer", "如果還是不行，我再打電話給你。")],
        [("customer", "我明天要寄什麼給你？")],
    ],
    ids=["refused", "denied", "at once", "past", "hypothetical", "question"],
)
def test_nor_in_chinese(rows):
    assert found(rows, language="zh-TW") == []


def test_an_accepted_request_is_the_others_task():
    rows = [("Ann", "Bob, can you send the report by Monday?"), ("Bob", "Sure, will do.")]
    assert actions(rows, **MEETING) == [("Bob will send the report by Monday.", "Bob", "by Monday")]


def test_a_request_is_quoted_before_mere_agreement():
    rows = [("customer", "Could you post me the contract?"), ("agent", "Of course.")]
    item = found(rows)[0]
    assert [one.quote for one in item.evidence] == ["Could you post me the contract?", "Of course."]
    assert item.detail["turn_ids"] == ["t1", "t2"]


def test_a_promise_is_quoted_before_the_request_it_answers():
    rows = [("Ann", "Could you call the printer?"), ("Bob", "I'll do that tomorrow.")]
    item = found(rows, **MEETING)[0]
    assert [one.quote for one in item.evidence] == ["I'll do that tomorrow.", "Could you call the printer?"]


@pytest.mark.parametrize(
    "said",
    [
        "Those crates have to be back at the depot by Thursday.",
        "The railing needs painting before the inspection on Friday.",
        "Everybody needs the new roster by tomorrow noon.",
        "Our cook brings the spare keys round on Wednesday.",
        "Somebody has to warn the tenants before Friday.",
        "Rosa said she'd measure the hall on Tuesday.",
        "The floor plan will be corrected by Monday.",
        "It'll be on your desk by nine tomorrow.",
    ],
)
def test_colleagues_speak_of_tasks_without_promising_them(said):
    assert len(found([("Ann", said), ("Bob", "Right.")], **MEETING)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Does the crew bring the keys on Wednesday?",
        "I hope the leak will be fixed by Monday.",
        "They leave at four on Friday.",
        "My cousin's painting his kitchen tomorrow.",
        "The parcel should arrive by Tuesday.",
        "The plumber told me he'd fixed it on Monday.",
        "She'll be travelling more next month.",
    ],
)
def test_what_others_do_for_themselves_is_no_task(said):
    assert found([("customer", said), ("agent", "I see.")]) == []


def test_what_has_to_be_done_is_whose_who_takes_it():
    rows = [("Ann", "The tarps have to come in before Wednesday."), ("Bob", "Mine.")]
    assert actions(rows, **MEETING)[0][1] == "Bob"
    assert actions([rows[0], ("Bob", "Agreed.")], **MEETING)[0][1] is None


def test_a_request_that_nobody_takes_up_is_none():
    rows = [("customer", "Could you post me the contract?"), ("agent", "I'm afraid I can't.")]
    assert found(rows) == []


def test_an_accepted_proposal_is_the_proposers_task():
    rows = [("agent", "Would it help if I rang you again on Monday?"), ("customer", "Yes please.")]
    assert actions(rows, names=NAMES)[0][1:] == ("Dana", "Monday")


def test_an_answer_without_a_deed_takes_the_deed_of_the_request():
    rows = [("Ann", "Could somebody call the printer?"), ("Bob", "I'll do that tomorrow.")]
    assert actions(rows, **MEETING) == [("Bob will call the printer tomorrow.", "Bob", "tomorrow")]


def test_we_is_nobody_in_particular():
    rows = [("Ann", "We will send the report."), ("Bob", "Fine.")]
    assert found(rows, **MEETING)[0].detail["assignee"] is None


@pytest.mark.parametrize(
    ("said", "who", "person"),
    [
        ("Bob to draft the minutes by Friday.", "Bob", "p2"),
        ("Let's have Bob write to the council.", "Bob", "p2"),
        ("Priya will bring the projector on Friday.", "Priya", None),
    ],
)
def test_who_is_named_is_the_assignee(said, who, person):
    item = found([("Ann", said), ("Bob", "Okay.")], **MEETING)[0]
    assert (item.detail["assignee"], item.detail["assignee_id"]) == (who, person)


def test_an_idea_is_not_definitive():
    rows = [("Ann", "Maybe I could write to the mayor."), ("Bob", "Hm.")]
    item = found(rows, **MEETING)[0]
    assert (item.value, item.detail["definitive"]) == ("Ann may write to the mayor.", False)


def test_what_is_said_again_at_the_end_is_one_task():
    rows = [
        ("agent", "I'll email you the corrected invoice tomorrow."),
        ("customer", "Good."),
        ("agent", "So I'll email the invoice tomorrow."),
    ]
    assert len(found(rows)) == 1


def test_a_call_back_is_a_follow_up_too():
    rows = [("agent", "I'll call you back tomorrow."), ("agent", "I'll email you the invoice.")]
    assert [item.value for item in found(rows, InsightKind.FOLLOW_UP)] == [found(rows)[0].value]
    assert [item.detail["follow_up"] for item in found(rows)] == [True, False]


def test_a_sure_promise_scores_above_an_idea():
    promise = found([("agent", "I'll send you the form by Friday.")])[0]
    idea = found([("agent", "I might send you a form.")])[0]
    assert 0.5 <= idea.detail["score"] < 0.7 <= promise.detail["score"] <= 1


@pytest.mark.parametrize("text", ["I'll ", "will", "if i if i i'll i'll", "我會", "請你"])
def test_fragments_do_no_harm(text):
    for language in ("en-US", "zh-TW"):
        assert isinstance(found([("agent", text), ("customer", text)], language=language), list)


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
