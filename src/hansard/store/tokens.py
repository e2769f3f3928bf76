"""Access tokens. The token itself is shown once; only its digest is kept."""

import hmac
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from hansard.errors import TokenNotFoundError
from hansard.store.clock import utc_now
from hansard.store.rows import record
from hansard.store.secrets import digest, new_access_token
from hansard.store.tables import access_token_workspaces, access_tokens

DEFAULT_OWNER = "admin"


@dataclass(frozen=True, slots=True)
class TokenRow:
    """An access token without the secret. `owner` is the user name shown as a meeting's owner."""

    id: str
    name: str
    owner: str
    created_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Grant:
    """What a valid token allows."""

    token_id: str
    owner: str
    workspace_ids: frozenset[str]


def create_token(
    connection: Connection, workspace_ids: Sequence[str], *, name: str, owner: str = DEFAULT_OWNER
) -> tuple[TokenRow, str]:
    """A new token that covers these workspaces; the second item is the secret itself."""
    secret = new_access_token()
    row = TokenRow(id=uuid.uuid4().hex[:12], name=name, owner=owner, created_at=utc_now(), revoked_at=None)
    connection.execute(
        insert(access_tokens).values(
            id=row.id, name=row.name, owner=row.owner, digest=digest(secret), created_at=row.created_at
        )
    )
    connection.execute(
        insert(access_token_workspaces),
        [{"token_id": row.id, "workspace_id": workspace_id} for workspace_id in workspace_ids],
    )
    return row, secret


def find_grant(connection: Connection, secret: str) -> Grant | None:
    """What the token allows, or None when it is unknown or revoked."""
    # The look-up is by a digest that an attacker cannot steer; the comparison is constant in time.
    wanted = digest(secret)
    query = select(access_tokens.c.id, access_tokens.c.owner, access_tokens.c.digest).where(
        access_tokens.c.digest == wanted, access_tokens.c.revoked_at.is_(None)
    )
    row = connection.execute(query).one_or_none()
    if row is None or not hmac.compare_digest(row.digest, wanted):
        return None
    covered = connection.scalars(
        select(access_token_workspaces.c.workspace_id).where(access_token_workspaces.c.token_id == row.id)
    )
    return Grant(token_id=row.id, owner=row.owner, workspace_ids=frozenset(covered))


def list_tokens(connection: Connection, workspace_id: str) -> tuple[TokenRow, ...]:
    """The tokens that cover a workspace, oldest first, revoked ones too."""
    query = (
        select(access_tokens)
        .join(access_token_workspaces)
        .where(access_token_workspaces.c.workspace_id == workspace_id)
        .order_by(access_tokens.c.created_at)
    )
    return tuple(record(TokenRow, row) for row in connection.execute(query))


def revoke_token(connection: Connection, token_id: str) -> None:
    """End a token at once. Raises TokenNotFoundError when there is none that is still valid."""
    result = connection.execute(
        update(access_tokens)
        .where(access_tokens.c.id == token_id, access_tokens.c.revoked_at.is_(None))
        .values(revoked_at=utc_now())
    )
    if result.rowcount == 0:
        raise TokenNotFoundError(f"no valid token {token_id}", token_id=token_id)
