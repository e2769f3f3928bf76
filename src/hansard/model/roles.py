"""From what was found about the participants, and what a person decided, to what counts."""

from collections.abc import Iterable
from dataclasses import replace

from hansard.model.transcript import Participant, Role, RoleSource


def settled(found: Iterable[Participant]) -> tuple[Participant, ...]:
    """The participants as they are shown: a person's choice before the machine's, names after roles.

    A person is certain of a role: its confidence is 1. The first agent and the first customer have the
    caller's names, unless a person gave them others.
    """
    return tuple(
        replace(one, names=None, choice=None) for one in named_by_role([_decided(one) for one in found])
    )


def named_by_role(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """The same with the caller's names for the first agent and the first customer."""
    given: set[Role] = set()
    named = []
    for one in participants:
        named.append(replace(one, name=_name(one, is_first=one.role not in given)))
        given.add(one.role)
    return tuple(named)


def _decided(one: Participant) -> Participant:
    if one.choice and one.choice.email is not None:
        one = replace(one, email=one.choice.email)
    role = one.choice.role if one.choice else None
    if role is None:
        return one
    confidence = None if role is Role.UNKNOWN else 1.0
    return replace(one, role=role, role_confidence=confidence, role_source=RoleSource.PERSON)


def _name(one: Participant, *, is_first: bool) -> str:
    if one.choice and one.choice.name is not None:
        return one.choice.name
    if one.names is None:
        return one.name
    return (one.names.of(one.role) if is_first else None) or one.names.plain
