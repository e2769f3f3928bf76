"""The trackers of a workspace."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from hansard.model.definitions import Tracker
from hansard.store.clock import utc_now
from hansard.store.identifiers import new_digits
from hansard.store.tables import trackers


@dataclass(frozen=True, slots=True)
class NewTracker:
    """A tracker without an id yet. The name is unique in its workspace."""

    name: str
    vocabulary: tuple[str, ...]


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
