"""What came of one attempt to reach a URL."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """One attempt. `error` is None exactly when the receiver took the event (any 2xx).

    `status_code` is None when no answer came. `reply` is the beginning of the answer's body, at most
    2 KB of it. `retry_after` is the answer's header of that name as it came.
    """

    status_code: int | None
    duration_ms: int
    reply: str
    error: str | None
    retry_after: str | None

    @property
    def delivered(self) -> bool:
        """Whether the receiver took the event."""
        return self.error is None
