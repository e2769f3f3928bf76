"""Heavy work in a process of its own, so that it can be stopped, and may crash, without harm.

A child takes one task after another over a pipe and keeps its models loaded between them. It ends
when the pipe closes or when its parent is gone.
"""

import importlib
import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

from hansard import errors
from hansard.errors import EngineFailedError, HansardError, JobCancelledError, StageDiedError
from hansard.log import get_logger
from hansard.model.progress import Progress

_POLL_S = 0.25
_PARENT_CHECK_S = 1.0
_PROGRESS_EVERY_S = 0.2
_TASKS_PER_CHILD = 200  # bounds what a leak in a native library can add up to
_IDLE_LIFE_S = 120.0

log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Task:
    """A call of `module:function` with plain data as keywords, and `progress`; it returns JSON-ready data."""

    function: str
    arguments: dict[str, Any]


def _resolve(name: str) -> Callable[..., Any]:
    module, _, function = name.partition(":")
    resolved: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return resolved


def _exit_with_parent(parent_id: int) -> None:
    while os.getppid() == parent_id:
        time.sleep(_PARENT_CHECK_S)
    os._exit(1)


def _throttled(send: Callable[[tuple[str, Any]], None]) -> Progress:
    last = 0.0

    def progress(share: float) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _PROGRESS_EVERY_S:
            last = now
            send(("progress", share))

    return progress


def _failure(error: Exception) -> tuple[str, Any]:
    if isinstance(error, HansardError):
        return "error", (type(error).__name__, error.message, error.parameters)
    return "error", (EngineFailedError.__name__, f"{type(error).__name__}: {error}", {})


def _serve(pipe: Connection, parent_id: int) -> None:
    """The child's life: a task in, progress and one answer out."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    threading.Thread(target=_exit_with_parent, args=(parent_id,), daemon=True).start()
    while True:
        try:
            task: Task = pipe.recv()
        except EOFError:
            return
        try:
            answer = ("result", _resolve(task.function)(progress=_throttled(pipe.send), **task.arguments))
        except Exception as error:  # noqa: BLE001 (whatever it is, it belongs to this task)
            answer = _failure(error)
        pipe.send(answer)


@dataclass(slots=True)
class _Child:
    process: SpawnProcess
    pipe: Connection
    functions: set[str] = field(default_factory=set)
    tasks: int = 0
    idle_since: float = 0.0

    def kill(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _raise_failure(name: str, message: str, parameters: dict[str, Any]) -> None:
    kind = getattr(errors, name, EngineFailedError)
    raise kind(message, **parameters)


class WorkerStoppedError(BaseException):
    """The worker is being stopped: its jobs end here unrecorded, and the next worker carries them on.

    Not an Exception, so that nothing on the way takes it for a failure of the job.
    """


class Processes:
    """Runs tasks in child processes, as many at a time as there are callers."""

    def __init__(self) -> None:
        self._stopping = False
        self._context = get_context("spawn")
        self._lock = threading.Lock()
        self._idle: list[_Child] = []
        self._busy: list[_Child] = []

    def run(self, task: Task, *, progress: Progress, wanted: Callable[[], bool]) -> Any:
        """The task's result. `wanted` is asked several times a second.

        Raises JobCancelledError once the task is no longer wanted, StageDiedError when the child
        ended by itself, and whatever the task raised.
        """
        self._check_running()
        child = self._take(task.function)
        try:
            self._check_running()  # a child that was only just started is not among those that are killed
            kind, answer = self._answer(child, task, progress, wanted)
        except BaseException:
            self._discard(child)
            raise
        self._give_back(child)
        if kind == "error":
            _raise_failure(*answer)
        return answer

    def kill_all(self) -> None:
        """End every child at once; running tasks raise StageDiedError."""
        with self._lock:
            children = [*self._idle, *self._busy]
            self._idle.clear()
        for child in children:
            child.process.kill()

    def stop(self) -> None:
        """End every child; running tasks raise WorkerStoppedError, and no new ones begin."""
        self._stopping = True
        self.kill_all()

    def kill_idle(self) -> None:
        """End children that had nothing to do for a while, and free their models."""
        with self._lock:
            old = [child for child in self._idle if time.monotonic() - child.idle_since > _IDLE_LIFE_S]
            self._idle = [child for child in self._idle if child not in old]
        for child in old:
            child.kill()

    def _check_running(self) -> None:
        if self._stopping:
            raise WorkerStoppedError

    def _answer(
        self, child: _Child, task: Task, progress: Progress, wanted: Callable[[], bool]
    ) -> tuple[str, Any]:
        """What the child answers. The pipe breaks when it ends, be it before it was given the task."""
        try:
            child.pipe.send(task)
            return _wait(child, progress, wanted)
        except (EOFError, ConnectionError) as error:
            child.process.join()
            self._check_running()
            raise StageDiedError(_how_it_died(child.process.exitcode)) from error

    def _take(self, function: str) -> _Child:
        """A child, one that has done this before if there is: it has the models."""
        with self._lock:
            able = [child for child in self._idle if function in child.functions] or self._idle
            child = able[-1] if able else None
            if child is not None:
                self._idle.remove(child)
        child = child if child is not None and child.process.is_alive() else self._spawn()
        child.functions.add(function)
        with self._lock:
            self._busy.append(child)
        return child

    def _spawn(self) -> _Child:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, os.getpid()), daemon=True)
        process.start()
        theirs.close()
        return _Child(process, ours)

    def _give_back(self, child: _Child) -> None:
        child.tasks += 1
        child.idle_since = time.monotonic()
        with self._lock:
            self._busy.remove(child)
            if child.tasks < _TASKS_PER_CHILD:
                self._idle.append(child)
                return
        child.kill()

    def _discard(self, child: _Child) -> None:
        with self._lock:
            self._busy.remove(child)
        child.kill()


def _wait(child: _Child, progress: Progress, wanted: Callable[[], bool]) -> tuple[str, Any]:
    """The child's answer; EOFError or ConnectionError when it ends without one."""
    while True:
        if child.pipe.poll(_POLL_S):
            kind, answer = child.pipe.recv()
            if kind != "progress":
                return kind, answer
            progress(answer)
        if not wanted():
            raise JobCancelledError("the job was cancelled")


def _how_it_died(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        return f"the process working on this recording was ended by signal {signal.Signals(-exit_code).name}"
    return f"the process working on this recording ended with status {exit_code}"
