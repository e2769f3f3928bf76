"""What every benchmark is given."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hansard.errors import ConfigurationError

Report = Callable[[str, float], None]
"""Called with what is being done and the share of the section that is done, 0..1."""


@dataclass(frozen=True, slots=True)
class Context:
    """`quick` takes a tenth of everything whose length can be chosen."""

    folder: Path | None
    quick: bool
    report: Report

    @property
    def recordings(self) -> Path:
        """The folder of labelled recordings. Raises ConfigurationError where none was named."""
        if self.folder is None:
            raise ConfigurationError("name the folder of labelled recordings: --recordings FOLDER")
        return self.folder

    def scaled(self, length: float) -> float:
        """The length, or a tenth of it."""
        return length / 10 if self.quick else length


class Counter:
    """Tells the share of a known number of steps; several threads may count."""

    def __init__(self, report: Report, steps: int) -> None:
        self._report = report
        self._steps = max(1, steps)
        self._done = 0
        self._lock = threading.Lock()

    def step(self, what: str) -> None:
        """One more step is done."""
        with self._lock:
            self._done += 1
            self._report(what, self._done / self._steps)
