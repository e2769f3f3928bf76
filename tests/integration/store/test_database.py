"""Transactions of frozen processes, connections of closing ones."""

import sqlite3
import time

import psycopg
import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError
from tests.servers.postgres import PostgresServer

from hansard.store import database as module
from hansard.store.database import Database
from hansard.store.tables import workspaces
from hansard.store.workspaces import create_workspace


@pytest.fixture
def impatient(postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> Database:
    monkeypatch.setattr(module, "_IDLE_IN_TRANSACTION", "300ms")
    database = Database(postgres_server.new_database())
    database.migrate()
    return database


def disable_all(database: Database, *, pause_s: float = 0) -> None:
    with database.write() as connection:
        connection.execute(update(workspaces).values(disabled=True))
        time.sleep(pause_s)
        connection.execute(update(workspaces).values(disabled=True))


def test_an_idle_transaction_is_ended_and_the_database_can_be_used_on(impatient: Database) -> None:
    with impatient.write() as connection:
        create_workspace(connection, "acme")
    with pytest.raises(DBAPIError):
        disable_all(impatient, pause_s=1)
    disable_all(impatient)
    with impatient.read() as connection:
        assert connection.scalar(text("SELECT disabled FROM workspaces")) is True
    impatient.close()


def test_a_connection_that_is_used_while_closing_is_closed_afterwards(database_url: str) -> None:
    database = Database(database_url)
    with database.read() as connection:
        database.close()
        assert connection.scalar(text("SELECT 1")) == 1
        own = connection.connection.dbapi_connection
    with pytest.raises((psycopg.OperationalError, sqlite3.ProgrammingError), match="closed"):
        own.execute("SELECT 1")


def test_a_minute_is_allowed(postgres_server: PostgresServer) -> None:
    database = Database(postgres_server.new_database())
    with database.read() as connection:
        assert connection.scalar(text("SHOW idle_in_transaction_session_timeout")) == "1min"
    database.close()
