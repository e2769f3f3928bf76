"""Evidence for what was checked."""

from collections.abc import Sequence
from typing import Any

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.evidence import quote
from hansard.insight.llm.quotes import Quotes
from hansard.model.insight import Evidence


class Places:
    """From a turn and a quote that were found to stand to the place they name."""

    def __init__(self, dialogue: Dialogue, quotes: Quotes) -> None:
        self.dialogue = dialogue
        self.quotes = quotes

    def hit(self, turn: int, quoted: str) -> Hit:
        """The place. KeyError when the quote does not stand, which was checked before."""
        hit = self.quotes.find(quoted, turn)
        if hit is None:
            raise KeyError(turn)
        return hit

    def lines(self, first: int, end: int | None) -> Sequence[Line]:
        """The lines from turn `first` up to turn `end` (not itself), or to the last one."""
        return self.dialogue.lines[first - 1 : None if end is None else end - 1]

    def evidence(self, turn: int, quoted: str, **answers: Any) -> Evidence:
        """The quote with its times; `answers` are further fields of `Evidence`."""
        hit = self.hit(turn, quoted)
        return quote(hit.line, hit.start, hit.end, **answers)

    def turns_with(self, words: str) -> list[str]:
        """The ids of all turns in which some words stand."""
        return [hit.line.turn.id for hit in self.quotes.every(words)]
