"""Counts what speech engines compute in a process, from outside of them.

The processor time of the thread that calls an engine is counted while it is in there: the engines compute
on that thread alone. Every process keeps its sum in a file of one folder.
"""

import os
import threading
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from hansard.speech.engines.community import CommunityDiarizer
from hansard.speech.engines.moonshine import MoonshineTranscriber
from hansard.speech.engines.silero import SileroDetector

_METERED: tuple[tuple[type, str], ...] = (
    (MoonshineTranscriber, "transcribe"),
    (CommunityDiarizer, "diarize"),
    (SileroDetector, "__init__"),
    (SileroDetector, "probabilities"),
)


class Meter:
    """The processor seconds that this process has spent in engines, kept in a file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._total_s = 0.0

    def add(self, seconds: float) -> None:
        """Count more."""
        with self._lock:
            self._total_s += seconds
            self._path.write_text(repr(self._total_s))

    def wrap(self, method: Callable[..., Any]) -> Callable[..., Any]:
        """The same method, counted."""

        @wraps(method)
        def metered(*arguments: Any, **keywords: Any) -> Any:
            began_s = time.thread_time()
            try:
                return method(*arguments, **keywords)
            finally:
                self.add(time.thread_time() - began_s)

        return metered


def install_meter(folder: Path) -> None:
    """Count the engines of this process from now on."""
    meter = Meter(folder / str(os.getpid()))
    for kind, name in _METERED:
        setattr(kind, name, meter.wrap(getattr(kind, name)))


def read_meters(folder: Path) -> float:
    """Seconds in engines, over all processes."""
    return sum(float(path.read_text() or 0) for path in folder.iterdir())
