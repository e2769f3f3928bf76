"""Trackers of the account. Both generations of paths answer alike."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from sqlalchemy import Connection

from hansard.dialects.symbl.auth import Account, AppServices
from hansard.dialects.symbl.body import Json
from hansard.dialects.symbl.errors import BadRequestError, ConflictError, NotFoundError
from hansard.dialects.symbl.identifiers import is_number
from hansard.dialects.symbl.management import check_id, read_list
from hansard.dialects.symbl.patching import patched
from hansard.dialects.symbl.tracker_document import read_tracker, render_tracker
from hansard.store.trackers import (
    NewTracker,
    TrackerRow,
    add_tracker,
    delete_tracker,
    find_tracker,
    list_tracker_rows,
    update_tracker,
)
from hansard.store.workspaces import lock_workspace

router = APIRouter(prefix="/v1/manage", tags=["trackers"])

MAX_TRACKERS = 500

TrackerId = Annotated[str, Path(alias="trackerId", description="Tracker id, 16 digits.")]


@router.post("/tracker", status_code=201, summary="Create tracker")
def create(services: AppServices, account: Account, document: Json) -> dict[str, Any]:
    """A new tracker."""
    (row,) = _create(services, account.id, [read_tracker("", document)])
    return {"tracker": render_tracker(row)}


@router.post("/trackers", status_code=201, summary="Create trackers")
def create_any(services: AppServices, account: Account, document: Json) -> dict[str, Any]:
    """Several new trackers of an array, or one of an object."""
    if isinstance(document, dict):
        return create(services, account, document)
    return create_several(services, account, document)


@router.post("/trackers/bulk", status_code=201, summary="Create several trackers")
def create_several(services: AppServices, account: Account, document: Json) -> dict[str, Any]:
    """All of the array, or none of them."""
    listed = read_list("", document, most=MAX_TRACKERS)
    wanted = [read_tracker(f"[{number}]", each) for number, each in enumerate(listed)]
    return {"trackers": [render_tracker(row) for row in _create(services, account.id, wanted)]}


@router.get("/trackers", summary="List trackers")
def list_all(services: AppServices, account: Account, request: Request) -> dict[str, Any]:
    """All trackers in the order they were made, or the one of a `name`."""
    name = request.query_params.get("name") or None
    with services.database.read() as connection:
        is_none = name is not None and "\x00" in name
        rows = () if is_none else list_tracker_rows(connection, account.id, name=name)
    return {"trackers": [render_tracker(row) for row in rows]}


@router.get("/tracker/{trackerId}", summary="Get tracker")
@router.get("/trackers/{trackerId}", summary="Get tracker")
def get_one(services: AppServices, account: Account, tracker_id: TrackerId) -> dict[str, Any]:
    """One tracker."""
    with services.database.read() as connection:
        return {"tracker": render_tracker(_get(connection, account.id, tracker_id))}


@router.put("/tracker/{trackerId}", summary="Replace tracker")
@router.put("/trackers/{trackerId}", summary="Replace tracker")
def replace(services: AppServices, account: Account, tracker_id: TrackerId, document: Json) -> dict[str, Any]:
    """Another name and vocabulary; what is left out is emptied."""
    wanted = read_tracker("", document, with_id=True)
    check_id(document, tracker_id)
    with services.database.write() as connection:
        lock_workspace(connection, account.id)
        row = _get(connection, account.id, tracker_id)
        return {"tracker": render_tracker(_update(connection, account.id, row, wanted))}


@router.patch("/trackers/{trackerId}", summary="Change tracker")
@router.patch("/tracker/{trackerId}", summary="Change tracker")
def change(services: AppServices, account: Account, tracker_id: TrackerId, document: Json) -> dict[str, Any]:
    """Change a tracker step by step (`add`, `replace`, `remove`): all steps, or none of them."""
    with services.database.write() as connection:
        lock_workspace(connection, account.id)
        row = _get(connection, account.id, tracker_id)
        before = {key: value for key, value in render_tracker(row).items() if key != "id"}
        wanted = read_tracker("", patched(before, document))
        return {"tracker": render_tracker(_update(connection, account.id, row, wanted))}


@router.delete("/tracker/{trackerId}", summary="Delete tracker")
@router.delete("/trackers/{trackerId}", summary="Delete tracker")
def delete(services: AppServices, account: Account, tracker_id: TrackerId) -> dict[str, Any]:
    """Remove a tracker; what it has found stays."""
    with services.database.write() as connection:
        lock_workspace(connection, account.id)
        delete_tracker(connection, _get(connection, account.id, tracker_id).id)
    return {"id": tracker_id, "type": "tracker", "deleted": True}


def _get(connection: Connection, account_id: str, tracker_id: str) -> TrackerRow:
    found = find_tracker(connection, account_id, tracker_id) if is_number(tracker_id) else None
    if found is None:
        raise NotFoundError("Tracker not found")
    return found


def _create(services: AppServices, account_id: str, wanted: Sequence[NewTracker]) -> list[TrackerRow]:
    """All of them, or none. Raises ConflictError and BadRequestError."""
    with services.database.write() as connection:
        lock_workspace(connection, account_id)
        known = list_tracker_rows(connection, account_id)
        if len(known) + len(wanted) > MAX_TRACKERS:
            raise BadRequestError(f"An account can have at most {MAX_TRACKERS} trackers.")
        taken = {row.name for row in known}
        for new in wanted:
            if new.name in taken:
                raise _taken(new.name)
            taken.add(new.name)
        return [add_tracker(connection, account_id, new) for new in wanted]


def _update(connection: Connection, account_id: str, row: TrackerRow, wanted: NewTracker) -> TrackerRow:
    same = list_tracker_rows(connection, account_id, name=wanted.name)
    if any(one.id != row.id for one in same):
        raise _taken(wanted.name)
    update_tracker(connection, row.id, wanted)
    return _get(connection, account_id, row.id)


def _taken(name: str) -> ConflictError:
    return ConflictError(f"Tracker with name {name} already exists.")
