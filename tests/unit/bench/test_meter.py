"""Processor time inside engines."""

import threading
import time
from pathlib import Path

import pytest

from hansard.bench.meter import Meter, read_meters


def burn(seconds: float) -> None:
    end_s = time.thread_time() + seconds
    while time.thread_time() < end_s:
        pass


def test_computing_counts_and_waiting_does_not(tmp_path: Path) -> None:
    meter = Meter(tmp_path / "1")
    meter.wrap(burn)(0.1)
    meter.wrap(time.sleep)(0.3)
    assert 0.1 <= read_meters(tmp_path) < 0.2


def test_threads_and_processes_add_up(tmp_path: Path) -> None:
    meter = Meter(tmp_path / "1")
    threads = [threading.Thread(target=meter.wrap(burn), args=(0.05,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    Meter(tmp_path / "2").add(1.0)
    assert read_meters(tmp_path) >= 1.15


def test_an_engine_that_fails_has_computed_too(tmp_path: Path) -> None:
    def fail() -> None:
        burn(0.05)
        raise ValueError

    with pytest.raises(ValueError):
        Meter(tmp_path / "1").wrap(fail)()
    assert read_meters(tmp_path) >= 0.05
