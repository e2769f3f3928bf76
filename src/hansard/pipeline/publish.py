"""The last step: results, the job's end and the event to tell of it, in one transaction."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from hansard.model.audio import Decoded, Track, TrackSpeech
from hansard.model.insight import Analysis
from hansard.model.job import JobStatus
from hansard.model.transcript import ChannelMode
from hansard.pipeline.assemble import RecordingPart, place_parts
from hansard.pipeline.copies import NO_COPIES, Copies, keep_copies
from hansard.pipeline.parts import found_parts, rounded_levels
from hansard.pipeline.state import refresh_state
from hansard.store.conversations import update_conversation
from hansard.store.corrections import delete_corrections
from hansard.store.events import NewEvent, create_event
from hansard.store.insights import delete_insights, replace_insights
from hansard.store.jobs import JobRow, end_job, start_job
from hansard.store.participants import delete_participants, replace_participants
from hansard.store.recordings import ChannelRow, clear_analysis, replace_channels, update_recording
from hansard.store.turns import delete_turns, replace_turns
from hansard.store.usage import record_usage

Renderer = Callable[[Connection, JobRow], NewEvent | None]
"""A dialect's way to tell that a job has ended; None when nobody wants to know."""


@dataclass(frozen=True, slots=True)
class Renderers:
    """How the dialects tell of jobs that have begun, finished and failed."""

    finished: tuple[Renderer, ...] = ()
    failed: tuple[Renderer, ...] = ()
    begun: tuple[Renderer, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """Everything a finished job has found."""

    part: RecordingPart
    decoded: Decoded
    speech: Sequence[TrackSpeech]
    analysis: Analysis
    asked_language: str
    language: str
    warnings: tuple[str, ...]
    copies: Copies = field(default_factory=dict)


def publish_result(
    connection: Connection, job: JobRow, result: Result, renderers: Sequence[Renderer]
) -> None:
    """Store the result and end the job as FINISHED; nothing happens when it has ended already.

    The caller holds the job, and so its conversation: people may be deciding about its participants.
    """
    if not end_job(connection, job.id, JobStatus.FINISHED, warnings=list(result.warnings)):
        return
    parts = found_parts(connection, job.conversation_id, result.part)
    participants, placed = place_parts(parts)
    replace_participants(connection, job.conversation_id, participants)
    for part in placed:
        _store_part(connection, job.conversation_id, part)
    channels = [
        _channel(job.recording_id, *pair) for pair in zip(result.decoded.tracks, result.speech, strict=True)
    ]
    replace_channels(connection, job.recording_id, channels)
    replace_insights(connection, job.conversation_id, result.analysis.insights)
    keep_copies(connection, job.conversation_id, result.copies)
    _update_conversation(connection, job, result, placed)
    _record_usage(connection, job, result)
    refresh_state(connection, job.conversation_id)
    _tell(connection, job, renderers)


def publish_beginning(connection: Connection, job: JobRow, renderers: Sequence[Renderer]) -> None:
    """The job runs now; who wants to know is told the first time."""
    if start_job(connection, job.id):
        _tell(connection, job, renderers)


def publish_failure(
    connection: Connection, job: JobRow, *, code: str, message: str, renderers: Sequence[Renderer]
) -> None:
    """End the job as FAILED with the reason; nothing happens when it has ended already."""
    if end_job(connection, job.id, JobStatus.FAILED, error_code=code, error_message=message):
        refresh_state(connection, job.conversation_id)
        _tell(connection, job, renderers)


def publish_analysis(
    connection: Connection,
    job: JobRow,
    analysis: Analysis,
    renderers: Sequence[Renderer],
    copies: Copies = NO_COPIES,
) -> None:
    """Store new conclusions from the transcript as it is; nothing happens when the job has ended already."""
    if not end_job(connection, job.id, JobStatus.FINISHED, warnings=list(analysis.warnings)):
        return
    replace_insights(connection, job.conversation_id, analysis.insights)
    keep_copies(connection, job.conversation_id, copies)
    update_conversation(connection, job.conversation_id, {"metrics": dict(analysis.metrics)})
    refresh_state(connection, job.conversation_id)
    _tell(connection, job, renderers)


def wipe(connection: Connection, conversation_id: str) -> None:
    """Forget transcript and analysis of a conversation, and what people corrected; its audio stays."""
    delete_turns(connection, conversation_id)
    delete_participants(connection, conversation_id)
    delete_insights(connection, conversation_id)
    delete_corrections(connection, conversation_id)
    keep_copies(connection, conversation_id, NO_COPIES)
    clear_analysis(connection, conversation_id)
    update_conversation(
        connection,
        conversation_id,
        {"metrics": None, "warnings": [], "duration_s": 0.0, "detected_language": None},
    )


def _tell(connection: Connection, job: JobRow, renderers: Sequence[Renderer]) -> None:
    for render in renderers:
        event = render(connection, job)
        if event is not None:
            create_event(connection, event)


def _record_usage(connection: Connection, job: JobRow, result: Result) -> None:
    """What was listened to; what was written costs nothing."""
    if result.decoded.mode is not ChannelMode.TEXT:
        tracks = len(result.decoded.tracks)
        record_usage(connection, job, duration_s=result.decoded.duration_s, channels=tracks)


def _store_part(connection: Connection, conversation_id: str, part: RecordingPart) -> None:
    replace_turns(connection, conversation_id, part.recording_id, part.turns)
    spans = [
        [span.participant, round(span.start_s - part.offset_s, 3), round(span.end_s - part.offset_s, 3)]
        for span in part.spans
    ]
    changes = {
        "offset_s": part.offset_s,
        "duration_s": part.duration_s,
        "mode": part.mode.value,
        "spans": spans,
    }
    update_recording(connection, part.recording_id, changes)


def _channel(recording_id: str, track: Track, speech: TrackSpeech) -> ChannelRow:
    return ChannelRow(
        id=uuid.uuid4().hex,
        recording_id=recording_id,
        number=track.index,
        duration_s=track.duration_s,
        loudness_dbfs=rounded_levels(speech),
        rms_dbfs=track.rms_dbfs,
        peak_dbfs=track.peak_dbfs,
        clipped_share=track.clipped_share,
        snr_db=speech.snr_db,
    )


def _update_conversation(
    connection: Connection, job: JobRow, result: Result, placed: Sequence[RecordingPart]
) -> None:
    differs = result.language != result.asked_language
    changes = {
        "detected_language": result.language if differs else None,
        "duration_s": max(part.offset_s + part.duration_s for part in placed),
        "metrics": dict(result.analysis.metrics),
        "warnings": list(result.warnings),
    }
    update_conversation(connection, job.conversation_id, changes)
