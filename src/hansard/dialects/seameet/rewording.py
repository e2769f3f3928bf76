"""People's corrections of what was heard."""

from typing import Annotated

from fastapi import APIRouter, Path
from sqlalchemy import Connection

from hansard.dialects.seameet.answers import SegmentAnswer
from hansard.dialects.seameet.auth import AppServices, Caller
from hansard.dialects.seameet.body import validated
from hansard.dialects.seameet.correction_answers import SegmentChange
from hansard.dialects.seameet.correction_schemas import ChangeSegment, RestoreSegment
from hansard.dialects.seameet.documents import body_of, refusals
from hansard.dialects.seameet.lookup import Meeting, changing
from hansard.dialects.seameet.regeneration import analyse_again
from hansard.dialects.seameet.render import render_segment
from hansard.dialects.seameet.routes import JsonBody
from hansard.pipeline.corrections import Said
from hansard.pipeline.wording import find_turn, restore_wording, reword
from hansard.store.conversations import ConversationRow
from hansard.store.participants import list_participants

router = APIRouter(
    prefix="/workspaces/{workspace_id}/meetings/{meeting_id}/transcript/{segment_id}", tags=["corrections"]
)

SegmentId = Annotated[str, Path(description="Segment id.")]


@router.patch(
    "",
    summary="Correct a segment",
    responses=refusals(400, 413),
    openapi_extra=body_of(ChangeSegment),
    response_model_exclude_unset=True,
)
def change_segment(
    services: AppServices, caller: Caller, meeting: Meeting, segment_id: SegmentId, document: JsonBody
) -> SegmentChange:
    """Write what was said instead of what was heard. The text of the machine takes the correction back."""
    body = validated(ChangeSegment, document)
    said = Said(caller.owner, body.note)
    with changing(services, meeting) as connection:
        job = None
        if reword(connection, meeting.id, segment_id, body.text, said):
            job = analyse_again(connection, services, meeting, document, notify=bool(body.notify))
        return SegmentChange(segment=_segment(connection, meeting, segment_id), job=job)


@router.post(
    "/restore",
    summary="Restore a segment",
    responses=refusals(400, 413),
    openapi_extra=body_of(RestoreSegment, required=False),
    response_model_exclude_unset=True,
)
def restore_segment(
    services: AppServices, caller: Caller, meeting: Meeting, segment_id: SegmentId, document: JsonBody
) -> SegmentChange:
    """Go back to what was heard."""
    body = validated(RestoreSegment, document)
    said = Said(caller.owner, body.note)
    with changing(services, meeting) as connection:
        job = None
        if restore_wording(connection, meeting.id, segment_id, said):
            job = analyse_again(connection, services, meeting, document, notify=bool(body.notify))
        return SegmentChange(segment=_segment(connection, meeting, segment_id), job=job)


def _segment(connection: Connection, meeting: ConversationRow, segment_id: str) -> SegmentAnswer:
    turn = find_turn(connection, meeting.id, segment_id)
    people = {one.id: one for one in list_participants(connection, meeting.id)}
    return render_segment(turn, people.get(turn.participant))
