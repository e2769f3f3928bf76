"""Events to tell a customer's URL, and the attempts to tell them."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from hansard.store.clock import utc_now
from hansard.store.rows import optional_record, record, records
from hansard.store.tables import deliveries, events


class EventProfile(StrEnum):
    """How an event is told: with a signature over three days, or plainly within minutes."""

    SIGNED = "signed"
    PLAIN = "plain"


class EventStatus(StrEnum):
    """Whether an event has been told."""

    PENDING = "pending"
    DELIVERED = "delivered"
    GAVE_UP = "gave_up"


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something to tell a URL. `body` is exactly what is signed and sent."""

    id: str
    workspace_id: str
    conversation_id: str | None
    kind: str
    url: str
    body: bytes
    status: str
    attempts: int
    next_attempt_at: datetime | None
    profile: str
    order_key: str | None
    sequence: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """One attempt to tell an event."""

    id: str
    event_id: str
    attempt: int
    started_at: datetime
    duration_ms: int
    status_code: int | None
    reply: str | None
    error: str | None


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event before it is stored; the same id is stored once only.

    Those with the same `order_key` are told one after the other, by `sequence`: the next when the one
    before was taken, or given up. It is due after `delay_s`.
    """

    id: str
    workspace_id: str
    conversation_id: str | None
    kind: str
    url: str
    body: bytes
    profile: EventProfile = EventProfile.SIGNED
    order_key: str | None = None
    sequence: int = 0
    delay_s: float = 0.0


def create_event(connection: Connection, new: NewEvent) -> None:
    """Store an event; nothing happens when it is known already."""
    now = utc_now()
    values = {name: getattr(new, name) for name in NewEvent.__slots__ if name != "delay_s"}
    due = now + timedelta(seconds=new.delay_s)
    values |= {"status": EventStatus.PENDING, "attempts": 0, "next_attempt_at": due, "created_at": now}
    dialect_insert = postgresql_insert if connection.dialect.name == "postgresql" else sqlite_insert
    connection.execute(dialect_insert(events).values(**values).on_conflict_do_nothing(index_elements=["id"]))


def find_event(connection: Connection, event_id: str) -> EventRow | None:
    """The event of this id, or None."""
    query = select(events).where(events.c.id == event_id)
    return optional_record(EventRow, connection.execute(query).one_or_none())


def _is_due(now: datetime, except_of: Collection[str] = ()) -> ColumnElement[bool]:
    free = events.c.claimed_until.is_(None) | (events.c.claimed_until < now)
    is_next = events.c.order_key.is_(None) | ~_has_earlier()
    is_wanted = events.c.workspace_id.not_in(except_of)
    is_pending = (events.c.status == EventStatus.PENDING) & (events.c.next_attempt_at <= now)
    return is_pending & free & is_next & is_wanted


def _has_earlier() -> ColumnElement[bool]:
    """Whether one before it in its order is still to be told."""
    earlier = events.alias()
    return exists().where(
        earlier.c.order_key == events.c.order_key,
        earlier.c.sequence < events.c.sequence,
        earlier.c.status == EventStatus.PENDING,
    )


def has_due_event(connection: Connection, *, except_of: Collection[str] = ()) -> bool:
    """Whether there is anything to claim; asked often, so it takes no write lock."""
    return connection.scalar(select(exists().where(_is_due(utc_now(), except_of)))) or False


def claim_due_event(
    connection: Connection, *, claim_s: float, except_of: Collection[str] = ()
) -> EventRow | None:
    """Take one pending event whose time has come, of any workspace but some.

    No other worker gets it for `claim_s` seconds.
    """
    now = utc_now()
    query = (
        select(events)
        .where(_is_due(now, except_of))
        .order_by(events.c.next_attempt_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    connection.execute(
        update(events).where(events.c.id == row.id).values(claimed_until=now + timedelta(seconds=claim_s))
    )
    return record(EventRow, row)


def record_attempt(
    connection: Connection,
    delivery: DeliveryRow,
    *,
    status: EventStatus,
    next_attempt_at: datetime | None,
) -> None:
    """Keep one attempt and what follows from it; an event deleted meanwhile is left alone."""
    changed = connection.execute(
        update(events)
        .where(events.c.id == delivery.event_id)
        .values(
            status=status,
            attempts=delivery.attempt,
            next_attempt_at=next_attempt_at,
            claimed_until=None,
        )
    )
    if changed.rowcount:
        values = {name: getattr(delivery, name) for name in DeliveryRow.__slots__}
        connection.execute(insert(deliveries).values(**values))


def replay_event(connection: Connection, event_id: str) -> None:
    """Send an event's stored bytes again, with a fresh schedule."""
    connection.execute(
        update(events)
        .where(events.c.id == event_id)
        .values(status=EventStatus.PENDING, attempts=0, next_attempt_at=utc_now(), claimed_until=None)
    )


def list_events(
    connection: Connection,
    workspace_id: str | None,
    *,
    conversation_id: str | None = None,
    offset: int = 0,
    limit: int = 50,
) -> tuple[tuple[EventRow, ...], int]:
    """One page of events, newest first, and the number of all that match."""
    conditions = []
    if workspace_id is not None:
        conditions.append(events.c.workspace_id == workspace_id)
    if conversation_id is not None:
        conditions.append(events.c.conversation_id == conversation_id)
    total = connection.scalar(select(func.count()).select_from(events).where(*conditions)) or 0
    page = connection.execute(
        select(events)
        .where(*conditions)
        .order_by(events.c.created_at.desc(), events.c.id)
        .offset(offset)
        .limit(limit)
    )
    return records(EventRow, page), total


def list_deliveries(connection: Connection, event_ids: list[str]) -> tuple[DeliveryRow, ...]:
    """The attempts of some events in order of time."""
    query = (
        select(deliveries)
        .where(deliveries.c.event_id.in_(event_ids))
        .order_by(deliveries.c.started_at, deliveries.c.attempt)
    )
    return records(DeliveryRow, connection.execute(query))


def count_events_by_status(connection: Connection) -> dict[str, int]:
    """How many events there are of each status."""
    query = select(events.c.status, func.count()).group_by(events.c.status)
    return {row[0]: row[1] for row in connection.execute(query)}


def new_delivery(event: EventRow, started_at: datetime, outcome: dict[str, Any]) -> DeliveryRow:
    """The next attempt of an event as a row; `outcome` has the remaining columns."""
    return DeliveryRow(
        id=uuid.uuid4().hex,
        event_id=event.id,
        attempt=event.attempts + 1,
        started_at=started_at,
        **outcome,
    )
