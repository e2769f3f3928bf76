# ruff: noqa: E501 (one family of words to a line)
"""Prices in English that no currency follows: by their form, by the words around them, by a question."""

import re
from collections.abc import Iterator, Sequence

from hansard.insight.dates.en_numbers import number
from hansard.insight.dates.grammar import has_any
from hansard.insight.entities.amount import Amount
from hansard.insight.entities.quantity import Quantity

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEEN = "ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_TY = rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:{_ONES}))?"
_START = r"(?<![\w.,:/$€£#-])"
_PAIR = re.compile(
    rf"{_START}(?P<whole>(?:(?:(?:{_ONES}|a) hundred(?: and)? )|(?:{_ONES}) (?=(?:{_TEEN}|{_TY})[ -](?:{_TEEN}|{_TY}|oh)\b))?(?:{_TEEN}|{_TY}|{_ONES})|(?:{_ONES}|a) hundred)[ -]"
    rf"(?P<part>{_TEEN}|{_TY}|oh[ -](?:{_ONES}))(?![\w-])",
    re.IGNORECASE,
)
"""Forty nine ninety five; one forty nine ninety nine."""
_CENTS = 100
_HOURS, _MINUTES = 12, 60
_SMALLEST_CENTS = 20
_CENTURIES = range(18, 21)

_CODE = re.compile(
    r"(?<![\w'])(?:rooms?|flights?|numbers?|codes?|ending(?: in| with)?|extension|ext|unit|suite|apartment|apt|flat|page|route|line|gate|channel|highway|reference|ref|order|account|policy|model|section|"
    r"form|chapter|item|lot|invoice|card|zip|digits?|floor|bay|size|version|step|ticket|claim|case|serial|pin|year|born|since|back in|class of|summer of|platform|bus|tram|locker|the|this|that|at|by|until|till|before|after|around"
    rf"|{_ONES}|{_TEEN}|{_TY}|oh|zero|hundred|thousand|double|triple|dash|[a-z])(?:[ -]| is | was | it's |, )$",
    re.IGNORECASE,
)
_DIGITS_GO_ON = re.compile(
    rf"[ ,-]+(?:{_ONES}|{_TEEN}|{_TY}|oh|zero|double|triple|dash|hundred|thousand|million|\d|percent|[b-hj-z]\b)",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"(?:costs?|prices?|priced at|pay|pays|paid|paying|charge[sd]?|charging|owes?|owed|fees?|quot(?:ed?|ing)|refund(?:ed)?|balance|totals?|total(?:ed|led)|deposit|rent|salary|wages?|premium|budget|worth|"
    r"bill(?:ed)?|invoiced?|spent|spend|saves?|saved|saving|earn|made|quote|estimate|discount|signed for|set (?:me|us|you) back|out of pocket|going rate|subtotal|amount|installments? of|payments? of|"
    r"knock(?:ed)?|take|took|comes? (?:in )?(?:to|at)|came (?:in )?(?:to|at)|com(?:es|ing) out (?:to|at)|work(?:s|ed) out (?:to|at)|add(?:s|ed)? up to|limit|cap|tip|bid|offer(?:ed)?|afford|go(?:es)? for|going for|sell(?:s|ing)? for|"
    r"sold for|let (?:it|you have it) go for|how much)"
    r"(?: (?:a bit|a little|a lot|it'll|it'd|that'll|we'd|they|me|you|us|them|him|her|is|was|of|at|for|about|around|only|just|like|roughly|nearly|almost|over|under|up to|to|comes to|came to|would be|will be|be|were|are|now|normally|usually|then|another|back|says|said|it|that|another|the|other|an|extra|"
    r"more|still|off|out|in|by|you're at|we're at|goes to|went to)){0,6}[,:]? (?:a |an )?$",
    re.IGNORECASE,
)
_PRICE_WORDS = (
    *(
        "cost",
        "pric",
        "pay",
        "paid",
        "charg",
        "owe",
        "fee",
        "quot",
        "refund",
        "balance",
        "total",
        "deposit",
        "rent",
        "salar",
        "wage",
    ),
    *(
        "premium",
        "budget",
        "worth",
        "bill",
        "invoice",
        "spen",
        "save",
        "saving",
        "earn",
        "made",
        "estimate",
        "discount",
        "signed for",
        "set ",
    ),
    *(
        "pocket",
        "rate",
        "amount",
        "install",
        "knock",
        "take",
        "took",
        "come",
        "came",
        "coming",
        "work",
        "add",
        "limit",
        "cap",
        "tip",
        "bid",
    ),
    *("offer", "afford", "go", "sell", "sold", "let ", "how much"),
)
"""Without any of these nothing before a number speaks for a price."""
_PER_TIME = re.compile(
    r" (?:an hour|per hour|a month|per month|a year|per year|a week|per week|a day|a night|per night|per day|each|apiece|a head|a person|per person|a piece|a pop|in total|plus tax|plus vat|all in|altogether|all up|monthly|a unit|per unit|"
    r"per seat|a seat|down payment|upfront|up front|cash|on top of that|for the (?:day|week|night|lot|pair|month|year|job)|all told|and change|a (?:pound|kilo|dozen|box|jar|unit|foot|yard|gallon|lit(?:re|er)|bag|ticket|seat|plate|bottle|session|visit|go)|including (?:tax|vat|delivery|shipping))(?![A-Za-z])",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[\s-](?!(?:and|or|to|a|an|per|for|on|in|at|is|was|as|but|if|that|which|then|so|plus|with|by|each|more|off|back|works|now|today|because|when|it|i|you|we|they|he|she|right|just|please|instead|"
    r"total|max|maximum|minimum|before|after|once|including|without|up|from|until|not|even|what|it's|ok|okay|um|uh|like|too|only|straight|extra|cash|monthly|next|this|every|today|tomorrow|under|over|the)\b)[A-Za-z]|:\d|%"
)
_HOW_MUCH = re.compile(r"\bhow much\b[^.?!]{0,60}$", re.IGNORECASE)
_ANSWER = re.compile(
    r"^(?:\W*\b(?:at|it's|it is|it'd be|it'll be|that's|that is|that'd be|that'll be|that will be|it was|that comes to|comes to|um|uh|er|erm|hm+|yes|yeah|well|so|okay|ok|right|oh|no|nope|sure|about|around|roughly|only|just|under|over|say|maybe|probably|"
    r"like|i think|i believe|good heavens|let me see|let's see|usually|normally|up to|the total is|total is|a|the)\b)*\W*$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:to|or|and|-|–|versus|instead of|not|what do you mean)\s*", re.IGNORECASE)
_SMALLEST_PRICE, _LARGE = 10.0, 1_000.0
_CUE_LENGTH = 70


def formed_amounts(text: str) -> Iterator[Amount]:
    """Dollars and cents read out one behind the other, where they cannot be a time or a year."""
    for match in _PAIR.finditer(text):
        whole, part = _value(match["whole"]), _value(match["part"])
        before = text[max(0, match.start() - _CUE_LENGTH) : match.start()]
        if _CODE.search(before) or _DIGITS_GO_ON.match(text, match.end()) or _counts(text, match.end()):
            continue
        is_clock = whole <= _HOURS and part < _MINUTES
        is_year = int(whole) in _CENTURIES
        is_formed = part % 10 == 9 or (part % 5 == 0 and part >= _SMALLEST_CENTS)
        if (
            (is_formed and not (is_clock or is_year))
            or _PRICED.search(before)
            or _PER_TIME.match(text, match.end())
        ):
            yield Amount(match.start(), match.end(), whole + part / _CENTS, "")


def _counts(text: str, end: int) -> bool:
    return _COUNTED.match(text, end) is not None and not _PER_TIME.match(text, end)


def _value(said: str) -> float:
    """Of `forty nine`, `a hundred and ten`, `one forty nine`."""
    words = said.lower().replace("-", " ")
    head, _, rest = words.partition(" ")
    if "hundred" not in words and rest and head in _ONES.split("|"):
        return (number(head) or 0.0) * _CENTS + (number(rest) or 0.0)
    return number(words.replace("a hundred", "one hundred")) or 0.0


def implied_amounts(
    text: str, quantities: Sequence[Quantity], *, is_asked: bool, is_priced: bool = False
) -> Iterator[Amount]:
    """Numbers that are prices by what is said around them: "it cost me eighty".

    `is_asked`: the text answers somebody who wants to know how much. `is_priced`: the conversation is of
    money, so that thousands of nothing in particular are.
    """
    prices = [
        each
        for each in quantities
        if each.value is not None and each.value >= _SMALLEST_PRICE and not each.is_percent
    ]
    lowered = text.lower()
    is_cued = has_any(_PRICE_WORDS, lowered)
    told = {
        each
        for each in prices
        if _is_priced(text, each, is_cued=is_cued, is_asked=is_asked) or (is_priced and _is_large(text, each))
    }
    joined = {
        each
        for each in prices
        for other in told
        if _is_range(text, each, other) or _is_range(text, other, each)
    }
    for price in prices:
        if price in told | joined:
            yield Amount(price.start, price.end, price.value or 0.0, "")


def _is_priced(text: str, price: Quantity, *, is_cued: bool, is_asked: bool) -> bool:
    if _PER_TIME.match(text, price.end):
        return True
    before = text[max(0, price.start - _CUE_LENGTH) : price.start]
    is_told = is_cued and (_PRICED.search(before) or _HOW_MUCH.search(before))
    is_answer = is_asked and _is_answer(text, price.start)
    return bool(is_told or is_answer) and not _COUNTED.match(text, price.end)


def _is_large(text: str, price: Quantity) -> bool:
    """Whether it is said in words, in thousands or many hundreds, and counts nothing."""
    said = text[price.start : price.end]
    before = text[max(0, price.start - _CUE_LENGTH) : price.start]
    is_large = (price.value or 0.0) >= _LARGE and said[:1].isalpha()
    return is_large and not (_COUNTED.match(text, price.end) or _CODE.search(before))


def _is_answer(text: str, start: int) -> bool:
    """Whether nothing but filling words stands before, in the text or in its sentence."""
    sentence = max(text.rfind(mark, 0, start) for mark in ".?!") + 1
    return _ANSWER.match(text[sentence:start]) is not None


def _is_range(text: str, one: Quantity, other: Quantity) -> bool:
    return one.end <= other.start and _RANGE.fullmatch(text, one.end, other.start) is not None
