"""Analysing a conversation again from the transcript that is stored, after people have changed it."""

import uuid
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from hansard.errors import TranscriptNotFoundError
from hansard.jobs.queue import AGAIN_WORKFLOW, JobQueue
from hansard.model.conversation import Conversation
from hansard.model.job import REANALYSIS, Priority
from hansard.model.options import AnalysisOptions, AnalysisSettings
from hansard.pipeline.artifacts import from_json, to_json
from hansard.pipeline.assemble import gather
from hansard.pipeline.definitions import analysis_settings
from hansard.pipeline.parts import as_shown, placed_parts
from hansard.pipeline.publish import Renderers
from hansard.pipeline.state import refresh_state
from hansard.store.conversations import ConversationRow, find_conversation
from hansard.store.jobs import JobRow, NewJob, create_job, find_last_finished_job
from hansard.store.participants import list_participants
from hansard.store.recordings import RecordingRow, list_recordings
from hansard.store.workspaces import get_workspace


@dataclass(frozen=True, slots=True)
class AgainSubmission:
    """An analysis of what is stored. `parameters` is the client's JSON text verbatim.

    Nobody is told of its end unless `notify` is asked for.
    """

    dialect: str
    parameters: str
    notify: bool = False


def submit_again(
    connection: Connection, queue: JobQueue, conversation: ConversationRow, submission: AgainSubmission
) -> JobRow:
    """Store and enqueue a job in the caller's transaction, which has locked the conversation.

    It runs after the jobs of the conversation that came before. Raises TranscriptNotFoundError.
    """
    recording = _first_analysed(connection, conversation.id)
    settings = _settings(connection, conversation)
    new = NewJob(
        id=str(uuid.uuid4()),
        workspace_id=conversation.workspace_id,
        conversation_id=conversation.id,
        recording_id=recording.id,
        kind=REANALYSIS,
        dialect=submission.dialect,
        parameters=submission.parameters,
        options={"notify": submission.notify, "settings": to_json(settings, AnalysisSettings)},
        blob_key=recording.blob_key or recording.upload_key,
        reset=False,
        priority=Priority.DEDICATED,  # somebody waits for it, and it takes a moment
        warnings=[],
    )
    job = create_job(connection, new)
    queue.enqueue(
        connection,
        job_id=job.id,
        order_key=conversation.id,
        priority=job.priority,
        sequence=job.sequence,
        workflow=AGAIN_WORKFLOW,
    )
    refresh_state(connection, conversation.id)
    return job


def stored_conversation(connection: Connection, conversation_id: str) -> Conversation:
    """The conversation as it is stored now, with the options of the analysis that made it.

    What its workspace looks for may have changed since; that of now counts. Raises
    TranscriptNotFoundError when it was deleted or reset in between.
    """
    row = find_conversation(connection, conversation_id)
    made_by = find_last_finished_job(connection, conversation_id, but_kind=REANALYSIS)
    parts = [as_shown(part) for part in placed_parts(connection, conversation_id)]
    if row is None or made_by is None or not parts:
        raise _no_transcript()
    people = list_participants(connection, conversation_id)
    parts.sort(key=lambda part: part.offset_s)
    options = replace(from_json(made_by.options, AnalysisOptions), settings=_settings(connection, row))
    return gather(people, parts, row.detected_language or row.language, options)


def renderers_for(job: JobRow, renderers: Renderers) -> Renderers:
    """Who is told of the job's end."""
    silent = job.kind == REANALYSIS and not job.options.get("notify")
    return Renderers() if silent else renderers


def _settings(connection: Connection, conversation: ConversationRow) -> AnalysisSettings:
    return analysis_settings(connection, get_workspace(connection, conversation.workspace_id))


def _first_analysed(connection: Connection, conversation_id: str) -> RecordingRow:
    """The recording that the job stands beside: every job belongs to one."""
    for recording in list_recordings(connection, conversation_id):
        if recording.mode is not None:
            return recording
    raise _no_transcript()


def _no_transcript() -> TranscriptNotFoundError:
    return TranscriptNotFoundError("there is no transcript to analyse: run an analysis of a recording first")
