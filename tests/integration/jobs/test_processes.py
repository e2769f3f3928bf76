import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from hansard.errors import EngineFailedError, JobCancelledError, StageDiedError, UndecodableAudioError
from hansard.jobs.processes import Processes, Task, WorkerStoppedError
from hansard.model.progress import no_progress

ROOT = Path(__file__).parents[3]


@pytest.fixture
def processes() -> Iterator[Processes]:
    running = Processes()
    yield running
    running.stop()


def task(name: str, **arguments: object) -> Task:
    return Task(f"tests.support.tasks:{name}", arguments)


def run(processes: Processes, name: str, **arguments: object) -> object:
    return processes.run(task(name, **arguments), progress=no_progress, wanted=lambda: True)


def test_a_task_returns_its_result(processes: Processes) -> None:
    assert run(processes, "add", left=2, right=3) == 5


def test_a_child_is_used_again(processes: Processes) -> None:
    assert run(processes, "process_id") == run(processes, "process_id") != os.getpid()


def test_a_child_does_again_what_it_has_done_before(processes: Processes) -> None:
    with ThreadPoolExecutor(2) as pool:
        hanging = pool.submit(run, processes, "wait", seconds=0.5)
        knowing = run(processes, "process_id")
        hanging.result()
    assert run(processes, "process_id") == knowing


def test_progress_comes_through(processes: Processes) -> None:
    shares: list[float] = []
    processes.run(task("count_up"), progress=shares.append, wanted=lambda: True)
    assert shares == sorted(shares)
    assert len(shares) >= 3


def test_an_error_raised_on_purpose_comes_through_as_it_is(processes: Processes) -> None:
    with pytest.raises(UndecodableAudioError, match="no sound in it") as caught:
        run(processes, "refuse")
    assert caught.value.parameters == {"file_name": "a.wav"}


def test_any_other_error_names_what_happened(processes: Processes) -> None:
    with pytest.raises(EngineFailedError, match="ZeroDivisionError: once"):
        run(processes, "stumble")


def test_a_crash_ends_the_task_and_not_the_worker(processes: Processes) -> None:
    with pytest.raises(StageDiedError, match="SIGSEGV"):
        run(processes, "crash")
    assert run(processes, "add", left=1, right=1) == 2


def test_a_task_that_is_no_longer_wanted_is_killed_within_two_seconds(processes: Processes) -> None:
    run(processes, "add", left=1, right=1)
    began = time.monotonic()
    with pytest.raises(JobCancelledError):
        processes.run(task("hang"), progress=no_progress, wanted=lambda: time.monotonic() - began < 0.5)
    assert time.monotonic() - began < 2.5


def test_stopping_the_worker_is_no_failure_of_the_job(processes: Processes) -> None:
    run(processes, "add", left=1, right=1)

    def stop() -> bool:
        processes.stop()
        return True

    with pytest.raises(WorkerStoppedError):
        processes.run(task("hang"), progress=no_progress, wanted=stop)


def test_children_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    script = """
        import sys
        from hansard.jobs.processes import Processes, Task
        from hansard.model.progress import no_progress
        if __name__ == "__main__":
            processes = Processes()
            child = processes.run(
                Task("tests.support.tasks:process_id", {}), progress=no_progress, wanted=lambda: True
            )
            print(child, flush=True)
            processes.run(Task("tests.support.tasks:hang", {}), progress=no_progress, wanted=lambda: True)
    """
    path = tmp_path / "parent.py"
    path.write_text(textwrap.dedent(script))
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, path], stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    end = time.monotonic() + 10
    while Path(f"/proc/{child}").exists() and time.monotonic() < end:
        time.sleep(0.1)
    assert not Path(f"/proc/{child}").exists()


class StoppedInBetween(Processes):
    """Is stopped when a child has been started and is not known yet."""

    def _spawn(self) -> Any:
        child = super()._spawn()
        self.stop()
        return child


def test_a_child_that_starts_while_the_worker_stops_is_ended_too() -> None:
    with pytest.raises(WorkerStoppedError):
        run(StoppedInBetween(), "wait", seconds=3)


class DeadOnArrival(Processes):
    """Its children are killed before they are given their task, as the system does when memory runs out."""

    def _spawn(self) -> Any:
        child = super()._spawn()
        child.process.kill()
        child.process.join()
        return child


def test_a_child_that_died_before_it_had_its_task_is_told_as_any_other() -> None:
    processes = DeadOnArrival()
    with pytest.raises(StageDiedError, match="SIGKILL"):
        run(processes, "add", left=1, right=1)
    processes.stop()
