"""Running the analysis of a meeting again on the transcript as it is."""

from typing import Any

from fastapi import APIRouter
from sqlalchemy import Connection

from hansard.dialects.seameet.answers import JobAnswer
from hansard.dialects.seameet.auth import AppServices
from hansard.dialects.seameet.body import dump_verbatim, validated
from hansard.dialects.seameet.documents import body_of, refusals
from hansard.dialects.seameet.lookup import Meeting, changing
from hansard.dialects.seameet.render import render_job
from hansard.dialects.seameet.routes import JsonBody
from hansard.dialects.seameet.schemas import AnalyseAgain
from hansard.pipeline.reanalysis import AgainSubmission, submit_again
from hansard.pipeline.services import Services
from hansard.store.conversations import ConversationRow

router = APIRouter(prefix="/workspaces/{workspace_id}/meetings/{meeting_id}", tags=["corrections"])


@router.post(
    "/regenerate",
    status_code=202,
    summary="Run the analysis again",
    responses=refusals(400, 409, 413),
    openapi_extra=body_of(AnalyseAgain, required=False),
)
def regenerate(services: AppServices, meeting: Meeting, document: JsonBody) -> JobAnswer:
    """Draw the conclusions anew from the stored transcript; nothing is decoded or transcribed again.

    What people corrected stays.
    """
    body = validated(AnalyseAgain, document)
    with changing(services, meeting) as connection:
        return analyse_again(connection, services, meeting, document, notify=bool(body.notify))


def analyse_again(
    connection: Connection,
    services: Services,
    meeting: ConversationRow,
    document: dict[str, Any],
    *,
    notify: bool,
) -> JobAnswer:
    """The job that brings the analysis after a change, queued in the transaction of the change."""
    submission = AgainSubmission("seameet", dump_verbatim(document), notify)
    return render_job(submit_again(connection, services.queue, meeting, submission), meeting.seameet_id)
