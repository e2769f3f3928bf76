"""How far a piece of work is."""

import threading
from collections.abc import Callable

Progress = Callable[[float], None]
"""Called with the share done, 0..1, never decreasing."""


def no_progress(share: float) -> None:
    """For callers that do not watch."""


class MeanProgress:
    """The progress of several equal parts, told by several threads."""

    def __init__(self, parts: int, progress: Progress) -> None:
        self._shares = [0.0] * parts
        self._progress = progress
        self._lock = threading.Lock()

    def of(self, part: int) -> Progress:
        """Takes the progress of one part."""

        def progress(share: float) -> None:
            with self._lock:
                self._shares[part] = share
                self._progress(sum(self._shares) / len(self._shares))

        return progress
