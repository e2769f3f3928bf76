"""What was concluded about somebody, under another name."""

from datetime import datetime

import pytest

from hansard.model.insight import Correction, Evidence, Insight, InsightKind
from hansard.pipeline.naming import Renaming

UNNAMED = Renaming("p1", "speaker1", "p1", "Jane")
AT = datetime.fromisoformat("2026-01-01")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Speaker1 will call speaker1's boss.", "Jane will call Jane's boss."),
        ("Speaker 1 calls speaker10 and Speaker 12.", "Jane calls speaker10 and Speaker 12."),
        ("Nobody here.", "Nobody here."),
    ],
)
def test_an_unnamed_speaker_is_named_as_a_whole_word(text: str, named: str) -> None:
    assert UNNAMED.text(text) == named


def test_a_name_is_taken_as_it_stands() -> None:
    named = Renaming("p1", "Ann (Sales)", "p1", r"Bo \1")
    assert named.text("Ann (Sales) and Joann (Sales) met Ann.") == r"Bo \1 and Joann (Sales) met Ann."


def test_a_task_has_the_name_in_text_detail_and_correction() -> None:
    task = Insight(
        InsightKind.ACTION_ITEM,
        "Speaker1 will call.",
        (Evidence("t1", "I will call speaker1.", speaker="speaker1"),),
        detail={"assignee": "speaker1", "assignee_id": "p1", "due_text": "speaker1"},
        correction=Correction("ann", AT, "Speaker1 will write.", {"assignee": "speaker1"}),
    )
    named = UNNAMED.insight(task)
    assert named.value == "Jane will call."
    assert named.detail == {"assignee": "Jane", "assignee_id": "p1", "due_text": "speaker1"}
    assert (named.evidence[0].quote, named.evidence[0].speaker) == ("I will call speaker1.", "Jane")
    assert named.correction == Correction("ann", AT, "Jane will write.", {"assignee": "Jane"})


def test_a_question_keeps_the_words_that_were_said() -> None:
    asked = Insight(
        InsightKind.QUESTION, "Is speaker1 there?", detail={"asked_by": "speaker1", "asked_by_id": "p1"}
    )
    named = UNNAMED.insight(asked)
    assert (named.value, named.detail["asked_by"]) == ("Is speaker1 there?", "Jane")


def test_of_two_with_one_name_only_what_has_the_id_is_about_the_first() -> None:
    change = Renaming("p1", "John", "p3", "Jane", is_only=False)
    mine = Insight(
        InsightKind.ACTION_ITEM, "John will call.", detail={"assignee": "John", "assignee_id": "p1"}
    )
    other = Insight(
        InsightKind.ACTION_ITEM, "John will write.", detail={"assignee": "John", "assignee_id": "p2"}
    )
    named = change.insight(mine)
    assert (named.value, named.detail) == ("Jane will call.", {"assignee": "Jane", "assignee_id": "p3"})
    assert change.insight(other) == other
