"""Money in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """Money at `start`..`end` of a text; `currency` is an ISO 4217 code, empty where none was said."""

    start: int
    end: int
    amount: float
    currency: str
