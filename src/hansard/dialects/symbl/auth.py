"""Who calls: the workspace whose token a request carries."""

from typing import Annotated, Protocol, TypeVar

from fastapi import Depends, Request

from hansard.dialects.symbl.errors import TOKEN_FAILED
from hansard.dialects.symbl.tokens import token_id
from hansard.errors import NotAuthenticatedError, WorkspaceDisabledError
from hansard.pipeline.services import Services
from hansard.store.symbl_tokens import find_workspace_of_token
from hansard.store.workspaces import WorkspaceRow

_BEARER = "bearer "


class _Holder(Protocol):
    """Whose token it is."""

    @property
    def id(self) -> str: ...

    @property
    def disabled(self) -> bool: ...


Holder = TypeVar("Holder", bound=_Holder)


async def _services(request: Request) -> Services:
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


def token_id_of(request: Request) -> str:
    """The number of the token in the headers. Raises NotAuthenticatedError."""
    key: bytes = request.app.state.token_key
    found = token_id(key, token_of(request))
    if found is None:
        raise NotAuthenticatedError(TOKEN_FAILED)
    return found


def admitted(holder: Holder | None) -> Holder:
    """Whom the store knows a token's number of. Raises NotAuthenticatedError and WorkspaceDisabledError."""
    if holder is None:
        raise NotAuthenticatedError(TOKEN_FAILED)
    if holder.disabled:
        raise WorkspaceDisabledError("the workspace is disabled", workspace_id=holder.id)
    return holder


def _account(request: Request, services: AppServices) -> WorkspaceRow:
    number = token_id_of(request)
    with services.database.read() as connection:
        return admitted(find_workspace_of_token(connection, number))


Account = Annotated[WorkspaceRow, Depends(_account)]
