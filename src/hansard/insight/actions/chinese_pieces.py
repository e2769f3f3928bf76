"""Turns of Chinese cut where one task may end and another begin."""

from collections.abc import Iterator
from dataclasses import dataclass

from hansard.insight.actions.chinese_deeds import compiled
from hansard.insight.clauses import clauses, stretches
from hansard.insight.phrases import zh_tasks as data
from hansard.insight.text import Sentence

_TAIL, _TAG, _NEXT = compiled((data.TAIL,)), compiled((data.TAG,)), compiled((data.NEXT,))
_MIN_LENGTH = 4
_MAX_LENGTH = 80
_MOST_TAILS = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """Words `start`..`words_end` of a text; `end` with the times and purposes that follow them.

    `context` is where the piece before begins, `last` ends the sentence. `is_tagged` where "is that all
    right?" follows.
    """

    start: int
    words_end: int
    end: int
    context: int
    last: int
    is_tagged: bool


def pieces(text: str, sentence: Sentence) -> Iterator[Piece]:
    """The pieces of a sentence in order; times and purposes alone belong to the one before."""
    found = [
        part
        for stretch in stretches(text, sentence)
        for one in clauses(text, stretch)
        for short in _cut(one)
        for part in _parts(text, short)
    ]
    context = sentence.start
    for at, part in enumerate(found):
        behind = _behind_tail(text, found, at)
        is_tagged = behind < len(found) and _is_tag(text, found[behind])
        yield Piece(part.start, part.end, found[behind - 1].end, context, sentence.end, is_tagged)
        context = part.start


def _is_tag(text: str, part: Sentence) -> bool:
    return _TAG.match(text, part.start, part.end) is not None


def _behind_tail(text: str, found: list[Sentence], at: int) -> int:
    """The place of the first piece that does not belong to the one at `at`."""
    behind = at + 1
    while behind < min(len(found), at + _MOST_TAILS) and _TAIL.fullmatch(
        text, found[behind].start, found[behind].end
    ):
        behind += 1
    return behind


def _cut(clause: Sentence) -> Iterator[Sentence]:
    """What nobody parted by marks, in lengths that can be searched fast."""
    for start in range(clause.start, clause.end, _MAX_LENGTH):
        yield Sentence(start, min(clause.end, start + _MAX_LENGTH))


def _parts(text: str, clause: Sentence) -> Iterator[Sentence]:
    """A run-on clause parted before "then I", "and you"."""
    start = clause.start
    for match in _NEXT.finditer(text, clause.start + _MIN_LENGTH, clause.end):
        yield Sentence(start, match.start())
        start = match.start()
    yield Sentence(start, clause.end)
