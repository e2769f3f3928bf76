"""What a tracker finds."""

from dataclasses import dataclass
from enum import StrEnum


class MatchKind(StrEnum):
    """How an entry was found, the surest first."""

    EXACT = "exact"
    INFLECTED = "inflected"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Match:
    """An entry of a vocabulary, as given, found at `start`..`end` of a sentence.

    A match by meaning covers the whole sentence. `score` is 1 for exact and inflected, else 0..1.
    """

    entry: str
    how: MatchKind
    start: int
    end: int
    score: float
