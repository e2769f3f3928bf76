"""Meetings by their SeaMeet id."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import Depends, Path
from sqlalchemy import Connection

from hansard.dialects.seameet.auth import AppServices, Caller, Workspace
from hansard.dialects.seameet.errors import MeetingNotInWorkspaceError
from hansard.dialects.seameet.paging import MeetingFilter
from hansard.errors import ConversationNotFoundError
from hansard.pipeline.services import Services
from hansard.store.conversations import ConversationRow, find_by_seameet_id, lock_conversation
from hansard.store.tokens import Grant

NUL = "\x00"  # no id holds one, and PostgreSQL takes none in a query


def find_meeting(services: Services, caller: Grant, workspace_id: str, meeting_id: str) -> ConversationRow:
    """The meeting of this exact id.

    Raises ConversationNotFoundError, also for one in a workspace that the token does not cover, and
    MeetingNotInWorkspaceError for one in another workspace that it does cover.
    """
    found = None
    if NUL not in meeting_id:
        with services.database.read() as connection:
            found = find_by_seameet_id(connection, meeting_id)
    if found is None or found.workspace_id not in caller.workspace_ids:
        raise ConversationNotFoundError(
            f"no meeting {meeting_id} in this workspace: create one first", meeting_id=meeting_id
        )
    if found.workspace_id != workspace_id:
        raise MeetingNotInWorkspaceError(
            f"meeting {meeting_id} is in another workspace: use that workspace's path", meeting_id=meeting_id
        )
    return found


def _meeting(
    services: AppServices,
    caller: Caller,
    workspace: Workspace,
    meeting_id: Annotated[str, Path(description="Meeting id (`seax_` and 32 hexadecimal digits).")],
) -> ConversationRow:
    return find_meeting(services, caller, workspace.id, meeting_id)


Meeting = Annotated[ConversationRow, Depends(_meeting)]


def _filtered_meeting(
    services: AppServices, caller: Caller, workspace: Workspace, meeting_id: MeetingFilter = None
) -> ConversationRow | None:
    return find_meeting(services, caller, workspace.id, meeting_id) if meeting_id else None


OnlyMeeting = Annotated[ConversationRow | None, Depends(_filtered_meeting)]
"""The meeting that a list is narrowed to by the query, None for all."""


@contextmanager
def changing(services: Services, meeting: ConversationRow) -> Iterator[Connection]:
    """A transaction that holds the meeting. Raises ConversationNotFoundError when it was deleted."""
    with services.database.write() as connection:
        if lock_conversation(connection, meeting.id) is None:
            raise ConversationNotFoundError("the meeting was deleted", meeting_id=meeting.seameet_id)
        yield connection
