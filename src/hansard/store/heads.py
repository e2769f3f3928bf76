"""What a list shows of conversations, without what was found in them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from hansard.store.rows import records
from hansard.store.tables import conversations


@dataclass(frozen=True, slots=True)
class ConversationHead:
    """The head of a conversation. `metadata` is the client's JSON text."""

    id: str
    symbl_id: str
    name: str
    start_time: datetime
    duration_s: float
    metadata: str | None


def list_heads(
    connection: Connection, workspace_id: str, *, since: datetime, until: datetime | None
) -> tuple[ConversationHead, ...]:
    """The conversations of a workspace that began from `since` on, up to `until`, in order of start."""
    found = conversations.c
    wanted = [found.workspace_id == workspace_id, found.start_time >= since]
    if until is not None:
        wanted.append(found.start_time <= until)
    columns = [found[name] for name in ConversationHead.__slots__]
    query = select(*columns).where(*wanted).order_by(found.start_time, found.id)
    return records(ConversationHead, connection.execute(query))
