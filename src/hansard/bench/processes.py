"""Processor time and memory of a process with all its descendants, as Linux counts them (`/proc`)."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_TICKS_PER_S = os.sysconf("SC_CLK_TCK")
_PARENT = 1  # fields of /proc/PID/stat after the command's name, see proc(5)
_TIMES = slice(11, 15)  # its own in user and kernel mode, and those of the children that it has waited for


def descendants(pid: int) -> list[int]:
    """The process and all that it started, directly or not."""
    parents = dict(_parents())
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def cpu_s(pids: Iterable[int]) -> float:
    """Processor seconds that these processes, and their children that have ended, have used."""
    return sum(int(ticks) for pid in pids for ticks in _fields(pid)[_TIMES]) / _TICKS_PER_S


def peak_mb(pids: Iterable[int]) -> float:
    """The sum of the processes' highest resident sizes (VmHWM): never less than they had at one time."""
    return sum(status_mb(pid, "VmHWM") for pid in pids)


def status_mb(pid: int, field: str) -> float:
    """A size out of `/proc/PID/status`, in MB of 1024 kB; 0 when the process has ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    return int(status.split(f"{field}:")[1].split()[0]) / 1024 if f"{field}:" in status else 0.0


def reset_peak(pid: int) -> None:
    """Let the process's VmHWM count from now."""
    Path(f"/proc/{pid}/clear_refs").write_text("5")


def _parents() -> Iterator[tuple[int, int]]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and (fields := _fields(int(folder.name))):
            yield int(folder.name), int(fields[_PARENT])


def _fields(pid: int) -> list[str]:
    """The fields after the command's name; none when the process has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
