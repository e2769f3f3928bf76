"""Submit and append audio and video: raw bytes in the body, whatever the declared type says."""

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool

from hansard.dialects.symbl.accepting import accept, check_room, read_request
from hansard.dialects.symbl.auth import Account, AppServices
from hansard.dialects.symbl.errors import empty
from hansard.dialects.symbl.lookup import Conversation
from hansard.pipeline.announced import announced_bytes
from hansard.pipeline.arrivals import new_place
from hansard.pipeline.services import Services
from hansard.store.conversations import ConversationRow
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
    asked = await run_in_threadpool(read_request, services, account, request, {})
    await run_in_threadpool(check_room, services, account)
    place = await services.arrivals.receive(
        new_place(conversation), request.stream(), announced_bytes=announced_bytes(request.headers)
    )
    if not place.size_bytes:
        raise empty("body")
    return await run_in_threadpool(accept, services, account, conversation, place, asked, kind)
