"""Texts of tasks and the phrases in them."""

import pytest

from hansard.dialects.symbl.phrases import told_phrases
from hansard.dialects.symbl.told import told_text
from hansard.model.insight import Evidence, Insight, InsightKind
from hansard.model.transcript import Participant, Role

ANNA = Participant("p1", "Anna")
SOMEBODY = Participant("p2", "speaker2")


def task(text: str, *quotes: str, due: str | None = None) -> Insight:
    evidence = tuple(Evidence(turn_id="t1", quote=quote) for quote in quotes)
    return Insight(InsightKind.ACTION_ITEM, text, evidence, detail={"due_text": due})


@pytest.mark.parametrize(
    ("text", "doer", "told"),
    [
        ("Anna will send it.", ANNA, "Anna will send it."),
        ("The agent will send it to the customer.", ANNA, "Anna will send it to the customer."),
        ("The customer may call back.", SOMEBODY, "Speaker 2 may call back."),
        ("The customer may call back.", None, "The customer may call back."),
        ("Speaker2 will renew it for speaker11.", SOMEBODY, "Speaker 2 will renew it for Speaker 11."),
        ("The agents will send it.", ANNA, "The agents will send it."),
    ],
)
def test_people_are_called_by_name(text: str, doer: Participant | None, told: str) -> None:
    assert told_text(task(text), doer, ()) == told


def test_roles_that_one_member_has() -> None:
    members = [
        Participant("p1", "Anna", Role.AGENT),
        Participant("p2", "speaker2", Role.CUSTOMER),
        Participant("p3", "Bo"),
    ]
    text = "The agent will put it in the customer's mailbox and call the customer."
    told = "Anna will put it in Speaker 2's mailbox and call Speaker 2."
    assert told_text(task(text), members[0], members) == told
    two = [*members, Participant("p4", "Cy", Role.CUSTOMER)]
    assert told_text(task(text), members[0], two) == text.replace("The agent", "Anna")
    said = task(text, "I'll put it in the customer's mailbox")
    assert told_text(said, members[0], members) == text.replace("The agent", "Anna")


def test_what_nobody_known_has_said_stays_as_it_was_said() -> None:
    one = task("Unknown speaker will send you the form.", "sure", "i'll send you the form")
    assert told_text(one, None, ()) == "I'll send you the form"


@pytest.mark.parametrize(
    ("text", "due", "phrase"),
    [
        ("Steve needs to complete the analysis by next Monday.", "next Monday", "complete the analysis"),
        ("Steve will complete the analysis by next Monday.", "by next Monday", "complete the analysis"),
        ("Speaker 1 may ask around at choir.", None, "ask around at choir"),
        ("Ann will call Bo on Friday to say so.", "Friday", "call Bo on Friday to say so"),
    ],
)
def test_the_phrase_in_a_text(text: str, due: str | None, phrase: str) -> None:
    assert told_phrases(text, task(text, due=due)) == [phrase]


@pytest.mark.parametrize("text", ["Speaker 1 will do it.", "Ann will do that by Friday.", ""])
def test_a_text_that_says_too_little(text: str) -> None:
    assert told_phrases(text, task(text, due="by Friday")) == []


def test_long_stretches_of_blanks_take_no_time() -> None:
    text = "Ann will write" + " " * 200_000 + "letters."
    assert told_phrases(text, task(text)) == [text.removeprefix("Ann will ").removesuffix(".")]
