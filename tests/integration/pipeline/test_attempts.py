"""A step whose transaction the database has ended is done again, and no attempt is counted."""

import time

import pytest
from sqlalchemy import text
from tests.servers.postgres import PostgresServer

from hansard.pipeline.attempts import Attempts
from hansard.store import database as module
from hansard.store.database import Database


def test_a_step_that_was_frozen_in_a_transaction(
    postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_IDLE_IN_TRANSACTION", "300ms")
    database = Database(postgres_server.new_database())
    pauses = iter([1.0, 0.0])

    def step(_job_id: str) -> None:
        with database.write() as connection:
            connection.execute(text("SELECT 1"))
            time.sleep(next(pauses))
            connection.execute(text("SELECT 1"))

    assert Attempts(1, clear=lambda _: None).run("decoding", step, "job") == {}
    assert list(pauses) == []
    database.close()
