from dataclasses import replace

import pytest
from tests.unit.insight.dialogues import (
    ANGRY_EN,
    ANGRY_ZH,
    HAPPY_EN,
    HAPPY_ZH,
    NEUTRAL_EN,
    NEUTRAL_ZH,
    Rows,
    analyse,
    conversation,
    value,
)

from hansard.insight.engines.rules import RulesAnalyst
from hansard.model.insight import InsightKind
from hansard.model.transcript import Role

SATISFACTION = InsightKind.CUSTOMER_SATISFACTION
PERFORMANCE = InsightKind.AGENT_PERFORMANCE


@pytest.mark.parametrize(
    ("language", "happy", "neutral", "angry"),
    [("en-US", HAPPY_EN, NEUTRAL_EN, ANGRY_EN), ("zh-TW", HAPPY_ZH, NEUTRAL_ZH, ANGRY_ZH)],
)
def test_satisfaction_orders_a_happy_a_neutral_and_an_angry_call(language, happy, neutral, angry):
    grades = [value(analyse(rows, language=language), SATISFACTION) for rows in (happy, neutral, angry)]
    assert grades[1] == "C"
    assert grades[0] in "AB"
    assert grades[2] in "DE"


def test_simplified_and_traditional_text_are_graded_alike():
    simplified = [
        ("agent", "您好，这里是青山电力，我是小美，请问有什么可以帮您？"),
        ("customer", "我已经打了三次电话了，账单还是错的，你们的服务太差了！"),
        ("agent", "非常抱歉，请问您的账号是多少？"),
        ("customer", "问题还是没有解决，叫你们主管来听，不然我要解约，真的太失望了。"),
    ]
    traditional = [
        ("agent", "您好，這裡是青山電力，我是小美，請問有什麼可以幫您？"),
        ("customer", "我已經打了三次電話了，賬單還是錯的，你們的服務太差了！"),
        ("agent", "非常抱歉，請問您的賬號是多少？"),
        ("customer", "問題還是沒有解決，叫你們主管來聽，不然我要解約，真的太失望了。"),
    ]
    assert value(analyse(simplified, language="zh-CN"), SATISFACTION) == "E"
    assert value(analyse(traditional, language="zh-TW"), SATISFACTION) == "E"


def _without(rows: Rows, text: str) -> Rows:
    kept = [(who, said.replace(text, "").strip()) for who, said in rows]
    assert kept != rows
    return [row for row in kept if row[1]]


@pytest.mark.parametrize(
    "part",
    [
        "Hello, thank you for calling Bluewater Energy, my name is Dana.",
        "Hello, thank you for calling Bluewater Energy, my name is Dana. How can I help you?",
        "Can I have your account number, please?",
        "I'm sorry to hear that.",
        "I have corrected the meter reading and you will receive a new bill within two days.",
        "and you will receive a new bill within two days",
        "You're welcome. Is there anything else I can do for you? Have a nice day.",
    ],
)
def test_taking_out_a_good_part_never_raises_performance(part):
    whole = analyse(HAPPY_EN).first(PERFORMANCE)
    less = analyse(_without(HAPPY_EN, part)).first(PERFORMANCE)
    assert less.detail["normalized"] <= whole.detail["normalized"]


@pytest.mark.parametrize("rows", [HAPPY_EN, NEUTRAL_EN, ANGRY_EN])
def test_insults_by_the_customer_do_not_lower_the_agent(rows):
    insulted = [
        (who, f"{text} You idiot, you people are useless liars." if who == "customer" else text)
        for who, text in rows
    ]
    before, after = analyse(rows).first(PERFORMANCE), analyse(insulted).first(PERFORMANCE)
    assert after.detail["normalized"] == before.detail["normalized"]


@pytest.mark.parametrize(
    ("rows", "rude", "language"),
    [
        (HAPPY_EN, "Calm down, that's not my problem.", "en-US"),
        (HAPPY_ZH, "你聽不懂人話嗎，不關我的事。", "zh-TW"),
    ],
)
def test_rudeness_of_the_agent_caps_the_grade(rows, rude, language):
    rude_rows = [*rows[:4], ("agent", rude), *rows[4:]]
    assert value(analyse(rows, language=language), PERFORMANCE) == "A"
    assert value(analyse(rude_rows, language=language), PERFORMANCE) >= "D"


def test_the_score_is_points_won_over_points_of_applicable_criteria():
    insight = analyse(HAPPY_EN).first(PERFORMANCE)
    won = sum(item.points for item in insight.evidence)
    potential = sum(item.of for item in insight.evidence)
    assert (insight.detail["score"], insight.detail["potential"]) == (won, potential)
    assert insight.detail["normalized"] == pytest.approx(won / potential, abs=1e-4)
    assert "hold" in insight.detail["not_applicable"]


def test_a_missed_criterion_names_its_place_or_the_whole_call():
    rows = [(who, text.replace("I'm sorry to hear that. ", "")) for who, text in HAPPY_EN]
    missed = [item for item in analyse(rows).first(PERFORMANCE).evidence if item.answer == "no"]
    assert [item.criterion for item in missed] == ["empathy"]
    assert missed[0].turn_id == "t3"


def test_expressed_and_inferred_signs_are_kept_apart():
    evidence = analyse(HAPPY_EN).first(SATISFACTION).evidence
    basis = {item.criterion: item.basis for item in evidence}
    assert basis["praise"] == basis["solved"] == "expressed"
    assert basis["mood_rise"] == "inferred"


def test_what_is_said_late_outweighs_inferred_signs_against_it():
    rows = [
        *ANGRY_EN[:6],
        ("agent", "I have corrected the bill now."),
        ("customer", "That solved it. You have been very helpful."),
    ]
    evidence = {item.criterion: item.points for item in analyse(rows).first(SATISFACTION).evidence}
    assert evidence["repeated_contact"] == 0
    assert evidence["praise"] == 2


def test_a_question_whether_it_works_is_no_confirmation():
    rows = [*NEUTRAL_EN[:5], ("customer", "Does it work now?"), *NEUTRAL_EN[6:]]
    assert "solved" not in {item.criterion for item in analyse(rows).first(SATISFACTION).evidence}


def test_frustration_counts_unless_the_customer_is_content_in_the_end():
    frustrated = ("customer", "I am really frustrated, because I work from home.")
    ended_well = [*HAPPY_EN[:3], frustrated, *HAPPY_EN[4:]]
    ended_plainly = [*NEUTRAL_EN[:3], frustrated, *NEUTRAL_EN[4:]]
    assert value(analyse(ended_well), SATISFACTION) == value(analyse(HAPPY_EN), SATISFACTION)
    assert value(analyse(ended_plainly), SATISFACTION) > value(analyse(NEUTRAL_EN), SATISFACTION)


def test_swapping_roles_back_restores_everything():
    given = conversation(HAPPY_EN)
    swapped = replace(given, participants=tuple(_swapped(person) for person in given.participants))
    restored = replace(swapped, participants=tuple(_swapped(person) for person in swapped.participants))
    analyst = RulesAnalyst()
    assert analyst.analyse(restored) == analyst.analyse(given)
    assert analyst.analyse(swapped) != analyst.analyse(given)


def _swapped(person):
    return replace(person, role=Role.CUSTOMER if person.role is Role.AGENT else Role.AGENT)


def test_feedback_names_a_strength_and_the_costliest_miss():
    rows = [
        row
        if row[0] == "customer"
        else ("agent", row[1].replace("Can I have your account number, please?", ""))
        for row in HAPPY_EN
    ]
    feedback = analyse([row for row in rows if row[1].strip()]).first(InsightKind.AGENT_FEEDBACK)
    assert feedback.value.endswith("verify the details or repeat the request back before acting on it.")
    assert [item.criterion for item in feedback.evidence] == ["resolution", "verification"]


@pytest.mark.parametrize(
    "words",
    [
        "I really hope this gets sorted soon.",
        "I put it in another phone, but it's not working.",
        "Yes, that works for me.",
        "It was working fine until Monday.",
        "I'm not happy about it.",
        "I will check whether the internet is working.",
    ],
)
def test_hopes_doubts_and_denials_are_neither_praise_nor_confirmation(words):
    rows = [*NEUTRAL_EN[:7], ("customer", words)]
    found = {item.criterion for item in analyse(rows).first(SATISFACTION).evidence}
    assert not found & {"solved", "praise"}


@pytest.mark.parametrize("words", ["It works now.", "Yes, that worked.", "Everything is fixed, I'm all set."])
def test_a_plain_confirmation_counts(words):
    rows = [*NEUTRAL_EN[:7], ("customer", words)]
    assert "solved" in {item.criterion for item in analyse(rows).first(SATISFACTION).evidence}
