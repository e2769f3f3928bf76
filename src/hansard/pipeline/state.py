"""A conversation's state follows from its jobs."""

from sqlalchemy import Connection, select

from hansard.model.job import JobStatus
from hansard.store.conversations import ConversationState, update_conversation
from hansard.store.tables import jobs

_AFTER = {
    JobStatus.FINISHED: ConversationState.DONE,
    JobStatus.FAILED: ConversationState.FAILED,
    JobStatus.CANCELLED: ConversationState.FAILED,
}


def refresh_state(connection: Connection, conversation_id: str) -> None:
    """Set the state of a conversation after one of its jobs has changed."""
    query = select(jobs.c.status).where(jobs.c.conversation_id == conversation_id).order_by(jobs.c.sequence)
    statuses = [JobStatus(status) for status in connection.scalars(query)]
    update_conversation(connection, conversation_id, {"state": _state(statuses)})


def _state(statuses: list[JobStatus]) -> ConversationState:
    if not statuses:
        return ConversationState.NEW
    if not all(status.is_final for status in statuses):
        return ConversationState.PROCESSING
    return _AFTER[statuses[-1]]
