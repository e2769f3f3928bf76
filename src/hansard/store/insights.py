"""Insights with their evidence: what was concluded, and beside it what people said instead."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from hansard.model.corrections import Action
from hansard.model.insight import Correction, Evidence, Insight, InsightKind, NullReason
from hansard.model.recurrence import found_again, still_standing
from hansard.store.clock import utc_now
from hansard.store.corrections import CorrectionRow, corrections_that_count, transcript_mark
from hansard.store.tables import insights
from hansard.store.turns import list_turns


def list_insights(connection: Connection, conversation_id: str) -> tuple[Insight, ...]:
    """The insights of a conversation in the engine's order, with what people said instead."""
    said = corrections_that_count(connection, conversation_id)
    mark = transcript_mark(connection, conversation_id) if said else ""
    query = (
        select(insights).where(insights.c.conversation_id == conversation_id).order_by(insights.c.position)
    )
    return tuple(_insight(row, said.get(row.id), mark) for row in connection.execute(query))


def replace_insights(connection: Connection, conversation_id: str, found: Iterable[Insight]) -> None:
    """The insights of a conversation, instead of those known before.

    What is found again keeps its id and the moment it was first found. What a person changed or added
    stays even if it is not found again, with the evidence that still stands. The turns are to be stored
    before.
    """
    known = list_insights(connection, conversation_id)
    new = list(found)
    again = found_again(new, known)
    ids = {one.id for one in again.values()}
    staying = [one for one in known if one.id not in ids and one.correction and not one.correction.removed]
    moments = _moments(connection, conversation_id)
    delete_insights(connection, conversation_id)
    kept = [replace(one, id=again[number].id) if number in again else one for number, one in enumerate(new)]
    _insert(connection, conversation_id, [*kept, *_grounded(connection, conversation_id, staying)], moments)


def add_insight(connection: Connection, conversation_id: str, insight: Insight) -> str:
    """One more insight, after the others; its id."""
    last = connection.scalar(
        select(func.max(insights.c.position)).where(insights.c.conversation_id == conversation_id)
    )
    insight_id = uuid.uuid4().hex
    _insert(connection, conversation_id, [replace(insight, id=insight_id)], {}, first=(last or 0) + 1)
    return insight_id


def update_insights(connection: Connection, changed: Iterable[Insight]) -> None:
    """Other words of the machine's for insights that stay what they are."""
    for insight in changed:
        connection.execute(
            update(insights)
            .where(insights.c.id == insight.id)
            .values(
                value=insight.value,
                evidence=[asdict(item) for item in insight.evidence],
                detail=dict(insight.detail),
            )
        )


def delete_insights(connection: Connection, conversation_id: str) -> None:
    """Remove all insights of a conversation."""
    connection.execute(delete(insights).where(insights.c.conversation_id == conversation_id))


def _insight(row: Row[Any], said: CorrectionRow | None, mark: str) -> Insight:
    return Insight(
        kind=InsightKind(row.kind),
        value=row.value,
        evidence=tuple(Evidence(**item) for item in row.evidence),
        null_reason=None if row.null_reason is None else NullReason(row.null_reason),
        engine=row.engine,
        version=row.version,
        detail=row.detail,
        id=row.id,
        correction=None if said is None else _correction(said, mark),
    )


def _correction(said: CorrectionRow, mark: str) -> Correction:
    return Correction(
        author=said.author,
        at=said.created_at,
        value=said.value,
        detail=said.detail,
        removed=said.action == Action.REMOVED,
        note=said.note,
        on_earlier=said.transcript != mark,
    )


def _moments(connection: Connection, conversation_id: str) -> dict[str, Any]:
    """When each insight was first found."""
    query = select(insights.c.id, insights.c.created_at).where(insights.c.conversation_id == conversation_id)
    return {row.id: row.created_at for row in connection.execute(query)}


def _grounded(connection: Connection, conversation_id: str, staying: list[Insight]) -> list[Insight]:
    """The same without evidence that the transcript of now does not have."""
    texts = {turn.id: turn.text for turn in list_turns(connection, conversation_id)} if staying else {}
    return [replace(one, evidence=still_standing(one.evidence, texts)) for one in staying]


def _insert(
    connection: Connection,
    conversation_id: str,
    found: Iterable[Insight],
    moments: Mapping[str, Any],
    *,
    first: int = 0,
) -> None:
    now = utc_now()
    rows = [
        {
            "id": insight.id or uuid.uuid4().hex,
            "conversation_id": conversation_id,
            "position": position,
            "kind": insight.kind.value,
            "value": insight.value,
            "null_reason": insight.null_reason,
            "engine": insight.engine,
            "version": insight.version,
            "evidence": [asdict(item) for item in insight.evidence],
            "detail": dict(insight.detail),
            "created_at": moments.get(insight.id or "", now),
        }
        for position, insight in enumerate(found, first)
    ]
    if rows:
        connection.execute(insert(insights), rows)
