"""Figures of English numbers, with the units that are written as signs: `25%`, `$3.50`."""

from collections.abc import Iterator, Sequence

from hansard.speech.figures.english_numbers import DOLLARS, english_numbers, is_per_cent
from hansard.speech.figures.numbers import Figure, Kind, Number, Token, spoken_before, spoken_behind

_ARTICLES = frozenset({"a", "an"})
_SCALES = frozenset({"hundred", "thousand"})
_CENTS = frozenset({"cent", "cents"})
_UNGROUPED = 4  # so many digits have no comma


def english_figures(tokens: Sequence[Token]) -> list[Figure]:
    """The figures in order."""
    numbers = english_numbers(tokens)
    figures: list[Figure] = []
    for number in numbers:
        if number.is_written and (not figures or number.start >= figures[-1].end):
            figures += _figures(number, numbers, tokens)
    return figures


def _figures(number: Number, numbers: Sequence[Number], tokens: Sequence[Token]) -> Iterator[Figure]:
    start, end, text = _start(number, tokens), number.end, _grouped(number)
    if number.kind is not Kind.ORDINAL and spoken_behind(tokens, end) in DOLLARS:
        yield from _dollars(number, start, text, _cents(end + 1, numbers, tokens))
    elif number.keeps_scale:
        yield Figure(start, end - 1, text)
    elif spoken_behind(tokens, end) == "percent":
        yield Figure(start, end + 1, text + "%")
    elif is_per_cent(tokens, end):
        yield Figure(start, end + 2, text + "%")
    else:
        yield Figure(start, end, text)


def _start(number: Number, tokens: Sequence[Token]) -> int:
    """Where a number begins: the article of "a hundred and five" belongs to it."""
    before = spoken_before(tokens, number.start)
    has_article = before in _ARTICLES and spoken_behind(tokens, number.start) in _SCALES
    return number.start - has_article


def _grouped(number: Number) -> str:
    """The figures, in groups of three from ten thousand on; those of a code as they are."""
    is_long = number.kind is Kind.CARDINAL and number.text.isdigit() and len(number.text) > _UNGROUPED
    return f"{int(number.text):,}" if is_long else number.text


def _dollars(number: Number, start: int, text: str, cents: Number | None) -> Iterator[Figure]:
    if number.keeps_scale:  # five million dollars are $5 million
        yield Figure(start, number.end - 1, f"${text}")
        yield Figure(number.end - 1, number.end + 1)
    elif cents and text.replace(",", "").isdigit():
        yield Figure(start, cents.end + 1, f"${text}.{int(cents.value):02d}")
    else:
        yield Figure(start, number.end + 1, f"${text}")


def _cents(place: int, numbers: Sequence[Number], tokens: Sequence[Token]) -> Number | None:
    """The cents after dollars that end before `place`."""
    start = place + (spoken_behind(tokens, place) == "and")
    number = next((number for number in numbers if number.start == start), None)
    if number is None or tokens[start].is_apart or number.kind not in (Kind.DIGITS, Kind.CARDINAL):
        return None
    is_cents = number.value < 100 and spoken_behind(tokens, number.end) in _CENTS
    return number if is_cents else None
