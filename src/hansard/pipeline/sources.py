"""What comes before the stages where the bytes of a recording are elsewhere, or no sound at all."""

from collections.abc import Callable

from sqlalchemy import Connection

from hansard.model.job import REANALYSIS, JobStatus
from hansard.model.options import AnalysisOptions
from hansard.pipeline.artifacts import Artifacts, from_json
from hansard.pipeline.fetching import FetchLimits, fetch
from hansard.pipeline.messages import written_artifacts
from hansard.pipeline.watch import JobWatch
from hansard.pipeline.workplace import Workplace
from hansard.store.blobs import Blobs
from hansard.store.clock import utc_now
from hansard.store.database import Database
from hansard.store.garbage import discard_blobs
from hansard.store.jobs import JobRow
from hansard.store.recordings import find_recording, record_upload, update_recording


class Sources:
    """Brings what a job works on to where its stages look for it, and drops it when it is not to be kept."""

    def __init__(self, database: Database, blobs: Blobs, limits: Callable[[], FetchLimits]) -> None:
        self._database = database
        self._blobs = blobs
        self._limits = limits

    def fetch(self, job: JobRow, workplace: Workplace) -> None:
        """Keep what the job's URL gives as its recording. Raises FetchFailedError."""
        options = from_json(job.options, AnalysisOptions)
        if options.source_url is None or self._blobs.info(job.blob_key) is not None:
            return
        watch = JobWatch(self._database, job.id)
        with workplace.aside() as folder:
            target = folder / "fetched"
            size_bytes = fetch(options.source_url, target, self._limits(), watch.is_wanted)
            self._blobs.upload(job.blob_key, target)
        with self._database.write() as connection:
            record_upload(
                connection,
                job.recording_id,
                blob_key=job.blob_key,
                size_bytes=size_bytes,
                uploaded_at=utc_now(),
            )

    def read(self, job: JobRow, artifacts: Artifacts) -> None:
        """Make what the stages would have made of written messages."""
        found = written_artifacts(self._blobs.get_json(job.blob_key), from_json(job.options, AnalysisOptions))
        for stage, artifact in found.items():
            artifacts.save(stage, artifact)

    def drop(self, connection: Connection, job: JobRow) -> None:
        """Remove the bytes of a job that has ended, unless they are to be kept."""
        is_over = JobStatus(job.status).is_final
        if not is_over or job.kind == REANALYSIS or from_json(job.options, AnalysisOptions).keep_source:
            return
        recording = find_recording(connection, job.recording_id)
        if recording is not None and recording.blob_key == job.blob_key:
            update_recording(connection, recording.id, {"blob_key": None, "bytes": None, "uploaded_at": None})
        discard_blobs(connection, job.blob_key)
