"""Stages side by side: all run, and one that fails ends the others."""

import threading

import pytest

from hansard.errors import EngineFailedError, JobCancelledError
from hansard.jobs.processes import WorkerStoppedError
from hansard.pipeline.beside import run_beside


def test_calls_run_at_the_same_time():
    meeting = threading.Barrier(2, timeout=10)
    run_beside([lambda _: meeting.wait() and None, lambda _: meeting.wait() and None])
    assert not meeting.broken


def test_the_first_failure_ends_the_others_and_is_told():
    ended = []

    def fails(_still_wanted):
        raise EngineFailedError("no sound")

    def goes_on(still_wanted):
        while still_wanted():
            threading.Event().wait(0.01)
        ended.append(True)
        raise JobCancelledError("not wanted any more")

    with pytest.raises(EngineFailedError, match="no sound"):
        run_beside([goes_on, fails])
    assert ended == [True]


def test_a_stopping_worker_is_no_failure_of_the_job():
    def stops(_still_wanted):
        raise WorkerStoppedError

    with pytest.raises(WorkerStoppedError):
        run_beside([stops, lambda _: None])
