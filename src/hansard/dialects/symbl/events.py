"""The job webhook: every change of a job's status, in order.

Keys `jobId` and `id` are both sent: the vendor's pages have the one, its articles the other.
"""

import json
import uuid
from typing import Any

from sqlalchemy import Connection

from hansard.dialects.symbl.asked import DIALECT, asked_of
from hansard.dialects.symbl.failure import CANCELLED, Failure, failure_of
from hansard.store.conversations import find_conversation
from hansard.store.events import EventProfile, NewEvent, create_event
from hansard.store.jobs import JobRow, find_job

KIND = "symbl_job"
_BEFORE_THE_END = ("scheduled", "in_progress")
_AFTER_THE_ANSWER_S = 1.0
"""The client is to have its job's id before it hears of the job."""


def accepted(connection: Connection, job: JobRow) -> None:
    """Tell that a job was taken."""
    event = _event(connection, job, "scheduled", delay_s=_AFTER_THE_ANSWER_S)
    if event is not None:
        create_event(connection, event)


def begun_event(connection: Connection, job: JobRow) -> NewEvent | None:
    """Tell that a job runs."""
    return _event(connection, job, "in_progress")


def finished_event(connection: Connection, job: JobRow) -> NewEvent | None:
    """Tell that everything is there to read."""
    return _event(connection, job, "completed")


def failed_event(connection: Connection, job: JobRow) -> NewEvent | None:
    """Tell that a job has failed, and why."""
    stored = find_job(connection, job.id) or job  # the caller's row may be from before the failure
    return _event(connection, job, "failed", failure=failure_of(stored))


def cancelled(connection: Connection, job: JobRow) -> None:
    """Tell that a job has ended with its conversation."""
    event = _event(connection, job, "failed", failure=CANCELLED)
    if event is not None:
        create_event(connection, event)


def _event(
    connection: Connection,
    job: JobRow,
    status: str,
    *,
    failure: Failure | None = None,
    delay_s: float = 0.0,
) -> NewEvent | None:
    """None where nobody wants to know, or the job came in by another dialect."""
    url = asked_of(job).webhook_url if job.dialect == DIALECT else None
    conversation = find_conversation(connection, job.conversation_id) if url else None
    if url is None or conversation is None:
        return None
    body: dict[str, Any] = {
        "jobId": job.id,
        "id": job.id,
        "status": status,
        "conversationId": conversation.symbl_id,
    }
    sequence = _BEFORE_THE_END.index(status) if status in _BEFORE_THE_END else len(_BEFORE_THE_END)
    return NewEvent(
        id=str(uuid.uuid5(uuid.UUID(job.id), str(sequence))),  # each place in the order is told once
        workspace_id=job.workspace_id,
        conversation_id=None,  # what is to be told outlives the conversation
        kind=KIND,
        url=url,
        body=json.dumps(body | (failure.as_json() if failure else {})).encode(),
        profile=EventProfile.PLAIN,
        order_key=job.id,
        sequence=sequence,
        delay_s=delay_s,
    )
