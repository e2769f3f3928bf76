# ruff: noqa: E501 (one family of words to a line)
"""Money in English by other words than a number and a currency: a tenner, a couple of grand, two lakh."""

import re
from collections.abc import Iterator

from hansard.insight.dates.en_numbers import number
from hansard.insight.dates.grammar import has_any
from hansard.insight.entities.amount import Amount

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEEN = "ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_TY = rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:{_ONES}))?"
_SLANG = re.compile(
    r"\b(?:(?P<count>a couple(?: of)?|a few|two|three|four|five|a) )?(?P<note>tenners?|fivers?|c-notes?)\b|\b(?:a )?(?P<much>couple (?:of )?hundred|few hundred|couple (?:of )?thousand|couple (?:of )?grand|few grand|half a grand)\b"
    r"(?P<name> (?:dollars|bucks|pounds|quid|euros))?",
    re.IGNORECASE,
)
_A_UNIT = re.compile(
    r"\b(?:an?|half a|a quarter of a|a couple(?: of)?|a few) (?:(?P<scale>hundred|thousand|million|billion|grand|hundred thousand) ?)?(?P<name>dollars?|bucks?|pounds?|euros?|quid|grand)(?P<part> (?:fifty|twenty|ten|thirty|forty|twenty[ -]five|seventy[ -]five|ninety[ -]nine)\b)?(?![\w-])(?! (?:of (?!my|our|your|that)|coin|bill|note|store|sign|cake))",
    re.IGNORECASE,
)
_HINTS = (
    "tenner",
    "fiver",
    "c-note",
    "couple",
    "few",
    "lakh",
    "lac",
    "crore",
    "grand",
    "dollar",
    "buck",
    "pound",
    "euro",
    "quid",
)
"""Without any of these nothing of the kind stands in a text."""
_NOTES = {"tenner": 10.0, "fiver": 5.0, "c-note": 100.0}
_NAMES = {"d": "USD", "b": "USD", "p": "GBP", "q": "GBP", "e": "EUR", "g": ""}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "grand": 1e3,
    "hundred thousand": 1e5,
}
_COUPLE = 2.0
_RATED = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|\d|hundred|thousand|dollars?|cents|bucks|pence) $",
    re.IGNORECASE,
)
"""Nine fifty a pound."""
_CENTS = 100


def slang_amounts(text: str) -> Iterator[Amount]:
    """A tenner, a couple of grand, half a million dollars, a buck fifty."""
    lowered = text.lower()
    if not has_any(_HINTS, lowered):
        return
    for match in _SLANG.finditer(text):
        if match["note"]:
            count = _how_many(match["count"])
            yield Amount(
                match.start(), match.end(), count * _NOTES[match["note"].lower().removesuffix("s")], "GBP"
            )
        elif match["name"] or "grand" in match["much"].lower():
            yield Amount(
                match.start(), match.end(), _much(match["much"]), _NAMES[(match["name"] or " g")[1].lower()]
            )
    yield from _lakhs(text)
    for match in _A_UNIT.finditer(text):
        if _RATED.search(text[: match.start()]):
            continue
        name = match["name"].lower()
        scale = _SCALES.get((match["scale"] or "").lower(), 1e3 if name == "grand" else 1.0)
        part = (number((match["part"] or " zero").strip().lower()) or 0.0) / _CENTS
        yield Amount(match.start(), match.end(), _share(match[0]) * scale + part, _NAMES[name[0]])


_LAKHS = re.compile(
    rf"(?P<count>\d+(?:\.\d+)?|(?:{_TY}|{_TEEN}|{_ONES})(?: and a half)?|an?|half a) (?P<unit>lakhs?|lacs?|crores?)(?: (?:{_TY}|{_TEEN}|{_ONES}) (?:thousand|hundred|lakhs?))*(?: (?:rupees|rs\.?))?(?!\w)",
    re.IGNORECASE,
)


def _lakhs(text: str) -> Iterator[Amount]:
    """Two lakh forty thousand rupees: a lakh is a hundred thousand, a crore a hundred lakh."""
    for match in _LAKHS.finditer(text):
        count = 0.5 if match["count"].lower() == "half a" else number(match["count"].lower()) or 1.0
        size = 1e5 if match["unit"][0].lower() == "l" else 1e7
        rest = (
            match[0][match.end("unit") - match.start() :]
            .lower()
            .replace("rupees", "")
            .replace("rs", "")
            .strip()
        )
        yield Amount(match.start(), match.end(), count * size + _rest(rest), "INR")


def _rest(said: str) -> float:
    """What is said behind the lakhs: forty thousand."""
    return (number(said.replace(".", "")) or 0.0) if said.strip(" .") and "lakh" not in said else 0.0


def _how_many(said: str | None) -> float:
    words = (said or "a").lower()
    if "couple" in words:
        return _COUPLE
    return 1.0 if words == "a" else number(words) or 1.0


def _much(said: str) -> float:
    words = said.lower()
    count = 0.5 if "half" in words else _COUPLE if "couple" in words else 3.0
    return count * (1e2 if "hundred" in words else 1e3)


def _share(said: str) -> float:
    words = said.lower()
    if words.startswith("half"):
        return 0.5
    if words.startswith("a quarter"):
        return 0.25
    return _COUPLE if "couple" in words else 3.0 if "few" in words else 1.0
