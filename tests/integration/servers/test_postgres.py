import json
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError
from tests.servers.postgres import PostgresServer, running_postgres

pytestmark = pytest.mark.server


def _tables(url: str) -> list[str]:
    engine = create_engine(url)
    with engine.connect() as connection:
        names = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        found = list(names.scalars())
    engine.dispose()
    return found


def _create_table(url: str, name: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE TABLE {name} (id integer)"))
    engine.dispose()


def test_new_databases_are_separate(postgres_server: PostgresServer) -> None:
    first, second = postgres_server.new_database(), postgres_server.new_database()
    _create_table(first, "calls")
    assert _tables(first) == ["calls"]
    assert _tables(second) == []


def test_a_new_database_copies_its_template(postgres_server: PostgresServer) -> None:
    template = postgres_server.new_database()
    _create_table(template, "calls")
    assert _tables(postgres_server.new_database(make_url(template).database)) == ["calls"]


def test_databases_hold_any_language(postgres_server: PostgresServer) -> None:
    url = make_url(postgres_server.new_database()).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string()) as connection:
        assert connection.execute("SELECT upper('会議é')").fetchone() is not None
        assert connection.info.encoding == "utf-8"


def test_the_server_ends_with_its_block() -> None:
    with running_postgres() as server:
        assert server.is_ready()
    assert not server.is_ready()
    with pytest.raises(OperationalError):
        _tables(server.url)


def test_the_server_dies_with_a_killed_test_run(tmp_path) -> None:
    notes = tmp_path / "notes.json"
    program = (
        "import json, os, pathlib, psycopg, signal, sys\n"
        "from tests.servers.postgres import running_postgres\n"
        "with running_postgres() as server:\n"
        "    with psycopg.connect(server.url.replace('+psycopg', '')) as c:\n"
        "        folder = c.execute('SHOW data_directory').fetchone()[0]\n"
        "    pathlib.Path(sys.argv[1]).write_text(json.dumps([server.port, folder]))\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", program, str(notes)], env=env, timeout=60, check=False)
    port, data_folder = json.loads(notes.read_text())
    assert _closes(port, timeout_s=10)
    shutil.rmtree(Path(data_folder).parent)  # all that a killed run cannot do itself


def _closes(port: int, timeout_s: float) -> bool:
    give_up = time.monotonic() + timeout_s
    while time.monotonic() < give_up:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return True
        time.sleep(0.05)
    return False
