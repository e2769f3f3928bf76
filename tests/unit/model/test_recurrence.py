"""Which insights a new analysis has found again."""

from dataclasses import replace

import pytest

from hansard.model.insight import Evidence, Insight, InsightKind
from hansard.model.recurrence import found_again, still_standing


def item(value: str, *places: Evidence, kind: InsightKind = InsightKind.ACTION_ITEM) -> Insight:
    return Insight(kind, value, evidence=places, id=f"stored {value}")


def place(turn_id: str, quote: str | None, start_s: float = 1.0, end_s: float = 2.0) -> Evidence:
    return Evidence(turn_id=turn_id, quote=quote, start_s=start_s, end_s=end_s)


def again(new: list[Insight], stored: list[Insight]) -> list[str | None]:
    """For each new insight the id of the stored one that it is."""
    found = found_again(new, stored)
    return [found[number].id if number in found else None for number in range(len(new))]


FORM = item("send the form", place("t2", "I'll send the form"))
CALL = item("call back", place("t5", "I'll call you back", 9.0, 10.0))


def test_the_same_is_found_again_in_any_order() -> None:
    assert again([CALL, FORM], [FORM, CALL]) == [CALL.id, FORM.id]


def test_a_field_that_occurs_once_is_always_the_same() -> None:
    stored = item("A", place("t1", "thanks"), kind=InsightKind.CUSTOMER_SATISFACTION)
    new = item("D", place("t9", "awful"), kind=InsightKind.CUSTOMER_SATISFACTION)
    assert again([new], [stored]) == [stored.id]
    assert again([replace(new, kind=InsightKind.AGENT_PERFORMANCE)], [stored]) == [None]


def test_the_same_words_at_the_same_place_are_the_same_whatever_is_made_of_them() -> None:
    assert again([item("Ann sends the form", *FORM.evidence)], [FORM]) == [FORM.id]


@pytest.mark.parametrize(
    ("moved", "expected"),
    [
        (place("t7", "I'll send the form", 1.5, 2.5), FORM.id),
        (place("t7", "I'll send the form", 2.0, 3.0), None),
        (place("t7", "I'll send it", 1.0, 2.0), None),
        (place("t2", "I'll send it", 1.0, 2.0), None),
        (Evidence(turn_id="t7", quote="I'll send the form"), None),
    ],
)
def test_where_turns_have_other_ids_the_times_tell(moved: Evidence, expected: str | None) -> None:
    assert again([item("send", moved)], [FORM]) == [expected]


def test_more_places_make_no_other_entity() -> None:
    stored = item("Ann", place("t1", "Ann"), kind=InsightKind.ENTITY)
    new = replace(stored, evidence=(place("t1", "Ann"), place("t8", "Ann", 20.0, 21.0)))
    assert again([new], [stored]) == [stored.id]


def test_of_two_with_the_same_words_each_is_found_by_its_value_first() -> None:
    quote = place("t2", "I'll send the form and call")
    stored = [item("send the form", quote, place("t3", "yes")), item("call", quote, place("t3", "yes"))]
    assert again([item("call", quote), item("post it", quote)], stored) == [stored[1].id, stored[0].id]


def test_one_is_never_two() -> None:
    assert again([FORM, FORM], [FORM]) == [FORM.id, None]


def test_without_a_quote_value_and_turns_have_to_be_the_same() -> None:
    stored = item("documents", place("t1", None), place("t2", None), kind=InsightKind.TOPIC)
    assert again([stored], [stored]) == [stored.id]
    assert again([replace(stored, value="papers")], [stored]) == [None]
    assert again([replace(stored, evidence=stored.evidence[:1])], [stored]) == [None]


def test_evidence_stands_as_long_as_its_words_do() -> None:
    evidence = (
        place("t1", "the form"),
        place("t1", "the farm"),
        place("t2", "gone"),
        place("t1", None),
        Evidence(scope="whole_call"),
    )
    kept = still_standing(evidence, {"t1": "Send the form."})
    assert kept == (evidence[0], evidence[3], evidence[4])
