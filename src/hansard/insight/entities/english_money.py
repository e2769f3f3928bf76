# ruff: noqa: E501 (patterns stay on their line)
"""Amounts of money in English texts."""

import re
from collections.abc import Iterator, Mapping, Sequence

from hansard.insight.entities.amount import Amount
from hansard.insight.entities.quantity import Quantity

_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "CNY", "₹": "INR", "₩": "KRW"}
_DOLLARS = {
    "US": "USD",
    "NT": "TWD",
    "HK": "HKD",
    "A": "AUD",
    "AU": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "S": "SGD",
    "NZ": "NZD",
}
_NAMED = {
    "dollar": "USD", "buck": "USD", "usd": "USD", "us dollar": "USD", "euro": "EUR", "eur": "EUR", "pound": "GBP", "quid": "GBP", "gbp": "GBP",
    "yen": "JPY", "jpy": "JPY", "rupee": "INR", "rs": "INR", "inr": "INR", "yuan": "CNY", "rmb": "CNY", "cny": "CNY", "franc": "CHF", "chf": "CHF",
    "nt dollar": "TWD", "taiwan dollar": "TWD", "new taiwan dollar": "TWD", "ntd": "TWD", "twd": "TWD", "hong kong dollar": "HKD", "hkd": "HKD",
    "singapore dollar": "SGD", "sgd": "SGD", "canadian dollar": "CAD", "cad": "CAD", "australian dollar": "AUD", "aud": "AUD", "peso": "MXN",
    "won": "KRW", "real": "BRL", "krona": "SEK", "kronor": "SEK", "dirham": "AED", "ringgit": "MYR", "baht": "THB",
}  # fmt: skip
_SCALES = {
    "k": 1e3,
    "grand": 1e3,
    "thousand": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
}
_SCALE = r"(?:\s?(?P<scale>k|grand|thousand|million|mn|billion|bn|m|b)(?![A-Za-z]))?"
_SIGN = re.compile("[$€£¥￥₹₩]")
_SIGNED = re.compile(
    rf"(?P<where>US|NT|HK|AU|A|CA|C|S|NZ)?(?P<sign>[$€£¥￥₹₩])\s?(?P<figures>\d{{1,15}}(?:,\d{{2,3}}){{0,4}}(?:\.\d{{1,6}})?){_SCALE}"
    r"|(?P<figures2>\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?)\s?(?P<sign2>[€£₹₩])"
)
_CODED = re.compile(
    r"\b(?P<code>Rs\.?|USD|EUR|GBP|JPY|CNY|RMB|NTD|TWD|HKD|SGD|CAD|AUD|INR)\s?(?P<figures>\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?)"
)
_NAMES = "|".join(sorted(_NAMED, key=len, reverse=True))
_UNIT = re.compile(
    rf"\s*(?:(?P<cents>cents?|pence)|(?:(?P<scale>k|grand|thousand|million|billion)\s*)?(?P<name>{_NAMES})(?:e?s)?|(?P<grand>grand))(?![A-Za-z])",
    re.IGNORECASE,
)
_LONGEST_FIGURES = 15
_WEIGHT = re.compile(
    r"(?<=pounds) (?:of (?!my|our|your|his|her|their|that|the|it|credit|debt|savings|cash|damage|stock)|heavier|lighter|overweight|per square)",
    re.IGNORECASE,
)
"""Thirty pounds of fish."""
_AND = re.compile(r"\s*(?:,|and)?\s*", re.IGNORECASE)


def english_amounts(text: str, quantities: Sequence[Quantity]) -> Iterator[Amount]:
    """Amounts of an English text, by signs and by names behind its numbers; they may overlap."""
    for match in _SIGNED.finditer(text) if _SIGN.search(text) else ():
        amount = _float(match["figures"] or match["figures2"]) * _SCALES.get(match["scale"] or "", 1.0)
        yield Amount(match.start(), match.end(), amount, _signed_currency(match))
    for match in _CODED.finditer(text):
        yield Amount(
            match.start(), match.end(), _float(match["figures"]), _NAMED[match["code"].lower().rstrip(".")]
        )
    yield from _named(text, quantities)


def _signed_currency(match: re.Match[str]) -> str:
    sign = match["sign"] or match["sign2"]
    return _DOLLARS.get(match["where"] or "", _SIGNS[sign]) if sign == "$" else _SIGNS[sign]


def _named(text: str, quantities: Sequence[Quantity]) -> Iterator[Amount]:
    by_start = {each.start: each for each in quantities if each.value is not None}
    for quantity in quantities:
        value = _counted(text, quantity)
        unit = _UNIT.match(text, quantity.end)
        if value is None or unit is None or _WEIGHT.match(text, unit.end()):
            continue
        if unit["cents"]:
            yield Amount(quantity.start, unit.end(), value / 100, "USD")
            continue
        cents, end = _cents(text, unit.end(), by_start)
        amount = value * _SCALES.get((unit["scale"] or unit["grand"] or "").lower(), 1.0) + cents
        yield Amount(quantity.start, end, amount, _NAMED.get((unit["name"] or "").lower(), "USD"))


def _counted(text: str, quantity: Quantity) -> float | None:
    """The value of a number; of long figures, too, which by themselves call something."""
    figures = text[quantity.start : quantity.end]
    if (
        quantity.value is None
        and figures.isascii()
        and figures.isdigit()
        and len(figures) <= _LONGEST_FIGURES
    ):
        return float(figures)
    return quantity.value


def _cents(text: str, end: int, by_start: Mapping[int, Quantity]) -> tuple[float, int]:
    """What follows the dollars: "and fifty cents"; nothing where that is no number of cents."""
    gap = _AND.match(text, end)
    quantity = by_start.get(gap.end() if gap else end)
    cents = _UNIT.match(text, quantity.end) if quantity else None
    if quantity is None or cents is None or not cents["cents"]:
        return 0.0, end
    return (quantity.value or 0.0) / 100, cents.end()


def _float(figures: str) -> float:
    return float(figures.replace(",", ""))
