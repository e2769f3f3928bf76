"""Streets with a number, as addresses are told in English."""

import re
from collections.abc import Iterable, Iterator

from hansard.insight.entities.english_cues import STREETS
from hansard.insight.entities.tokens import Token, Words
from hansard.insight.entities.words.places_world import STATES

Place = tuple[int, int]
"""Start and end in a text."""

_LONGEST_STREET = 4
_ZIP = re.compile(r"\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")
_STATE = "|".join(sorted(state for state in STATES if len(state) == 2))
_CODES = r"\d{5}(?:-\d{4})?|[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}"
_TO_CODE = re.compile(
    rf"(?:[\s,]+[A-Za-z0-9']+){{0,6}}?[\s,]+(?:{_CODES}|(?:{_STATE})(?=\s*(?:[.,]|$)))(?!\w)", re.IGNORECASE
)
"""The town, up to the postal code or the state that ends a clause."""
_UNIT = re.compile(
    r"[\s,]+(?:apt|apartment|suite|ste|unit|flat|floor|room|number|no|#)\.?\s*#?\s*[A-Za-z]?\d*[A-Za-z]?(?![A-Za-z])",
    re.IGNORECASE,
)
_DIRECTIONS = frozenset(
    "north south east west n s e w ne nw se sw northeast northwest southeast southwest".split()
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
_NO_STREET = frozenset("court place way close circle drive trail row st ct pl dr ln".split())


def addresses_in(words: Words, numbers: Iterable[Place], stop_words: frozenset[str]) -> Iterator[Place]:
    """Places of a house number (one of the numbers given) and its street, and the flat if told."""
    tokens = words.tokens
    first_behind = {token.start: place for place, token in enumerate(tokens)}
    for start, end in numbers:
        behind = re.compile(r"[ ,]*").match(words.text, end)
        first = first_behind.get(behind.end() if behind else end)
        last = (
            0
            if first is None
            else _street_end(words, first, stop_words, is_spoken=not words.text[start].isdigit())
        )
        if last:
            unit = _UNIT.match(words.text, tokens[last - 1].end)
            yield start, unit.end() if unit else tokens[last - 1].end


_NUMBERED = re.compile(
    r"(?<!\w)(?:(?:East|West|North|South|[EWNS]\.?) )?\d{1,3}(?:st|nd|rd|th) "
    r"(?:Street|Avenue|Ave|St|Road|Rd|Place|Drive)\b",
    re.IGNORECASE,
)


def numbered_streets(text: str) -> Iterator[Place]:
    """Places of streets that have a number for a name: East 93rd Street."""
    return (match.span() for match in _NUMBERED.finditer(text))


def with_town(words: Words, end: int) -> int:
    """Where an address ends whose town, state and code follow the street."""
    place = next((at for at, token in enumerate(words.tokens) if token.start >= end), len(words.tokens))
    last = end
    code = _TO_CODE.match(words.text, end)
    if code:
        return code.end()
    for token in words.tokens[place : place + 5]:
        is_town = token.is_capital and (token.gap in {", ", " "}) and not token.opens
        if not (is_town or token.text in STATES or _ZIP.fullmatch(token.text)):
            break
        last = token.end
    return last


def _street_end(words: Words, first: int, stop_words: frozenset[str], *, is_spoken: bool) -> int:
    """The token behind the street's last, 0 where no street begins."""
    for length in range(1, _LONGEST_STREET + 1):
        place = first + length
        name = words.tokens[first:place]
        if place >= len(words.tokens) or not all(
            token.is_next for token in words.tokens[first + 1 : place + 1]
        ):
            return 0
        kind = words.tokens[place]
        if kind.lower in STREETS and all(_is_part(words, token, stop_words) for token in name):
            is_clear = kind.lower not in _NO_STREET or kind.is_capital or not is_spoken
            return place + 1 if is_clear else 0
    return 0


def _is_part(words: Words, token: Token, stop_words: frozenset[str]) -> bool:
    """Whether a word may belong to a street's name."""
    if token.lower in _DIRECTIONS or _ORDINAL.fullmatch(token.text):
        return True
    if words.is_cased:
        return token.is_capital
    return token.text[0].isalpha() and token.lower not in stop_words
