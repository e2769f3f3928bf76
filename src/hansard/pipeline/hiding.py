"""What is stored of a conversation, and what was found in a file, without names and numbers."""

from dataclasses import replace

from sqlalchemy import Connection

from hansard.insight.redaction.hiding import Hiding
from hansard.model.conversation import Conversation
from hansard.model.transcript import ChannelMode
from hansard.pipeline.offline import FileResult
from hansard.store.conversations import ConversationRow
from hansard.store.participants import list_participants
from hansard.store.turns import list_turns


def stored_hiding(connection: Connection, row: ConversationRow) -> Hiding:
    """Hides what is to go from a conversation as it is stored now, also before any analysis."""
    return Hiding(
        Conversation(
            language=row.detected_language or row.language,
            duration_s=row.duration_s,
            mode=ChannelMode.MONO,  # plays no part
            participants=list_participants(connection, row.id),
            turns=list_turns(connection, row.id),
        )
    )


def hidden_result(result: FileResult) -> FileResult:
    """The result with `****` in all its texts."""
    hiding = Hiding(result.conversation)
    return replace(result, conversation=hiding.conversation(), analysis=hiding.analysis(result.analysis))
