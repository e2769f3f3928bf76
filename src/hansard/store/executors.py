"""Running workers and when they were last heard of. The database's clock is the only one used."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, insert, select, update

from hansard.store.clock import utc_now
from hansard.store.tables import executors

_LONG_AGO = datetime(2000, 1, 1)  # noqa: DTZ001 (naive UTC, as all stored times)


def _now(connection: Connection) -> datetime:
    if connection.dialect.name != "postgresql":
        return utc_now()  # one file, one host, one clock
    moment = connection.scalar(select(func.timezone("UTC", func.clock_timestamp())))
    assert isinstance(moment, datetime)  # noqa: S101 (what the function returns)
    return moment


def register_executor(connection: Connection, executor_id: str, *, host: str, process_id: int) -> None:
    """A worker has started."""
    now = _now(connection)
    connection.execute(
        insert(executors).values(
            id=executor_id, host=host, process_id=process_id, created_at=now, seen_at=now
        )
    )


def beat(connection: Connection, executor_id: str) -> bool:
    """A worker is alive; False when it was taken for dead meanwhile."""
    result = connection.execute(
        update(executors).where(executors.c.id == executor_id).values(seen_at=_now(connection))
    )
    return result.rowcount > 0


def expire_executor(connection: Connection, executor_id: str) -> None:
    """A worker has stopped; what it left unfinished may be taken over at once."""
    connection.execute(update(executors).where(executors.c.id == executor_id).values(seen_at=_LONG_AGO))


def list_dead_executors(connection: Connection, *, timeout_s: float) -> tuple[str, ...]:
    """Workers that were not heard of for this long."""
    limit = _now(connection) - timedelta(seconds=timeout_s)
    return tuple(connection.scalars(select(executors.c.id).where(executors.c.seen_at < limit)))


def remove_executor(connection: Connection, executor_id: str) -> None:
    """Forget a worker."""
    connection.execute(delete(executors).where(executors.c.id == executor_id))


def count_executors(connection: Connection) -> int:
    """How many workers are known."""
    return connection.scalar(select(func.count()).select_from(executors)) or 0
