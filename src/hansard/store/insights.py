"""Insights with their evidence."""

import uuid
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from hansard.model.insight import Evidence, Insight, InsightKind, NullReason
from hansard.store.clock import utc_now
from hansard.store.tables import insights


def _insight(row: Row[Any]) -> Insight:
    return Insight(
        kind=InsightKind(row.kind),
        value=row.value,
        evidence=tuple(Evidence(**item) for item in row.evidence),
        null_reason=None if row.null_reason is None else NullReason(row.null_reason),
        engine=row.engine,
        version=row.version,
        detail=row.detail,
    )


def replace_insights(connection: Connection, conversation_id: str, found: Iterable[Insight]) -> None:
    """The insights of a conversation, instead of those known before."""
    delete_insights(connection, conversation_id)
    now = utc_now()
    rows = [
        {
            "id": uuid.uuid4().hex,
            "conversation_id": conversation_id,
            "position": position,
            "kind": insight.kind.value,
            "value": insight.value,
            "null_reason": insight.null_reason,
            "engine": insight.engine,
            "version": insight.version,
            "evidence": [asdict(item) for item in insight.evidence],
            "detail": dict(insight.detail),
            "created_at": now,
        }
        for position, insight in enumerate(found)
    ]
    if rows:
        connection.execute(insert(insights), rows)


def list_insights(connection: Connection, conversation_id: str) -> tuple[Insight, ...]:
    """The insights of a conversation in the engine's order."""
    query = (
        select(insights).where(insights.c.conversation_id == conversation_id).order_by(insights.c.position)
    )
    return tuple(_insight(row) for row in connection.execute(query))


def find_titles(connection: Connection, conversation_ids: list[str]) -> dict[str, str | None]:
    """The title of each conversation that has one."""
    query = select(insights.c.conversation_id, insights.c.value).where(
        insights.c.conversation_id.in_(conversation_ids), insights.c.kind == InsightKind.TITLE.value
    )
    return {row.conversation_id: row.value for row in connection.execute(query)}


def delete_insights(connection: Connection, conversation_id: str) -> None:
    """Remove all insights of a conversation."""
    connection.execute(delete(insights).where(insights.c.conversation_id == conversation_id))
