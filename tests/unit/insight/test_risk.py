import pytest
from tests.unit.insight.dialogues import ANGRY_EN, HAPPY_EN, NEUTRAL_EN, NEUTRAL_ZH, analyse

from hansard.model.insight import InsightKind, NullReason
from hansard.model.options import Scenario


def risk(rows, **options):
    return analyse(rows, **options).first(InsightKind.RISK)


def with_words(rows, text):
    return [*rows[:5], ("customer", text), *rows[6:]]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("If this goes on I will talk to my lawyer.", "legal"),
        ("Somebody logged into my account and saw everything.", "privacy"),
        ("I lost my job last month, it is all a bit much.", "vulnerable"),
        ("You people are useless liars.", "abuse"),
        ("I want to speak to your manager.", "escalation"),
        ("Then please cancel my contract.", "churn"),
    ],
)
def test_a_risk_is_named_and_quoted(words, key):
    found = risk(with_words(NEUTRAL_EN, words))
    assert found.detail["risk"] == key
    assert found.evidence[0].turn_id == "t6"
    assert found.evidence[0].quote in words


@pytest.mark.parametrize(
    ("words", "key"),
    [("不處理的話我會找律師。", "legal"), ("我的個資外洩了。", "privacy"), ("我要解約。", "churn")],
)
def test_a_risk_is_found_in_chinese(words, key):
    assert risk(with_words(NEUTRAL_ZH, words), language="zh-TW").detail["risk"] == key


def test_an_unresolved_matter_at_the_end_is_a_risk():
    rows = [*NEUTRAL_EN[:-1], ("customer", "But it still does not work, that did not help me.")]
    assert risk(rows).detail["risk"] == "unresolved"


def test_asking_twice_to_repeat_shows_trouble_communicating():
    rows = [
        *NEUTRAL_EN[:4],
        ("agent", "Pardon?"),
        ("customer", "Canal Road 12."),
        ("agent", "Sorry, I didn't catch that, could you say that again?"),
        *NEUTRAL_EN[4:],
    ]
    assert risk(rows).value == "Communication difficulties"


def test_a_password_asked_for_is_a_breach_by_the_agent():
    rows = [*NEUTRAL_EN[:2], ("agent", "What is your password, please?"), *NEUTRAL_EN[3:]]
    assert risk(rows).detail["risk"] == "compliance"


@pytest.mark.parametrize("rows", [HAPPY_EN, NEUTRAL_EN])
def test_a_harmless_call_has_none(rows):
    found = risk(rows)
    assert (found.value, found.null_reason) == (None, NullReason.NOTHING_FOUND)


@pytest.mark.parametrize("words", ["I am really frustrated, because I work from home.", "I'm so upset."])
def test_frustration_alone_is_no_complaint(words):
    assert risk(with_words(HAPPY_EN, words)).value is None


@pytest.mark.parametrize(
    "words",
    ["I'm really disappointed with your service.", "I am fed up with you.", "I want to make a complaint."],
)
def test_frustration_with_the_company_is_a_complaint(words):
    assert risk(with_words(NEUTRAL_EN, words)).detail["risk"] == "escalation"


def test_a_threat_that_is_denied_is_none():
    assert risk(with_words(NEUTRAL_EN, "I am not going to cancel my contract, don't worry.")).value is None


def test_the_weightiest_comes_first_and_all_are_listed():
    found = risk([*ANGRY_EN, ("customer", "I will sue you.")])
    assert found.value == "Legal or regulatory threat"
    assert [item["risk"] for item in found.detail["risks"]] == ["legal", "escalation", "churn", "unresolved"]


def test_a_meeting_is_not_searched_for_risks():
    assert risk(ANGRY_EN, scenario=Scenario.MEETING).null_reason is NullReason.NOT_A_SERVICE_CALL
