"""The Job API."""

from typing import Annotated, Any

from fastapi import APIRouter, Path

from hansard.dialects.symbl.auth import Account, AppServices
from hansard.dialects.symbl.errors import NotFoundError
from hansard.dialects.symbl.failure import failure_of
from hansard.model.job import JobStatus
from hansard.store.jobs import JobRow, find_job

router = APIRouter(prefix="/v1", tags=["jobs"])

_STATUSES = {
    JobStatus.QUEUED.value: "in_progress",  # some clients take any other word for the end
    JobStatus.STARTED.value: "in_progress",
    JobStatus.FINISHED.value: "completed",
    JobStatus.FAILED.value: "failed",
    JobStatus.CANCELLED.value: "failed",
}


@router.get("/job/{jobId}", summary="Job status")
def get_job(
    services: AppServices,
    account: Account,
    job_id: Annotated[str, Path(alias="jobId", description="Job id, a UUID.")],
) -> dict[str, Any]:
    """Where a job stands; when it has failed, why."""
    with services.database.read() as connection:
        job = None if "\x00" in job_id else find_job(connection, job_id)
    if job is None or job.workspace_id != account.id:
        raise NotFoundError("Job not found")
    return render_job(job, shows_scheduled=services.settings.symbl_show_scheduled)


def render_job(job: JobRow, *, shows_scheduled: bool = False) -> dict[str, Any]:
    """The job with its status in the vendor's words."""
    status = _STATUSES[job.status]
    if shows_scheduled and job.status == JobStatus.QUEUED:
        status = "scheduled"
    failure = failure_of(job).as_json() if status == "failed" else {}
    return {"id": job.id, "status": status, **failure}
