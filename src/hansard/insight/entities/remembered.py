# ruff: noqa: E501 (patterns stay on their line)
"""Numbers that are plainly a price or a time in one turn of a conversation, and stand alone in another."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from hansard.insight.entities.dictation import digit_runs
from hansard.insight.entities.mention import EntityKind, Mention
from hansard.insight.entities.spelling import chinese_number, english_number

_SMALLEST_PRICE = 100.0
_CENTS = 100
_LARGEST = 10**9
_CLOCKS = frozenset({EntityKind.TIME, EntityKind.DATETIME})
_SHORTEST_CLOCK, _LONGEST_CLOCK = 3, 4
_COUNTED = re.compile(
    r"[ -](?!(?:and|or|to|a|an|per|for|on|in|at|is|was|as|but|if|that|which|then|so|plus|with|by|off|back|now|today|because|when|it|i|you|we|they|he|she|right|just|please|what|it's|ok|okay|um|uh|not|"
    r"times|total|exactly|even|like|too|only|right|though)\b)[A-Za-z]|[个人份次件台年月天号个個號]"
)
_DIGIT_BY_DIGIT = re.compile(
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?:[ ,-]+(?:zero|oh|one|two|three|four|five|six|seven|eight|nine))+",
    re.IGNORECASE,
)
"""So codes are read out, no prices."""
_CODE = re.compile(
    r"(?:room|number|code|ending|unit|extension|reference|account|order|号|號|编|編|尾|码|碼)[^.?!，。]{0,16}$",
    re.IGNORECASE,
)


def with_remembered(texts: Sequence[str], found: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The mentions of each text, numbers among them read as the prices and times they are elsewhere."""
    known = _known(chain.from_iterable(found))
    if not known:
        return list(found)
    return [[_read(mention, text, known) for mention in own] for text, own in zip(texts, found, strict=True)]


def _known(found: Iterable[Mention]) -> Mapping[str, Mention]:
    """The price or the time that a number may stand for, by the number's value or its digits."""
    known: dict[str, Mention] = {}
    for mention in found:
        for key in _keys(mention):
            known.setdefault(key, mention)
    return known


def _keys(mention: Mention) -> Iterator[str]:
    if mention.kind is EntityKind.MONEY:
        yield from _price_keys(float(mention.detail.get("amount") or 0.0))
    elif mention.kind in _CLOCKS and mention.text.isascii():
        digits = _digits(mention.text)
        if _SHORTEST_CLOCK <= len(digits) <= _LONGEST_CLOCK and not digits.endswith("00"):
            yield f"#{digits}"


def _price_keys(amount: float) -> Iterator[str]:
    if not _SMALLEST_PRICE <= amount < _LARGEST:
        return
    if amount == int(amount):
        yield from (english_number(int(amount)), chinese_number(int(amount)), f"#{int(amount)}")
    else:
        yield f"#{round(amount * _CENTS)}"


def _read(mention: Mention, text: str, known: Mapping[str, Mention]) -> Mention:
    if mention.kind is not EntityKind.NUMBER or mention.text.isdigit():
        return mention
    meant = known.get(mention.value) or known.get(f"#{_digits(mention.text)}")
    is_code = _CODE.search(text[max(0, mention.start - 40) : mention.start])
    if (
        meant is None
        or is_code
        or _DIGIT_BY_DIGIT.fullmatch(mention.text)
        or _COUNTED.match(text, mention.end)
    ):
        return mention
    if meant.kind is EntityKind.MONEY:
        return replace(mention, kind=meant.kind, value=meant.value, detail=meant.detail)
    return replace(mention, kind=EntityKind.TIME, value=meant.value.rpartition(" ")[2])


def _digits(text: str) -> str:
    runs = digit_runs(text)
    return runs[0].digits if len(runs) == 1 else ""
