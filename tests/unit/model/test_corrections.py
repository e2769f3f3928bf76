"""What was concluded, and what a person said instead."""

import pytest

from hansard.model.corrections import PERSON, corrected, machine_value, settled
from hansard.model.insight import Correction, Insight, InsightKind, NullReason
from hansard.store.clock import utc_now

AT = utc_now()


def rating(value: str | None, correction: Correction | None = None) -> Insight:
    reason = None if value else NullReason.ROLES_UNKNOWN
    return Insight(
        InsightKind.AGENT_PERFORMANCE,
        value,
        null_reason=reason,
        detail={"score": 7, "of": 9},
        correction=correction,
    )


def test_without_a_correction_the_machines_counts() -> None:
    found = rating("B")
    assert settled([found]) == (found,)


@pytest.mark.parametrize("machine", ["B", None])
@pytest.mark.parametrize("person", ["A", None])
def test_a_persons_value_counts(machine: str | None, person: str | None) -> None:
    shown = corrected(rating(machine, Correction("eve", AT, person)))
    assert (shown.value, shown.null_reason, shown.correction) == (person, None, None)


def test_only_the_details_a_person_named_are_other() -> None:
    correction = Correction("eve", AT, "B", {"score": 8, "why": None})
    assert corrected(rating("B", correction)).detail == {"score": 8, "of": 9, "why": None}


def test_what_was_removed_is_not_shown() -> None:
    assert settled([rating("B", Correction("eve", AT, "B", removed=True))]) == ()


def test_what_a_person_added_has_no_machines_value() -> None:
    assert machine_value(Insight(InsightKind.TOPIC, "documents", engine=PERSON)) is None
    assert machine_value(rating("B", Correction("eve", AT, "A"))) == "B"
