"""People correct who is who. What they decide counts at once; the caller has locked the conversation."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from hansard.errors import ParticipantNotFoundError, RolesUnclearError
from hansard.model.roles import settled
from hansard.model.transcript import Choice, Participant, Role
from hansard.store.clock import utc_now
from hansard.store.participants import list_found_participants, record_choice

_OPPOSITE = {Role.AGENT: Role.CUSTOMER, Role.CUSTOMER: Role.AGENT}


def choose(
    connection: Connection, conversation_id: str, participant_id: str, changes: Mapping[str, Any], author: str
) -> None:
    """Take a person's `name` or `role` (or both) for a participant; None goes back to what was found.

    Raises ParticipantNotFoundError.
    """
    found = list_found_participants(connection, conversation_id)
    one = next((person for person in found if person.id == participant_id), None)
    if one is None:
        raise ParticipantNotFoundError(
            f"the meeting has no participant {participant_id}", participant_id=participant_id
        )
    _record(connection, conversation_id, one, changes, author)


def swap_roles(connection: Connection, conversation_id: str, author: str) -> None:
    """Make the agent the customer and the customer the agent; doing so twice changes nothing.

    Raises RolesUnclearError unless there is exactly one of each.
    """
    found = list_found_participants(connection, conversation_id)
    roles = {one.id: one.role for one in settled(found) if one.role is not Role.UNKNOWN}
    if sorted(roles.values()) != [Role.AGENT, Role.CUSTOMER]:
        raise RolesUnclearError("there is not exactly one agent and one customer: set the roles one by one")
    for one in found:
        if one.id in roles:
            role = _OPPOSITE[roles[one.id]]
            changes = {"role": None if role is one.role else role}  # what was found needs no choice
            _record(connection, conversation_id, one, changes, author)


def _record(
    connection: Connection, conversation_id: str, one: Participant, changes: Mapping[str, Any], author: str
) -> None:
    now = utc_now()
    choice = replace(one.choice or Choice(author, now), **changes, author=author, at=now)
    decided = choice.name is not None or choice.role is not None
    record_choice(connection, conversation_id, one.id, choice if decided else None)
