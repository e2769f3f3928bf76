"""One durable piece of work."""

from enum import IntEnum, StrEnum

REANALYSIS = "reanalysis"
"""The kind of jobs that analyse what is stored again; all others work on a recording."""


class JobStatus(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    STARTED = "started"
    FINISHED = "finished"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_final(self) -> bool:
        """Whether the status can no longer change."""
        return self not in (JobStatus.QUEUED, JobStatus.STARTED)


class Priority(IntEnum):
    """Lanes of the queue; lower runs first."""

    DEDICATED = 1
    NORMAL = 10
