"""Numbers of English texts, in figures and in words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import text_to_num

from hansard.insight.entities.dictation import Run
from hansard.insight.entities.english_cues import COMMON_BEHIND_NAME
from hansard.insight.entities.quantity import Quantity, codes, dictated, figure_value, is_glued
from hansard.insight.entities.tokens import Token, Words

_LARGEST = 10**12
_NO_NUMBER = frozenset(
    "o oh a an second seconds ones twos threes fours fives sixes eights nines tens zeros hundreds thousands "
    "millions billions".split()
)
_BEFORE_AND = frozenset({"hundred", "thousand", "million", "billion"})
_PERCENT = re.compile(r"\s*(?:%|percent\b|per cent\b)", re.IGNORECASE)
_NO_COUNT = frozenset("moment second minute day time thing way sec bit side hand".split())
_UNITS = frozenset("year month week hour night page line word person hundred question".split())
_SPANS = frozenset("day week month year hour minute bedroom way night person storey story seater".split())
_DETERMINERS = frozenset(
    "this that the which another each every any no some other first last next right wrong new old good "
    "better best same whole".split()
)
_POINTERS = frozenset("the a an this that my your our new front".split())


@dataclass(frozen=True, slots=True)
class _Part:
    """A word, or what stands between the hyphens of one, as the number finder takes it."""

    word: str
    start: int
    end: int
    gap: str
    is_barred: bool

    def text(self) -> str:
        return self.word

    def nt_separated(self, previous: "_Part") -> bool:
        del previous
        return bool(self.gap.strip(" -")) or len(self.gap) > 2

    def not_a_number_part(self) -> bool:
        return self.is_barred


def english_quantities(words: Words, runs: Sequence[Run], stop_words: frozenset[str]) -> Iterator[Quantity]:
    """Numbers of a text; they may overlap."""
    yield from codes(words.text)
    yield from dictated(runs)
    if words.speaks_numbers:
        yield from _in_words(words, stop_words)
    for token in words.tokens:
        is_figure = token.text[0].isdigit() and token.text[-1].isdigit()
        if is_figure and not is_glued(words.text, token.end):
            yield _quantity(words.text, token.start, token.end, figure_value(token.text))


def _in_words(words: Words, stop_words: frozenset[str]) -> Iterator[Quantity]:
    parts = list(_parts(words.tokens))
    for number in text_to_num.find_numbers(parts, "en", 0):
        is_cardinal = number.text[-1:].isdigit() and abs(number.value) < _LARGEST
        if is_cardinal and not _is_pronoun(parts, number.start, number.end, stop_words):
            start, end = parts[number.start].start, parts[number.end - 1].end
            yield _quantity(words.text, start, end, number.value)


def _parts(tokens: Sequence[Token]) -> Iterator[_Part]:
    before = ""
    for token in tokens:
        place, gap = token.start, token.gap
        for piece in token.lower.split("-"):
            is_link = piece == "and" and before not in _BEFORE_AND
            yield _Part(piece or "-", place, place + len(piece), gap, is_link or piece in _NO_NUMBER)
            place, gap, before = place + len(piece) + 1, "-", piece


def _quantity(text: str, start: int, end: int, value: float | None) -> Quantity:
    percent = _PERCENT.match(text, end)
    return Quantity(start, percent.end() if percent else end, value, is_percent=percent is not None)


def _is_pronoun(parts: Sequence[_Part], first: int, last: int, stop_words: frozenset[str]) -> bool:
    """Whether a lone "one" stands for a thing: "this one", "one of them", "one moment"."""
    if last - first > 1 or parts[first].word != "one":
        return False
    if last < len(parts) and parts[last].gap == "-":
        return parts[last].word not in _SPANS
    before = (
        [part.word for part in parts[max(0, first - 2) : first]] if not parts[first].gap.strip(" ") else []
    )
    behind = parts[last] if last < len(parts) else None
    if behind is not None and before[-1:] == ["a"] and behind.word in _SPANS:
        return False  # a one day class
    if before and (before[-1] in _DETERMINERS or (before[0] in _POINTERS and before[-1] not in stop_words)):
        return True
    if behind is None or behind.gap.strip(" -") or behind.word in _NO_COUNT:
        return True
    return (behind.word in stop_words or behind.word in COMMON_BEHIND_NAME) and behind.word not in _UNITS
