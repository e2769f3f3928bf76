"""Figures of real processes."""

import os
import subprocess
import sys

from hansard.bench.processes import cpu_s, descendants, peak_mb

BUSY_CHILD = "import time\nend = time.process_time() + 0.3\nwhile time.process_time() < end: pass\n"
HOLDING_CHILD = "held = bytearray(80_000_000)\nprint('ready', flush=True)\ninput()\n"
PARENT = "import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'input()'])\n"


def test_a_childs_child_is_a_descendant() -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], stdin=subprocess.PIPE) as parent:
        while len(descendants(parent.pid)) < 2:
            assert parent.poll() is None
        found = descendants(os.getpid())
        assert set(descendants(parent.pid)) < set(found)
        parent.communicate(b"\n")
    assert descendants(parent.pid) == [parent.pid]


def test_processor_time_of_a_child_that_has_ended_still_counts() -> None:
    before_s = cpu_s([os.getpid()])
    subprocess.run([sys.executable, "-c", BUSY_CHILD], check=True)
    assert cpu_s([os.getpid()]) - before_s >= 0.28  # counted in hundredths


def test_peak_memory_of_another_process() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING_CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        assert 76 < peak_mb([child.pid]) < 200
        child.communicate(b"\n")
    assert peak_mb([child.pid]) == 0.0
