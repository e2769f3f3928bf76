"""How many tokens one conversation may still use."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from hansard.errors import EngineFailedError


class Spending:
    """What one request used in the end; until it is known, what was set aside for it."""

    def __init__(self, tokens: int) -> None:
        self.tokens = tokens


class Budget:
    """For several threads. With `limit` 0 there is no bound."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._used = 0
        self._lock = threading.Lock()

    def check(self, tokens: int) -> None:
        """Raises EngineFailedError when so much is not left."""
        with self._lock:
            self._check(tokens)

    @contextmanager
    def spending(self, tokens: int) -> Iterator[Spending]:
        """Sets tokens aside for a request. Raises EngineFailedError when they are not left."""
        with self._lock:
            self._check(tokens)
            self._used += tokens
        spent = Spending(tokens)
        try:
            yield spent
        finally:
            with self._lock:
                self._used += spent.tokens - tokens

    def _check(self, tokens: int) -> None:
        if self._limit and self._used + tokens > self._limit:
            raise EngineFailedError(
                f"The budget of {self._limit} tokens for one conversation does not suffice: "
                f"{self._used} are used, the next request may need {tokens}."
            )
