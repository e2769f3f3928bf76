"""Workers as processes of their own: what they have told, and how to stop them where they are."""

import json
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import psycopg

from hansard.testing import HansardProcess, Installation

_AWAKE_S = 0.3

SETTINGS = {
    "HANSARD_POLL_INTERVAL_S": "0.1",
    "HANSARD_LEASE_TIMEOUT_S": "1.5",
    "HANSARD_LOG_FORMAT": "json",
}


def lines(process: HansardProcess) -> list[dict[str, str]]:
    return [json.loads(line) for line in process.log().splitlines() if line.startswith("{")]


def pause(process: HansardProcess, made: Installation) -> None:
    """Freeze a process, but not inside a transaction, for whose locks everybody has to wait.

    One that wakes up does at once all that it has missed, so it is left alone for a while.
    """
    freeze(process)
    while not is_free(made):
        process.signal(signal.SIGCONT)
        time.sleep(_AWAKE_S)
        freeze(process)


def freeze(process: HansardProcess) -> None:
    """Stop all threads of a process; the signal alone returns while they still run."""
    process.signal(signal.SIGSTOP)
    states = Path(f"/proc/{process.pid}/task").glob("*/status")
    for status in states:
        while "State:\tT" not in status.read_text():
            time.sleep(0.001)


def is_free(made: Installation) -> bool:
    url = made.environment.get("HANSARD_DATABASE_URL", "")
    return is_without_transactions(url) if url else is_writable(made.data / "hansard.db")


def is_without_transactions(url: str) -> bool:
    """Whether nobody keeps rows from others.

    The durable engine's workers elect one for housekeeping by an advisory lock, which it holds for long.
    """
    time.sleep(0.05)  # a statement that is under way ends in the server
    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        waiting = connection.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND state = 'idle in transaction'"
            " AND query NOT LIKE '%advisory%'"
        ).fetchone()
    return waiting == (0,)


def is_writable(path: Path) -> bool:
    with closing(sqlite3.connect(path, timeout=1.0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return False
        connection.execute("ROLLBACK")
        return True
