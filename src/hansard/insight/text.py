"""Sentences, words and clips of a turn's text. Positions are offsets into that text."""

import re
from bisect import bisect_right
from collections.abc import Sequence
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


def lowered(text: str) -> str:
    """The same text in lower case; every offset stays valid, so a letter that becomes two stays as it is."""
    whole = text.lower()
    if len(whole) == len(text):
        return whole
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


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


def sentence_at(text: str, position: int, found: Sequence[Sentence]) -> Sentence:
    """The one of a text's sentences around an offset; the whole text where there is none."""
    return around(found, position) or Sentence(0, len(text))


def around(found: Sequence[Sentence], position: int) -> Sentence | None:
    """The one of some sentences in order, apart from each other, that holds an offset."""
    at = bisect_right(found, position, key=_start) - 1
    return found[at] if at >= 0 and position < found[at].end else None


def _start(sentence: Sentence) -> int:
    return sentence.start


def words(text: str) -> list[str]:
    """Words in lower case, without punctuation."""
    return [word.lower() for word in _WORD.findall(text)]


def units(text: str, language: str) -> int:
    """Words, or for Chinese and Japanese characters (a word of another script counts as one)."""
    if language in WIDE_LANGUAGES:
        return len(_UNIT.findall(text))
    return len(_WORD.findall(text))


def quote_extent(text: str, start: int, end: int, found: Sequence[Sentence]) -> tuple[int, int]:
    """The one of a text's sentences around `start`..`end`, cut at word breaks to what can be quoted."""
    sentence = sentence_at(text, start, found)
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
