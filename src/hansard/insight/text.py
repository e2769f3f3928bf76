"""Sentences, words and clips of a turn's text. Positions are offsets into that text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hansard.insight.thresholds import QUOTE_CHARACTERS

_SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\b[ap]\.m)[.!?]+[\"')\]”’]*(?=\s|$)|[。！？]+[」』”]*|\n+"
)
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_UNIT = re.compile(rf"[{_WIDE}]|[^\W_{_WIDE}]+(?:['’\-][^\W_{_WIDE}]+)*")
_APOSTROPHES = str.maketrans("’‘＇`", "''''")
_BREAK = re.compile(r"\s|[，、。；]")

WIDE_LANGUAGES = frozenset({"zh", "ja"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a turn: `turn_text[start:end]`, without surrounding space."""

    start: int
    end: int


def straighten(text: str) -> str:
    """The same text with plain apostrophes; every offset stays valid."""
    return text.translate(_APOSTROPHES)


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text, each with its closing punctuation."""
    found: list[Sentence] = []
    start = 0
    for mark in _SENTENCE_END.finditer(text):
        _append(found, text, start, mark.end())
        start = mark.end()
    _append(found, text, start, len(text))
    return found


def _append(found: list[Sentence], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if _WORD.search(stripped):
        left = start + len(piece) - len(piece.lstrip())
        found.append(Sentence(left, left + len(stripped)))


def sentence_at(text: str, position: int, found: Iterable[Sentence] | None = None) -> Sentence:
    """The sentence around an offset, of `found` or of the text's own; the whole text where there is none."""
    for sentence in sentences(text) if found is None else found:
        if sentence.start <= position < sentence.end:
            return sentence
    return Sentence(0, len(text))


def words(text: str) -> list[str]:
    """Words in lower case, without punctuation."""
    return [word.lower() for word in _WORD.findall(text)]


def units(text: str, language: str) -> int:
    """Words, or for Chinese and Japanese characters (a word of another script counts as one)."""
    if language in WIDE_LANGUAGES:
        return len(_UNIT.findall(text))
    return len(_WORD.findall(text))


def quote_extent(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around `start`..`end`, cut at word breaks to a length that can be quoted."""
    sentence = sentence_at(text, start)
    left, right = sentence.start, max(sentence.end, end)
    if right - left <= QUOTE_CHARACTERS:
        return left, right
    spare = max(0, QUOTE_CHARACTERS - (end - start)) // 2
    return _break_after(text, max(left, start - spare), start), _break_before(
        text, min(right, end + spare), end
    )


def _break_after(text: str, wanted: int, limit: int) -> int:
    if wanted == 0 or _BREAK.match(text[wanted - 1]):
        return wanted
    mark = _BREAK.search(text, wanted, limit)
    return mark.end() if mark else wanted


def _break_before(text: str, wanted: int, limit: int) -> int:
    if wanted >= len(text) or _BREAK.match(text[wanted]):
        return wanted
    cut = next((at for at in range(wanted, limit, -1) if _BREAK.match(text[at - 1])), wanted + 1)
    return cut - 1


def shorten(text: str, language: str, limit: int) -> str:
    """At most `limit` words (characters for Chinese and Japanese) of a text, cut at a word's end."""
    pattern = _UNIT if language in WIDE_LANGUAGES else _WORD
    found = list(pattern.finditer(text))
    return text if len(found) <= limit else text[: found[limit - 1].end()]


def capitalised(text: str) -> str:
    """The text with its first letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]
