"""The titles of conversations as they are shown: a person's before the machine's."""

from typing import Any

from sqlalchemy import Connection, Select, and_, case, select

from hansard.model.insight import InsightKind
from hansard.store.tables import corrections, insights


def shown_titles() -> Select[Any]:
    """Every conversation's `conversation_id` and `title`, which may be null."""
    corrected = and_(corrections.c.subject_id == insights.c.id, corrections.c.counts)
    title = case((corrections.c.id.is_(None), insights.c.value), else_=corrections.c.value)
    return (
        select(insights.c.conversation_id, title.label("title"))
        .select_from(insights.outerjoin(corrections, corrected))
        .where(insights.c.kind == InsightKind.TITLE.value)
    )


def find_titles(connection: Connection, conversation_ids: list[str]) -> dict[str, str | None]:
    """The title of each conversation that has been analysed."""
    query = shown_titles().where(insights.c.conversation_id.in_(conversation_ids))
    return {row.conversation_id: row.title for row in connection.execute(query)}
