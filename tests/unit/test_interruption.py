"""A signal ends the wait, whichever thread the system hands it to."""

import signal
import subprocess
import sys
import time

import pytest

TIMES = 20
WAITING = """
import os, subprocess, threading, time
from hansard.interruption import Interruption

def start_children():
    while True:
        subprocess.run(["/bin/true"], close_fds=False)

def compute():
    while True:
        time.sleep(0.001)
        sum(range(2000))

interruption = Interruption()
for work in 2 * [start_children] + 8 * [compute]:
    threading.Thread(target=work, daemon=True).start()
print("waiting", flush=True)
interruption.wait()
os._exit(0)
"""


def status_when_told(source: str, number: signal.Signals, *, after_s: float) -> int:
    """How a program ends that is sent a signal so long after its first line of output."""
    with subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(after_s)
        process.send_signal(number)
        try:
            return process.wait(10)
        finally:
            process.kill()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_process_that_starts_children_is_told(number: signal.Signals) -> None:
    assert [status_when_told(WAITING, number, after_s=0.05) for _ in range(TIMES)] == TIMES * [0]


def test_a_signal_before_the_wait_is_kept() -> None:
    early = WAITING.replace("interruption.wait()", "time.sleep(0.5); interruption.wait()")
    assert status_when_told(early, signal.SIGTERM, after_s=0) == 0
