"""Who calls, and which workspace they may use."""

from typing import Annotated

from fastapi import Depends, Path, Request
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer

from hansard.errors import NotAuthenticatedError, WorkspaceDisabledError, WorkspaceForbiddenError
from hansard.pipeline.services import Services
from hansard.store.tokens import Grant, find_grant
from hansard.store.workspaces import WorkspaceRow, find_workspace

_bearer = HTTPBearer(auto_error=False, description="`Authorization: Bearer <access token>`")
_api_key = APIKeyHeader(name="X-API-Key", auto_error=False, description="`X-API-Key: <access token>`")


def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


AppServices = Annotated[Services, Depends(_services)]


def _grant(
    services: AppServices,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
    api_key: Annotated[str | None, Depends(_api_key)],
) -> Grant:
    secret = bearer.credentials.strip() if bearer else api_key
    if not secret:
        raise NotAuthenticatedError("send the header Authorization: Bearer <access token>")
    with services.database.read() as connection:
        grant = find_grant(connection, secret)
    if grant is None:
        raise NotAuthenticatedError("the access token is unknown or was revoked: use another one")
    return grant


Caller = Annotated[Grant, Depends(_grant)]


def _workspace(
    services: AppServices,
    caller: Caller,
    workspace_id: Annotated[str, Path(description="Workspace id, as its administrator chose it.")],
) -> WorkspaceRow:
    with services.database.read() as connection:
        found = find_workspace(connection, workspace_id) if workspace_id in caller.workspace_ids else None
    if found is None:  # the same answer whether it exists or not
        raise WorkspaceForbiddenError(
            "the token does not cover this workspace, or there is none of this id",
            workspace_id=workspace_id,
        )
    check_enabled(found)
    return found


def check_enabled(workspace: WorkspaceRow) -> None:
    """Raise WorkspaceDisabledError for a workspace that is disabled."""
    if workspace.disabled:
        raise WorkspaceDisabledError(
            "the workspace is disabled: ask the administrator of this server", workspace_id=workspace.id
        )


Workspace = Annotated[WorkspaceRow, Depends(_workspace)]
