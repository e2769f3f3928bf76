"""The durable way of a job through the stages.

Every stage is one durable step: its artifact is stored, the step is recorded, and a job that is
resumed, by this worker or another, begins with the first step that is not. Failures of the
recording are results, not exceptions, so that they are recorded like any other.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy.exc import OperationalError

from hansard.errors import HansardError, JobCancelledError
from hansard.jobs.processes import Processes, Task
from hansard.jobs.worker import durable_step
from hansard.log import get_logger
from hansard.model.audio import Decoded, TrackSpeech
from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis
from hansard.model.job import JobStatus
from hansard.model.options import AnalysisOptions
from hansard.pipeline.artifacts import Artifacts, from_json, to_json
from hansard.pipeline.assemble import RecordingPart, assemble
from hansard.pipeline.engines import speech_configuration
from hansard.pipeline.parts import new_part, stored_parts
from hansard.pipeline.publish import Renderers, Result, publish_failure, publish_result, wipe
from hansard.pipeline.stages import ANALYSING, STAGES, Stage, Transcribed
from hansard.pipeline.state import refresh_state
from hansard.pipeline.uploads import discard_replaced_upload
from hansard.pipeline.warnings import collect_warnings
from hansard.pipeline.watch import JobWatch
from hansard.pipeline.workplace import Workplace
from hansard.settings import Settings
from hansard.speech.configuration import SpeechConfiguration
from hansard.store.blobs import Blobs
from hansard.store.database import Database
from hansard.store.garbage import collect_garbage, discard_blobs
from hansard.store.jobs import JobRow, find_job, lock_job, start_job

Outcome = dict[str, str]
"""`{}` when a step went well, else its failure's `code` and `message`."""

log = get_logger(__name__)
_RETRY_PAUSE_S = 1.0
_DATABASE_PAUSE_S = 2.0
_DECODING = STAGES[0]


class Workflow:
    """Takes jobs through their stages. Safe to call from several threads."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        blobs: Blobs,
        processes: Processes,
        renderers: Renderers,
    ) -> None:
        self._settings = settings
        self._database = database
        self._blobs = blobs
        self._processes = processes
        self._renderers = renderers
        self._engines = to_json(speech_configuration(settings), SpeechConfiguration)

    def run(self, job_id: str) -> None:
        """The whole job. Deterministic: all that touches the world is inside a durable step."""
        for name, step in self._steps():
            outcome = durable_step(name, self._attempt, name, step, job_id)
            if outcome:
                durable_step("failing", self._attempt, "failing", self._failing(outcome), job_id)
                break
        durable_step("clearing", self._attempt, "clearing", self._clear, job_id)

    def _steps(self) -> list[tuple[str, Callable[[str], None]]]:
        stages = [(stage.name, self._stage_step(stage)) for stage in STAGES]
        return [
            ("beginning", self._begin),
            *stages,
            (ANALYSING.name, self._analyse),
            ("publishing", self._publish),
        ]

    def _attempt(self, name: str, step: Callable[[str], None], job_id: str) -> Outcome:
        """Run a step, again where that may help; its failure as data."""
        for attempt in range(1, self._settings.stage_attempts + 1):
            outcome, again = self._try(name, step, job_id)
            if not again:
                break
            time.sleep(_RETRY_PAUSE_S * attempt)
        return outcome

    def _try(self, name: str, step: Callable[[str], None], job_id: str) -> tuple[Outcome, bool]:
        began = time.monotonic()
        try:
            self._ride_out(step, job_id)
        except JobCancelledError as error:
            self._clear(job_id)
            return {"code": error.code, "message": error.message}, False
        except HansardError as error:
            log.warning("stage failed", job_id=job_id, stage=name, code=error.code, reason=error.message)
            return {"code": error.code, "message": error.message}, error.retryable
        except Exception:
            log.exception("stage failed", job_id=job_id, stage=name, code="internal")
            message = f"An unexpected error; the server's log has it under job {job_id}."
            return {"code": "internal", "message": message}, True
        log.info("stage done", job_id=job_id, stage=name, seconds=round(time.monotonic() - began, 3))
        return {}, False

    def _ride_out(self, step: Callable[[str], None], job_id: str) -> None:
        """Run a step; while the database cannot be reached, wait: that is not the recording's fault."""
        while True:
            try:
                return step(job_id)
            except OperationalError as error:
                log.warning("database not reached", job_id=job_id, reason=str(error.orig))
                time.sleep(_DATABASE_PAUSE_S)

    def _begin(self, job_id: str) -> None:
        with self._database.write() as connection:
            job = lock_job(connection, job_id)
            if job is None or JobStatus(job.status).is_final:
                raise JobCancelledError("the job has ended, or its conversation was deleted")
            start_job(connection, job_id)
            if job.reset:
                wipe(connection, job.conversation_id)
            refresh_state(connection, job.conversation_id)

    def _stage_step(self, stage: Stage) -> Callable[[str], None]:
        def step(job_id: str) -> None:
            self._once(job_id, stage, self._run_stage)

        return step

    def _once(self, job_id: str, stage: Stage, make: Callable[[JobRow, Stage, Artifacts], Any]) -> None:
        """Make and keep a stage's artifact, unless it is there already."""
        job = self._job(job_id)
        artifacts = self._artifacts(job)
        if not artifacts.has(stage.name):
            artifacts.save(stage.name, make(job, stage, artifacts))
            log.info("artifact stored", job_id=job_id, stage=stage.name)

    def _run_stage(self, job: JobRow, stage: Stage, artifacts: Artifacts) -> Any:
        workplace = self._workplace(job.id)
        if stage is _DECODING:
            return self._decode(job, workplace)
        if not workplace.is_ready:
            self._decode(job, workplace)
        needed = {name: artifacts.load(name) for name in stage.needs}
        return self._call(job, stage, workplace.folder, needed)

    def _decode(self, job: JobRow, workplace: Workplace) -> Any:
        return workplace.fill(
            lambda target: self._blobs.download(job.blob_key, target),
            lambda folder: self._call(job, _DECODING, folder, {}),
        )

    def _call(self, job: JobRow, stage: Stage, folder: Path, artifacts: dict[str, Any]) -> Any:
        arguments = {
            "folder": str(folder),
            "options": job.options,
            "engines": self._engines,
            "artifacts": artifacts,
        }
        watch = JobWatch(self._database, job.id, stage)
        return self._processes.run(
            Task(stage.function, arguments), progress=watch.progress, wanted=watch.is_wanted
        )

    def _analyse(self, job_id: str) -> None:
        self._once(job_id, ANALYSING, self._run_analysis)

    def _run_analysis(self, job: JobRow, stage: Stage, artifacts: Artifacts) -> Any:
        needed = {"conversation": to_json(self._assemble(job, artifacts), Conversation)}
        return self._call(job, stage, self._settings.work_folder, needed)

    def _assemble(self, job: JobRow, artifacts: Artifacts) -> Conversation:
        transcribed = from_json(artifacts.load("transcribing"), Transcribed)
        options = from_json(job.options, AnalysisOptions)
        return assemble(self._parts(job, artifacts), transcribed.language, options)

    def _parts(self, job: JobRow, artifacts: Artifacts) -> list[RecordingPart]:
        with self._database.read() as connection:
            others = stored_parts(connection, job.conversation_id, but=job.recording_id)
        return [*others, new_part(job, artifacts)]

    def _publish(self, job_id: str) -> None:
        job = self._job(job_id)
        result = self._result(job, self._artifacts(job))
        with self._database.write() as connection:
            locked = lock_job(connection, job_id)
            if locked is not None:
                publish_result(connection, locked, result, self._renderers.finished)

    def _result(self, job: JobRow, artifacts: Artifacts) -> Result:
        decoded = from_json(artifacts.load("decoding"), Decoded)
        transcribed = from_json(artifacts.load("transcribing"), Transcribed)
        speech = from_json(artifacts.load("segmenting"), tuple[TrackSpeech, ...])
        return Result(
            parts=self._parts(job, artifacts),
            decoded=decoded,
            speech=speech,
            analysis=from_json(artifacts.load(ANALYSING.name), Analysis),
            asked_language=from_json(job.options, AnalysisOptions).language,
            language=transcribed.language,
            warnings=collect_warnings(job.warnings, decoded, speech, transcribed),
        )

    def _failing(self, outcome: Outcome) -> Callable[[str], None]:
        def step(job_id: str) -> None:
            with self._database.write() as connection:
                job = lock_job(connection, job_id)
                if job is not None:
                    publish_failure(connection, job, **outcome, renderers=self._renderers.failed)

        return step

    def _clear(self, job_id: str) -> None:
        """Remove what was only needed on the way."""
        self._workplace(job_id).clear()
        with self._database.write() as connection:
            job = find_job(connection, job_id)
            if job is not None:
                discard_blobs(connection, self._artifacts(job).prefix)
                discard_replaced_upload(connection, job.recording_id, job.blob_key)
        collect_garbage(self._database, self._blobs)

    def _job(self, job_id: str) -> JobRow:
        with self._database.read() as connection:
            job = find_job(connection, job_id)
        if job is None:
            raise JobCancelledError("the conversation was deleted")
        return job

    def _artifacts(self, job: JobRow) -> Artifacts:
        return Artifacts(self._blobs, job.conversation_id, job.id)

    def _workplace(self, job_id: str) -> Workplace:
        return Workplace(self._settings.work_folder, job_id)
