"""Participants: what was found about them, and beside it what people decided."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from hansard.model.roles import settled
from hansard.model.transcript import Choice, Participant, Role, RoleNames, RoleSource
from hansard.store.tables import participants

_BATCH = 1000
"""How many ids one query names: every database bounds its parameters."""


def list_participants(connection: Connection, conversation_id: str) -> tuple[Participant, ...]:
    """The participants of a conversation in order, as they are shown."""
    return settled(list_found_participants(connection, conversation_id))


def list_found_participants(connection: Connection, conversation_id: str) -> tuple[Participant, ...]:
    """The participants of a conversation in order, as they were found; people's choices stand beside."""
    query = (
        select(participants)
        .where(participants.c.conversation_id == conversation_id)
        .order_by(participants.c.position)
    )
    return tuple(_participant(row) for row in connection.execute(query))


def list_participants_of(
    connection: Connection, conversation_ids: Sequence[str]
) -> dict[str, tuple[Participant, ...]]:
    """The participants of several conversations as they are shown; every id asked for is a key."""
    found: dict[str, list[Participant]] = {one: [] for one in conversation_ids}
    for first in range(0, len(conversation_ids), _BATCH):
        query = (
            select(participants)
            .where(participants.c.conversation_id.in_(conversation_ids[first : first + _BATCH]))
            .order_by(participants.c.position)
        )
        for row in connection.execute(query):
            found[row.conversation_id].append(_participant(row))
    return {one: settled(people) for one, people in found.items()}


def replace_participants(connection: Connection, conversation_id: str, found: Iterable[Participant]) -> None:
    """The participants of a conversation with people's choices, instead of those known before.

    One that is new is given a `member_id`.
    """
    delete_participants(connection, conversation_id)
    rows = [
        {
            "conversation_id": conversation_id,
            "id": one.id,
            "position": position,
            "name": one.name,
            "role": one.role.value,
            "role_confidence": one.role_confidence,
            "role_source": one.role_source.value,
            "channel": one.channel,
            "names": asdict(one.names) if one.names else None,
            "email": one.email,
            "user_id": one.user_id,
            "member_id": one.member_id or str(uuid.uuid4()),
            **_choice_columns(one.choice),
        }
        for position, one in enumerate(found)
    ]
    if rows:
        connection.execute(insert(participants), rows)


def record_choice(
    connection: Connection, conversation_id: str, participant_id: str, choice: Choice | None
) -> None:
    """A person's choice about a participant, instead of the one before; None to go back to what was found."""
    connection.execute(
        update(participants)
        .where(participants.c.conversation_id == conversation_id, participants.c.id == participant_id)
        .values(**_choice_columns(choice))
    )


def delete_participant(connection: Connection, conversation_id: str, participant_id: str) -> None:
    """Remove one participant, whose turns are somebody else's now."""
    connection.execute(
        delete(participants).where(
            participants.c.conversation_id == conversation_id, participants.c.id == participant_id
        )
    )


def delete_participants(connection: Connection, conversation_id: str) -> None:
    """Remove all participants of a conversation with what people decided about them."""
    connection.execute(delete(participants).where(participants.c.conversation_id == conversation_id))


def count_participants(connection: Connection, conversation_ids: Sequence[str]) -> dict[str, int]:
    """The number of participants of each conversation that has any."""
    query = (
        select(participants.c.conversation_id, func.count().label("total"))
        .where(participants.c.conversation_id.in_(conversation_ids))
        .group_by(participants.c.conversation_id)
    )
    return {row.conversation_id: row.total for row in connection.execute(query)}


def _participant(row: Row[Any]) -> Participant:
    return Participant(
        id=row.id,
        name=row.name,
        role=Role(row.role),
        role_confidence=row.role_confidence,
        channel=row.channel,
        role_source=RoleSource(row.role_source),
        names=None if row.names is None else RoleNames(**row.names),
        choice=_choice(row),
        email=row.email,
        user_id=row.user_id,
        member_id=row.member_id,
    )


def _choice(row: Row[Any]) -> Choice | None:
    if row.chosen_by is None:
        return None
    role = None if row.chosen_role is None else Role(row.chosen_role)
    return Choice(row.chosen_by, row.chosen_at, row.chosen_name, role, row.chosen_email)


def _choice_columns(choice: Choice | None) -> dict[str, Any]:
    if choice is None:
        return dict.fromkeys(("chosen_name", "chosen_role", "chosen_by", "chosen_at", "chosen_email"))
    return {
        "chosen_name": choice.name,
        "chosen_role": choice.role,
        "chosen_by": choice.author,
        "chosen_at": choice.at,
        "chosen_email": choice.email,
    }
