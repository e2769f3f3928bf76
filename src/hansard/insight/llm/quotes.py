"""Where a quote stands in the transcript."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from hansard.insight.dialogue import Hit, Line
from hansard.insight.llm.script import Said, Script
from hansard.insight.text import straighten
from hansard.insight.thresholds import QUOTE_CHARACTERS

WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{WIDE}]|[^\W_{WIDE}]+(?:'[^\W_{WIDE}]+)*")
_BEFORE = re.compile(r"[$€£¥#]$")
_AFTER = re.compile(r"[%.?!。？！]+[\"'”’」』]*")
_ELISION = re.compile(r"\.{3,}|…+")
_LEAST_ELSEWHERE = 3  # shorter quotes stand in too many turns to be found without the right number

Accept = Callable[[Line], bool]


def anybody(line: Line) -> bool:  # noqa: ARG001 (the one that accepts all)
    """Accepts whoever speaks."""
    return True


class _Tokens:
    """The words of a line (characters of Chinese and Japanese), and where they stand."""

    def __init__(self, said: Said) -> None:
        self.said = said

    @cached_property
    def _found(self) -> list[re.Match[str]]:
        return list(_TOKEN.finditer(straighten(self.said.line.text[: self.said.end])))

    @cached_property
    def _joined(self) -> str:
        return _joined([match.group() for match in self._found])

    def find(self, needle: str) -> tuple[int, int] | None:
        """Start and end of words that are joined like `needle`, of as many as can be shown."""
        at = self._joined.find(needle)
        if at < 0:
            return None
        first = self._joined.count(" ", 0, at)
        last = first + needle.count(" ") - 2
        start = self._found[first].start()
        while last > first and self._found[last].end() - start > QUOTE_CHARACTERS:
            last -= 1
        return start, self._found[last].end()


@dataclass(frozen=True, slots=True)
class _Needle:
    joined: str
    length: int


class Quotes:
    """Finds quotes in the words that count; case, white space and marks play no part."""

    def __init__(self, script: Script) -> None:
        self._fold = script.dialogue.pack.fold
        self._lines = [_Tokens(said) for said in script.said]

    def find(self, quote: str, turn: int, accept: Accept = anybody) -> Hit | None:
        """The place of a quote in the turn of this number, or in the nearest other one.

        Only turns that are accepted count. A long quote is cut at the end of a word.
        """
        needle = self._needle(quote)
        if not needle.length:
            return None
        for tokens in self._nearest(turn, alone=needle.length < _LEAST_ELSEWHERE):
            line = tokens.said.line
            found = tokens.find(needle.joined) if accept(line) else None
            if found:
                return Hit(line, *_widened(tokens.said.text, *found))
        return None

    def every(self, words: str) -> Iterator[Hit]:
        """The first place of some words in each turn that has them."""
        needle = self._needle(words)
        for tokens in self._lines if needle.length else ():
            found = tokens.find(needle.joined)
            if found:
                yield Hit(tokens.said.line, *found)

    def _needle(self, quote: str) -> _Needle:
        """What is looked for: the longest of the pieces that a quote was made of."""
        piece = max(_ELISION.split(quote), key=len)
        words = _TOKEN.findall(straighten(self._fold(piece)))
        return _Needle(_joined(words), len(words))

    def _nearest(self, turn: int, alone: bool) -> Iterator[_Tokens]:
        """The line of a turn's number, then the others by their distance from it."""
        index = min(max(turn - 1, 0), len(self._lines) - 1)
        if 0 < turn <= len(self._lines):
            yield self._lines[index]
        if not alone:
            order = sorted(range(len(self._lines)), key=lambda number: (abs(number - index), number))
            yield from (self._lines[number] for number in order if number != turn - 1)


def _joined(words: list[str]) -> str:
    return " ".join(["", *(word.replace("'", "").casefold() for word in words), ""])


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """With the marks around it."""
    start -= bool(_BEFORE.search(text, 0, start))
    mark = _AFTER.match(text, end)
    return start, mark.end() if mark else end
