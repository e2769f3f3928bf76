"""The trackers of a workspace."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from hansard.model.definitions import Tracker
from hansard.store.clock import utc_now
from hansard.store.identifiers import new_digits
from hansard.store.rows import optional_record, records
from hansard.store.tables import trackers


@dataclass(frozen=True, slots=True)
class NewTracker:
    """A tracker without an id yet. The name is unique in its workspace."""

    name: str
    vocabulary: tuple[str, ...]
    description: str | None = None
    categories: tuple[str, ...] | None = None
    languages: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class TrackerRow:
    """A tracker as it is kept, with what nothing is looked for by."""

    id: str
    name: str
    vocabulary: list[str]
    description: str | None
    categories: list[str] | None
    languages: list[str] | None


def list_trackers(connection: Connection, workspace_id: str) -> tuple[Tracker, ...]:
    """The trackers of a workspace in the order given."""
    query = select(trackers).where(trackers.c.workspace_id == workspace_id).order_by(trackers.c.position)
    return tuple(Tracker(row.id, row.name, tuple(row.vocabulary)) for row in connection.execute(query))


def replace_trackers(connection: Connection, workspace_id: str, wanted: Sequence[NewTracker]) -> None:
    """The trackers of a workspace, instead of those it had; one whose name stays keeps its id and date."""
    query = select(trackers).where(trackers.c.workspace_id == workspace_id)
    known = {row.name: row._mapping for row in connection.execute(query)}
    connection.execute(delete(trackers).where(trackers.c.workspace_id == workspace_id))
    rows = [
        {
            "id": new_digits(),
            "workspace_id": workspace_id,
            "description": None,
            "categories": None,
            "languages": None,
            "created_at": utc_now(),
            **known.get(tracker.name, {}),
            "position": position,
            "name": tracker.name,
            "vocabulary": list(tracker.vocabulary),
        }
        for position, tracker in enumerate(wanted)
    ]
    if rows:
        connection.execute(insert(trackers), rows)


def list_tracker_rows(
    connection: Connection, workspace_id: str, *, name: str | None = None
) -> tuple[TrackerRow, ...]:
    """The trackers of a workspace in the order given, or the one of this name."""
    query = select(trackers).where(trackers.c.workspace_id == workspace_id).order_by(trackers.c.position)
    if name is not None:
        query = query.where(trackers.c.name == name)
    return records(TrackerRow, connection.execute(query))


def find_tracker(connection: Connection, workspace_id: str, tracker_id: str) -> TrackerRow | None:
    """The workspace's tracker of this id, or None."""
    query = select(trackers).where(trackers.c.workspace_id == workspace_id, trackers.c.id == tracker_id)
    return optional_record(TrackerRow, connection.execute(query).one_or_none())


def add_tracker(connection: Connection, workspace_id: str, new: NewTracker) -> TrackerRow:
    """One more tracker after the others. The caller has locked the workspace, and looked for the name."""
    of_workspace = trackers.c.workspace_id == workspace_id
    last = connection.scalar(select(func.max(trackers.c.position)).where(of_workspace))
    tracker_id = new_digits()
    connection.execute(
        insert(trackers).values(
            id=tracker_id,
            workspace_id=workspace_id,
            position=0 if last is None else last + 1,
            created_at=utc_now(),
            **_columns(new),
        )
    )
    found = find_tracker(connection, workspace_id, tracker_id)
    assert found is not None  # noqa: S101 (inserted above, in the same transaction)
    return found


def update_tracker(connection: Connection, tracker_id: str, new: NewTracker) -> None:
    """Put this in the place of what the tracker was."""
    connection.execute(update(trackers).where(trackers.c.id == tracker_id).values(**_columns(new)))


def delete_tracker(connection: Connection, tracker_id: str) -> None:
    """Remove a tracker; what it has found stays."""
    connection.execute(delete(trackers).where(trackers.c.id == tracker_id))


def _columns(new: NewTracker) -> dict[str, Any]:
    return {
        "name": new.name,
        "vocabulary": list(new.vocabulary),
        "description": new.description,
        "categories": None if new.categories is None else list(new.categories),
        "languages": None if new.languages is None else list(new.languages),
    }
