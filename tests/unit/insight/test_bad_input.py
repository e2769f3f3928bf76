"""Conversations that nobody wants to analyse, and somebody will send."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.insight.dialogues import HAPPY_EN, conversation

from hansard.insight.engines.rules import RulesAnalyst
from hansard.model.conversation import Conversation
from hansard.model.definitions import (
    Condition,
    CustomEntity,
    Definitions,
    Rule,
    Scorecard,
    Subject,
    Tracker,
)
from hansard.model.insight import Analysis, InsightKind, NullReason
from hansard.model.options import Scenario
from hansard.model.transcript import ChannelMode, Participant, Role, Span, Turn, Word

PEOPLE = (Participant("p1", "Ann", Role.AGENT), Participant("p2", "Bob", Role.CUSTOMER))
EARLIEST, LATEST = datetime.min, datetime.max  # noqa: DTZ901 (naive UTC)
ONCE = (
    InsightKind.CUSTOMER_SATISFACTION,
    InsightKind.AGENT_PERFORMANCE,
    InsightKind.AGENT_FEEDBACK,
    InsightKind.RISK,
    InsightKind.SUMMARY,
    InsightKind.TITLE,
)
EVERYTHING = Definitions(
    trackers=(Tracker("1", "prices", ("how much", "what does it cost", "價錢")),),
    entities=(CustomEntity("product", "gold plan"),),
    rules=(
        Rule("quiet", (Condition(Subject.SILENCE, least=3.0),)),
        Rule("no thanks", (Condition(Subject.WORDS, phrases=("thank you",), similar=True, absent=True),)),
        Rule("angry", (Condition(Subject.SENTIMENT, most=-2.0, role=Role.CUSTOMER, last_s=30.0),)),
    ),
    scorecard=Scorecard(points={"hold": 0.0}),
)


def talk(*texts: str, language: str = "en-US", people=PEOPLE, **options) -> Conversation:
    turns = tuple(
        Turn(f"t{number}", people[number % len(people)].id, 3.0 * number, 3.0 * number + 2.5, text)
        for number, text in enumerate(texts)
    )
    return Conversation(
        language,
        options.pop("duration_s", 3.0 * len(texts)),
        ChannelMode.STEREO,
        people,
        turns,
        tuple(Span(turn.participant, turn.start_s, turn.end_s) for turn in turns),
        scenario=Scenario.SERVICE_CALL,
        start_time=datetime(2026, 3, 4, 10),  # noqa: DTZ001 (naive UTC)
        definitions=EVERYTHING,
        **options,
    )


def analyse(conversation: Conversation) -> Analysis:
    analysis = RulesAnalyst().analyse(conversation)
    assert_sound(conversation, analysis)
    return analysis


def assert_sound(conversation: Conversation, analysis: Analysis) -> None:
    """Each field once, with a value or a reason; every quote stands in its turn, at a time of it."""
    turns = {turn.id: turn for turn in conversation.turns}
    for kind in ONCE:
        (field,) = analysis.all(kind)
        assert (field.value is None) == (field.null_reason is not None), kind
    for insight in analysis.insights:
        for item in insight.evidence:
            if item.turn_id is None:
                continue
            turn = turns[item.turn_id]
            assert item.quote in turn.text
            assert turn.start_s <= item.start_s <= item.end_s <= turn.end_s


def test_nothing_was_said():
    analysis = analyse(talk(duration_s=60.0))
    assert {field.value for field in analysis.insights if field.kind in ONCE} == {None}
    assert analysis.first(InsightKind.SUMMARY).null_reason is NullReason.NO_SPEECH
    assert [one.value for one in analysis.insights if one.kind not in ONCE] == ["no thanks"]


def test_nobody_was_there():
    empty = Conversation("en-US", 0.0, ChannelMode.MONO)
    assert analyse(empty).metrics["talk_time_total_ms"] == 0


def test_one_word_is_not_rated():
    analysis = analyse(talk("Hello?"))
    for kind in (InsightKind.CUSTOMER_SATISFACTION, InsightKind.AGENT_PERFORMANCE):
        assert analysis.first(kind).value is None
    assert analysis.first(InsightKind.SUMMARY).value


def test_one_speaker_is_not_two():
    monologue = ("I called about my bill.", "It is wrong again.", "Please call me back tomorrow.") * 4
    analysis = analyse(talk(*monologue, people=PEOPLE[1:]))
    assert analysis.first(InsightKind.AGENT_PERFORMANCE).null_reason is NullReason.NO_AGENT
    assert analysis.metrics["interruptions"] is None


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en-US", ["😀😀😀", "👍🏽", "❤️ 🎉🎉", "💩"]),
        ("en-US", ["מה שלומך היום?", "أهلا وسهلا بكم، كيف يمكنني مساعدتك؟", "\u202etxet sdrawkcab\u202c"]),
        ("en-US", ["Hi 我想問一下 my order 還沒到", "好的 let me check 請稍等", "ok gracias, hasta luego"]),
        ("en-US", ["so i was calling about um the bill you know it was wrong i guess and then " * 40]),
        ("en-US", ["... !!! ???", "---", "\t\n", "\u200b\u200b"]),
        ("en-US", ["a" * 50_000, "1" * 50_000, "?" * 50_000]),
        ("en-US", ["no " * 20_000, "$" * 10_000 + "5", "@" * 5_000 + "."]),
        ("zh-TW", ["嗯", "喔", "對對對", "我要退貨" * 5_000]),
        ("zh-CN", ["……！！？？", "１２３４５６７８９０", "ＡＢＣ"]),
        ("ar-SA", ["أهلا وسهلا بكم، كيف يمكنني مساعدتك؟", "لدي مشكلة في الفاتورة"]),
        ("xx-YY", ["words of a language that nobody has heard of"]),
    ],
    ids="emoji rtl mixed run-on marks long-words floods few wide arabic unknown".split(),
)  # fmt: skip
def test_strange_texts_do_no_harm(language, texts):
    analyse(talk(*texts, language=language))


ENGLISH_FLOODS = (
    *("yes ", "um ", "1 2 3 4 ", "A. ", "Mr. ", "( ", "?!", "\n", "a-", "a@b.", "word ", "Ann ", "😀 "),
    *("call me at ", "is it fixed? ", "not great ", "how much. ", "the app ", "if I can I ", "no, no, "),
    *("I will send the invoice. ", "let's go with the blue one ", "I'm not going to sue "),
)
CHINESE_FLOODS = (
    "嗯嗯",
    "1 2 ",
    "不",
    "嗎？",
    "謝謝您",
    "價錢，",
    "我要退貨",
    "我會寄發票給您。",
    "下週一",
    "一二三",
)


@pytest.mark.parametrize("people", [PEOPLE, PEOPLE[::-1]], ids="agent customer".split())
@pytest.mark.parametrize(("language", "floods"), [("en-US", ENGLISH_FLOODS), ("zh-TW", CHINESE_FLOODS)])
def test_floods_of_one_word_do_no_harm(language, floods, people):
    """Both sides say the floods: each in its own order, every second one to the other's face."""
    analyse(talk(*(flood * (1_500 // len(flood)) for flood in floods), language=language, people=people))


def test_a_flood_with_the_times_of_its_words_is_cited_at_them():
    words = tuple(Word("invoice.", number / 100, number / 100 + 0.005) for number in range(2_000))
    turn = Turn("t0", "p2", 0.0, 20.0, "invoice. " * 2_000, words)
    analysis = analyse(replace(talk(), turns=(turn,), duration_s=20.0))
    cited = [item for topic in analysis.all(InsightKind.TOPIC) for item in topic.evidence]
    assert [item.start_s for item in cited] == [word.start_s for word in words]


def test_other_languages_get_no_english_rules():
    analysis = analyse(talk("How much is it? I'll call you tomorrow.", "Thank you, great!", language="fi-FI"))
    for kind in (InsightKind.TOPIC, InsightKind.ACTION_ITEM, InsightKind.FOLLOW_UP):
        assert analysis.all(kind) == ()
    rating = analysis.first(InsightKind.CUSTOMER_SATISFACTION)
    assert rating.null_reason is NullReason.LANGUAGE_NOT_SUPPORTED
    assert analysis.all(InsightKind.TRACKER)  # exact words are found in every language


def test_times_and_people_that_make_no_sense_do_no_harm():
    turns = (
        Turn("a", "p1", 10.0, 10.0, "Could you call me back by Friday?"),
        Turn("b", "p9", 5.0, 20.0, "Sure, I will."),
        Turn("c", "p2", 500.0, 600.0, "That's beyond the end."),
    )
    odd = Conversation("en-US", 30.0, ChannelMode.STEREO, PEOPLE, turns, scenario=Scenario.SERVICE_CALL)
    assert_sound(odd, RulesAnalyst().analyse(odd))


@pytest.mark.parametrize("start", [EARLIEST, LATEST - timedelta(hours=1)])
def test_conversations_at_the_ends_of_time_have_no_wrong_dates(start):
    ends = talk("I'll send it by next Friday.", "Great, by the end of next year then.", language="en-US")
    analyse(replace(ends, start_time=start, time_zone="UTC+14:00"))


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en-US", "zh-TW"])
def test_ten_thousand_turns(language):
    lines = [turn.text for turn in conversation(HAPPY_EN).turns]
    texts = [f"{lines[number % len(lines)]} Number {number}." for number in range(10_000)]
    analysis = analyse(talk(*texts, language=language))
    assert len(analysis.metrics["sentiment_turn"]) == 10_000


def test_the_same_input_gives_the_same_output():
    one = talk(*(turn.text for turn in conversation(HAPPY_EN).turns))
    assert RulesAnalyst().analyse(one) == RulesAnalyst().analyse(one)


LANGUAGES = st.sampled_from(["en-US", "en-GB", "zh-TW", "zh-CN", "de-DE"])


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=80), max_size=8), LANGUAGES)
def test_any_text_is_analysed(texts, language):
    analyse(talk(*texts, language=language))
