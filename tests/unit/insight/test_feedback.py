import pytest
from tests.unit.insight.dialogues import ANGRY_EN, HAPPY_EN, NEUTRAL_EN, analyse, value
from tests.unit.insight.service_calls import BOILER, DOUBLE_CHARGE, PARCEL

from hansard.model.insight import InsightKind

FEEDBACK, PERFORMANCE = InsightKind.AGENT_FEEDBACK, InsightKind.AGENT_PERFORMANCE


def met(rows, criterion):
    answers = {item.criterion: item.answer for item in analyse(rows).first(PERFORMANCE).evidence}
    return answers[criterion] == "yes"


@pytest.mark.parametrize(
    ("rows", "strength"),
    [
        (HAPPY_EN, "Settled the matter during the call, as the customer confirmed."),
        (NEUTRAL_EN, "Carried out what the customer needed during the call."),
        (BOILER, "Explained the cause and gave a next step with a date or a time."),
        (PARCEL, "Verified the details before acting."),
    ],
)
def test_the_strength_names_what_the_agent_did(rows, strength):
    assert value(analyse(rows), FEEDBACK).startswith(strength)


def test_details_verified_and_repeated_back_are_a_strength():
    rows = [
        *NEUTRAL_EN[:4],
        ("agent", "So the new address is Canal Road 12, is that right?"),
        ("customer", "Yes."),
        *NEUTRAL_EN[4:],
    ]
    strength = "Verified the details and repeated the request back before acting."
    assert value(analyse(rows), FEEDBACK).startswith(strength)


@pytest.mark.parametrize("rows", [ANGRY_EN, PARCEL])
def test_passing_on_what_stays_open_is_no_resolution(rows):
    assert not met(rows, "resolution")
    assert "settle what the customer says is open" in value(analyse(rows), FEEDBACK)


def test_passing_on_is_a_resolution_where_nothing_stays_open():
    assert met(PARCEL[:-1], "resolution")


def test_a_deed_after_the_complaint_that_it_is_open_counts():
    rows = [
        *PARCEL,
        ("agent", "I have refunded the parcel and reported the loss."),
        ("customer", "Fine."),
    ]
    assert met(rows, "resolution")


@pytest.mark.parametrize(
    ("words", "verifies"),
    [("Can you tell me more about it?", False), ("Could you give me the order number?", True)],
)
def test_only_asking_for_details_verifies(words, verifies):
    rows = [*NEUTRAL_EN[:2], ("agent", words), *NEUTRAL_EN[3:]]
    assert met(rows, "verification") is verifies


@pytest.mark.parametrize(
    ("words", "is_empathy"),
    [
        ("I'm sorry, could you say that again?", False),
        ("I can see your account here.", False),
        ("I can see how annoying that is.", True),
    ],
)
def test_courtesies_are_no_empathy(words, is_empathy):
    rows = [*DOUBLE_CHARGE[:2], ("agent", words), *DOUBLE_CHARGE[3:]]
    assert met(rows, "empathy") is is_empathy
