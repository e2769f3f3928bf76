# ruff: noqa: E501 (patterns stay on their line)
"""A number in a text, and codes of letters and figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hansard.insight.entities.dictation import Run

_PLAIN_FIGURES = 4  # longer ones without commas call something, they count nothing
_EXACT_FIGURES = 15
_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z\-]*\d)(?=[\d\-]*[A-Za-z])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?![A-Za-z0-9])"
)
_UNITS = (
    "st|nd|rd|th|am|pm|k|m|g|s|x|gb|mb|tb|kg|km|cm|mm|mg|ml|px|hz|mhz|ghz|w|v|h|hr|hrs|min|mins|sec|secs|p|d|ft|"
    "in|lb|lbs|oz|mbps|year|day|week|month|hour|minute"
)
_NO_CODE = re.compile(
    rf"\d+(?:{_UNITS})(?:-[a-z]+)*|\d+-(?:[a-z]+-?)+|[a-z]{{1,2}}\d|[a-z]+-\d{{1,2}}|"
    r"(?:mp|covid|web|top|usb|win|windows|ps|iphone|ipad)-?\d+|[345]g",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?<![\w-])(?!Q[1-4]\b|A[345]\b|H[12]\b|CO2|H2O|MP[34]\b|G[78]\b|F1\b|B2[BC]\b|[1-5]G\b|T20\b)[A-Z]{1,3}-?\d{1,3}[A-Z]?(?![\w-])"
)
"""Gate B7, form SQ-12."""
_SEAT = re.compile(r"(?<![\w-])\d{1,3}[A-FHJ](?![\w'’-])")
_THOUSANDS = re.compile(r"(?<![\w.$€£-])\d{1,4}(?:\.\d)?k(?!\w)")
_DOZEN = re.compile(r"\b(?:half a |a |two |three |four |five |several )?dozen\b", re.IGNORECASE)
_POSTAL = re.compile(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\w)")
_SPELLED = re.compile(
    r"(?<![\w'’-])(?=(?:[a-z][ -]){1,6}(?:\d|zero|oh|one|two|three|four|five|six|seven|eight|nine|double|dash|uh|um))(?:[b-hj-z]|a(?=[ -][a-z\d][ -])|i(?=[ -][b-hj-z\d][ -]))"
    r"(?:[ -](?:(?:uh|um|dash|hyphen|double|triple) )?(?:[a-z]|\d+|zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: (?:one|two|three|four|five|six|seven|eight|nine))?)(?![\w'’])){2,}",
    re.IGNORECASE,
)
"""Letters and digits as they are read out: `s l eight eight four`."""
_MIXED = re.compile(r"[A-Za-z][- ]?\d|\d[- ]?[A-Za-z]")
_LETTER = re.compile(r"(?<![\w'’-])[B-HJ-Zb-hj-z][ -]\w|(?<![\w'’-])[AaIi][ -](?:[A-Za-z\d][ -])")
_DIGIT = re.compile(
    r"\d|zero|\boh\b|one|two|three|four|five|six|seven|eight|nine|teen|twenty|thirty|forty|fifty",
    re.IGNORECASE,
)
_SHORTEST_CODE = 4


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at `start`..`end` of a text. `value` is None for a code, whose figures are its name."""

    start: int
    end: int
    value: float | None
    is_percent: bool = False


def codes(text: str) -> Iterator[Quantity]:
    """Codes of letters and figures."""
    if _MIXED.search(text):
        for match in _CODE.finditer(text):
            if len(match[0]) >= _SHORTEST_CODE and not _NO_CODE.fullmatch(match[0]):
                yield Quantity(match.start(), match.end(), None)
        for pattern in (_SHORT, _SEAT, _THOUSANDS, _POSTAL):
            yield from (Quantity(match.start(), match.end(), None) for match in pattern.finditer(text))
    if "ozen" in text:
        yield from (Quantity(match.start(), match.end(), None) for match in _DOZEN.finditer(text))
    for match in _SPELLED.finditer(text) if _LETTER.search(text) else ():
        if _DIGIT.search(match[0]):
            yield Quantity(match.start(), match.end(), None)


def dictated(runs: Sequence[Run]) -> Iterator[Quantity]:
    """Runs of digits that were given one after another."""
    for run in runs:
        if run.pieces > 1 and len(run.digits) > 2:
            yield Quantity(run.start, run.end, None)


def figure_value(figures: str) -> float | None:
    """What figures count (`1,200.50`); None for those that call something (`0042`, `47215`, `1.2.3`)."""
    plain = figures.replace(",", "")
    if plain.count(".") > 1 or len(plain) > _EXACT_FIGURES:
        return None
    is_whole = "." not in plain
    if (
        is_whole
        and (len(plain) > _PLAIN_FIGURES or (plain[0] == "0" and len(plain) > 1))
        and "," not in figures
    ):
        return None
    return float(plain)


def is_glued(text: str, end: int) -> bool:
    """Whether figures that end there go on in letters: `4th`."""
    return text[end : end + 1].isascii() and text[end : end + 1].isalpha()
