"""What every dialect does with a request: make conversations, register uploads, submit and remove jobs."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from hansard.errors import (
    ConversationNotFoundError,
    RecordingConflictError,
    RecordingNotFoundError,
    WorkspaceForbiddenError,
)
from hansard.jobs.queue import RECORDING_WORKFLOW, JobQueue
from hansard.model.job import JobStatus, Priority
from hansard.model.options import AnalysisOptions
from hansard.pipeline.artifacts import to_json
from hansard.pipeline.state import refresh_state
from hansard.pipeline.uploads import Uploads
from hansard.store.blobs import Blobs
from hansard.store.conversations import (
    ConversationRow,
    NewConversation,
    create_conversation,
    delete_conversation,
    lock_conversation,
)
from hansard.store.database import Database
from hansard.store.garbage import collect_garbage, discard_blobs
from hansard.store.jobs import JobRow, NewJob, create_job, end_job, list_unfinished_jobs, lock_job
from hansard.store.recordings import (
    RecordingRow,
    create_recording,
    find_recording_by_name,
    list_recordings,
    recording_prefix,
)


@dataclass(frozen=True, slots=True)
class Submission:
    """An analysis that a client asks for. `parameters` is its JSON text verbatim.

    `accepted` tells of it, in the same transaction.
    """

    kind: str
    dialect: str
    parameters: str
    options: AnalysisOptions
    reset: bool = False
    priority: Priority = Priority.NORMAL
    warnings: tuple[str, ...] = field(default=())
    accepted: Callable[[Connection, JobRow], None] | None = None


def submit_job(
    connection: Connection,
    queue: JobQueue,
    conversation: ConversationRow,
    *,
    recording_id: str,
    blob_key: str,
    submission: Submission,
    workflow: str = RECORDING_WORKFLOW,
) -> JobRow:
    """Store and enqueue a job in the caller's transaction, which holds the conversation."""
    new = NewJob(
        id=str(uuid.uuid4()),
        workspace_id=conversation.workspace_id,
        conversation_id=conversation.id,
        recording_id=recording_id,
        kind=submission.kind,
        dialect=submission.dialect,
        parameters=submission.parameters,
        options=_options_json(submission.options),
        blob_key=blob_key,
        reset=submission.reset,
        priority=submission.priority,
        warnings=list(submission.warnings),
    )
    job = create_job(connection, new)
    queue.enqueue(
        connection,
        job_id=job.id,
        order_key=conversation.id,
        priority=job.priority,
        sequence=job.sequence,
        workflow=workflow,
    )
    refresh_state(connection, conversation.id)
    if submission.accepted is not None:
        submission.accepted(connection, job)
    return job


def _tell_nobody(_connection: Connection, _job: JobRow) -> None:
    """Nobody wants to know."""


class Intake:
    """The writing side of the server, the same for every dialect."""

    def __init__(self, database: Database, blobs: Blobs, queue: JobQueue, uploads: Uploads) -> None:
        self._database = database
        self._blobs = blobs
        self._queue = queue
        self.uploads = uploads

    def create(self, workspace_id: str, new: NewConversation) -> ConversationRow:
        """A new conversation without audio. Raises WorkspaceForbiddenError when the workspace is gone."""
        try:
            with self._database.write() as connection:
                return create_conversation(connection, workspace_id, new)
        except IntegrityError as error:
            raise WorkspaceForbiddenError("this workspace was removed") from error

    def open_upload(
        self, conversation: ConversationRow, file_name: str, *, overwrite: bool = False
    ) -> RecordingRow:
        """The place for a file of this name.

        Raises RecordingConflictError when it has bytes already and they may not be overwritten.
        """
        with self._database.write() as connection:
            self._lock(connection, conversation.id)
            known = find_recording_by_name(connection, conversation.id, file_name)
            if known is None:
                return create_recording(connection, conversation.id, file_name)
        if not overwrite and self._has_bytes(known):
            raise RecordingConflictError(
                f"{file_name} was uploaded to this meeting already: use another name, or overwrite=true",
                file_name=file_name,
            )
        return known

    def find_audio(self, conversation: ConversationRow, file_name: str | None) -> RecordingRow:
        """The upload of this name, or the latest one, with at least one byte.

        Raises RecordingNotFoundError.
        """
        with self._database.read() as connection:
            found = list_recordings(connection, conversation.id)
        if file_name is not None:
            found = tuple(row for row in found if row.file_name == file_name)
        uploaded = [row for row in map(self.uploads.refresh, found) if row.uploaded_at is not None]
        if not uploaded:
            what = "no audio was uploaded" if file_name is None else f"no audio {file_name} was uploaded"
            raise RecordingNotFoundError(f"{what}: PUT the file to its upload URL first", file_name=file_name)
        with_bytes = [row for row in uploaded if row.bytes]
        if not with_bytes:
            raise RecordingNotFoundError(
                f"the uploaded file {uploaded[-1].file_name} has 0 bytes: upload it again",
                file_name=uploaded[-1].file_name,
            )
        return max(with_bytes, key=lambda row: str(row.uploaded_at))

    def submit(
        self, conversation: ConversationRow, recording: RecordingRow, submission: Submission
    ) -> JobRow:
        """Store and enqueue a job in one transaction. Raises ConversationNotFoundError."""
        if recording.blob_key is None:
            raise RecordingNotFoundError(f"{recording.file_name} has no bytes yet")
        with self._database.write() as connection:
            self._lock(connection, conversation.id)
            return submit_job(
                connection,
                self._queue,
                conversation,
                recording_id=recording.id,
                blob_key=recording.blob_key,
                submission=submission,
            )

    def delete(
        self,
        conversation: ConversationRow,
        cancelled: Callable[[Connection, JobRow], None] = _tell_nobody,
    ) -> None:
        """Remove a conversation, its audio and everything found in it; its jobs end.

        `cancelled` tells of each of these, in the same transaction. Raises ConversationNotFoundError when
        it is gone already.
        """
        with self._database.write() as connection:
            self._lock(connection, conversation.id)
            unfinished = list_unfinished_jobs(connection, conversation.id)
            for job in unfinished:
                cancelled(connection, job)
            discard_blobs(connection, recording_prefix(conversation.id))
            delete_conversation(connection, conversation.id)
        for job in unfinished:
            self._queue.cancel(job.id)
        collect_garbage(self._database, self._blobs)

    def cancel(self, job: JobRow) -> None:
        """End a job; nothing happens when it has ended already."""
        with self._database.write() as connection:
            lock_job(connection, job.id)
            ended = end_job(
                connection,
                job.id,
                JobStatus.CANCELLED,
                error_code="job_cancelled",
                error_message="The analysis was cancelled.",
            )
            refresh_state(connection, job.conversation_id)
        if ended:
            self._queue.cancel(job.id)

    def _has_bytes(self, recording: RecordingRow) -> bool:
        return bool(self.uploads.refresh(recording).bytes)

    def _lock(self, connection: Connection, conversation_id: str) -> None:
        if lock_conversation(connection, conversation_id) is None:
            raise ConversationNotFoundError("the conversation was deleted", conversation_id=conversation_id)


def _options_json(options: AnalysisOptions) -> dict[str, Any]:
    document: dict[str, Any] = to_json(options, AnalysisOptions)
    return document
