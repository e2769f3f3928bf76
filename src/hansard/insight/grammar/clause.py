"""A stretch of a text that tells one thing."""

from dataclasses import dataclass

from hansard.insight.grammar.word import Word


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch `start`..`end` of a text; `follows` where it leans on the one before: "because ..."."""

    start: int
    end: int
    words: tuple[Word, ...]
    follows: bool = False
