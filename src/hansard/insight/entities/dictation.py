"""Digits that are written or read out one after another, as one run: `four one five, 555 0199`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ONES = dict(zip("zero one two three four five six seven eight nine".split(), "0123456789", strict=True))
_DIGITS = {**_ONES, "oh": "0", "o": "0", "nought": "0", "naught": "0"}
_TEENS = dict(
    zip(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        map(str, range(10, 20)),
        strict=True,
    )
)
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), "23456789", strict=True))
_TIMES = {"double": 2, "triple": 3, "treble": 3}
_HAN = dict(zip("零〇一二三四五六七八九幺么兩两", "001234567891122", strict=True))
_WORDS = "|".join((*_DIGITS, *_TEENS, *_TENS, *_TIMES, "hundred"))
_PIECE = re.compile(
    rf"(?<![A-Za-z0-9])(?:{_WORDS})(?![A-Za-z])|[0-9]+|[{''.join(_HAN)}]+(?![十百千萬万億亿點点個个])",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"[\s,.\-–—/()+、，_#]{0,4}(?:(?:uh|um|er|erm|dash|hyphen|then|and then|嗯|呃|槓|杠)[\s,.\-、，]+)?",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Run:
    """Digits at `start`..`end` of a text, in `pieces` figures or words; `spoken` of these are words."""

    start: int
    end: int
    digits: str
    pieces: int
    spoken: int


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    word: str

    @property
    def is_figure(self) -> bool:
        return self.word[0].isascii() and self.word.isdigit()


def digit_runs(text: str, *, in_words: bool = True) -> list[Run]:
    """Every run of a text, in order; a single number word is none, a single figure is one.

    `in_words` reads English and Chinese digits in words beside figures.
    """
    runs = (_run(pieces) for pieces in _rows(text, _PIECE if in_words else _FIGURES))
    return [run for run in runs if run and (run.pieces > 1 or not run.spoken or len(run.digits) > 2)]


def _rows(text: str, pattern: re.Pattern[str]) -> Iterator[list[_Piece]]:
    row: list[_Piece] = []
    for match in pattern.finditer(text):
        piece = _Piece(match.start(), match.end(), match[0].lower())
        if row and not _is_joined(text, row[-1], piece):
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _is_joined(text: str, before: _Piece, piece: _Piece) -> bool:
    gap = text[before.end : piece.start]
    if not _GAP.fullmatch(gap):
        return False
    if before.is_figure and piece.is_figure:  # 4.25 and 1,200 are numbers of their own; so are 12, 15
        return gap not in {".", ",", ", ", ". ", "/"} or (gap == "." and len(before.word) > 2)
    return True


def _run(row: list[_Piece]) -> Run | None:
    digits, place, spoken = "", 0, 0
    while place < len(row):
        read, used = _read(row, place)
        if read is None:
            break
        digits += read
        spoken += not row[place].is_figure
        place += used
    if not digits:
        return None
    return Run(row[0].start, row[place - 1].end, digits, place, spoken)


def _read(row: list[_Piece], place: int) -> tuple[str | None, int]:
    """The digits that begin with a piece, and how many pieces they are."""
    word = row[place].word
    behind = row[place + 1].word if place + 1 < len(row) else ""
    if row[place].is_figure or word in _DIGITS:
        return _DIGITS.get(word, word), 1
    if word in _TEENS:
        return _TEENS[word], 1
    if word in _TENS:
        return (
            (_TENS[word] + _ONES[behind], 2)
            if behind in _ONES and behind != "zero"
            else (_TENS[word] + "0", 1)
        )
    if word in _TIMES:
        return (_DIGITS[behind] * _TIMES[word], 2) if behind in _DIGITS else (None, 0)
    if word == "hundred":
        return ("00", 1) if place and row[place - 1].word in _ONES and behind else (None, 0)
    return "".join(_HAN[char] for char in word), 1
