"""Who took part, and people's corrections of names and roles."""

from typing import Annotated, Any

from fastapi import APIRouter, Path
from sqlalchemy import Connection

from hansard.dialects.seameet.answers import ParticipantList, ParticipantsChange
from hansard.dialects.seameet.auth import AppServices, Caller
from hansard.dialects.seameet.body import refusal, validated
from hansard.dialects.seameet.documents import body_of, refusals
from hansard.dialects.seameet.lookup import Meeting, changing
from hansard.dialects.seameet.regeneration import analyse_again
from hansard.dialects.seameet.render import render_participant
from hansard.dialects.seameet.routes import JsonBody
from hansard.dialects.seameet.schemas import ChangeParticipant, SwapRoles
from hansard.pipeline.roles import choose, swap_roles
from hansard.pipeline.services import Services
from hansard.store.conversations import ConversationRow
from hansard.store.participants import list_participants

router = APIRouter(prefix="/workspaces/{workspace_id}/meetings/{meeting_id}", tags=["participants"])


@router.get("/participants", summary="List participants", responses=refusals(400))
def list_people(services: AppServices, meeting: Meeting) -> ParticipantList:
    """Who took part, in order of first speech; empty before an analysis has finished."""
    with services.database.read() as connection:
        found = list_participants(connection, meeting.id)
    return ParticipantList(data=[render_participant(one) for one in found])


@router.patch(
    "/participants/{participant_id}",
    summary="Change a participant",
    responses=refusals(400, 413),
    openapi_extra=body_of(ChangeParticipant),
)
def change_participant(
    services: AppServices,
    caller: Caller,
    meeting: Meeting,
    participant_id: Annotated[str, Path(description="Participant id, such as `p1`.")],
    document: JsonBody,
) -> ParticipantsChange:
    """Give a participant another name or role; null goes back to what was found."""
    body = validated(ChangeParticipant, document)
    changes = body.model_dump(include=body.model_fields_set & {"name", "role"})
    if not changes:
        raise refusal("name", "send name, role or both")
    with changing(services, meeting) as connection:
        choose(connection, meeting.id, participant_id, changes, caller.owner)
        return _changed(connection, services, meeting, document, notify=bool(body.notify))


@router.post(
    "/swap_roles",
    summary="Swap agent and customer",
    responses=refusals(400, 409, 413),
    openapi_extra=body_of(SwapRoles, required=False),
)
def swap(services: AppServices, caller: Caller, meeting: Meeting, document: JsonBody) -> ParticipantsChange:
    """Make the agent the customer and the customer the agent; once more restores what was before."""
    body = validated(SwapRoles, document)
    with changing(services, meeting) as connection:
        swap_roles(connection, meeting.id, caller.owner)
        return _changed(connection, services, meeting, document, notify=bool(body.notify))


def _changed(
    connection: Connection,
    services: Services,
    meeting: ConversationRow,
    document: dict[str, Any],
    *,
    notify: bool,
) -> ParticipantsChange:
    """The participants as they are now, and the job that brings the analysis after them."""
    job = analyse_again(connection, services, meeting, document, notify=notify)
    found = list_participants(connection, meeting.id)
    return ParticipantsChange(data=[render_participant(one) for one in found], job=job)
