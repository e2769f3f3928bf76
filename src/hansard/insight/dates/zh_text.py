"""Chinese text and numbers as the grammar wants them: Simplified, figures and punctuation of half width."""

import re
from collections.abc import Mapping

from hansard.insight.han import simplified

_WIDE = "０１２３４５６７８９：／～－，；！？　"
_NARROW = "0123456789:/~-,;!? "
_NARROWED = str.maketrans(_WIDE, _NARROW)

_DIGITS: Mapping[str, int] = {
    **{digit: value for value, digit in enumerate("零一二三四五六七八九")},
    "〇": 0,
    "两": 2,
    "正": 1,
}
_FIGURES = re.compile(r"\d+(?:\.\d+)?")
_YEARS_BEFORE_THE_REPUBLIC = 1911


def folded(text: str) -> str:
    """The text with the characters of dates in one form; its length stays the same."""
    return simplified(text).translate(_NARROWED)


def number(text: str) -> float | None:
    """The value of a number in figures or characters; 几 is three, of 两三 the larger. None if it is none."""
    if _FIGURES.fullmatch(text):
        return float(text)
    special = {"半": 0.5, "几": 3.0}.get(text)
    return special if special is not None else _counted(text)


def _counted(text: str) -> float | None:
    """Tens and hundreds: 二十一, 一百二, 十."""
    if not set(text) & set("十百廿卅"):
        return _digit_by_digit(text)
    total, pending = 0, 0
    for character in text.replace("廿", "二十").replace("卅", "三十"):
        if character in "十百":
            total += max(pending, 1) * (10 if character == "十" else 100)
            pending = 0
        elif character in _DIGITS:
            pending = _DIGITS[character]
        else:
            return None
    return float(total + pending)


def _digit_by_digit(text: str) -> float | None:
    values = [_DIGITS.get(character) for character in text]
    known = [value for value in values if value is not None]
    if not known or len(known) != len(values):
        return None
    return float(max(known)) if len(known) <= 2 else float("".join(map(str, known)))


def year(text: str) -> float | None:
    """A year in figures or characters, of the Christian era or (民国) of the Republic."""
    if text.startswith("民国"):
        value = number(text.removeprefix("民国"))
        return None if value is None else value + _YEARS_BEFORE_THE_REPUBLIC
    return number(text)
