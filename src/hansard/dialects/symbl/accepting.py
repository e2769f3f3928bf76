"""From a request to a job: what all submissions share."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from fastapi import Depends, Request

from hansard.dialects.symbl.asked import DIALECT, Asked
from hansard.dialects.symbl.auth import Account, AppServices
from hansard.dialects.symbl.body import SubmissionObject
from hansard.dialects.symbl.parameters import read_asked
from hansard.dialects.symbl.submitting import new_conversation, submission_of
from hansard.jobs.queue import RECORDING_WORKFLOW
from hansard.pipeline.arrivals import Arrival, Place
from hansard.pipeline.services import Services
from hansard.store.clock import utc_now
from hansard.store.conversations import ConversationRow
from hansard.store.workspaces import WorkspaceRow


@dataclass(frozen=True, slots=True)
class JsonRequest:
    """A submission whose body is JSON; what was asked for is read from the query, too."""

    services: Services
    account: WorkspaceRow
    query: list[tuple[str, str]]
    body: dict[str, Any]
    asked: Asked


def _json_request(
    request: Request, services: AppServices, account: Account, body: SubmissionObject
) -> JsonRequest:
    asked = read_request(services, account, request, body)
    return JsonRequest(services, account, request.query_params.multi_items(), body, asked)


Came = Annotated[JsonRequest, Depends(_json_request)]


def read_request(
    services: Services, account: WorkspaceRow, request: Request, body: Mapping[str, Any]
) -> Asked:
    """What a request asks for. Raises BadRequestError."""
    with services.database.read() as connection:
        return read_asked(connection, account, request.query_params.multi_items(), body)


def check_room(services: Services, account: WorkspaceRow) -> None:
    """Raises TooManyJobsError."""
    services.arrivals.check_room(account.id, DIALECT, _max_jobs(services, account))


def accept(
    services: Services,
    account: WorkspaceRow,
    conversation: ConversationRow | None,
    place: Place,
    asked: Asked,
    kind: str,
    *,
    workflow: str = RECORDING_WORKFLOW,
    start_time: datetime | None = None,
) -> dict[str, str]:
    """Make a job of what has come, and a conversation where there is none; the answer.

    A new conversation starts now unless `start_time`, naive UTC, says otherwise. Raises TooManyJobsError.
    """
    new = None
    if conversation is None:
        new = new_conversation(asked, account, place.conversation_id, start_time or utc_now())
    arrival = Arrival(
        workspace_id=account.id,
        file_name=f"{kind}-{place.recording_id[:8]}",
        dialect=DIALECT,
        max_jobs=_max_jobs(services, account),
        new=new,
        workflow=workflow,
    )
    make = submission_of(asked, f"symbl_{kind}", services.settings, is_appended=new is None)
    row, job = services.arrivals.submit(place, arrival, make)
    return {"conversationId": row.symbl_id, "jobId": job.id}


def _max_jobs(services: Services, account: WorkspaceRow) -> int:
    """How many unfinished jobs an account may have."""
    return account.max_jobs or services.settings.symbl_max_jobs
