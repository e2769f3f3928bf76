"""Where files are put: the URL itself is the permission."""

import asyncio
from contextlib import suppress
from typing import Annotated

from fastapi import FastAPI, Query, Request, Response
from starlette.types import Message, Receive, Scope, Send

from hansard import __version__
from hansard.dialects.seameet.auth import AppServices, check_enabled
from hansard.dialects.seameet.errors import answer_error, handle_errors
from hansard.dialects.seameet.lookup import NUL
from hansard.errors import RecordingTooLargeError, UploadUrlInvalidError
from hansard.pipeline.announced import announced_bytes
from hansard.pipeline.services import Services
from hansard.store.conversations import find_conversation
from hansard.store.recordings import RecordingRow
from hansard.store.workspaces import get_workspace

_LINGER_S = 5.0


def create_upload_app(services: Services) -> FastAPI:
    """The app behind `UPLOAD_PATH`: PUT on `/{recording_id}`, nothing else."""
    app = FastAPI(
        title="Hansard: SeaMeet uploads",
        version=__version__,
        openapi_url=None,
        redirect_slashes=False,
    )
    app.state.services = services
    handle_errors(app)
    app.add_exception_handler(RecordingTooLargeError, _answer_too_large)
    app.add_api_route("/{recording_id}", put_recording, methods=["PUT"])
    return app


async def put_recording(
    request: Request,
    services: AppServices,
    recording_id: str,
    expires: Annotated[str, Query()] = "",
    signature: Annotated[str, Query()] = "",
) -> Response:
    """Keep the bytes as the recording, all of them or none. Headers but the length do not matter."""
    recording = await asyncio.to_thread(_verify, services, recording_id, expires, signature)
    await services.intake.uploads.receive(
        recording, request.stream(), announced_bytes=announced_bytes(request.headers)
    )
    return Response(status_code=200)


def _verify(services: Services, recording_id: str, expires: str, signature: str) -> RecordingRow:
    if NUL in recording_id:
        raise UploadUrlInvalidError("this upload URL is not valid: ask for a new one")
    recording = services.intake.uploads.verify(recording_id, expires, signature)
    with services.database.read() as connection:
        conversation = find_conversation(connection, recording.conversation_id)
        if conversation is not None:  # else it is being deleted, and keeping the bytes fails
            check_enabled(get_workspace(connection, conversation.workspace_id))
    return recording


def _answer_too_large(request: Request, error: Exception) -> Response:
    refusal = answer_error(request, error)
    return ClosingResponse(refusal.body, refusal.status_code, {"Connection": "close"}, "application/json")


class ClosingResponse(Response):
    """An answer to a request whose body is still coming, after which the connection ends.

    A socket that is closed while bytes come in is reset, and the client may never see the answer;
    so the answer is sent whole, and what comes for a few seconds more is read and dropped.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer, then wait for the client to stop."""
        await super().__call__(scope, receive, _kept_open(send))
        with suppress(TimeoutError):
            await asyncio.wait_for(_drain(receive), _LINGER_S)
        await send({"type": "http.response.body", "body": b"", "more_body": False})


def _kept_open(send: Send) -> Send:
    async def send_all(message: Message) -> None:
        is_body = message["type"] == "http.response.body"
        await send({**message, "more_body": True} if is_body else message)

    return send_all


async def _drain(receive: Receive) -> None:
    message: Message = {"type": "http.request", "more_body": True}
    while message["type"] == "http.request" and message.get("more_body"):
        message = await receive()
