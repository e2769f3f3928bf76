"""Finds the numbers that are spoken as words, and what kind each is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

import text_to_num

from hansard.model.transcript import Word
from hansard.speech.marks import Bare, bare

LANGUAGES = frozenset({"da", "de", "en", "es", "fr", "it", "nl", "pt"})
"""Of which the library knows the number words."""

_PAUSE_S = 0.5  # a longer one parts two numbers
_BREATH_S = 1.0  # a longer one is more than a breath of somebody who reads out digits
_SENTENCE_ENDS = frozenset(".?!;…")
_SCALES = (100, 1_000, 1_000_000, 1_000_000_000)
_MILLION = 1_000_000
_CODE_DIGITS = 3  # so many digits in a row are a code (a telephone number, a year)


@dataclass(frozen=True, slots=True)
class Token:
    """A word as the number finder takes it.

    `is_apart` says that a mark or a pause stands before it, `goes_on` that at most a comma and a breath do.
    """

    word: Word
    bare: Bare
    heard: str
    is_apart: bool
    goes_on: bool
    is_barred: bool = False

    def text(self) -> str:
        """What the library reads."""
        return self.heard

    def nt_separated(self, previous: "Token") -> bool:
        """Whether no number goes on from the previous word to this one."""
        del previous
        return self.is_apart

    def not_a_number_part(self) -> bool:
        """Whether this is no number although it looks like one."""
        return self.is_barred


class Kind(Enum):
    """What a number is, as far as its words tell."""

    DIGITS = auto()  # below ten, or begun with a nought
    CARDINAL = auto()
    ORDINAL = auto()
    SCALE = auto()  # a lone hundred, thousand, million
    CODE = auto()  # digits that were put together, a year, a time of day


@dataclass(frozen=True, slots=True)
class Number:
    """The words from `start` up to `end` and the figures they stand for.

    With `keeps_scale` the last of them is a word for millions, which is written as it is. `is_certain`
    says that the words around call for figures.
    """

    start: int
    end: int
    text: str
    value: float
    kind: Kind
    keeps_scale: bool = False
    is_certain: bool = False

    @property
    def is_written(self) -> bool:
        """Whether it is written in figures: small numbers, "a hundred" and "one million" stay words."""
        if self.is_certain or self.kind is Kind.CODE:
            return True
        if self.kind is Kind.ORDINAL:
            return self.value >= 10 and self.text[-1] != "s"
        return self.kind is Kind.CARDINAL and not (self.keeps_scale and self.text == "1")


@dataclass(frozen=True, slots=True)
class Figure:
    """What the words from `start` up to `end` are written as: one word, by default the first of them."""

    start: int
    end: int
    text: str | None = None


def read_tokens(words: Sequence[Word]) -> list[Token]:
    """A token for each word."""
    tokens: list[Token] = []
    for word in words:
        own, before = bare(word.text), tokens[-1] if tokens else None
        is_apart = before is not None and _is_parted(before, word, own, ("",), _PAUSE_S)
        goes_on = before is not None and not _is_parted(before, word, own, ("", ","), _BREATH_S)
        tokens.append(Token(word, own, own.core or ",", is_apart, goes_on))
    return tokens


def find_numbers(tokens: Sequence[Token], language: str) -> list[Number]:
    """The numbers in order; `language` is one of `LANGUAGES`."""
    found = text_to_num.find_numbers(tokens, language, 0)
    return [
        _number(Number(one.start, one.end, one.text, one.value, _kind(one)), tokens, language)
        for one in found
    ]


def join_codes(numbers: Sequence[Number], tokens: Sequence[Token]) -> list[Number]:
    """The numbers with digits in a row put together: `555 0123` of two rows with a pause between."""
    return [number for series in _series(numbers) for number in _joined(series, tokens)]


def spoken(tokens: Sequence[Token], place: int) -> str:
    """The word at a place in small letters and without full stops; empty beyond either end."""
    return tokens[place].bare.core.lower().replace(".", "") if 0 <= place < len(tokens) else ""


def spoken_behind(tokens: Sequence[Token], end: int) -> str:
    """The word right behind what ends before `end`; empty where a mark or a pause comes between."""
    return "" if end < len(tokens) and tokens[end].is_apart else spoken(tokens, end)


def spoken_before(tokens: Sequence[Token], start: int) -> str:
    """The word right before what begins at `start`; empty where a mark or a pause comes between."""
    return "" if tokens[start].is_apart else spoken(tokens, start - 1)


def follows(number: Number, before: Number, tokens: Sequence[Token]) -> bool:
    """Whether a number stands right behind another, without a mark or a pause."""
    return number.start == before.end and not tokens[number.start].is_apart


def ends_sentence(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word at a place is the last, or followed by more than a comma or a colon."""
    return place == len(tokens) - 1 or bool(set(tokens[place].bare.after) & _SENTENCE_ENDS)


def _is_parted(previous: Token, word: Word, own: Bare, marks: tuple[str, ...], pause_s: float) -> bool:
    """Whether another mark than these, or a longer pause, stands between two words."""
    is_marked = not previous.bare.core or previous.bare.after.strip("-") not in marks or own.before
    return bool(is_marked) or word.start_s - previous.word.end_s > pause_s


def _kind(found: "text_to_num.Occurence") -> Kind:
    if found.is_ordinal:
        return Kind.ORDINAL
    if found.text.isdigit() and (len(found.text) == 1 or found.text.startswith("0")):
        return Kind.DIGITS
    return Kind.SCALE if found.end - found.start == 1 and found.value in _SCALES else Kind.CARDINAL


def _number(number: Number, tokens: Sequence[Token], language: str) -> Number:
    """The number; of round millions, the figures that stand before the word."""
    if number.end - number.start == 1 or number.kind is not Kind.CARDINAL:
        return number
    last = text_to_num.find_numbers([tokens[number.end - 1]], language, 0)
    scale = last[0].value if last else 0
    if scale < _MILLION or number.value % scale:
        return number
    return replace(number, text=str(int(number.value // scale)), keeps_scale=True)


def _series(numbers: Sequence[Number]) -> list[list[Number]]:
    """Cardinals that stand side by side; each of the others alone."""
    series: list[list[Number]] = []
    for number in numbers:
        last = series[-1][-1] if series else None
        if last and last.end == number.start and _is_plain(last) and _is_plain(number):
            series[-1].append(number)
        else:
            series.append([number])
    return series


def _is_plain(number: Number) -> bool:
    return number.kind in (Kind.DIGITS, Kind.CARDINAL) and not number.keeps_scale


def _joined(series: Sequence[Number], tokens: Sequence[Token]) -> list[Number]:
    count = sum(len(number.text) if number.kind is Kind.DIGITS else 1 for number in series)
    if count < _CODE_DIGITS:
        return list(series)
    joined: list[Number] = []
    for number in series:
        certain = replace(number, is_certain=True)
        if joined and _continues(number, joined[-1], tokens):
            joined[-1] = _together(joined[-1], certain)
        else:
            joined.append(certain)
    return joined


def _continues(number: Number, before: Number, tokens: Sequence[Token]) -> bool:
    are_digits = number.kind is Kind.DIGITS and before.kind in (Kind.DIGITS, Kind.CODE)
    return are_digits and follows(number, before, tokens)


def _together(one: Number, other: Number) -> Number:
    return replace(one, end=other.end, text=one.text + other.text, kind=Kind.CODE)
