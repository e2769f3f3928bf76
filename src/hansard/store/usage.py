"""What was worked on: kept for bills and reports, also when the conversation is gone."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from hansard.store.clock import utc_now
from hansard.store.jobs import JobRow
from hansard.store.rows import records
from hansard.store.tables import usage


@dataclass(frozen=True, slots=True)
class UsageRow:
    """One finished job; `id` is the job's. `channels` are those written down one by one, else 1."""

    id: str
    workspace_id: str
    conversation_id: str
    dialect: str
    kind: str
    duration_s: float
    channels: int
    created_at: datetime

    @property
    def billed_s(self) -> float:
        """Seconds of sound that were written down: every channel counts."""
        return self.duration_s * self.channels


def record_usage(connection: Connection, job: JobRow, *, duration_s: float, channels: int) -> None:
    """Keep what a job has worked on; once for each job."""
    connection.execute(
        insert(usage).values(
            id=job.id,
            workspace_id=job.workspace_id,
            conversation_id=job.conversation_id,
            dialect=job.dialect,
            kind=job.kind,
            duration_s=duration_s,
            channels=channels,
            created_at=utc_now(),
        )
    )


def list_usage(
    connection: Connection, workspace_id: str, *, since: datetime, until: datetime, offset: int, limit: int
) -> tuple[tuple[UsageRow, ...], int, float]:
    """One page of what was worked on from `since` up to `until`, oldest first.

    The second item is how many there are in all, the third their billed seconds.
    """
    wanted = (
        usage.c.workspace_id == workspace_id,
        usage.c.created_at >= since,
        usage.c.created_at < until,
    )
    billed = func.coalesce(func.sum(usage.c.duration_s * usage.c.channels), 0.0)
    total, billed_s = connection.execute(select(func.count(), billed).where(*wanted)).one()
    page = select(usage).where(*wanted).order_by(usage.c.created_at, usage.c.id).offset(offset).limit(limit)
    return records(UsageRow, connection.execute(page)), total, float(billed_s)
