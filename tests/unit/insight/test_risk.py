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
    [
        ("You will hear from my solicitor.", "legal"),
        ("We're going to report your firm to the regulator.", "legal"),
        ("I'll take it to small claims.", "legal"),
        ("I can see another customer's invoices in my account.", "privacy"),
        ("How do they have my medical records?", "privacy"),
        ("My mother died in March and I'm sorting out her things.", "vulnerable"),
        ("I was laid off and I can't pay for heating.", "vulnerable"),
        ("You stupid, useless lot.", "abuse"),
        ("I want this logged as a formal complaint.", "escalation"),
        ("Let me talk to somebody in charge.", "escalation"),
        ("I'll leave a one star review everywhere.", "escalation"),
        ("I won't be renewing in June.", "churn"),
        ("You've just lost a customer.", "churn"),
    ],
)
def test_risks_come_in_many_words(words, key):
    assert risk(with_words(NEUTRAL_EN, words)).detail["risk"] == key


@pytest.mark.parametrize(
    "words",
    [
        "Could you cancel the second ticket, please?",
        "I need a hotel near the court.",
        "My husband will pick it up on Monday.",
        "My daughter passed her exam last week.",
        "The damn printer jams.",
        "I want to stay in another hotel.",
        "We were at the funfair.",
    ],
)
def test_harmless_words_are_no_risk(words):
    assert risk(with_words(NEUTRAL_EN, words)).value is None


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("我會去消保官那邊申訴。", "legal"),
        ("為什麼我的帳號裡看得到別人的訂單？", "privacy"),
        ("我被裁員了，付不起房租。", "vulnerable"),
        ("你們全都是騙子。", "abuse"),
        ("我要投訴。", "escalation"),
        ("以後再也不跟你們買了。", "churn"),
        ("我想取消明天的訂位。", None),
        ("我先生明天會去拿病歷。", None),
    ],
)
def test_risks_come_in_many_words_in_chinese(words, key):
    assert risk(with_words(NEUTRAL_ZH, words), language="zh-TW").detail.get("risk") == key


def test_one_rude_word_is_no_abuse_and_two_are():
    assert risk(with_words(NEUTRAL_EN, "What a shit day.")).value is None
    twice = with_words(NEUTRAL_EN, "What a shit day, damn.")
    assert risk(twice).detail["risk"] == "abuse"


def test_a_hint_of_irregularity_is_none_and_two_are_a_breach():
    hints = [("agent", "That's just a formality."), ("agent", "Nobody checks that anyway.")]
    assert risk([*NEUTRAL_EN[:5], hints[0], *NEUTRAL_EN[5:]]).value is None
    assert risk([*NEUTRAL_EN[:5], *hints, *NEUTRAL_EN[5:]]).detail["risk"] == "compliance"


@pytest.mark.parametrize(
    ("rows", "language", "hints"),
    [
        (NEUTRAL_EN, "en-US", ["I live on my own.", "I feel a bit dizzy.", "Only till my pension comes."]),
        (NEUTRAL_ZH, "zh-TW", ["我一個人住。", "頭有點暈。", "身上只剩八百塊。"]),
    ],
)
def test_one_hint_that_somebody_is_frail_is_none_and_three_are(rows, language, hints):
    told = [row for hint in hints for row in (("customer", hint), rows[4])]
    assert risk([*rows[:4], told[0], *rows[4:]], language=language).value is None
    assert risk([*rows[:4], *told, *rows[5:]], language=language).detail["risk"] == "vulnerable"


def test_an_animal_that_is_ill_is_no_vulnerable_customer():
    assert risk(with_words(NEUTRAL_EN, "My cat has diabetes.")).value is None
    assert risk(with_words(NEUTRAL_EN, "My son has diabetes.")).detail["risk"] == "vulnerable"


@pytest.mark.parametrize(
    ("rows", "language", "words"),
    [
        (NEUTRAL_EN, "en-US", "Your man at the door pressured my mother into signing."),
        (NEUTRAL_ZH, "zh-TW", "業務員當初跟我說保證獲利。"),
    ],
)
def test_what_the_customer_says_was_sold_wrongly_is_a_breach(rows, language, words):
    assert risk(with_words(rows, words), language=language).detail["risk"] == "compliance"


@pytest.mark.parametrize("words", ["Don't bother, thanks.", "Forget it."])
def test_to_decline_a_proposal_is_not_to_give_up(words):
    asked = [*NEUTRAL_EN[:-2], ("agent", "Shall I send you a leaflet?"), ("customer", words)]
    assert risk(asked).value is None


def test_who_gives_up_at_the_closing_question_has_given_up():
    assert risk([*NEUTRAL_EN[:-1], ("customer", "Forget it.")]).detail["risk"] == "unresolved"


def test_what_the_agent_takes_on_afterwards_is_not_left_open():
    open_end = [*NEUTRAL_EN[:-1], ("customer", "But it still does not work.")]
    taken_on = [*open_end, ("agent", "I will send a technician tomorrow.")]
    assert risk(open_end).detail["risk"] == "unresolved"
    assert risk(taken_on).value is None


def test_to_leave_weighs_more_than_mere_displeasure():
    found = risk(with_words(NEUTRAL_EN, "This is ridiculous, cancel my contract."))
    assert [item["risk"] for item in found.detail["risks"]] == ["churn", "escalation"]


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
