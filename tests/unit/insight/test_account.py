import re

import pytest
from tests.unit.insight.dialogues import (
    ANGRY_EN,
    ANGRY_ZH,
    HAPPY_EN,
    HAPPY_ZH,
    NEUTRAL_EN,
    NEUTRAL_ZH,
    analyse,
    value,
)

from hansard.insight.phrases.en_texts import TEXTS
from hansard.model.insight import InsightKind
from hansard.model.options import CallFlags, Scenario

MEETING = [
    ("Ann", "Okay, let's start with the launch of the new website and the budget."),
    ("Bob", "The design of the website is nearly done, the payment page is still missing."),
    ("Ann", "We decided to launch the new website on March 3rd."),
    ("Cleo", "I'll prepare the budget report by Friday."),
    ("Bob", "We still need to find out whether the payment provider supports refunds."),
    ("Ann", "Okay, I'll send the minutes to everyone tomorrow."),
]
VOICEMAIL = [
    ("customer", "Hi, this is Mark Ellis. I'm calling about the leaking tap in my kitchen."),
    ("customer", "Please call me back at 555 0142 778. Thanks."),
]
MESSAGE_ZH = [("customer", "你好，我想更改下週一的預約時間，請回電給我，我的電話是0912-345-678，謝謝。")]

TITLE, SUMMARY = InsightKind.TITLE, InsightKind.SUMMARY


@pytest.mark.parametrize(
    ("rows", "language", "title"),
    [
        (HAPPY_EN, "en-US", "Problem with electricity bill"),
        (NEUTRAL_EN, "en-GB", "Change address on account"),
        (ANGRY_EN, "en-US", "Call about bill"),
        (NEUTRAL_ZH, "zh-TW", "更改帳單的寄送地址"),
    ],
)
def test_the_title_names_the_matter(rows, language, title):
    assert value(analyse(rows, language=language), TITLE) == title


def test_the_summary_tells_the_problem_what_was_done_and_what_comes():
    assert value(analyse(HAPPY_EN), SUMMARY) == (
        "The customer reported a problem with their electricity bill, it seems too high this month. "
        "The agent has corrected the meter reading. "
        "The customer will receive a new bill within two days."
    )


def test_the_summary_of_a_chinese_call_is_chinese():
    summary = value(analyse(HAPPY_ZH, language="zh-TW"), SUMMARY)
    assert summary.startswith("客戶反映這個月的電費帳單有問題")
    assert "已經幫客戶修改抄表數字" in summary
    assert "兩天內會寄出新的帳單給客戶" in summary


def test_simplified_readers_get_simplified_words():
    rows = [
        ("agent", "您好，请问有什么可以帮您？"),
        ("customer", "你好，我想更改账单的寄送地址，我下个月要搬家。"),
    ]
    assert value(analyse(rows, language="zh-CN"), SUMMARY).startswith("客户想更改账单的寄送地址")


def test_a_meeting_is_told_by_decisions_open_points_and_tasks():
    summary = value(analyse(MEETING, scenario=Scenario.MEETING), SUMMARY)
    assert summary == (
        "The team decided to launch the new website on March 3rd. "
        "Cleo will prepare the budget report by Friday; Ann will send the minutes to everyone tomorrow. "
        "Still open: the team still needs to find out whether the payment provider supports refunds."
    )


def test_a_voicemail_is_told_with_its_number():
    analysis = analyse(VOICEMAIL, flags=CallFlags(went_to_voicemail=True))
    assert value(analysis, TITLE) == "Voicemail: leaking tap in kitchen"
    assert value(analysis, SUMMARY) == (
        "A voicemail message was left: the customer called about the leaking tap in their kitchen. "
        "Call-back number: 555 0142 778."
    )


def test_a_chinese_voicemail_is_told_with_its_number():
    analysis = analyse(MESSAGE_ZH, language="zh-TW", flags=CallFlags(went_to_voicemail=True))
    assert value(analysis, TITLE) == "語音留言：更改下週一的預約時間"
    assert value(analysis, SUMMARY).endswith("回電號碼：0912-345-678。")


def test_a_spoken_number_is_taken_as_it_was_said():
    rows = [("customer", "Please call me back, five five five oh one four two.")]
    summary = value(analyse(rows, flags=CallFlags(went_to_voicemail=True)), SUMMARY)
    assert summary.endswith("Call-back number: five five five oh one four two.")


FRAME_WORDS = {word.lower() for text in TEXTS.values() for word in re.findall(r"\w+", text)}


@pytest.mark.parametrize("rows", [HAPPY_EN, NEUTRAL_EN, ANGRY_EN, MEETING, VOICEMAIL])
def test_names_numbers_and_dates_stand_in_the_transcript(rows):
    scenario = Scenario.MEETING if rows is MEETING else Scenario.SERVICE_CALL
    flags = CallFlags(went_to_voicemail=rows is VOICEMAIL)
    analysis = analyse(rows, scenario=scenario, flags=flags)
    said = {word.lower() for row in rows for text in row for word in re.findall(r"\w+", text)}
    kinds = (TITLE, SUMMARY, InsightKind.ACTION_ITEM)
    written = " ".join(item.value for item in analysis.insights if item.kind in kinds)
    named = re.findall(r"(?<!^)(?<![.:] )\b[A-Z]\w+|\b\w*\d\w*", written)
    assert {word.lower() for word in named} <= said | FRAME_WORDS


@pytest.mark.parametrize(
    ("rows", "language"),
    [(HAPPY_EN, "en-US"), (ANGRY_EN, "en-US"), (HAPPY_ZH, "zh-TW"), (ANGRY_ZH, "zh-TW")],
)
def test_evidence_is_a_literal_part_of_its_turn(rows, language):
    analysis = analyse(rows, language=language)
    texts = {f"t{number}": text for number, (_, text) in enumerate(rows, 1)}
    quoted = [item for insight in analysis.insights for item in insight.evidence if item.turn_id]
    assert quoted
    assert all(item.quote in texts[item.turn_id] for item in quoted)


def test_every_text_has_at_most_three_sentences():
    for rows in (HAPPY_EN, NEUTRAL_EN, ANGRY_EN):
        analysis = analyse(rows)
        for kind in (SUMMARY, InsightKind.AGENT_FEEDBACK):
            assert 1 <= len(re.findall(r"[.!?](?= |$)", value(analysis, kind))) <= 3


def test_what_is_not_wanted_is_not_told_as_wanted():
    rows = [
        ("agent", "Hello, this is Dana, how can I help?"),
        ("customer", "I don't want to receive lots of marketing emails."),
    ]
    assert "wanted to receive" not in value(analyse(rows), SUMMARY)


def test_a_no_before_a_comma_denies_nothing():
    rows = [*NEUTRAL_EN[:7], ("customer", "No, I want to cancel my contract.")]
    assert value(analyse(rows), InsightKind.RISK) == "Customer may cancel or leave"


def test_what_the_agent_asks_for_is_not_told_as_done():
    rows = [
        ("agent", "Hello, this is Dana, how can I help?"),
        ("customer", "My coffee machine does not connect to the network."),
        ("agent", "Okay. Could you please press the center button on the coffee machine for a while."),
    ]
    assert "press the center button" not in value(analyse(rows), SUMMARY)
