"""Tokens for applications: `POST /oauth2/token:generate` and its relatives."""

import hmac
from typing import Any

from fastapi import APIRouter, Request
from sqlalchemy import Connection

from hansard.dialects.symbl.auth import AppServices
from hansard.dialects.symbl.body import JsonObject
from hansard.dialects.symbl.errors import empty, missing, must_be, must_be_one_of
from hansard.dialects.symbl.tokens import issue
from hansard.errors import NotAuthenticatedError, WorkspaceDisabledError
from hansard.pipeline.services import Services
from hansard.store.secrets import digest
from hansard.store.symbl_tokens import find_workspace_by_app, revoke_symbl_tokens
from hansard.store.workspaces import WorkspaceRow

router = APIRouter(prefix="/oauth2", tags=["authentication"])

_TYPE = "application"


@router.post("/token:generate", summary="Generate token")
@router.post("/token/generate", include_in_schema=False)
def generate(request: Request, services: AppServices, document: JsonObject) -> dict[str, Any]:
    """The application's token: the same one while it lives, with the seconds that are left."""
    kind = _text(document, "type")
    if kind != _TYPE:
        raise must_be_one_of("type", (_TYPE,))
    return _issued(request, services, document, fresh=False)


@router.post("/token:refresh", summary="Refresh token")
@router.post("/token/refresh", include_in_schema=False)
def refresh(request: Request, services: AppServices, document: JsonObject) -> dict[str, Any]:
    """A new token for the application; the refresh token itself is not looked at."""
    return _issued(request, services, document, fresh=True)


@router.delete("/token:revoke", summary="Revoke token")
@router.delete("/token/revoke", include_in_schema=False)
def revoke(services: AppServices, document: JsonObject) -> dict[str, str]:
    """End the application's tokens at once."""
    with services.database.write() as connection:
        revoke_symbl_tokens(connection, _workspace(connection, document).id)
    return {"message": "Token revoked"}


def _issued(request: Request, services: Services, document: dict[str, Any], *, fresh: bool) -> dict[str, Any]:
    with services.database.write() as connection:
        workspace = _workspace(connection, document)
        token = issue(connection, request.app.state.token_key, workspace.id, fresh=fresh)
    return {"accessToken": token.access_token, "expiresIn": token.expires_in_s}


def _workspace(connection: Connection, document: dict[str, Any]) -> WorkspaceRow:
    """The workspace of an application's id and secret. Raises NotAuthenticatedError."""
    app_id, secret = _text(document, "appId"), _text(document, "appSecret")
    found = find_workspace_by_app(connection, app_id)
    # Compared either way, so that the time tells nothing of which ids there are.
    known = found[1] if found else digest("")
    if not hmac.compare_digest(known, digest(secret)) or found is None:
        raise NotAuthenticatedError("Invalid appId or appSecret.")
    if found[0].disabled:
        raise WorkspaceDisabledError("the workspace is disabled", workspace_id=found[0].id)
    return found[0]


def _text(document: dict[str, Any], field: str) -> str:
    if field not in document:
        raise missing(field)
    value = document[field]
    if not isinstance(value, str):
        raise must_be(field, "a string")
    if not value:
        raise empty(field)
    return value
