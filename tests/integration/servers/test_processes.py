import subprocess
import sys

import pytest
from tests.servers.processes import (
    ServerMissingError,
    find_program,
    running,
    temporary_folder,
    wait_until_ready,
)


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(ServerMissingError, match="server missing: no-such-server is not installed"):
        find_program("no-such-server")


def test_a_server_that_dies_shows_its_last_words(tmp_path) -> None:
    log_path = tmp_path / "log"
    command = [sys.executable, "-c", "raise SystemExit('port taken')"]
    with running(command, log_path) as process, pytest.raises(RuntimeError, match="port taken"):
        wait_until_ready(process, lambda: False, log_path, 10)


def test_a_server_that_never_answers_is_given_up(tmp_path) -> None:
    log_path = tmp_path / "log"
    command = [sys.executable, "-c", "import time; time.sleep(60)"]
    with running(command, log_path) as process, pytest.raises(RuntimeError, match="not ready after"):
        wait_until_ready(process, lambda: False, log_path, 0.1)


def test_a_failing_block_stops_its_server_and_removes_its_folder() -> None:
    def block() -> None:
        with temporary_folder("hansard-test-") as folder:
            command = [sys.executable, "-c", "import time; time.sleep(60)"]
            with running(command, folder / "log") as process:
                started.extend([folder, process])
                raise ZeroDivisionError

    started: list = []
    with pytest.raises(ZeroDivisionError):
        block()
    folder, process = started
    assert isinstance(process, subprocess.Popen)
    assert process.returncode is not None
    assert not folder.exists()
