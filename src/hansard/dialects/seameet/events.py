"""What is told to a workspace's callback URL when an analysis has ended."""

import uuid
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from hansard.callbacks.signing import serialize
from hansard.dialects.seameet.analysis import FIELDS, field_values
from hansard.model.insight import InsightKind
from hansard.model.transcript import Participant, Turn
from hansard.store.conversations import ConversationRow, find_conversation
from hansard.store.events import NewEvent
from hansard.store.insights import list_insights
from hansard.store.jobs import JobRow, find_job
from hansard.store.participants import list_participants
from hansard.store.turns import list_turns
from hansard.store.workspaces import WorkspaceRow, find_workspace

FINISHED = "dashboard_analysis_finished"
FAILED = "dashboard_analysis_failed"

SAMPLE_MEETING_ID = f"seax_{'0' * 32}"
_SAMPLE_FIELDS = {
    InsightKind.CUSTOMER_SATISFACTION.value: "A",
    InsightKind.AGENT_PERFORMANCE.value: "B",
    InsightKind.AGENT_FEEDBACK.value: "This is a test callback. No meeting stands behind it.",
    InsightKind.SUMMARY.value: "A test of the callback settings.",
    InsightKind.TITLE.value: "Test callback",
}
_SAMPLE_TRANSCRIPT = [
    {"text": "Hello, is this a test?", "speaker": "test customer"},
    {"text": "Yes, it is.", "speaker": "test agent"},
]


def finished_event(connection: Connection, job: JobRow) -> NewEvent | None:
    """The result of a finished job; None when the workspace has no callback URL."""
    workspace = find_workspace(connection, job.workspace_id)
    meeting = find_conversation(connection, job.conversation_id)
    if workspace is None or meeting is None:
        return None
    payload = _result(connection, meeting)
    return _event(_event_id(job, FINISHED), FINISHED, workspace, meeting, payload)


def failed_event(connection: Connection, job: JobRow) -> NewEvent | None:
    """The failure of a job; None unless the workspace wants to know."""
    workspace = find_workspace(connection, job.workspace_id)
    meeting = find_conversation(connection, job.conversation_id)
    if workspace is None or meeting is None or not workspace.callback_on_failure:
        return None
    payload = {
        "meeting_id": meeting.seameet_id,
        "job_id": job.id,
        "error_message": _error_message(connection, job),
    }
    return _event(_event_id(job, FAILED), FAILED, workspace, meeting, payload)


def current_result_event(
    connection: Connection, workspace: WorkspaceRow, meeting: ConversationRow
) -> NewEvent | None:
    """The result as it is now; None when there is none, or no callback URL."""
    if meeting.metrics is None:
        return None
    return _event(str(uuid.uuid4()), FINISHED, workspace, meeting, _result(connection, meeting))


def sample_event(workspace: WorkspaceRow) -> NewEvent | None:
    """A callback with sample contents; None when the workspace has no callback URL."""
    values = {kind.value: _SAMPLE_FIELDS.get(kind.value) for kind in FIELDS}
    payload = {"meeting_id": SAMPLE_MEETING_ID, **values, "transcript": _SAMPLE_TRANSCRIPT}
    return _event(str(uuid.uuid4()), FINISHED, workspace, None, payload)


def _error_message(connection: Connection, job: JobRow) -> str | None:
    """As it is stored now: the caller's row may be from before the failure."""
    stored = find_job(connection, job.id)
    return None if stored is None else stored.error_message


def _event_id(job: JobRow, kind: str) -> str:
    """The same at every attempt to publish, so that the event is stored once."""
    return str(uuid.uuid5(uuid.UUID(job.id), kind))


def _result(connection: Connection, meeting: ConversationRow) -> dict[str, Any]:
    """The payload, every key there in the contract's order."""
    turns = list_turns(connection, meeting.id)
    return {
        "meeting_id": meeting.seameet_id,
        **field_values(list_insights(connection, meeting.id)),
        "transcript": _transcript(turns, list_participants(connection, meeting.id)),
    }


def _transcript(turns: Iterable[Turn], participants: Iterable[Participant]) -> list[dict[str, str]]:
    names = {participant.id: participant.name for participant in participants}
    return [{"text": turn.text, "speaker": names.get(turn.participant, turn.participant)} for turn in turns]


def _event(
    event_id: str,
    kind: str,
    workspace: WorkspaceRow,
    meeting: ConversationRow | None,
    payload: dict[str, Any],
) -> NewEvent | None:
    if workspace.callback_url is None:
        return None
    return NewEvent(
        id=event_id,
        workspace_id=workspace.id,
        conversation_id=None if meeting is None else meeting.id,
        kind=kind,
        url=workspace.callback_url,
        body=serialize(_envelope(kind, workspace, payload)),
    )


def _envelope(kind: str, workspace: WorkspaceRow, payload: dict[str, Any]) -> dict[str, Any]:
    envelope: dict[str, Any] = {
        "event_name": kind,
        "workspace_id": workspace.id,
        "meeting_id": payload["meeting_id"],
        "payload": payload,
    }
    if workspace.callback_event_alias:  # the vendor's printed sample has `event`, its table `event_name`
        envelope["event"] = kind
    if workspace.callback_metadata is not None:
        envelope["callback_metadata"] = workspace.callback_metadata
    return envelope
