"""The words of a Chinese text: the cut of each run of characters that is likeliest as a whole."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hansard.insight.grammar.chinese_words import LONGEST, Entry, chinese_lexicon
from hansard.insight.grammar.word import Kind, Word

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_PIECE = re.compile(
    rf"[{_HAN}]+|\d+(?:[.,:/]\d+)*[^\W_{_HAN}]*(?:-[^\W_{_HAN}]+)*|[^\W_{_HAN}]+(?:['\-@.][^\W_{_HAN}]+)*"
)
_MARK = re.compile(r"[^\w]")
_NUMBER = re.compile(r"[零〇一二三四五六七八九十百千万两几半多第]+")
_CACHED = 20_000
_UNLISTED: Entry = (-27.0, Kind.OTHER)


@lru_cache(maxsize=_CACHED)
def chinese_words(text: str) -> tuple[Word, ...]:
    """The words of a folded (Simplified) text in order; words of other scripts whole."""
    found: list[Word] = []
    last = 0
    for piece in _PIECE.finditer(text):
        mark = _MARK.search(text, last, piece.start())
        for start, end, kind in _cut(text, piece):
            found.append(
                Word(text[start:end].lower(), start, end, kind, mark[0].strip() or " " if mark else "")
            )
            mark = None
        last = piece.end()
    return tuple(found)


def _cut(text: str, piece: re.Match[str]) -> Iterator[tuple[int, int, Kind]]:
    start, end = piece.span()
    if not "\u3400" <= piece[0][0] <= "\u9fff":
        yield start, end, Kind.NUMBER if piece[0][0].isdigit() else Kind.NOUN
        return
    for first, behind in _likeliest(text, start, end):
        yield first, behind, _kind(text[first:behind])


def _likeliest(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The way through a run of characters whose words' shares have the greatest product."""
    lexicon = chinese_lexicon()
    best: dict[int, tuple[float, int]] = {end: (0.0, end)}
    for at in range(end - 1, start - 1, -1):
        ways = [
            (entry[0] + best[behind][0], behind)
            for behind in range(at + 1, min(at + LONGEST, end) + 1)
            if (entry := lexicon.get(text[at:behind], _UNLISTED if behind == at + 1 else None))
        ]
        best[at] = max(ways)
    at = start
    while at < end:
        yield at, best[at][1]
        at = best[at][1]


def _kind(word: str) -> Kind:
    if _NUMBER.fullmatch(word):
        return Kind.NUMBER
    return chinese_lexicon().get(word, _UNLISTED)[1]
