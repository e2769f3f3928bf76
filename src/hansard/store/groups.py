"""Groups of conversations: those whose metadata fulfil what the group asks for."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from hansard.store.clock import utc_now
from hansard.store.identifiers import new_digits
from hansard.store.rows import optional_record, records
from hansard.store.tables import conversation_groups


@dataclass(frozen=True, slots=True)
class NewGroup:
    """What a group is called and what its conversations have in common, in a dialect's own words."""

    name: str
    description: str | None
    criteria: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The same as it is kept. `id` is 16 digits."""

    id: str
    workspace_id: str
    name: str
    description: str | None
    criteria: str
    created_at: datetime


def create_group(connection: Connection, workspace_id: str, new: NewGroup) -> GroupRow:
    """A new group."""
    row = GroupRow(new_digits(), workspace_id, new.name, new.description, new.criteria, utc_now())
    values = {name: getattr(row, name) for name in GroupRow.__slots__}
    connection.execute(insert(conversation_groups).values(**values))
    return row


def list_groups(connection: Connection, workspace_id: str) -> tuple[GroupRow, ...]:
    """The groups of a workspace, oldest first."""
    query = (
        select(conversation_groups)
        .where(conversation_groups.c.workspace_id == workspace_id)
        .order_by(conversation_groups.c.created_at, conversation_groups.c.id)
    )
    return records(GroupRow, connection.execute(query))


def find_group(connection: Connection, workspace_id: str, group_id: str) -> GroupRow | None:
    """The workspace's group of this id, or None."""
    query = select(conversation_groups).where(
        conversation_groups.c.workspace_id == workspace_id, conversation_groups.c.id == group_id
    )
    return optional_record(GroupRow, connection.execute(query).one_or_none())


def update_group(connection: Connection, group_id: str, new: NewGroup) -> None:
    """Put this in the place of what the group was."""
    values = {name: getattr(new, name) for name in NewGroup.__slots__}
    connection.execute(
        update(conversation_groups).where(conversation_groups.c.id == group_id).values(**values)
    )


def delete_group(connection: Connection, group_id: str) -> None:
    """Remove the group; its conversations stay."""
    connection.execute(delete(conversation_groups).where(conversation_groups.c.id == group_id))
