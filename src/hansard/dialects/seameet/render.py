"""From the store's rows to what goes over the wire."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from hansard.dialects.seameet.answers import (
    AnalyzeAnswer,
    AttemptAnswer,
    CallbackSettingsAnswer,
    DeliveryAnswer,
    JobAnswer,
    JobDetail,
    LabelAnswer,
    MeetingAnswer,
    MeetingDetail,
    ParticipantAnswer,
    Relations,
    SegmentAnswer,
    TranscriptAnswer,
)
from hansard.dialects.seameet.override_answers import RewordingAnswer
from hansard.model.job import JobStatus
from hansard.model.transcript import Participant, Role, Turn, Wording
from hansard.model.wording import reworded
from hansard.store.conversations import ConversationRow, ConversationState
from hansard.store.events import DeliveryRow, EventRow
from hansard.store.jobs import JobRow
from hansard.store.labels import LabelRow
from hansard.store.workspaces import WorkspaceRow

JOB_TYPE = "MEETING_ANALYSIS"
"""The only type of job that clients know."""

_LIFE_CYCLE = {
    ConversationState.NEW: ("INITIAL", "WAITING"),
    ConversationState.PROCESSING: ("ANALYZING", "PROCESSING"),
    ConversationState.DONE: ("OFFLINE", "DONE"),
    ConversationState.FAILED: ("OFFLINE", "FAILED"),
}
_JOB_STATUS = {
    JobStatus.QUEUED: "QUEUED",
    JobStatus.STARTED: "STARTED",
    JobStatus.FINISHED: "FINISHED",
    JobStatus.FAILED: "FAILED",
    JobStatus.CANCELLED: "FAILED",
}


def render_time(moment: datetime) -> str:
    """Naive UTC without zone, microseconds where there are any."""
    return moment.isoformat()


def render_optional_time(moment: datetime | None) -> str | None:
    """The same, or null."""
    return None if moment is None else render_time(moment)


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else round(value, 3)


def _meeting_fields(row: ConversationRow, speakers: int) -> dict[str, Any]:
    status, flag = _LIFE_CYCLE[ConversationState(row.state)]
    return {
        "id": row.seameet_id,
        "owner_id": row.owner,
        "name": row.name,
        "participants_number": speakers,
        "status": status,
        "start_time": render_time(row.start_time),
        "language": row.language,
        "duration": _number(row.duration_s),
        "flag": flag,
        "channel_type": row.channel_type,
        "resource_metadata": None if row.metadata is None else json.loads(row.metadata),
    }


def render_meeting(row: ConversationRow, speakers: int = 0) -> MeetingAnswer:
    """A meeting and the number of speakers found in it."""
    return MeetingAnswer(**_meeting_fields(row, speakers))


def render_meeting_detail(
    row: ConversationRow,
    *,
    speakers: int,
    labels: Iterable[LabelRow],
    title: str | None,
    jobs: Sequence[JobRow],
) -> MeetingDetail:
    """A meeting with its jobs, newest first. The newest job's warnings stand beside the meeting's."""
    of_newest = jobs[0].warnings if jobs else []
    return MeetingDetail(
        **_meeting_fields(row, speakers),
        end_time=_end_time(row),
        detected_language=row.detected_language,
        labels=[render_label(label) for label in labels],
        title=title,
        jobs=[render_job_detail(job, row.seameet_id) for job in jobs],
        warnings=list(dict.fromkeys([*row.warnings, *of_newest])),
    )


def _end_time(row: ConversationRow) -> str | None:
    if not row.duration_s:
        return None
    try:
        return render_time(row.start_time + timedelta(seconds=row.duration_s))
    except OverflowError:  # a start in the year 9999
        return None


def render_label(label: LabelRow) -> LabelAnswer:
    """A label."""
    return LabelAnswer(id=label.id, name=label.name, color=label.color)


def _job_fields(job: JobRow, meeting_id: str) -> dict[str, Any]:
    return {
        "id": job.id,
        "type": JOB_TYPE,
        "relations": Relations(meeting_id=meeting_id, workspace_id=job.workspace_id),
        "parameters": json.loads(job.parameters),
        "status": _JOB_STATUS[JobStatus(job.status)],
        "error_message": job.error_message,
        "result": None,
    }


def render_job(job: JobRow, meeting_id: str) -> JobAnswer:
    """A job."""
    return JobAnswer(**_job_fields(job, meeting_id))


def render_job_detail(job: JobRow, meeting_id: str) -> JobDetail:
    """A job with how far it is."""
    return JobDetail(
        **_job_fields(job, meeting_id),
        progress=job.progress,
        stage=job.stage,
        created_at=render_time(job.created_at),
        finished_at=render_optional_time(job.finished_at),
    )


def render_submitted(job: JobRow, meeting_id: str) -> AnalyzeAnswer:
    """A new job, nested and flat."""
    return AnalyzeAnswer(job=render_job(job, meeting_id), **_job_fields(job, meeting_id))


def render_transcript(
    row: ConversationRow, participants: Iterable[Participant], turns: Iterable[Turn]
) -> TranscriptAnswer:
    """The transcript with speakers' names and roles; turns as they were heard."""
    by_id = {participant.id: participant for participant in participants}
    return TranscriptAnswer(
        meeting_id=row.seameet_id,
        language=row.detected_language or row.language,
        segments=[render_segment(turn, by_id.get(turn.participant)) for turn in turns],
    )


def render_participant(one: Participant) -> ParticipantAnswer:
    """Somebody who took part."""
    return ParticipantAnswer(
        id=one.id,
        name=one.name,
        role=one.role.value,
        role_confidence=one.role_confidence,
        role_source=one.role_source.value,
        channel=_channel(one.channel),
    )


def _channel(number: int | None) -> int | None:
    """Counted from 1 on the wire."""
    return None if number is None else number + 1


def render_segment(turn: Turn, participant: Participant | None) -> SegmentAnswer:
    """What was said in one go: as a person wrote it, else as it was heard."""
    shown = reworded(turn)
    segment = SegmentAnswer(
        id=turn.id,
        text=shown.text,
        speaker=participant.name if participant else turn.participant,
        role=participant.role if participant else Role.UNKNOWN,
        channel=_channel(turn.channel),
        start=round(turn.start_s, 3),
        end=round(turn.end_s, 3),
        confidence=None if shown.confidence is None else round(shown.confidence, 3),
    )
    if turn.wording is not None:
        segment.override = _rewording(turn.text, turn.wording)
    return segment


def _rewording(heard: str, wording: Wording) -> RewordingAnswer:
    return RewordingAnswer(
        machine_text=heard, author=wording.author, time=render_time(wording.at), note=wording.note
    )


def render_callback_settings(workspace: WorkspaceRow) -> CallbackSettingsAnswer:
    """How a workspace wants to be told, with its secret."""
    return CallbackSettingsAnswer(
        callback_url=workspace.callback_url,
        callback_secret=workspace.callback_secret,
        callback_metadata=workspace.callback_metadata,
        callback_event_alias=workspace.callback_event_alias,
        callback_on_failure=workspace.callback_on_failure,
    )


def render_delivery(
    event: EventRow, meeting_id: str | None, attempts: Iterable[DeliveryRow]
) -> DeliveryAnswer:
    """A callback with the attempts to deliver it."""
    return DeliveryAnswer(
        id=event.id,
        meeting_id=meeting_id,
        event_name=event.kind,
        url=event.url,
        status=event.status,
        next_attempt_at=render_optional_time(event.next_attempt_at),
        created_at=render_time(event.created_at),
        attempts=[_attempt(attempt) for attempt in attempts],
    )


def _attempt(row: DeliveryRow) -> AttemptAnswer:
    return AttemptAnswer(
        attempt=row.attempt,
        time=render_time(row.started_at),
        duration_ms=row.duration_ms,
        status_code=row.status_code,
        reply=row.reply,
        error=row.error,
    )
