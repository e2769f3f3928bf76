"""Labels of a workspace and where they are put."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from hansard.store.rows import record, records
from hansard.store.tables import conversation_labels, labels

DEFAULT_COLOR = "#19b9c3"


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A label; `color` is `#rrggbb`."""

    id: str
    workspace_id: str
    name: str
    color: str


def list_labels(connection: Connection, workspace_id: str) -> tuple[LabelRow, ...]:
    """The labels of a workspace by name."""
    query = select(labels).where(labels.c.workspace_id == workspace_id).order_by(labels.c.name)
    return records(LabelRow, connection.execute(query))


def ensure_label(
    connection: Connection, workspace_id: str, name: str, color: str = DEFAULT_COLOR
) -> LabelRow:
    """The label of this name, made when the workspace has none; several callers may ask at once."""
    dialect_insert = postgresql_insert if connection.dialect.name == "postgresql" else sqlite_insert
    values = {"id": uuid.uuid4().hex, "workspace_id": workspace_id, "name": name, "color": color}
    row = dialect_insert(labels).values(**values)
    connection.execute(row.on_conflict_do_nothing(index_elements=["workspace_id", "name"]))
    query = select(labels).where(labels.c.workspace_id == workspace_id, labels.c.name == name)
    return record(LabelRow, connection.execute(query).one())


def set_labels(connection: Connection, conversation_id: str, label_ids: Sequence[str]) -> None:
    """The labels of a conversation, instead of those it had."""
    connection.execute(
        delete(conversation_labels).where(conversation_labels.c.conversation_id == conversation_id)
    )
    rows = [{"conversation_id": conversation_id, "label_id": label_id} for label_id in label_ids]
    if rows:
        connection.execute(insert(conversation_labels), rows)


def labels_of(connection: Connection, conversation_ids: Sequence[str]) -> dict[str, list[LabelRow]]:
    """The labels of each conversation by name; every id asked for is a key."""
    found: dict[str, list[LabelRow]] = {conversation_id: [] for conversation_id in conversation_ids}
    query = (
        select(conversation_labels.c.conversation_id, labels)
        .join(labels)
        .where(conversation_labels.c.conversation_id.in_(conversation_ids))
        .order_by(labels.c.name)
    )
    for row in connection.execute(query):
        found[row.conversation_id].append(LabelRow(row.id, row.workspace_id, row.name, row.color))
    return found
