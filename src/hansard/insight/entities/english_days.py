# ruff: noqa: E501 (patterns stay on their line)
"""Days, seasons and years in English that nobody can reckon, or that only the words around them tell."""

import re
from collections.abc import Iterator

from hansard.insight.dates.grammar import has_any

Place = tuple[int, int]
"""Start and end in a text."""

_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_WEEKDAYS = r"(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|weekdays)"
_UNIT = r"(?:day|week|weekend|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_ORDINAL = (
    r"(?:(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|twentieth|"
    r"(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth)|\d{1,2}(?:st|nd|rd|th))"
)
_MONTH = r"(?:january|february|april|june|july|august|september|october|november|december|(?-i:March|May))"
_ENDS = (
    r"(?=\s*(?:$|[,;:!?)…—]|\.(?!\d)|-- )|'s\b|\s+(?:at|by|after|before|in|on|until|from|and|or|so|if|but|because|when|then|for|with|i|we|you|he|she|they|it|is|was|will|would|please|though|ok|okay|um|uh|like|"
    r"as|to|the|my|your|our|of|that|this|which|too|also|just|instead|right|anyway|again|now)(?![\w-]))"
)
_PHRASES = (
    rf"(?:last|next|this|this past|this coming|that|late|early|every|each|in the|in|by|since|until|till|over the|during the|the|of|before|after) {_SEASON}{_ENDS}",
    rf"(?:on |every |most )?{_WEEKDAYS}",
    r"(?:last|this|next|over the|at the) (?:wknd|wkend|w/e)",
    rf"(?:that|that same|the same|the other|any other) (?:week|weekend|month|year|day){_ENDS}(?! (?:of|that|i|we|he|she|they|you|it)\b)",
    rf"(?:the )?{_UNIT} (?:before|after)(?= ?(?:$|[,.;!?]))",
    rf"(?:every|each) {_MONTH}",
    r"(?:the )?(?:end|start|beginning|middle|close) of (?:the|our|this|next) (?:fiscal|financial|school|academic|tax|calendar|working) (?:year|term|quarter|week)",
    r"(?:weds|thurs|tues|tmrw|tmr|2moro|2morrow)",
    r"(?:on |this |next |last |by )(?P<short>sat|sun|fri|mon|wed)(?! (?:down|on|in|at|there|here|next|up|by|with|for)\b)",
    r"(?:a |on a |sat |)(?P<short2>sat|fri|sun)(?= (?:night|morning|afternoon|evening|lunch)\b)",
    r"(?:hallowe'en|deepavali|diwali|eid|ramadan|hanukkah|passover|holi|navratri|onam|pongal|half[ -]term)",
    rf"(?:spent|all|through|during|since|throughout|mid|early|late) (?P<month>{_MONTH})",
)
_NAMED = re.compile(rf"(?<![\w'-])(?:{'|'.join(_PHRASES)})(?![\w'-]|-)", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(
    rf"(?<![\w-])(?:on|for|by|of|till|until|before|after|from|since|to|is|it's|around|\.|,|^)\s*(?P<day>the {_ORDINAL}){_ENDS}(?! (?:of (?:them|those|these|my|your|our|the|his|her|their|all)|one|time|and (?:final|last))\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?<![\w.,/$€£#-])(?:(?:from|in|since|of|by|until|till|back in|around|like|about|circa|the|born|during|mid|early|late|for|not|before|after|summer|winter|spring|fall|autumn|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"model|vintage|season)\s+(?:the\s+)?)(?P<year>(?:19[2-9]\d|20[0-4]\d)(?:s|ish)?|nineteen[ -](?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|"
    r"(?:two thousand(?: and)? (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|twenty (?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?))"
    r"(?![\w%]|[.,:]\d|-\d)(?! (?:people|dollars|euros|pounds|percent|units|customers|users|hundred|thousand|days|hours|minutes|times|items|calls|of|points|miles|square|rupees|bucks|quid|boxes|votes|words)\b)",
    re.IGNORECASE,
)
_SPOKEN_YEAR = re.compile(
    r"(?<![\w-])nineteen[ -](?:sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?(?![\w-])",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?:19|20)\d\d|\d(?:st|nd|rd|th)\b|nineteen|twenty|two thousand|thirtieth|irst\b|econd\b|third|[rfxnhi]th\b|teenth",
    re.IGNORECASE,
)
_WORDS = (
    *(
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "mondays",
        "tuesdays",
        "wednesdays",
        "thursdays",
        "fridays",
        "saturdays",
    ),
    *(
        "sundays",
        "weekends",
        "weekdays",
        "wknd",
        "wkend",
        "w/e",
        "that week",
        "same week",
        "other week",
        "that month",
        "same month",
    ),
    *(
        "that year",
        "same year",
        "other year",
        "that day",
        "same day",
        "other day",
        "other month",
        "that same",
        "any other",
        " before",
    ),
    *(
        " after",
        "that weekend",
        "same weekend",
        "other weekend",
        "every ",
        "each ",
        "fiscal",
        "financial",
        "school",
        "academic",
        "tax",
        "calendar",
    ),
    *(
        "working",
        "weds",
        "thurs",
        "tues",
        "tmr",
        "2mor",
        " sat",
        " sun",
        " fri",
        " mon",
        " wed",
        "sat ",
        "fri ",
        "sun ",
        "hallowe",
        "pavali",
    ),
    *(
        "diwali",
        "eid",
        "ramadan",
        "hanukkah",
        "passover",
        "holi",
        "navratri",
        "onam",
        "pongal",
        "half",
        "spent",
        "all ",
        "through",
        "during",
    ),
    *("since", "mid", "early", "late"),
)
"""Without any of these none of the phrases stands in a text."""


def english_days(text: str) -> Iterator[Place]:
    """Places of such days; they may overlap."""
    plain = text.replace("’", "'")
    lowered = plain.lower()
    for match in _NAMED.finditer(plain) if has_any(_WORDS, lowered) else ():
        name = next((name for name in ("short", "short2", "month") if match[name]), None)
        yield match.span(name) if name else match.span()
    if _YEARS.search(plain):
        yield from (match.span("day") for match in _DAY_OF_MONTH.finditer(plain))
        yield from (match.span("year") for match in _YEAR.finditer(plain))
        yield from (match.span() for match in _SPOKEN_YEAR.finditer(plain))
