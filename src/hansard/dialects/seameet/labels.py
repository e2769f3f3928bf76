"""Labels of the workspace, and those of its meetings."""

from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Query
from sqlalchemy import Connection

from hansard.dialects.seameet.answers import (
    LabelAnswer,
    LabelPage,
    MeetingLabelsAnswer,
    MeetingLabelsPage,
)
from hansard.dialects.seameet.auth import AppServices, Workspace
from hansard.dialects.seameet.body import refusal, validated
from hansard.dialects.seameet.documents import body_of, refusals
from hansard.dialects.seameet.errors import LabelNotFoundError
from hansard.dialects.seameet.lookup import Meeting, OnlyMeeting
from hansard.dialects.seameet.paging import Limit, Offset
from hansard.dialects.seameet.render import render_label
from hansard.dialects.seameet.routes import JsonBody
from hansard.dialects.seameet.schemas import MeetingLabels, NewLabel
from hansard.dialects.seameet.values import WrittenMoment
from hansard.errors import ConversationNotFoundError
from hansard.store.clock import to_naive_utc
from hansard.store.conversations import (
    ConversationFilter,
    ConversationRow,
    list_conversations,
    lock_conversation,
)
from hansard.store.labels import (
    DEFAULT_COLOR,
    LabelRow,
    ensure_label,
    labels_of,
    list_labels,
    set_labels,
)

router = APIRouter(prefix="/workspaces/{workspace_id}", tags=["labels"])
public_router = APIRouter(prefix="/public/meeting/{workspace_id}", tags=["labels"])


@router.get("/labels", summary="List labels", responses=refusals(without=(404,)))
def list_workspace_labels(services: AppServices, workspace: Workspace) -> LabelPage:
    """The workspace's labels by name."""
    with services.database.read() as connection:
        found = list_labels(connection, workspace.id)
    return LabelPage(data=[render_label(label) for label in found], total=len(found))


@router.post(
    "/labels",
    summary="Create label",
    responses=refusals(413, without=(404,)),
    openapi_extra=body_of(NewLabel),
)
def create_label(services: AppServices, workspace: Workspace, document: JsonBody) -> LabelAnswer:
    """A label; one of the same name that exists already is answered as it is."""
    body = validated(NewLabel, document)
    with services.database.write() as connection:
        label = ensure_label(connection, workspace.id, body.name.strip(), body.color or DEFAULT_COLOR)
    return render_label(label)


@router.put(
    "/meetings/{meeting_id}/labels",
    summary="Set a meeting's labels",
    responses=refusals(400, 413),
    openapi_extra=body_of(MeetingLabels),
)
def set_meeting_labels(
    services: AppServices, workspace: Workspace, meeting: Meeting, document: JsonBody
) -> MeetingLabelsAnswer:
    """The meeting's labels, instead of those it had."""
    body = validated(MeetingLabels, document)
    with services.database.write() as connection:
        if lock_conversation(connection, meeting.id) is None:
            raise ConversationNotFoundError("the meeting was deleted", meeting_id=meeting.seameet_id)
        wanted = _find_labels(connection, workspace.id, body.labels)
        set_labels(connection, meeting.id, [label.id for label in wanted])
    return MeetingLabelsAnswer(
        meeting_id=meeting.seameet_id, labels=[render_label(label) for label in wanted]
    )


def _find_labels(connection: Connection, workspace_id: str, asked: list[str]) -> list[LabelRow]:
    """The labels of these ids or names, each once, by name. Raises LabelNotFoundError."""
    known = list_labels(connection, workspace_id)
    by_key = {label.name: label for label in known} | {label.id: label for label in known}
    for key in asked:
        if key not in by_key:
            raise LabelNotFoundError(f"this workspace has no label {key}: create it first", label=key)
    wanted = {by_key[key].id for key in asked}
    return [label for label in known if label.id in wanted]


@public_router.get("/meeting_labels", summary="Labels of meetings", responses=refusals(400))
def get_meeting_labels(
    services: AppServices,
    workspace: Workspace,
    meeting: OnlyMeeting,
    start_time: Annotated[WrittenMoment | None, Query(description="Meetings from this start.")] = None,
    end_time: Annotated[WrittenMoment | None, Query(description="Meetings that start before.")] = None,
    timezone: Annotated[str, Query(description="Zone of the times that have none.")] = "UTC",
    offset: Offset = 0,
    limit: Limit = 50,
) -> MeetingLabelsPage:
    """The labels of one meeting, or of those that start in a time range, newest first."""
    if meeting:
        return _page(services, (meeting,), 1)
    zone = _zone(timezone)
    wanted = ConversationFilter(since=_in_zone(start_time, zone), until=_in_zone(end_time, zone))
    with services.database.read() as connection:
        rows, total = list_conversations(connection, workspace.id, wanted, offset=offset, limit=limit)
    return _page(services, rows, total)


def _page(services: AppServices, rows: tuple[ConversationRow, ...], total: int) -> MeetingLabelsPage:
    with services.database.read() as connection:
        found = labels_of(connection, [row.id for row in rows])
    data = [
        MeetingLabelsAnswer(
            meeting_id=row.seameet_id, labels=[render_label(label) for label in found[row.id]]
        )
        for row in rows
    ]
    return MeetingLabelsPage(data=data, total=total)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name or "UTC")
    except (KeyError, ValueError, OSError):
        raise refusal("timezone", "must be a zone such as Asia/Taipei", place="query") from None


def _in_zone(moment: datetime | None, zone: ZoneInfo) -> datetime | None:
    """Naive UTC; a time that was written without a zone is in this one."""
    if moment is None:
        return None
    try:
        return to_naive_utc(moment if moment.tzinfo else moment.replace(tzinfo=zone))
    except OverflowError:  # the first or the last day of the calendar
        return moment.replace(tzinfo=None)
