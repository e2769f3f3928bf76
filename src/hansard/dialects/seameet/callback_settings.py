"""How a workspace is told of results."""

from typing import Any

from fastapi import APIRouter

from hansard.dialects.seameet.answers import CallbackSettingsAnswer, DeliveryAnswer
from hansard.dialects.seameet.auth import AppServices, Workspace
from hansard.dialects.seameet.body import validated
from hansard.dialects.seameet.callback_log import render_stored
from hansard.dialects.seameet.documents import body_of, refusals
from hansard.dialects.seameet.errors import CallbackUrlMissingError
from hansard.dialects.seameet.events import sample_event
from hansard.dialects.seameet.render import render_callback_settings
from hansard.dialects.seameet.routes import JsonBody
from hansard.dialects.seameet.schemas import CallbackSettings
from hansard.store.events import create_event
from hansard.store.workspaces import rotate_callback_secret, update_workspace

router = APIRouter(prefix="/workspaces/{workspace_id}/callback_settings", tags=["callbacks"])


@router.get("", summary="Get callback settings", responses=refusals(without=(404,)))
def get_settings(workspace: Workspace) -> CallbackSettingsAnswer:
    """The settings with the secret that callbacks are signed with."""
    return render_callback_settings(workspace)


@router.put(
    "",
    summary="Change callback settings",
    responses=refusals(413, without=(404,)),
    openapi_extra=body_of(CallbackSettings, required=False),
)
def change_settings(
    services: AppServices, workspace: Workspace, document: JsonBody
) -> CallbackSettingsAnswer:
    """Change what is sent; other settings stay as they are."""
    body = validated(CallbackSettings, document)
    changes: dict[str, Any] = body.model_dump(include=body.model_fields_set)
    with services.database.write() as connection:
        changed = update_workspace(connection, workspace.id, changes)
    return render_callback_settings(changed)


@router.post("/rotate_secret", summary="Make a new secret", responses=refusals(without=(404,)))
def rotate_secret(services: AppServices, workspace: Workspace) -> CallbackSettingsAnswer:
    """Give the workspace a new secret; the old one ends at once."""
    with services.database.write() as connection:
        changed = rotate_callback_secret(connection, workspace.id)
    return render_callback_settings(changed)


@router.post("/test", summary="Send a test callback", responses=refusals(400, without=(404,)))
def send_test(services: AppServices, workspace: Workspace) -> DeliveryAnswer:
    """Send a callback with sample contents; its meeting id is `seax_` and 32 zeros."""
    event = sample_event(workspace)
    if event is None:
        raise CallbackUrlMissingError("set callback_url in the callback settings first")
    with services.database.write() as connection:
        create_event(connection, event)
        return render_stored(connection, event.id)
