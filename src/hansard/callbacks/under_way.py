"""How many attempts are under way, in all and of each workspace."""

import threading
from collections import Counter


class UnderWay:
    """Counts attempts. Safe to share between threads."""

    def __init__(self, *, most: int, most_each: int) -> None:
        self._most = most
        self._most_each = most_each
        self._counts: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._none = threading.Condition(self._lock)

    @property
    def is_full(self) -> bool:
        """Whether there are as many as there may be."""
        with self._lock:
            return self._counts.total() >= self._most

    @property
    def crowded(self) -> tuple[str, ...]:
        """The workspaces that have as many as one may have."""
        with self._lock:
            return tuple(key for key, count in self._counts.items() if count >= self._most_each)

    def begin(self, workspace_id: str) -> None:
        """One more of a workspace."""
        with self._lock:
            self._counts[workspace_id] += 1

    def end(self, workspace_id: str) -> None:
        """One less of it."""
        with self._lock:
            self._counts[workspace_id] -= 1
            if not self._counts[workspace_id]:
                del self._counts[workspace_id]
            self._none.notify_all()

    def wait_for_none(self, timeout_s: float) -> bool:
        """Wait until all have ended; whether they have."""
        with self._none:
            return self._none.wait_for(lambda: not self._counts, timeout_s)
