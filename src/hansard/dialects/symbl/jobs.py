"""The Job API."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from hansard.dialects.symbl.auth import AppServices, admitted, token_id_of
from hansard.dialects.symbl.errors import NotFoundError
from hansard.dialects.symbl.failure import failure_of
from hansard.model.job import JobStatus
from hansard.store.database import Database
from hansard.store.symbl_tokens import JobSeenRow, find_job_of_token

router = APIRouter(prefix="/v1", tags=["jobs"])

_STATUSES = {
    JobStatus.QUEUED.value: "in_progress",  # some clients take any other word for the end
    JobStatus.STARTED.value: "in_progress",
    JobStatus.FINISHED.value: "completed",
    JobStatus.FAILED.value: "failed",
    JobStatus.CANCELLED.value: "failed",
}


@router.get("/job/{jobId}", summary="Job status", response_model=dict[str, Any])
async def get_job(
    request: Request,
    services: AppServices,
    job_id: Annotated[str, Path(alias="jobId", description="Job id, a UUID.")],
) -> JSONResponse:
    """Where a job stands; when it has failed, why.

    Clients ask this more than all else: one thread, one query.
    """
    job = await run_in_threadpool(_find_job, services.database, token_id_of(request), job_id)
    return JSONResponse(_render(job, shows_scheduled=services.settings.symbl_show_scheduled))


def _find_job(database: Database, number: str, job_id: str) -> JobSeenRow:
    """The account's job of this id, which no database could take if it held a NUL."""
    with database.read() as connection:
        seen = admitted(find_job_of_token(connection, number, job_id.replace("\x00", "")))
    if seen.job_id != job_id:
        raise NotFoundError("Job not found")
    return seen


def _render(job: JobSeenRow, *, shows_scheduled: bool) -> dict[str, Any]:
    """The job with its status in the vendor's words."""
    found = job.status or ""
    status = "scheduled" if shows_scheduled and found == JobStatus.QUEUED else _STATUSES[found]
    failure = failure_of(job).as_json() if status == "failed" else {}
    return {"id": job.job_id, "status": status, **failure}
