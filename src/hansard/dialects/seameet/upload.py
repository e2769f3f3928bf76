"""Where files are put: the URL itself is the permission."""

import asyncio
from typing import Annotated

from fastapi import FastAPI, Query, Request, Response
from starlette.types import ASGIApp

from hansard import __version__
from hansard.dialects.closing import Lingering
from hansard.dialects.seameet.auth import AppServices, check_enabled
from hansard.dialects.seameet.errors import handle_errors
from hansard.dialects.seameet.lookup import NUL
from hansard.errors import UploadUrlInvalidError
from hansard.pipeline.announced import announced_bytes
from hansard.pipeline.services import Services
from hansard.store.conversations import find_conversation
from hansard.store.recordings import RecordingRow
from hansard.store.workspaces import get_workspace


def create_upload_app(services: Services) -> ASGIApp:
    """The app behind `UPLOAD_PATH`: PUT on `/{recording_id}`, nothing else."""
    app = FastAPI(
        title="Hansard: SeaMeet uploads",
        version=__version__,
        openapi_url=None,
        redirect_slashes=False,
    )
    app.state.services = services
    handle_errors(app)
    app.add_api_route("/{recording_id}", put_recording, methods=["PUT"])
    return Lingering(app)


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
