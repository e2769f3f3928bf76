"""A conversation that begins or goes on with one request: bytes first, then all rows at once.

Nothing is stored of a request whose bytes do not all come.
"""

import asyncio
import uuid
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from hansard.errors import ConversationNotFoundError, TooManyJobsError
from hansard.jobs.queue import RECORDING_WORKFLOW, JobQueue
from hansard.pipeline.intake import Submission, submit_job
from hansard.pipeline.uploads import Uploads
from hansard.store.blobs import Blobs
from hansard.store.clock import utc_now
from hansard.store.conversations import (
    ConversationRow,
    NewConversation,
    create_conversation,
    lock_conversation,
)
from hansard.store.database import Database
from hansard.store.jobs import JobRow, count_unfinished_jobs
from hansard.store.recordings import create_recording, record_upload, upload_key_of
from hansard.store.workspaces import lock_workspace


@dataclass(frozen=True, slots=True)
class Place:
    """Where the bytes of a request go. `size_bytes` is None until they are there."""

    conversation_id: str
    recording_id: str
    size_bytes: int | None = None

    @property
    def key(self) -> str:
        """The blob of the bytes."""
        return upload_key_of(self.conversation_id, self.recording_id)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What comes: a new conversation, or None where the place names a known one; the workflow it takes.

    `max_jobs` bounds the unfinished jobs of the dialect in the workspace.
    """

    workspace_id: str
    file_name: str
    dialect: str
    max_jobs: int
    new: NewConversation | None = None
    workflow: str = RECORDING_WORKFLOW


MakeSubmission = Callable[[Connection, ConversationRow], Submission]
"""Makes the job's options once the conversation is held."""


def new_place(conversation: ConversationRow | None = None) -> Place:
    """A place in a known conversation, or in one that is to be made."""
    conversation_id = conversation.id if conversation else uuid.uuid4().hex
    return Place(conversation_id, uuid.uuid4().hex)


class Arrivals:
    """Takes bytes, then makes conversation, recording and job of them in one transaction."""

    def __init__(self, database: Database, blobs: Blobs, queue: JobQueue, uploads: Uploads) -> None:
        self._database = database
        self._blobs = blobs
        self._queue = queue
        self._uploads = uploads

    async def receive(
        self, place: Place, chunks: AsyncIterator[bytes], *, announced_bytes: int | None
    ) -> Place:
        """The place with its bytes, all or none of them; nothing is kept where there are none.

        Raises RecordingTooLargeError and UploadIncompleteError.
        """
        size_bytes = await self._uploads.keep(place.key, chunks, announced_bytes=announced_bytes)
        if not size_bytes:
            await asyncio.to_thread(self._blobs.delete, place.key)
        return Place(place.conversation_id, place.recording_id, size_bytes)

    def put(self, place: Place, content: bytes) -> Place:
        """The place with these bytes."""
        self._blobs.put(place.key, content)
        return Place(place.conversation_id, place.recording_id, len(content))

    def check_room(self, workspace_id: str, dialect: str, max_jobs: int) -> None:
        """Raises TooManyJobsError; asked before bytes are taken, and again when the job is made."""
        with self._database.read() as connection:
            _check_room(connection, workspace_id, dialect, max_jobs)

    def submit(self, place: Place, arrival: Arrival, make: MakeSubmission) -> tuple[ConversationRow, JobRow]:
        """Store and enqueue everything; the bytes are dropped when that is refused.

        Raises TooManyJobsError, ConversationNotFoundError and WorkspaceNotFoundError.
        """
        try:
            with self._database.write() as connection:
                lock_workspace(connection, arrival.workspace_id)
                _check_room(connection, arrival.workspace_id, arrival.dialect, arrival.max_jobs)
                conversation = _conversation(connection, place, arrival)
                job = self._submit(connection, conversation, place, arrival, make)
        except Exception:
            self._blobs.delete(place.key)
            raise
        return conversation, job

    def _submit(
        self,
        connection: Connection,
        conversation: ConversationRow,
        place: Place,
        arrival: Arrival,
        make: MakeSubmission,
    ) -> JobRow:
        create_recording(connection, conversation.id, arrival.file_name, recording_id=place.recording_id)
        if place.size_bytes is not None:
            record_upload(
                connection,
                place.recording_id,
                blob_key=place.key,
                size_bytes=place.size_bytes,
                uploaded_at=utc_now(),
            )
        return submit_job(
            connection,
            self._queue,
            conversation,
            recording_id=place.recording_id,
            blob_key=place.key,
            submission=make(connection, conversation),
            workflow=arrival.workflow,
        )


def _check_room(connection: Connection, workspace_id: str, dialect: str, max_jobs: int) -> None:
    if count_unfinished_jobs(connection, workspace_id, dialect) >= max_jobs:
        raise TooManyJobsError(f"at most {max_jobs} jobs at a time", max_jobs=max_jobs)


def _conversation(connection: Connection, place: Place, arrival: Arrival) -> ConversationRow:
    if arrival.new is not None:
        return create_conversation(connection, arrival.workspace_id, arrival.new)
    found = lock_conversation(connection, place.conversation_id)
    if found is None:
        raise ConversationNotFoundError("the conversation was deleted", conversation_id=place.conversation_id)
    return found
