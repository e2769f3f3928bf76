"""Callbacks that were sent or are to be sent, and sending them again."""

from collections import defaultdict
from typing import Annotated

from fastapi import APIRouter, Path
from sqlalchemy import Connection

from hansard.dialects.seameet.answers import DeliveryAnswer, DeliveryPage
from hansard.dialects.seameet.auth import AppServices, Workspace
from hansard.dialects.seameet.documents import refusals
from hansard.dialects.seameet.errors import AnalysisNotFoundError, CallbackUrlMissingError
from hansard.dialects.seameet.events import current_result_event
from hansard.dialects.seameet.lookup import NUL, Meeting, OnlyMeeting
from hansard.dialects.seameet.paging import Limit, Offset
from hansard.dialects.seameet.render import render_delivery
from hansard.errors import ConversationNotFoundError, DeliveryNotFoundError
from hansard.store.conversations import find_seameet_ids, lock_conversation
from hansard.store.events import (
    EventRow,
    create_event,
    find_event,
    list_deliveries,
    list_events,
    replay_event,
)

router = APIRouter(prefix="/workspaces/{workspace_id}", tags=["callbacks"])


@router.get("/callback_deliveries", summary="List callbacks", responses=refusals(400))
def list_callbacks(
    services: AppServices,
    workspace: Workspace,
    meeting: OnlyMeeting,
    offset: Offset = 0,
    limit: Limit = 50,
) -> DeliveryPage:
    """Callbacks with every attempt to deliver them, newest first."""
    of_meeting = meeting.id if meeting else None
    with services.database.read() as connection:
        rows, total = list_events(
            connection, workspace.id, conversation_id=of_meeting, offset=offset, limit=limit
        )
        return DeliveryPage(data=_render(connection, rows), total=total)


@router.post(
    "/callback_deliveries/{delivery_id}/resend", summary="Send a callback again", responses=refusals()
)
def resend(
    services: AppServices,
    workspace: Workspace,
    delivery_id: Annotated[str, Path(description="Id of a callback.")],
) -> DeliveryAnswer:
    """Send exactly the stored bytes again, with a fresh schedule."""
    with services.database.write() as connection:
        event = None if NUL in delivery_id else find_event(connection, delivery_id)
        if event is None or event.workspace_id != workspace.id:
            raise DeliveryNotFoundError(f"no callback {delivery_id} in this workspace", id=delivery_id)
        replay_event(connection, event.id)
        return render_stored(connection, event.id)


@router.post("/meetings/{meeting_id}/callback", summary="Send the current result", responses=refusals(400))
def send_current_result(services: AppServices, workspace: Workspace, meeting: Meeting) -> DeliveryAnswer:
    """Build the callback anew from what is known now, and send it."""
    if workspace.callback_url is None:
        raise CallbackUrlMissingError("set callback_url in the callback settings first")
    with services.database.write() as connection:
        if lock_conversation(connection, meeting.id) is None:
            raise ConversationNotFoundError("the meeting was deleted", meeting_id=meeting.seameet_id)
        event = current_result_event(connection, workspace, meeting)
        if event is None:
            raise AnalysisNotFoundError(
                "no analysis of this meeting has finished: run one first", meeting_id=meeting.seameet_id
            )
        create_event(connection, event)
        return render_stored(connection, event.id)


def render_stored(connection: Connection, event_id: str) -> DeliveryAnswer:
    """A callback that was just stored or found in the same transaction."""
    event = find_event(connection, event_id)
    assert event is not None  # noqa: S101 (stored or found before, in the same transaction)
    return _render(connection, (event,))[0]


def _render(connection: Connection, rows: tuple[EventRow, ...]) -> list[DeliveryAnswer]:
    conversation_ids = [row.conversation_id for row in rows if row.conversation_id is not None]
    meeting_ids = find_seameet_ids(connection, conversation_ids)
    attempts = defaultdict(list)
    for attempt in list_deliveries(connection, [row.id for row in rows]):
        attempts[attempt.event_id].append(attempt)
    return [
        render_delivery(row, meeting_ids.get(row.conversation_id or ""), attempts[row.id]) for row in rows
    ]
