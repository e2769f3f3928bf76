"""Conversations by their Symbl id."""

from typing import Annotated

from fastapi import Depends, Path
from sqlalchemy import Connection

from hansard.dialects.symbl.auth import Account, AppServices
from hansard.dialects.symbl.errors import UNKNOWN_CONVERSATION
from hansard.dialects.symbl.identifiers import is_number
from hansard.dialects.symbl.view import View, read_view
from hansard.errors import ConversationNotFoundError
from hansard.store.conversations import ConversationRow, find_by_symbl_id
from hansard.store.workspaces import WorkspaceRow

ConversationId = Annotated[str, Path(alias="conversationId", description="Conversation id, 16 digits.")]


def get_conversation(connection: Connection, account: WorkspaceRow, conversation_id: str) -> ConversationRow:
    """The account's conversation of this id.

    Raises ConversationNotFoundError, also for one of another account and for what is no number.
    """
    found = find_by_symbl_id(connection, conversation_id) if is_number(conversation_id) else None
    if found is None or found.workspace_id != account.id:
        raise ConversationNotFoundError(UNKNOWN_CONVERSATION, conversation_id=conversation_id)
    return found


def _conversation(
    services: AppServices, account: Account, conversation_id: ConversationId
) -> ConversationRow:
    with services.database.read() as connection:
        return get_conversation(connection, account, conversation_id)


def _view(services: AppServices, account: Account, conversation_id: ConversationId) -> View:
    with services.database.read() as connection:
        return read_view(connection, get_conversation(connection, account, conversation_id))


Conversation = Annotated[ConversationRow, Depends(_conversation)]
Viewed = Annotated[View, Depends(_view)]
