"""What was found about participants, and what a person decided."""

from dataclasses import replace

import pytest

from hansard.model.roles import settled
from hansard.model.transcript import Choice, Participant, Role, RoleNames, RoleSource
from hansard.store.clock import utc_now


def found(number: int, role: Role, *, name: str | None = None, choice: Choice | None = None) -> Participant:
    names = RoleNames(f"speaker{number}", "Ann", "Bob")
    return Participant(f"p{number}", name or "?", role, 0.7, names=names, choice=choice)


def chosen(name: str | None = None, role: Role | None = None) -> Choice:
    return Choice("eve", utc_now(), name, role)


def shown(*people: Participant) -> list[tuple[str, str, float | None, str]]:
    return [(one.name, one.role, one.role_confidence, one.role_source) for one in settled(people)]


def test_without_a_choice_what_was_found_counts() -> None:
    assert shown(found(1, Role.CUSTOMER), found(2, Role.AGENT)) == [
        ("Bob", "customer", 0.7, "content"),
        ("Ann", "agent", 0.7, "content"),
    ]


def test_a_persons_role_counts_and_the_callers_names_follow_it() -> None:
    swapped = (
        found(1, Role.CUSTOMER, choice=chosen(role=Role.AGENT)),
        found(2, Role.AGENT, choice=chosen(role=Role.CUSTOMER)),
    )
    assert shown(*swapped) == [("Ann", "agent", 1.0, "person"), ("Bob", "customer", 1.0, "person")]


def test_a_persons_name_stays_with_the_participant() -> None:
    renamed = found(1, Role.AGENT, choice=chosen(name="Joe"))
    assert shown(renamed) == [("Joe", "agent", 0.7, "content")]
    assert shown(replace(renamed, choice=chosen("Joe", Role.CUSTOMER)))[0][:2] == ("Joe", "customer")


def test_a_person_may_take_a_role_away() -> None:
    assert shown(found(1, Role.AGENT, choice=chosen(role=Role.UNKNOWN))) == [
        ("speaker1", "unknown", None, "person")
    ]


def test_only_the_first_agent_has_the_agents_name() -> None:
    assert [name for name, *_ in shown(found(1, Role.AGENT), found(2, Role.AGENT))] == ["Ann", "speaker2"]


@pytest.mark.parametrize("role", Role)
def test_a_name_of_its_own_stays_whatever_the_role(role: Role) -> None:
    one = replace(found(1, role, name="Carol"), names=None)
    assert shown(one)[0][0] == "Carol"


def test_what_is_shown_holds_nothing_that_could_be_applied_twice() -> None:
    (one,) = settled([found(1, Role.AGENT, choice=chosen(role=Role.CUSTOMER))])
    assert (one.names, one.choice, one.role_source) == (None, None, RoleSource.PERSON)
    assert settled([one]) == (one,)
