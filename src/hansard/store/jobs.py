"""Jobs: parameters frozen as submitted, status, progress, error."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, exists, func, insert, select, true, update

from hansard.model.job import REANALYSIS, JobStatus, Priority
from hansard.store.clock import utc_now
from hansard.store.conversations import lock_conversation
from hansard.store.rows import optional_record, records
from hansard.store.tables import jobs

_UNFINISHED = (JobStatus.QUEUED.value, JobStatus.STARTED.value)


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job. `parameters` is the client's JSON text verbatim, `options` what was read from it."""

    id: str
    workspace_id: str
    conversation_id: str
    recording_id: str
    sequence: int
    kind: str
    dialect: str
    parameters: str
    options: dict[str, Any]
    blob_key: str
    reset: bool
    priority: int
    status: str
    stage: str | None
    progress: float
    error_code: str | None
    error_message: str | None
    warnings: list[str]
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewJob:
    """What is frozen when a job is submitted."""

    id: str
    workspace_id: str
    conversation_id: str
    recording_id: str
    kind: str
    dialect: str
    parameters: str
    options: dict[str, Any]
    blob_key: str
    reset: bool
    priority: Priority
    warnings: list[str]


def create_job(connection: Connection, new: NewJob) -> JobRow:
    """Store a queued job after the others of its conversation, which the caller has locked.

    Jobs of a conversation run in the order they came, so a job is never given a better lane than an
    unfinished one before it.
    """
    of_conversation = jobs.c.conversation_id == new.conversation_id
    last = connection.scalar(select(func.max(jobs.c.sequence)).where(of_conversation)) or 0
    waiting = connection.scalar(
        select(func.max(jobs.c.priority)).where(of_conversation, jobs.c.status.in_(_UNFINISHED))
    )
    values = {name: getattr(new, name) for name in NewJob.__slots__}
    values |= {
        "priority": max(int(new.priority), waiting or 0),
        "sequence": last + 1,
        "status": JobStatus.QUEUED,
        "progress": 0.0,
        "created_at": utc_now(),
    }
    connection.execute(insert(jobs).values(**values))
    found = find_job(connection, new.id)
    assert found is not None  # noqa: S101 (inserted above, in the same transaction)
    return found


def find_job(connection: Connection, job_id: str) -> JobRow | None:
    """The job of this id, or None when there is none or its conversation was deleted."""
    query = select(jobs).where(jobs.c.id == job_id)
    return optional_record(JobRow, connection.execute(query).one_or_none())


def lock_job(connection: Connection, job_id: str) -> JobRow | None:
    """The job and its conversation, held until the transaction ends.

    The conversation first, as everybody does who takes both: a deletion would wait for us, and we for it.
    """
    job = find_job(connection, job_id)
    if job is None or lock_conversation(connection, job.conversation_id) is None:
        return None
    query = select(jobs).where(jobs.c.id == job_id).with_for_update()
    return optional_record(JobRow, connection.execute(query).one_or_none())


def list_jobs(
    connection: Connection, workspace_id: str, *, conversation_id: str | None, offset: int, limit: int
) -> tuple[tuple[JobRow, ...], int]:
    """One page of jobs, newest first, and the number of all that match."""
    conditions = [jobs.c.workspace_id == workspace_id]
    if conversation_id is not None:
        conditions.append(jobs.c.conversation_id == conversation_id)
    total = connection.scalar(select(func.count()).select_from(jobs).where(*conditions)) or 0
    page = connection.execute(
        select(jobs)
        .where(*conditions)
        .order_by(jobs.c.created_at.desc(), jobs.c.sequence.desc())
        .offset(offset)
        .limit(limit)
    )
    return records(JobRow, page), total


def find_last_finished_job(
    connection: Connection, conversation_id: str, *, but_kind: str, recording_id: str | None = None
) -> JobRow | None:
    """The newest finished job of a conversation, or of a recording of it, not of this kind; or None."""
    query = (
        select(jobs)
        .where(
            jobs.c.conversation_id == conversation_id,
            jobs.c.status == JobStatus.FINISHED.value,
            jobs.c.kind != but_kind,
            true() if recording_id is None else jobs.c.recording_id == recording_id,
        )
        .order_by(jobs.c.sequence.desc())
        .limit(1)
    )
    return optional_record(JobRow, connection.execute(query).one_or_none())


def list_unfinished_jobs(connection: Connection, conversation_id: str) -> tuple[JobRow, ...]:
    """The queued and running jobs of a conversation in the order they came."""
    query = (
        select(jobs)
        .where(jobs.c.conversation_id == conversation_id, jobs.c.status.in_(_UNFINISHED))
        .order_by(jobs.c.sequence)
    )
    return records(JobRow, connection.execute(query))


def list_jobs_of(connection: Connection, conversation_id: str) -> tuple[JobRow, ...]:
    """All jobs of a conversation in the order they came."""
    query = select(jobs).where(jobs.c.conversation_id == conversation_id).order_by(jobs.c.sequence)
    return records(JobRow, connection.execute(query))


def find_latest_job(connection: Connection, conversation_id: str, dialect: str) -> JobRow | None:
    """The latest job of a conversation that came in by a dialect with something to work on, or None."""
    query = (
        select(jobs)
        .where(
            jobs.c.conversation_id == conversation_id, jobs.c.dialect == dialect, jobs.c.kind != REANALYSIS
        )
        .order_by(jobs.c.sequence.desc())
        .limit(1)
    )
    return optional_record(JobRow, connection.execute(query).one_or_none())


def count_unfinished_jobs(connection: Connection, workspace_id: str, dialect: str) -> int:
    """How many jobs that came in by a dialect are queued or running."""
    query = select(func.count()).where(
        jobs.c.workspace_id == workspace_id,
        jobs.c.dialect == dialect,
        jobs.c.status.in_(_UNFINISHED),
    )
    return connection.scalar(query) or 0


def count_jobs_by_status(connection: Connection) -> dict[str, int]:
    """How many jobs there are of each status."""
    query = select(jobs.c.status, func.count()).group_by(jobs.c.status)
    return {row[0]: row[1] for row in connection.execute(query)}


def is_wanted(connection: Connection, job_id: str) -> bool:
    """Whether the job is still to be worked on: not deleted, not cancelled, not ended."""
    status = connection.scalar(select(jobs.c.status).where(jobs.c.id == job_id))
    return status in _UNFINISHED


def is_blob_in_use(connection: Connection, blob_key: str) -> bool:
    """Whether a queued or running job works on these bytes."""
    query = select(exists().where(jobs.c.blob_key == blob_key, jobs.c.status.in_(_UNFINISHED)))
    return connection.scalar(query) or False


def start_job(connection: Connection, job_id: str) -> bool:
    """The job runs now; False when it does already."""
    result = connection.execute(
        update(jobs)
        .where(jobs.c.id == job_id, jobs.c.status == JobStatus.QUEUED)
        .values(status=JobStatus.STARTED, started_at=utc_now())
    )
    return result.rowcount > 0


def set_progress(connection: Connection, job_id: str, *, stage: str, progress: float) -> None:
    """Where the job is; the share never goes back."""
    connection.execute(
        update(jobs)
        .where(jobs.c.id == job_id, jobs.c.status == JobStatus.STARTED, jobs.c.progress <= progress)
        .values(stage=stage, progress=progress)
    )


def end_job(
    connection: Connection,
    job_id: str,
    status: JobStatus,
    *,
    error_code: str | None = None,
    error_message: str | None = None,
    warnings: list[str] | None = None,
) -> bool:
    """Give an unfinished job its final status; False when it had one already or is gone."""
    values: dict[str, Any] = {
        "status": status,
        "finished_at": utc_now(),
        "error_code": error_code,
        "error_message": error_message,
    }
    if status is JobStatus.FINISHED:
        values["progress"] = 1.0
    if warnings is not None:
        values["warnings"] = warnings
    result = connection.execute(
        update(jobs).where(jobs.c.id == job_id, jobs.c.status.in_(_UNFINISHED)).values(**values)
    )
    return result.rowcount > 0
