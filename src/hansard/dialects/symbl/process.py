"""Submit and append audio and video: raw bytes in the body, whatever the declared type says."""

from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool

from hansard.dialects.symbl.asked import DIALECT, Asked
from hansard.dialects.symbl.auth import Account, AppServices
from hansard.dialects.symbl.errors import empty
from hansard.dialects.symbl.lookup import Conversation
from hansard.dialects.symbl.parameters import read_asked
from hansard.dialects.symbl.submitting import new_conversation, submission_of
from hansard.pipeline.arrivals import Arrival, Place, new_place
from hansard.pipeline.services import Services
from hansard.store.clock import utc_now
from hansard.store.conversations import ConversationRow
from hansard.store.jobs import JobRow
from hansard.store.workspaces import WorkspaceRow

router = APIRouter(prefix="/v1/process", tags=["async"])


@router.post("/audio", status_code=201, summary="Submit audio file")
async def submit_audio(request: Request, services: AppServices, account: Account) -> dict[str, str]:
    """A new conversation of the audio in the body."""
    return await _take(request, services, account, None, "audio")


@router.put("/audio/{conversationId}", status_code=201, summary="Append audio file")
async def append_audio(
    request: Request, services: AppServices, account: Account, conversation: Conversation
) -> dict[str, str]:
    """The audio in the body, behind what the conversation has."""
    return await _take(request, services, account, conversation, "audio")


@router.post("/video", status_code=201, summary="Submit video file")
async def submit_video(request: Request, services: AppServices, account: Account) -> dict[str, str]:
    """A new conversation of the video in the body."""
    return await _take(request, services, account, None, "video")


@router.put("/video/{conversationId}", status_code=201, summary="Append video file")
async def append_video(
    request: Request, services: AppServices, account: Account, conversation: Conversation
) -> dict[str, str]:
    """The video in the body, behind what the conversation has."""
    return await _take(request, services, account, conversation, "video")


async def _take(
    request: Request,
    services: Services,
    account: WorkspaceRow,
    conversation: ConversationRow | None,
    kind: str,
) -> dict[str, str]:
    asked = await run_in_threadpool(_read, services, account, request, {})
    await run_in_threadpool(_check_room, services, account)
    place = await services.arrivals.receive(
        new_place(conversation), request.stream(), announced_bytes=_announced_bytes(request)
    )
    if not place.size_bytes:
        raise empty("body")
    return await run_in_threadpool(submit, services, account, conversation, place, asked, kind)


def _read(services: Services, account: WorkspaceRow, request: Request, body: dict[str, Any]) -> Asked:
    with services.database.read() as connection:
        return read_asked(connection, account, request.query_params.multi_items(), body)


def _check_room(services: Services, account: WorkspaceRow) -> None:
    services.arrivals.check_room(account.id, DIALECT, max_jobs(services, account))


def max_jobs(services: Services, account: WorkspaceRow) -> int:
    """How many unfinished jobs an account may have."""
    return account.max_jobs or services.settings.symbl_max_jobs


def submit(
    services: Services,
    account: WorkspaceRow,
    conversation: ConversationRow | None,
    place: Place,
    asked: Asked,
    kind: str,
) -> dict[str, str]:
    """Make conversation and job of what has come; the answer."""
    new = new_conversation(asked, account, place.conversation_id, utc_now()) if conversation is None else None
    arrival = Arrival(
        workspace_id=account.id,
        file_name=f"{kind}-{place.recording_id[:8]}",
        dialect=DIALECT,
        max_jobs=max_jobs(services, account),
        new=new,
    )
    make = submission_of(asked, f"symbl_{kind}", services.settings, is_appended=conversation is not None)
    return render_submitted(*services.arrivals.submit(place, arrival, make))


def render_submitted(conversation: ConversationRow, job: JobRow) -> dict[str, str]:
    """The two ids that a client needs."""
    return {"conversationId": conversation.symbl_id, "jobId": job.id}


def _announced_bytes(request: Request) -> int | None:
    length = request.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() else None
