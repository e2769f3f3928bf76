"""The connection to SQLite or PostgreSQL; one code path, only the URL differs."""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from dbos import DBOS
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.pool import ConnectionPoolEntry

_MIGRATIONS = Path(__file__).parent / "migrations"
_MIGRATION_LOCK = 0x48414E53  # any number that only Hansard's migrations use
_BUSY_TIMEOUT_MS = 30_000
_IDLE_IN_TRANSACTION = "60s"  # as the durable engine sets it for its own connections
_LOCK_POLL_S = 0.1


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by _begin_sqlite
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_TIMEOUT_MS}")  # first: the next lines may have to wait
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A deferred transaction that reads first and writes later fails instead of waiting.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare_postgresql(connection: Any, _record: object) -> None:
    # A process that is frozen inside a transaction would hold its locks for as long as it is frozen.
    connection.execute(f"SET idle_in_transaction_session_timeout = '{_IDLE_IN_TRANSACTION}'")
    connection.commit()


def _create_engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        engine = create_engine(url, pool_pre_ping=True, pool_size=20, max_overflow=20)
        event.listen(engine, "connect", _prepare_postgresql)
        return engine
    Path(make_url(url).database or "").parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, pool_size=20, max_overflow=20)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


class Database:
    """Opens read and write transactions. Safe to share between threads."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = _create_engine(url)
        self._is_closed = False
        event.listen(self.engine, "checkin", self._end_when_closed)
        self._writing = self.engine.execution_options(writes=True)

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is a local file."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database and changes nothing."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is committed at the end and rolled back on an error."""
        with self._writing.begin() as connection:
            yield connection

    def migrate(self) -> None:
        """Bring the tables, ours and those of the durable engine, to this version, one process at a time."""
        with self._migration_lock():
            with self._writing.begin() as connection:
                command.upgrade(alembic_config(connection), "head")
            DBOS.migrate(self.url)

    def close(self) -> None:
        """Close all connections; one that is still used is closed when it is given back."""
        self._is_closed = True
        self.engine.dispose()

    def _end_when_closed(self, _connection: Any, record: ConnectionPoolEntry) -> None:
        if self._is_closed:
            record.invalidate()

    @contextmanager
    def _migration_lock(self) -> Iterator[None]:
        if self.is_sqlite:
            with Path(f"{make_url(self.url).database}.lock").open("w") as lock_file:
                fcntl.flock(lock_file, fcntl.LOCK_EX)
                yield
            return
        # Polled, outside a transaction: one that waits for the lock in the database, or holds it in an
        # open transaction, has a snapshot that the engine's CREATE INDEX CONCURRENTLY would wait for.
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            while not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _MIGRATION_LOCK}):
                time.sleep(_LOCK_POLL_S)
            try:
                yield
            finally:
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _MIGRATION_LOCK})


def alembic_config(connection: Connection) -> Config:
    """Alembic's configuration for migrations on an open connection."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    return config
