import re

import pytest
from tests.unit.insight.dialogues import NEUTRAL_EN, analyse, value
from tests.unit.insight.service_calls import BOILER, DOUBLE_CHARGE, PARCEL

from hansard.insight.thresholds import SENTENCE_WORDS
from hansard.model.insight import InsightKind

TITLE, SUMMARY = InsightKind.TITLE, InsightKind.SUMMARY
CALLS = {"boiler": BOILER, "double charge": DOUBLE_CHARGE, "parcel": PARCEL}


def call(customer: str, agent: str = "I see."):
    return [*NEUTRAL_EN[:1], ("customer", customer), ("agent", agent), ("customer", "Okay.")]


def test_a_call_is_told_by_problem_and_promises():
    summary = value(analyse(BOILER), SUMMARY)
    assert summary.startswith(
        "The customer said that their boiler shuts down every night, "
        "and they have no hot water in the morning."
    )
    assert "The agent will send an engineer to replace the valve" in summary
    assert "call on Tuesday to check the boiler." in summary


def test_a_settled_call_is_told_by_problem_deed_and_outcome():
    assert value(analyse(DOUBLE_CHARGE), SUMMARY) == (
        "The customer was charged twice for their March membership, and their bank says both went through. "
        "The agent sees that the payment was sent twice because the company's system restarted and has "
        "refunded the second payment of 39 dollars. "
        "The customer confirmed that the matter was settled."
    )


def test_an_open_call_says_that_it_is_open():
    assert "the matter was still open for the customer." in value(analyse(PARCEL), SUMMARY)


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (BOILER, "Boiler shuts down every night"),
        (DOUBLE_CHARGE, "Charged twice for March membership"),
        (PARCEL, "Parcel never arrived"),
    ],
    ids=list(CALLS),
)
def test_the_title_is_the_problem_and_not_its_commonest_words(rows, title):
    assert value(analyse(rows), TITLE) == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("My card was declined at the market this morning.", "Card was declined at market this morning"),
        ("There's smoke coming out of the oven you sold us.", "Smoke coming out of oven you sold us"),
        ("Hi, our screen freezes whenever I print.", "Screen freezes whenever I print"),
        ("We have no heating in the kitchen.", "No heating in kitchen"),
        ("What time do you open on public holidays?", "What time do you open on public holidays"),
    ],
)
def test_many_ways_to_state_a_problem_are_titles(words, title):
    assert value(analyse(call(words)), TITLE) == title


def test_a_number_is_not_cut_in_two():
    words = "My gas bill for this winter is four hundred and twenty euros and normally it is ninety."
    assert "four" not in value(analyse(call(words)), TITLE)


def test_a_later_question_does_not_displace_the_problem():
    rows = [
        *call("My phone keeps rebooting."),
        ("agent", "I will send you a new battery on Monday."),
        ("customer", "Can I keep using the phone with the old charger from my sister until then?"),
    ]
    assert value(analyse(rows), TITLE) == "Phone keeps rebooting"


def test_asking_for_a_manager_does_not_displace_the_problem():
    rows = [
        *call("My shower never gets warm."),
        ("agent", "A plumber can come in three weeks."),
        ("customer", "I want to speak to your manager about that."),
    ]
    assert value(analyse(rows), TITLE) == "Shower never gets warm"


def test_a_recap_is_not_told_as_what_was_done():
    for rows in CALLS.values():
        assert "summarize" not in value(analyse(rows), SUMMARY)


def test_the_next_step_does_not_repeat_what_was_done():
    rows = [
        *call("My lamp is broken.", "I have ordered a new lamp for your desk."),
        ("agent", "I will send a new lamp for your desk on Friday."),
        ("customer", "Fine."),
    ]
    assert value(analyse(rows), SUMMARY).count("new lamp") == 1


def test_a_deed_late_in_a_long_sentence_is_told_from_its_clause():
    rows = call(
        "My water bill is wrong.",
        "I see that the meter was read at 510 cubic metres by a colleague who came in January, which looks "
        "like a slip of the pen, so I have ordered a new reading for the seventh of June.",
    )
    assert "has ordered a new reading for the seventh of June." in value(analyse(rows), SUMMARY)
    assert "slip of the pen" not in value(analyse(rows), SUMMARY)


def test_long_sentences_end_with_a_clause():
    words = (
        "My train ticket never arrived and I have to travel to my brother's wedding tomorrow morning at six, "
        "which is the only train that gets me there in time for the ceremony in the town hall"
    )
    told = value(analyse(call(words)), SUMMARY).split(". ")[0]
    assert told.rstrip(".").endswith("to their brother's wedding tomorrow morning at six")


@pytest.mark.parametrize("rows", CALLS.values(), ids=list(CALLS))
def test_sentences_are_short(rows):
    told = re.split(r"(?<=\.) ", value(analyse(rows), SUMMARY))
    assert max(len(sentence.split()) for sentence in told) <= SENTENCE_WORDS + 4
