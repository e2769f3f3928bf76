"""Copies of recordings with bleeps: made where they are wanted, kept, replaced, and removed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.support.runs import Rows, Runs, new_runs
from tests.support.sound import bleeped, noise_wav, pitch_hz, samples

from hansard.errors import JobCancelledError
from hansard.insight.engines.rules import RulesAnalyst
from hansard.model.job import JobStatus
from hansard.model.progress import Progress, no_progress
from hansard.model.transcript import Role
from hansard.pipeline import stages
from hansard.pipeline.artifacts import to_json
from hansard.pipeline.copies import NO_COPIES, Copies, discard_unused
from hansard.pipeline.corrections import Said
from hansard.pipeline.engines import EngineConfiguration
from hansard.pipeline.parts import as_shown, stored_parts
from hansard.pipeline.publish import publish_analysis, wipe
from hansard.pipeline.reanalysis import AgainSubmission, stored_conversation, submit_again
from hansard.pipeline.redacting import Redactor
from hansard.pipeline.services import Services
from hansard.pipeline.stages import Stage, Work
from hansard.pipeline.wording import reword
from hansard.pipeline.workplace import Workplace
from hansard.store.blobs import Blobs
from hansard.store.clock import utc_now
from hansard.store.garbage import collect_garbage
from hansard.store.jobs import JobRow, end_job
from hansard.store.recordings import RecordingRow, list_recordings, record_upload

RATE_HZ = 8_000
CALL: Rows = [(Role.AGENT, "What is your account number?"), (Role.CUSTOMER, "It is 4471 2290 thanks")]
SPOKEN = [(5.3, 6.9)]  # of five words in 3.5 s from 4 s on the third and the fourth, and a tenth around


@dataclass
class Copying:
    """A conversation of one recording of noise, which is said to be a call, and what a worker does."""

    runs: Runs
    blobs: Blobs
    folder: Path
    during: Callable[[], None] = lambda: None

    @property
    def services(self) -> Services:
        return self.runs.services

    @property
    def recording(self) -> RecordingRow:
        with self.services.database.read() as connection:
            return list_recordings(connection, self.runs.row.id)[0]

    def hear(self, rows: Rows) -> None:
        self.runs.hear(rows)
        self.blobs.put(self.recording.blob_key or "", noise_wav(8.0))

    def submit(self) -> JobRow:
        with self.services.database.write() as connection:
            return submit_again(
                connection, self.services.queue, self.runs.row, AgainSubmission("seameet", "{}")
            )

    def make(self, job: JobRow) -> Copies:
        with self.services.database.read() as connection:
            conversation = stored_conversation(connection, self.runs.row.id)
            parts = [as_shown(part) for part in stored_parts(connection, self.runs.row.id)]
        workplace = Workplace(self.folder, job.id)
        redactor = Redactor(self.services.database, self.blobs, self.call, workplace)
        return redactor.copies(job, conversation, parts, no_progress)

    def call(
        self, job: JobRow, stage: Stage, folder: Path, needed: dict[str, Any], progress: Progress
    ) -> Any:
        work = Work(str(folder), job.options, to_json(EngineConfiguration(), EngineConfiguration), needed)
        self.during()
        return getattr(stages, stage.name)(work=work, progress=progress)

    def publish(self, job: JobRow, copies: Copies) -> None:
        with self.services.database.write() as connection:
            conversation = stored_conversation(connection, self.runs.row.id)
            publish_analysis(connection, job, RulesAnalyst().analyse(conversation), (), copies)

    def again(self) -> None:
        job = self.submit()
        self.publish(job, self.make(job))

    def has(self, key: str | None) -> bool:
        collect_garbage(self.services.database, self.blobs)
        return key is not None and self.blobs.info(key) is not None

    def spoken(self) -> list[tuple[float, float]]:
        """When the recording's copy differs from it."""
        recording = self.recording
        before = self.blobs.get(recording.blob_key or "")
        return bleeped(samples(self.blobs.get(recording.redacted_key or "")), samples(before), RATE_HZ)


@pytest.fixture
def copying(services: Services, blobs: Blobs, tmp_path: Path) -> Copying:
    made = Copying(new_runs(services), blobs, tmp_path / "work")
    made.hear(CALL)
    return made


@pytest.fixture
def on_disk(services: Services, tmp_path: Path) -> Copying:
    made = Copying(new_runs(services), services.blobs, tmp_path / "work")
    made.hear(CALL)
    made.again()
    return made


def test_the_number_is_a_tone_and_the_rest_is_untouched(copying: Copying) -> None:
    copying.again()
    assert [pytest.approx(times, abs=0.01) for times in copying.spoken()] == SPOKEN
    key = copying.recording.redacted_key or ""
    assert key.endswith(".flac")
    tone = samples(copying.blobs.get(key))[round(5.4 * RATE_HZ) : round(6.8 * RATE_HZ)]
    assert [pitch_hz(tone[:, channel], RATE_HZ) for channel in (0, 1)] == pytest.approx([1000, 1000], abs=1)
    assert list(copying.folder.iterdir()) == []


def test_a_copy_that_would_be_the_same_is_kept(on_disk: Copying) -> None:
    key = on_disk.recording.redacted_key
    on_disk.during = lambda: on_disk.blobs.put(on_disk.recording.blob_key or "", b"not to be read again")
    on_disk.again()
    assert on_disk.recording.redacted_key == key
    assert on_disk.has(key)


def test_a_corrected_text_is_bleeped_and_the_former_copy_goes(on_disk: Copying) -> None:
    before = on_disk.recording.redacted_key
    turn = on_disk.runs.turns()[1]
    with on_disk.services.database.write() as connection:
        reword(connection, on_disk.runs.row.id, turn.id, "It is what 2290 thanks", Said("eve"))
    on_disk.again()
    assert [pytest.approx(times, abs=0.01) for times in on_disk.spoken()] == [(6.0, 6.9)]
    assert not on_disk.has(before)
    assert on_disk.has(on_disk.recording.redacted_key)


def test_an_analysis_without_redaction_leaves_no_copy(on_disk: Copying) -> None:
    before = on_disk.recording.redacted_key
    on_disk.publish(on_disk.submit(), NO_COPIES)
    assert on_disk.recording.redacted_key is None
    assert not on_disk.has(before)


def test_a_reset_leaves_no_copy(on_disk: Copying) -> None:
    before = on_disk.recording.redacted_key
    with on_disk.services.database.write() as connection:
        wipe(connection, on_disk.runs.row.id)
    assert on_disk.recording.redacted_key is None
    assert not on_disk.has(before)


def replace_bytes(copying: Copying) -> None:
    with copying.services.database.write() as connection:
        key = f"{copying.recording.upload_key}-new"
        record_upload(connection, copying.recording.id, blob_key=key, size_bytes=4, uploaded_at=utc_now())


def test_bytes_in_which_nothing_was_heard_yet_have_no_copy(on_disk: Copying) -> None:
    replace_bytes(on_disk)
    assert on_disk.recording.redacted_key is None
    assert on_disk.make(on_disk.submit()) == {}


def test_a_copy_of_bytes_that_were_replaced_meanwhile_is_not_kept(on_disk: Copying) -> None:
    with on_disk.services.database.write() as connection:
        wipe(connection, on_disk.runs.row.id)
    on_disk.hear(CALL)
    job = on_disk.submit()
    copies = on_disk.make(job)
    replace_bytes(on_disk)
    on_disk.publish(job, copies)
    assert on_disk.recording.redacted_key is None
    (copy,) = copies.values()
    assert on_disk.has(copy.key)
    with on_disk.services.database.write() as connection:
        discard_unused(connection, copies)
    assert not on_disk.has(copy.key)


def test_a_job_that_ends_meanwhile_leaves_no_copy(on_disk: Copying) -> None:
    with on_disk.services.database.write() as connection:
        wipe(connection, on_disk.runs.row.id)
    on_disk.hear(CALL)
    job = on_disk.submit()

    def cancel() -> None:
        with on_disk.services.database.write() as connection:
            end_job(connection, job.id, JobStatus.CANCELLED)

    on_disk.during = cancel
    with pytest.raises(JobCancelledError):
        on_disk.make(job)
    collect_garbage(on_disk.services.database, on_disk.blobs)
    left = [path.name for path in on_disk.services.settings.data.rglob("redacted-*")]
    assert left == []


def test_a_deleted_conversation_leaves_no_copy(on_disk: Copying) -> None:
    key = on_disk.recording.redacted_key
    on_disk.services.intake.delete(on_disk.runs.row)
    assert not on_disk.has(key)
