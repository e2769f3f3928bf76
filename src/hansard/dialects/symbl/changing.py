"""Changes to a conversation, one after another."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from hansard.dialects.symbl.errors import UNKNOWN_CONVERSATION
from hansard.errors import ConversationNotFoundError
from hansard.pipeline.services import Services
from hansard.store.conversations import ConversationRow, lock_conversation


def hold(connection: Connection, conversation: ConversationRow) -> ConversationRow:
    """The conversation as it is now, until the transaction ends.

    Raises ConversationNotFoundError when it was deleted.
    """
    held = lock_conversation(connection, conversation.id)
    if held is None:
        raise ConversationNotFoundError(UNKNOWN_CONVERSATION, conversation_id=conversation.symbl_id)
    return held


@contextmanager
def changing(services: Services, conversation: ConversationRow) -> Iterator[Connection]:
    """A transaction that holds the conversation. Raises ConversationNotFoundError."""
    with services.database.write() as connection:
        hold(connection, conversation)
        yield connection
