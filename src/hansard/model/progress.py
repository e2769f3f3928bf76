"""How far a piece of work is."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Called with the share done, 0..1, never decreasing."""


def no_progress(share: float) -> None:
    """For callers that do not watch."""
