"""English numbers as they are said: counts, ordinals, years."""

import re
from collections.abc import Mapping

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)

_VALUES: Mapping[str, float] = {
    **{word: value for value, word in enumerate(_SMALL.split())},
    **{word: 10 * (value + 2) for value, word in enumerate(_TENS.split())},
    **{word: value for value, word in enumerate(_ORDINALS.split())},
    "twentieth": 20,
    "thirtieth": 30,
    "half": 0.5,
    "couple": 2,
    "few": 3,
    "oh": 0,
    "o": 0,
}
_FACTORS: Mapping[str, int] = {"hundred": 100, "thousand": 1000}
_TOKEN = re.compile(r"[a-z]+|\d+(?:\.\d+)?")
_WORDS_OF_NO_VALUE = frozenset({"a", "an", "another", "and", "of", "the", "st", "nd", "rd", "th"})

_UNIT = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TEEN = "(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
_TY = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"

TO_NINETY_NINE = rf"(?:{_TY}(?:[ -]{_UNIT})?|{_TEEN}|{_UNIT})"
CARDINAL = rf"(?:\d{{1,3}}(?:\.5)?|(?:an?|one|two) hundred(?: and)?(?: {TO_NINETY_NINE})?|{TO_NINETY_NINE})"
COUNT = rf"(?:(?:a )?couple(?: of)?|(?:a )?few|half(?: an?)?|{CARDINAL}(?: and a half)?|an?|another)"
DAY_ORDINAL = (
    r"(?:(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|"
    r"thirtieth|twentieth|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth))\b"
)
DAY_CARDINAL = (
    r"(?:(?:twenty|thirty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|" + rf"{_TEEN}|{_UNIT})\b"
)
DAY_FIGURES = r"(?:3[01]|[12]\d|0?[1-9])"
DAY_FIGURES_ORDINAL = rf"{DAY_FIGURES} ?(?:st|nd|rd|th)\b"
YEAR = (
    rf"(?:(?:19|20)\d\d|'\d\d|(?:twenty|nineteen) (?:oh {_UNIT}|{_TEEN}|{_TY}(?:[ -]{_UNIT})?)|"
    rf"two thousand(?:(?: and)? {TO_NINETY_NINE})?)(?![\d/%])"
)


def number(text: str) -> float | None:
    """The value of a number in figures or words; "a few" is three. None if a word is no number."""
    total, is_known = 0.0, False
    for token in _TOKEN.findall(text):
        if token in _WORDS_OF_NO_VALUE:
            continue
        value = float(token) if token[0].isdecimal() else _VALUES.get(token)
        is_known = True
        if token in _FACTORS:
            total = max(total, 1) * _FACTORS[token]
        elif value is None:
            return None
        else:
            total += value
    return total if is_known else 1.0


def year(text: str) -> float | None:
    """A year: in figures, or said in two halves ("twenty twenty six")."""
    first, _, rest = text.replace("-", " ").partition(" ")
    century = {"nineteen": 1900, "twenty": 2000}.get(first)
    if century is None:
        return number(text)
    below = number(rest)
    return None if below is None else century + below
