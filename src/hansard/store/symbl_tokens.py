"""Access tokens of the Symbl dialect: signed documents, of which the store knows number and times."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, insert, select, update

from hansard.store.clock import utc_now
from hansard.store.rows import optional_record, records
from hansard.store.tables import jobs, symbl_tokens, workspaces
from hansard.store.workspaces import WorkspaceRow


@dataclass(frozen=True, slots=True)
class SymblTokenRow:
    """A token; `id` is the `jti` in it."""

    id: str
    workspace_id: str
    issued_at: datetime
    expires_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class JobSeenRow:
    """A job as a token's workspace sees it.

    `id` is the workspace's; what is the job's is None where the workspace has none such.
    """

    id: str
    disabled: bool
    job_id: str | None
    status: str | None
    error_code: str | None
    error_message: str | None


_SEEN: Select[Any] = (
    select(
        workspaces.c.id,
        workspaces.c.disabled,
        jobs.c.id.label("job_id"),
        jobs.c.status,
        jobs.c.error_code,
        jobs.c.error_message,
    )
    .join(symbl_tokens, symbl_tokens.c.workspace_id == workspaces.c.id)
    .outerjoin(jobs, and_(jobs.c.workspace_id == workspaces.c.id, jobs.c.id == bindparam("job_id")))
    .where(symbl_tokens.c.id == bindparam("token_id"), symbl_tokens.c.revoked_at.is_(None))
)


def create_symbl_token(connection: Connection, workspace_id: str, *, life_s: int) -> SymblTokenRow:
    """A new token, valid from this whole second on."""
    issued_at = utc_now().replace(microsecond=0)
    row = SymblTokenRow(
        uuid.uuid4().hex, workspace_id, issued_at, issued_at + timedelta(seconds=life_s), None
    )
    values = {name: getattr(row, name) for name in SymblTokenRow.__slots__}
    connection.execute(insert(symbl_tokens).values(**values))
    return row


def find_valid_symbl_token(
    connection: Connection, workspace_id: str, *, left_s: float
) -> SymblTokenRow | None:
    """The workspace's token that lives longest, if it lives longer than `left_s`."""
    query = (
        select(symbl_tokens)
        .where(
            symbl_tokens.c.workspace_id == workspace_id,
            symbl_tokens.c.revoked_at.is_(None),
            symbl_tokens.c.expires_at > utc_now() + timedelta(seconds=left_s),
        )
        .order_by(symbl_tokens.c.expires_at.desc())
        .limit(1)
    )
    return optional_record(SymblTokenRow, connection.execute(query).one_or_none())


def find_workspace_of_token(connection: Connection, token_id: str) -> WorkspaceRow | None:
    """The workspace of a token, or None when it was revoked or never given out."""
    query = (
        select(workspaces)
        .join(symbl_tokens, symbl_tokens.c.workspace_id == workspaces.c.id)
        .where(symbl_tokens.c.id == token_id, symbl_tokens.c.revoked_at.is_(None))
    )
    return optional_record(WorkspaceRow, connection.execute(query).one_or_none())


def find_job_of_token(connection: Connection, token_id: str, job_id: str) -> JobSeenRow | None:
    """Token, workspace and job at once, as clients ask for a job again and again; None without the token."""
    found = connection.execute(_SEEN, {"token_id": token_id, "job_id": job_id})
    return optional_record(JobSeenRow, found.one_or_none())


def find_workspace_by_app(connection: Connection, app_id: str) -> tuple[WorkspaceRow, str] | None:
    """The workspace of an application id, and the digest of its secret."""
    row = connection.execute(select(workspaces).where(workspaces.c.symbl_app_id == app_id)).one_or_none()
    if row is None:
        return None
    (workspace,) = records(WorkspaceRow, [row])
    return workspace, row.symbl_app_secret_hash


def revoke_symbl_tokens(connection: Connection, workspace_id: str) -> None:
    """End all tokens of a workspace at once."""
    connection.execute(
        update(symbl_tokens)
        .where(symbl_tokens.c.workspace_id == workspace_id, symbl_tokens.c.revoked_at.is_(None))
        .values(revoked_at=utc_now())
    )
