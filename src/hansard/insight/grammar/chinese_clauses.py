"""Clauses of Chinese text: between marks, or between the pauses that recognisers write as spaces."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hansard.insight.grammar.chinese import chinese_words
from hansard.insight.grammar.clause import Clause
from hansard.insight.grammar.english_clauses import bounded
from hansard.insight.grammar.word import Word

_CACHED = 20_000
_FOLLOWS = re.compile("因为|所以|但是?|可是|不过|而且|然后|结果|只是|要不然|不然|否则|也")
_LETTERED = re.compile(r"[a-z0-9]", re.IGNORECASE)


@lru_cache(maxsize=_CACHED)
def chinese_clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a folded text in order; an enumeration stays whole."""
    return tuple(
        Clause(part[0].start, part[-1].end, tuple(part), _FOLLOWS.match(part[0].text) is not None)
        for piece in _pieces(text)
        for part in bounded(piece)
    )


def _pieces(text: str) -> Iterator[list[Word]]:
    piece: list[Word] = []
    for word in chinese_words(text):
        if piece and _parts(text, piece[-1], word):
            yield piece
            piece = []
        piece.append(word)
    if piece:
        yield piece


def _parts(text: str, before: Word, word: Word) -> bool:
    between = text[before.end : word.start]
    if not between or between in ("、", "-", "~", "：", ":", "/", ".", "'"):
        return False
    is_latin = _LETTERED.match(text[before.end - 1]) or _LETTERED.match(text[word.start])
    return not (between == " " and is_latin)
