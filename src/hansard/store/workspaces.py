"""Workspaces: the tenants and their settings."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from hansard.errors import WorkspaceExistsError, WorkspaceNotFoundError
from hansard.model.options import LanguageMismatch
from hansard.store.clock import utc_now
from hansard.store.rows import optional_record, records
from hansard.store.secrets import digest, new_callback_secret
from hansard.store.tables import workspaces

DEFAULT_CHANNEL_TYPE = "PHONE"


@dataclass(frozen=True, slots=True)
class WorkspaceRow:
    """A workspace. `channel_type` None accepts any; `agent_channel` is 1, 2 or None for automatic.

    `transcribers`, `diarizer` and `analyst` choose engines, None to take the installation's; `vocabulary`
    are the words that the recogniser should expect. Dates that are spoken of are meant in `time_zone`.
    `redact` takes names, numbers and addresses out of what leaves for a language model. `rules` and
    `scorecard` are JSON of `model.definitions`. `max_jobs` bounds the unfinished jobs where a dialect has
    such a bound, None to take the installation's. A `disabled` one is refused everything.
    """

    id: str
    channel_type: str | None
    language_mismatch: str
    agent_channel: int | None
    transcribers: str | None
    diarizer: str | None
    vocabulary: list[str] | None
    time_zone: str
    analyst: str | None
    redact: bool
    rules: list[dict[str, Any]] | None
    scorecard: dict[str, Any] | None
    callback_url: str | None
    callback_secret: str
    callback_metadata: dict[str, Any] | None
    callback_event_alias: bool
    callback_on_failure: bool
    max_jobs: int | None
    disabled: bool
    symbl_app_id: str
    sift_account_id: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class DialectSecrets:
    """Credentials shown once, when a workspace is made."""

    symbl_app_id: str
    symbl_app_secret: str
    sift_account_id: str
    sift_auth_token: str


def _new_dialect_secrets() -> DialectSecrets:
    return DialectSecrets(
        symbl_app_id=secrets.token_hex(32),
        symbl_app_secret=secrets.token_hex(32),
        sift_account_id=secrets.token_hex(16),
        sift_auth_token=secrets.token_hex(32),
    )


def create_workspace(
    connection: Connection, workspace_id: str, *, callback_url: str | None = None
) -> tuple[WorkspaceRow, DialectSecrets]:
    """A new workspace with fresh credentials. Raises WorkspaceExistsError."""
    issued = _new_dialect_secrets()
    try:
        connection.execute(
            insert(workspaces).values(
                id=workspace_id,
                channel_type=DEFAULT_CHANNEL_TYPE,
                language_mismatch=LanguageMismatch.FOLLOW_AUDIO,
                callback_url=callback_url,
                callback_secret=new_callback_secret(),
                callback_event_alias=True,
                callback_on_failure=False,
                symbl_app_id=issued.symbl_app_id,
                symbl_app_secret_hash=digest(issued.symbl_app_secret),
                sift_account_id=issued.sift_account_id,
                sift_auth_token_hash=digest(issued.sift_auth_token),
                created_at=utc_now(),
            )
        )
    except IntegrityError as error:
        raise WorkspaceExistsError(
            f"there is a workspace {workspace_id} already", workspace_id=workspace_id
        ) from error
    return get_workspace(connection, workspace_id), issued


def find_workspace(connection: Connection, workspace_id: str) -> WorkspaceRow | None:
    """The workspace, or None."""
    query = select(workspaces).where(workspaces.c.id == workspace_id)
    return optional_record(WorkspaceRow, connection.execute(query).one_or_none())


def get_workspace(connection: Connection, workspace_id: str) -> WorkspaceRow:
    """The workspace. Raises WorkspaceNotFoundError."""
    found = find_workspace(connection, workspace_id)
    if found is None:
        raise WorkspaceNotFoundError(f"no workspace {workspace_id}", workspace_id=workspace_id)
    return found


def lock_workspace(connection: Connection, workspace_id: str) -> WorkspaceRow:
    """The workspace, held until the transaction ends. Raises WorkspaceNotFoundError.

    Others may still add rows that belong to it: they may hold a conversation that is waited for here.
    """
    query = select(workspaces.c.id).where(workspaces.c.id == workspace_id)
    connection.execute(query.with_for_update(key_share=True))
    return get_workspace(connection, workspace_id)


def list_workspaces(connection: Connection) -> tuple[WorkspaceRow, ...]:
    """All workspaces by id."""
    return records(WorkspaceRow, connection.execute(select(workspaces).order_by(workspaces.c.id)))


def update_workspace(connection: Connection, workspace_id: str, changes: dict[str, Any]) -> WorkspaceRow:
    """Set columns of a workspace. Raises WorkspaceNotFoundError."""
    if changes:
        connection.execute(update(workspaces).where(workspaces.c.id == workspace_id).values(**changes))
    return get_workspace(connection, workspace_id)


def rotate_callback_secret(connection: Connection, workspace_id: str) -> WorkspaceRow:
    """Give the workspace a new callback secret; the old one ends at once."""
    return update_workspace(connection, workspace_id, {"callback_secret": new_callback_secret()})


def delete_workspace(connection: Connection, workspace_id: str) -> None:
    """Remove the workspace and everything in the database that belongs to it."""
    get_workspace(connection, workspace_id)
    connection.execute(delete(workspaces).where(workspaces.c.id == workspace_id))
