"""Makes the copies of recordings in which names and numbers are a bleep."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from hansard.errors import JobCancelledError
from hansard.model.conversation import Conversation
from hansard.model.job import REANALYSIS
from hansard.model.progress import MeanProgress, Progress, no_progress
from hansard.model.transcript import ChannelMode, Turn
from hansard.pipeline.artifacts import to_json
from hansard.pipeline.assemble import RecordingPart
from hansard.pipeline.copies import Copies, Copy
from hansard.pipeline.stages import BLEEPING, REDACTED, REDACTING, SOURCE, Stage
from hansard.pipeline.workplace import Workplace
from hansard.store.blobs import Blobs
from hansard.store.database import Database
from hansard.store.jobs import JobRow, find_last_finished_job, is_wanted
from hansard.store.recordings import RecordingRow, find_recording

Call = Callable[[JobRow, Stage, Path, dict[str, Any], Progress], Any]
"""Runs a stage in a child process, with the options of a job, on a folder and artifacts."""


@dataclass(frozen=True, slots=True)
class _Original:
    """A recording, and the job that heard its turns, in bytes that are still the recording's."""

    recording: RecordingRow
    job: JobRow

    def fingerprint(self, intervals: Sequence[Any]) -> str:
        """The same for copies that would be the same."""
        what = [self.job.blob_key, self.job.options.get("hints"), intervals]
        return hashlib.sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:32]


class Redactor:
    """Makes the copies that a job's result is to have."""

    def __init__(self, database: Database, blobs: Blobs, call: Call, workplace: Workplace) -> None:
        self._database = database
        self._blobs = blobs
        self._call = call
        self._workplace = workplace

    def copies(
        self, job: JobRow, conversation: Conversation, parts: Sequence[RecordingPart], progress: Progress
    ) -> Copies:
        """A copy of each recording with sound whose bytes are still those that were analysed.

        One that is there and would be the same is kept. Raises JobCancelledError.
        """
        originals = self._originals(job, parts)
        intervals = self._intervals(job, conversation, parts)
        told = MeanProgress(len(originals), progress)
        copies = {}
        for number, original in enumerate(originals):
            recording_id = original.recording.id
            copies[recording_id] = self._copy(job, original, intervals[recording_id], told.of(number))
            told.of(number)(1.0)
        return copies

    def _originals(self, job: JobRow, parts: Sequence[RecordingPart]) -> list[_Original]:
        with self._database.read() as connection:
            found = [
                _original(connection, job, part.recording_id)
                for part in parts
                if part.mode is not ChannelMode.TEXT
            ]
        return [original for original in found if original is not None]

    def _intervals(
        self, job: JobRow, conversation: Conversation, parts: Sequence[RecordingPart]
    ) -> Mapping[str, Any]:
        turns = {part.recording_id: to_json(part.turns, tuple[Turn, ...]) for part in parts}
        needed = {"conversation": to_json(conversation, Conversation), "turns": turns}
        intervals: Mapping[str, Any] = self._call(job, REDACTING, self._workplace.folder, needed, no_progress)
        return intervals

    def _copy(self, job: JobRow, original: _Original, intervals: Sequence[Any], progress: Progress) -> Copy:
        name = f"redacted-{original.fingerprint(intervals)}"
        before = original.recording.redacted_key or ""
        if f"/{name}-" in before:
            return Copy(original.job.blob_key, before)
        # No two jobs write the same blob: that of an earlier one may be waiting to be removed.
        folder = original.recording.upload_key.rpartition("/")[0]
        key = f"{folder}/{name}-{job.id.replace('-', '')}"
        return Copy(original.job.blob_key, self._make(job, original, intervals, key, progress))

    def _make(
        self, job: JobRow, original: _Original, intervals: Sequence[Any], key: str, progress: Progress
    ) -> str:
        """Make and store a copy; its key with the ending of its format."""
        with self._workplace.aside() as folder:
            self._blobs.download(original.job.blob_key, folder / SOURCE)
            media_type = self._call(original.job, BLEEPING, folder, {"intervals": intervals}, progress)
            key = f"{key}.{media_type.rpartition('/')[2]}"
            self._blobs.upload(key, folder / REDACTED)
        self._check_wanted(job, key)
        return key

    def _check_wanted(self, job: JobRow, key: str) -> None:
        """Leave nothing behind of a conversation that was deleted meanwhile."""
        with self._database.read() as connection:
            if is_wanted(connection, job.id):
                return
        self._blobs.delete(key)
        raise JobCancelledError("the job was cancelled")


def _original(connection: Connection, job: JobRow, recording_id: str) -> _Original | None:
    """None where the bytes that were analysed are no longer there."""
    recording = find_recording(connection, recording_id)
    made_by: JobRow | None = job
    if job.kind == REANALYSIS or job.recording_id != recording_id:
        made_by = find_last_finished_job(
            connection, job.conversation_id, but_kind=REANALYSIS, recording_id=recording_id
        )
    if recording is None or made_by is None or recording.blob_key != made_by.blob_key:
        return None
    return _Original(recording, made_by)
