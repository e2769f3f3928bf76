"""The systems that are measured, each in a process of its own."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hansard.bench.child import Request
from hansard.bench.heard import Heard
from hansard.errors import EngineFailedError
from hansard.pipeline.artifacts import from_json

OURS, BARE, BARE_DIARIZER = "ours", "bare", "bare-diarizer"
TITLES = {OURS: "Hansard", BARE: "bare engine", BARE_DIARIZER: "bare engine"}


class RunningSystem:
    """A child process that listens to recordings."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._said = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 (closed with the child)
        self._process = subprocess.Popen(  # noqa: S603 (our own module)
            [sys.executable, "-m", "hansard.bench.child", name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            text=True,
            encoding="utf-8",
        )

    def hear(self, path: Path, *, speakers: int | None = None, apart: bool = False) -> Heard:
        """Listen to one recording. Raises EngineFailedError with the system's own words."""
        answer = self._ask(Request(str(path), speakers, apart))
        if "error" in answer:
            raise EngineFailedError(f"{self.name}: {path.name}: {answer['error']}")
        return from_json(answer, Heard)

    def close(self) -> None:
        """Let the child end."""
        self._process.communicate()
        self._said.close()

    def _ask(self, request: Request) -> dict[str, Any]:
        assert self._process.stdin  # noqa: S101 (both are pipes)
        assert self._process.stdout  # noqa: S101
        with suppress(BrokenPipeError):  # what the child said at its end is the better message
            self._process.stdin.write(json.dumps(asdict(request)) + "\n")
            self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            status = self._process.wait()
            raise EngineFailedError(f"{self.name} ended with status {status}: {self._last_words()}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _last_words(self) -> str:
        self._said.seek(0)
        lines = self._said.read().splitlines()
        return lines[-1] if lines else "it said nothing"


@contextmanager
def running(name: str) -> Iterator[RunningSystem]:
    """A system, started and ended."""
    system = RunningSystem(name)
    try:
        yield system
    finally:
        system.close()
