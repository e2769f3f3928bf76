"""Starting and stopping the real servers that tests talk to."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

_STOP_TIMEOUT_S = 10.0
_POLL_S = 0.05


class ServerMissingError(Exception):
    """The programs of a server are not installed on this machine."""


def find_program(name: str, *folders: Path) -> str:
    """The path of a program in these folders, on PATH or among the system's. Raises ServerMissingError."""
    places = [*map(str, folders), os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"]
    path = shutil.which(name, path=os.pathsep.join(places))
    if path is None:
        raise ServerMissingError(f"server missing: {name} is not installed (make install-test installs it)")
    return path


@contextmanager
def temporary_folder(prefix: str) -> Iterator[Path]:
    """A folder outside pytest's own, since unix socket paths must be short; removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir="/tmp"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run_program(command: Sequence[str], env: Mapping[str, str] | None = None, timeout_s: float = 60.0) -> str:
    """What the command printed. Raises RuntimeError with its output when it fails."""
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=timeout_s, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed ({done.returncode}): {done.stdout}{done.stderr}")
    return done.stdout


@contextmanager
def running(
    command: Sequence[str],
    log_path: Path,
    env: Mapping[str, str] | None = None,
    prefix: Sequence[str] = (),
    stop_signal: signal.Signals = signal.SIGTERM,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server until the block ends, or until this process dies, however it dies.

    `prefix` holds further arguments for setpriv, which starts the command.
    """
    setpriv = [find_program("setpriv"), f"--pdeathsig={stop_signal.name.removeprefix('SIG')}", *prefix, "--"]
    with log_path.open("ab") as log:
        process = subprocess.Popen(
            [*setpriv, *command],
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        _stop(process, stop_signal)


def _stop(process: subprocess.Popen[bytes], stop_signal: signal.Signals) -> None:
    process.send_signal(stop_signal)
    try:
        process.wait(_STOP_TIMEOUT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def wait_until_ready(
    process: subprocess.Popen[bytes], is_ready: Callable[[], bool], log_path: Path, timeout_s: float
) -> None:
    """Wait for a server to answer. Raises RuntimeError with the end of its log when it does not."""
    give_up = time.monotonic() + timeout_s
    while not is_ready():
        if process.poll() is not None:
            raise RuntimeError(f"ended with {process.returncode}: {_end_of(log_path)}")
        if time.monotonic() > give_up:
            raise RuntimeError(f"not ready after {timeout_s:.0f} s: {_end_of(log_path)}")
        time.sleep(_POLL_S)


def _end_of(log_path: Path, characters: int = 2000) -> str:
    return log_path.read_text(errors="replace")[-characters:]
