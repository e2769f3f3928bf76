"""Who calls: the workspace whose token a request carries."""

from typing import Annotated

from fastapi import Depends, Request

from hansard.dialects.symbl.errors import TOKEN_FAILED
from hansard.dialects.symbl.tokens import find_account
from hansard.errors import NotAuthenticatedError, WorkspaceDisabledError
from hansard.pipeline.services import Services
from hansard.store.workspaces import WorkspaceRow

_BEARER = "bearer "


def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


AppServices = Annotated[Services, Depends(_services)]


def token_of(request: Request) -> str:
    """The token in the headers; where `Authorization` is, with a scheme or without, it alone counts."""
    authorization = request.headers.get("authorization")
    if authorization is None:
        return request.headers.get("x-api-key", "").strip()
    value = authorization.strip()
    return value[len(_BEARER) :].strip() if value.lower().startswith(_BEARER) else value


def _account(request: Request, services: AppServices) -> WorkspaceRow:
    key: bytes = request.app.state.token_key
    with services.database.read() as connection:
        found = find_account(connection, key, token_of(request))
    if found is None:
        raise NotAuthenticatedError(TOKEN_FAILED)
    if found.disabled:
        raise WorkspaceDisabledError("the workspace is disabled", workspace_id=found.id)
    return found


Account = Annotated[WorkspaceRow, Depends(_account)]
