"""Conversations: calls and meetings, with an id in each dialect's own form."""

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, delete, func, insert, select, update

from hansard.store.clock import utc_now
from hansard.store.identifiers import new_digits
from hansard.store.rows import optional_record, records
from hansard.store.tables import conversation_labels, conversations
from hansard.store.titles import shown_titles


class ConversationState(StrEnum):
    """Where the analysis of a conversation stands."""

    NEW = "new"
    PROCESSING = "processing"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """A conversation. `metadata` is the client's JSON text; `warnings` are codes with a sentence."""

    id: str
    workspace_id: str
    seameet_id: str
    symbl_id: str
    sift_id: str
    name: str
    owner: str
    channel_type: str | None
    language: str
    detected_language: str | None
    start_time: datetime
    duration_s: float
    state: str
    metadata: str | None
    metrics: dict[str, Any] | None
    warnings: list[str]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class NewConversation:
    """What is known when a conversation is made; without a name it has its Symbl id for one.

    `id` is one that was given out before, None to make one.
    """

    name: str | None
    owner: str
    language: str
    start_time: datetime
    channel_type: str | None = None
    metadata: dict[str, Any] | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class ConversationFilter:
    """Which conversations to list; None means any. Times are naive UTC, `until` exclusive."""

    search: str | None = None
    label: str | None = None
    since: datetime | None = None
    until: datetime | None = None


def create_conversation(connection: Connection, workspace_id: str, new: NewConversation) -> ConversationRow:
    """A new conversation without recordings."""
    symbl_id = new_digits()
    row = ConversationRow(
        id=new.id or uuid.uuid4().hex,
        workspace_id=workspace_id,
        seameet_id=f"seax_{uuid.uuid4().hex}",
        symbl_id=symbl_id,
        sift_id=str(uuid.uuid4()),
        name=symbl_id if new.name is None else new.name,
        owner=new.owner,
        channel_type=new.channel_type,
        language=new.language,
        detected_language=None,
        start_time=new.start_time,
        duration_s=0.0,
        state=ConversationState.NEW,
        metadata=None if new.metadata is None else json.dumps(new.metadata, ensure_ascii=False),
        metrics=None,
        warnings=[],
        created_at=utc_now(),
    )
    values = {name: getattr(row, name) for name in ConversationRow.__slots__}
    connection.execute(insert(conversations).values(**values))
    return row


def find_by_seameet_id(connection: Connection, seameet_id: str) -> ConversationRow | None:
    """The conversation of this SeaMeet id in any workspace; the caller checks which."""
    query = select(conversations).where(conversations.c.seameet_id == seameet_id)
    return optional_record(ConversationRow, connection.execute(query).one_or_none())


def find_by_symbl_id(connection: Connection, symbl_id: str) -> ConversationRow | None:
    """The conversation of this Symbl id in any workspace; the caller checks which."""
    query = select(conversations).where(conversations.c.symbl_id == symbl_id)
    return optional_record(ConversationRow, connection.execute(query).one_or_none())


def find_conversation(connection: Connection, conversation_id: str) -> ConversationRow | None:
    """The conversation of this internal id, or None when it was deleted."""
    query = select(conversations).where(conversations.c.id == conversation_id)
    return optional_record(ConversationRow, connection.execute(query).one_or_none())


def find_seameet_ids(connection: Connection, conversation_ids: Sequence[str]) -> dict[str, str]:
    """The SeaMeet id of each conversation that exists."""
    query = select(conversations.c.id, conversations.c.seameet_id).where(
        conversations.c.id.in_(conversation_ids)
    )
    return {row.id: row.seameet_id for row in connection.execute(query)}


def find_symbl_ids(connection: Connection, conversation_ids: Sequence[str]) -> dict[str, str]:
    """The Symbl id of each conversation that exists."""
    query = select(conversations.c.id, conversations.c.symbl_id).where(
        conversations.c.id.in_(conversation_ids)
    )
    return {row.id: row.symbl_id for row in connection.execute(query)}


def lock_conversation(connection: Connection, conversation_id: str) -> ConversationRow | None:
    """The conversation, held until the transaction ends so that changes to it come one after another."""
    query = select(conversations).where(conversations.c.id == conversation_id).with_for_update()
    return optional_record(ConversationRow, connection.execute(query).one_or_none())


def _conditions(workspace_id: str, wanted: ConversationFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [conversations.c.workspace_id == workspace_id]
    if wanted.since is not None:
        found.append(conversations.c.start_time >= wanted.since)
    if wanted.until is not None:
        found.append(conversations.c.start_time < wanted.until)
    if wanted.search:
        found.append(_matches(wanted.search))
    if wanted.label:
        labelled = select(conversation_labels.c.conversation_id).where(
            conversation_labels.c.label_id == wanted.label
        )
        found.append(conversations.c.id.in_(labelled))
    return found


def _matches(words: str) -> ColumnElement[bool]:
    titles = shown_titles().subquery()
    titled = select(titles.c.conversation_id).where(titles.c.title.icontains(words, autoescape=True))
    return (
        conversations.c.name.icontains(words, autoescape=True)
        | conversations.c.metadata.icontains(words, autoescape=True)
        | conversations.c.id.in_(titled)
    )


def _page(query: Select[Any], offset: int, limit: int) -> Select[Any]:
    return (
        query.order_by(conversations.c.start_time.desc(), conversations.c.id.desc())
        .offset(offset)
        .limit(limit)
    )


def list_conversations(
    connection: Connection, workspace_id: str, wanted: ConversationFilter, *, offset: int, limit: int
) -> tuple[tuple[ConversationRow, ...], int]:
    """One page, newest first, and the number of all that match."""
    conditions = _conditions(workspace_id, wanted)
    total = connection.scalar(select(func.count()).select_from(conversations).where(*conditions)) or 0
    page = connection.execute(_page(select(conversations).where(*conditions), offset, limit))
    return records(ConversationRow, page), total


def update_conversation(connection: Connection, conversation_id: str, changes: dict[str, Any]) -> None:
    """Set columns of a conversation."""
    connection.execute(update(conversations).where(conversations.c.id == conversation_id).values(**changes))


def delete_conversation(connection: Connection, conversation_id: str) -> None:
    """Remove the conversation and everything in the database that belongs to it."""
    connection.execute(delete(conversations).where(conversations.c.id == conversation_id))
