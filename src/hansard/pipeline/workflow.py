"""The durable way of a job through the stages.

Every stage is one durable step: its artifact is stored, the step is recorded, and a job that is
resumed, by this worker or another, begins with the first step that is not. Failures of the
recording are results, not exceptions, so that they are recorded like any other.
"""

from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from hansard.errors import JobCancelledError
from hansard.jobs.processes import Processes
from hansard.jobs.worker import durable_step
from hansard.log import get_logger
from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis
from hansard.model.job import JobStatus
from hansard.model.options import AnalysisOptions
from hansard.model.progress import Progress, no_progress
from hansard.pipeline.artifacts import Artifacts, from_json, to_json
from hansard.pipeline.assemble import RecordingPart, assemble
from hansard.pipeline.attempts import Attempts, Outcome, Step
from hansard.pipeline.beside import StillWanted, run_beside
from hansard.pipeline.copies import NO_COPIES, Copies, Copy, discard_unused
from hansard.pipeline.engines import EngineConfiguration, engine_configuration
from hansard.pipeline.fetching import FetchLimits
from hansard.pipeline.parts import all_parts, as_shown, new_part, stored_parts
from hansard.pipeline.publish import (
    Renderers,
    publish_analysis,
    publish_beginning,
    publish_failure,
    publish_result,
    wipe,
)
from hansard.pipeline.reanalysis import renderers_for, stored_conversation
from hansard.pipeline.redacting import Redactor
from hansard.pipeline.results import found_result
from hansard.pipeline.sources import Sources
from hansard.pipeline.stages import (
    ANALYSING,
    DECODING,
    REDACTING,
    STAGES,
    Stage,
    Work,
    known_without_work,
)
from hansard.pipeline.state import refresh_state
from hansard.pipeline.transcription import Transcribed
from hansard.pipeline.uploads import discard_replaced_upload
from hansard.pipeline.watch import GroupProgress, JobWatch
from hansard.pipeline.workplace import Workplace
from hansard.settings import Settings
from hansard.store.blobs import Blobs
from hansard.store.database import Database
from hansard.store.garbage import collect_garbage, discard_blobs
from hansard.store.jobs import JobRow, find_job, lock_job

log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Run:
    """What a running task asks and tells."""

    is_wanted: Callable[[], bool]
    progress: Progress


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
        self._engines = to_json(engine_configuration(settings), EngineConfiguration)
        self._attempts = Attempts(settings.stage_attempts, self._clear)
        self._sources = Sources(database, blobs, partial(FetchLimits.of, settings))

    def run(self, job_id: str) -> None:
        """The whole job. Deterministic: all that touches the world is inside a durable step."""
        self._run(self._steps(), job_id)

    def run_again(self, job_id: str) -> None:
        """A job that analyses what is stored, likewise."""
        self._run(self._steps_again(), job_id)

    def run_url(self, job_id: str) -> None:
        """A job whose recording is fetched from a URL, likewise."""
        beginning, *stages = self._steps()
        self._run([beginning, ("fetching", self._fetch), *stages], job_id)

    def run_text(self, job_id: str) -> None:
        """A job that analyses written messages, likewise."""
        beginning, *_, analysing, publishing = self._steps()
        self._run([beginning, ("reading", self._read), analysing, publishing], job_id)

    def _run(self, steps: list[tuple[str, Step]], job_id: str) -> None:
        for name, step in steps:
            outcome = durable_step(name, self._attempts.run, name, step, job_id)
            if outcome:
                durable_step("failing", self._attempts.run, "failing", self._failing(outcome), job_id)
                break
        durable_step("clearing", self._attempts.run, "clearing", self._clear, job_id)

    def _steps(self) -> list[tuple[str, Step]]:
        stages = [("+".join(stage.name for stage in group), self._group_step(group)) for group in STAGES]
        return [
            ("beginning", self._begin),
            *stages,
            (ANALYSING.name, self._analyse),
            ("publishing", self._publish),
        ]

    def _steps_again(self) -> list[tuple[str, Step]]:
        return [
            ("beginning", self._begin),
            (ANALYSING.name, self._analyse_again),
            ("publishing", self._publish_again),
        ]

    def _begin(self, job_id: str) -> None:
        with self._database.write() as connection:
            job = lock_job(connection, job_id)
            if job is None or JobStatus(job.status).is_final:
                raise JobCancelledError("the job has ended, or its conversation was deleted")
            publish_beginning(connection, job, self._renderers.begun)
            if job.reset:
                wipe(connection, job.conversation_id)
            refresh_state(connection, job.conversation_id)

    def _fetch(self, job_id: str) -> None:
        self._sources.fetch(self._job(job_id), self._workplace(job_id))

    def _read(self, job_id: str) -> None:
        job = self._job(job_id)
        self._sources.read(job, self._artifacts(job))

    def _group_step(self, group: tuple[Stage, ...]) -> Step:
        def step(job_id: str) -> None:
            job = self._job(job_id)
            missing = self._artifacts(job).missing(stage.name for stage in group)
            if missing:
                self._run_group(job, group, missing)

        return step

    def _run_group(self, job: JobRow, group: tuple[Stage, ...], missing: Container[str]) -> None:
        """Run the stages whose artifacts are not there yet."""
        watch = JobWatch(self._database, job.id)
        progress = GroupProgress(group, watch.note)
        if DECODING not in group and not self._workplace(job.id).is_ready:
            self._decode(job, Run(watch.is_wanted, no_progress))
        run_beside(
            [
                partial(self._run_stage, job, stage, watch, progress.of(stage))
                for stage in group
                if stage.name in missing
            ]
        )

    def _run_stage(
        self, job: JobRow, stage: Stage, watch: JobWatch, progress: Progress, still_wanted: StillWanted
    ) -> None:
        run = Run(lambda: still_wanted() and watch.is_wanted(), progress)
        self._keep(job, stage, self._made(job, stage, run))

    def _made(self, job: JobRow, stage: Stage, run: Run) -> Any:
        """The artifact of a stage."""
        if stage is DECODING:
            return self._decode(job, run)
        needed = {name: self._artifacts(job).load(name) for name in stage.needs}
        known = known_without_work(stage, from_json(job.options, AnalysisOptions), needed)
        return self._call(job, stage, self._workplace(job.id).folder, needed, run) if known is None else known

    def _decode(self, job: JobRow, run: Run) -> Any:
        return self._workplace(job.id).fill(
            lambda target: self._blobs.download(job.blob_key, target),
            lambda folder: self._call(job, DECODING, folder, {}, run),
        )

    def _call(self, job: JobRow, stage: Stage, folder: Path, artifacts: dict[str, Any], run: Run) -> Any:
        work = Work(str(folder), job.options, self._engines, artifacts)
        return self._processes.run(stage.task(work), progress=run.progress, wanted=run.is_wanted)

    def _keep(self, job: JobRow, stage: Stage, artifact: Any) -> None:
        self._artifacts(job).save(stage.name, artifact)
        log.info("artifact stored", job_id=job.id, stage=stage.name)

    # Redacting is no step of its own: jobs that began before there was redaction keep the order of theirs.
    def _analyse(self, job_id: str) -> None:
        job = self._job(job_id)
        artifacts = self._artifacts(job)
        self._conclude(job, lambda: self._assemble(job, artifacts))
        self._copy(job, lambda: (self._assemble(job, artifacts), self._parts(job, artifacts)))

    def _analyse_again(self, job_id: str) -> None:
        job = self._job(job_id)
        self._conclude(job, lambda: self._stored(job))
        self._copy(job, lambda: (self._stored(job), self._stored_parts(job)))

    def _stored(self, job: JobRow) -> Conversation:
        with self._database.read() as connection:
            return stored_conversation(connection, job.conversation_id)

    def _conclude(self, job: JobRow, conversation: Callable[[], Conversation]) -> None:
        """Make and keep the analysis, unless it is there already."""
        if not self._artifacts(job).missing([ANALYSING.name]):
            return
        watch = JobWatch(self._database, job.id)
        run = Run(watch.is_wanted, GroupProgress((ANALYSING,), watch.note).of(ANALYSING))
        needed = {"conversation": to_json(conversation(), Conversation)}
        self._keep(job, ANALYSING, self._call(job, ANALYSING, self._settings.work_folder, needed, run))

    def _copy(self, job: JobRow, redacted: Callable[[], tuple[Conversation, list[RecordingPart]]]) -> None:
        """Make and keep the copies with bleeps where they are wanted, unless they are there already."""
        is_wanted = from_json(job.options, AnalysisOptions).settings.redact
        if not is_wanted or not self._artifacts(job).missing([REDACTING.name]):
            return
        watch = JobWatch(self._database, job.id)
        progress = GroupProgress((REDACTING,), watch.note).of(REDACTING)

        def call(of: JobRow, stage: Stage, folder: Path, needed: dict[str, Any], told: Progress) -> Any:
            return self._call(of, stage, folder, needed, Run(watch.is_wanted, told))

        redactor = Redactor(self._database, self._blobs, call, self._workplace(job.id))
        self._keep(job, REDACTING, to_json(redactor.copies(job, *redacted(), progress), Copies))

    def _copies(self, job: JobRow) -> Copies:
        artifacts = self._artifacts(job)
        has_any = artifacts.has(REDACTING.name)
        return from_json(artifacts.load(REDACTING.name), dict[str, Copy]) if has_any else NO_COPIES

    def _stored_parts(self, job: JobRow) -> list[RecordingPart]:
        with self._database.read() as connection:
            return [as_shown(part) for part in stored_parts(connection, job.conversation_id)]

    def _assemble(self, job: JobRow, artifacts: Artifacts) -> Conversation:
        transcribed = from_json(artifacts.load("transcribing"), Transcribed)
        options = from_json(job.options, AnalysisOptions)
        return assemble(self._parts(job, artifacts), transcribed.language, options)

    def _parts(self, job: JobRow, artifacts: Artifacts) -> list[RecordingPart]:
        new = new_part(job, artifacts)
        with self._database.read() as connection:
            return all_parts(connection, job.conversation_id, new)

    def _publish(self, job_id: str) -> None:
        job = self._job(job_id)
        result = found_result(job, self._artifacts(job), self._copies(job))
        with self._database.write() as connection:
            locked = lock_job(connection, job_id)
            if locked is not None:
                publish_result(connection, locked, result, self._renderers.finished)

    def _publish_again(self, job_id: str) -> None:
        job = self._job(job_id)
        analysis = from_json(self._artifacts(job).load(ANALYSING.name), Analysis)
        copies = self._copies(job)
        with self._database.write() as connection:
            locked = lock_job(connection, job_id)
            if locked is not None:
                renderers = renderers_for(job, self._renderers)
                publish_analysis(connection, locked, analysis, renderers.finished, copies)

    def _failing(self, outcome: Outcome) -> Step:
        def step(job_id: str) -> None:
            with self._database.write() as connection:
                job = lock_job(connection, job_id)
                if job is not None:
                    renderers = renderers_for(job, self._renderers)
                    publish_failure(connection, job, **outcome, renderers=renderers.failed)

        return step

    def _clear(self, job_id: str) -> None:
        """Remove what was only needed on the way."""
        self._workplace(job_id).clear()
        with self._database.write() as connection:
            job = find_job(connection, job_id)
            if job is not None:
                discard_unused(connection, self._copies(job))
                discard_blobs(connection, self._artifacts(job).prefix)
                discard_replaced_upload(connection, job.recording_id, job.blob_key)
                self._sources.drop(connection, job)
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
