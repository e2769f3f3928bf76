"""The words of English dates, and what each is worth."""

import re
from collections.abc import Mapping

from hansard.insight.dates.en_feasts import feast
from hansard.insight.dates.en_numbers import number, year
from hansard.insight.dates.grammar import Rule, ValueOf, by_word, rule
from hansard.insight.dates.terms import DayPart, Form, Part, Unit

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_STEM = 3

SHIFTS: Mapping[str, int] = by_word(
    {
        0: (
            "this|the|this very|current|the current|today|tonight|tonite|our|your|later today|"
            "later on today|earlier today"
        ),
        1: (
            "next|the next|coming|this coming|the coming|following|the following|tomorrow|"
            "first thing|tomorow|tommorow|tommorrow|tmrw|tmr|tomoz"
        ),
        2: "day after tomorrow|after next",
        -1: "last|past|previous|the previous|yesterday",
        -2: "day before yesterday",
    }
)
PARTS: Mapping[str, Part] = by_word(
    {
        Part.END: "end|close|eow|eom|eoq|eoy",
        Part.START: "beginning|start|first thing|opening",
        Part.EARLY: "early",
        Part.MIDDLE: "middle|mid|halfway through",
        Part.LATE: "late",
        Part.REST: "later|later on|rest|remainder",
        Part.PAST: "earlier",
        Part.FIRST_HALF: "first half",
        Part.SECOND_HALF: "second half",
    }
)
DAY_PARTS: Mapping[str, DayPart] = by_word(
    {
        DayPart.MORNING: "morning",
        DayPart.NOON: "noon|noonish|midday|lunch|lunchtime|lunch time|noontime",
        DayPart.AFTERNOON: "afternoon|arvo",
        DayPart.EVENING: "evening",
        DayPart.NIGHT: "night|tonight|tonite",
        DayPart.MIDNIGHT: "midnight",
        DayPart.FIRST_THING: "first thing",
        DayPart.AFTER_LUNCH: "after lunch",
    }
)
UNITS: Mapping[str, Unit] = by_word(
    {
        Unit.MINUTE: "minute|min",
        Unit.HOUR: "hour|hr",
        Unit.DAY: "day|calendar day|night|morning|afternoon|evening",
        Unit.FORTNIGHT: "fortnight",
        Unit.QUARTER: "quarter|eoq",
        Unit.BUSINESS_DAY: "business day|working day|work day|workday|banking day|weekday",
        Unit.WEEK: "week|wk|eow",
        Unit.WEEKEND: "weekend",
        Unit.MONTH: "month|eom",
        Unit.YEAR: "year|eoy",
    }
)
_NEAR: Mapping[str, int] = by_word(
    {
        0: "this",
        1: "next",
        -1: "last|past|this past|previous",
    }
)
_SIGNS: Mapping[str, int] = by_word(
    {
        -1: (
            "ago|back|earlier|early|before|beforehand|prior|prior to|previous to|preceding|ahead|ahead of|"
            "ahead of time|in advance|in advance of"
        ),
        1: "from|after|afterwards|later|following|on",
        0: "of|commencing|beginning|starting",
    }
)
_NTH: Mapping[str, int] = by_word(
    {
        1: "first|1st",
        2: "second|2nd",
        3: "third|3rd",
        4: "fourth|4th",
        5: "fifth",
        -1: "last|final",
    }
)


_HANDS: Mapping[str, float] = {
    "top of the hour": 0.0,
    "on the hour": 0.0,
    "quarter past": 15.0,
    "half past": 30.0,
    "on the half hour": 30.0,
    "bottom of the hour": 30.0,
    "quarter to": 45.0,
}
"""Where the long hand stands, without an hour."""


def words(pattern: str) -> re.Pattern[str]:
    """A pattern in which capitals do not matter."""
    return re.compile(pattern, re.IGNORECASE)


def word_rule(form: Form, pattern: str, *, leans: bool = False, needs: str = "") -> Rule:
    """A rule for whole words."""
    return rule(form, rf"\b(?:{pattern})", leans=leans, needs=needs)


def _weekday(text: str) -> float | None:
    stems = [name[:_STEM] for name in _WEEKDAYS]
    return stems.index(text[:_STEM]) if text[:_STEM] in stems else None


def _month(text: str) -> float | None:
    stems = [name[:_STEM] for name in _MONTHS]
    return stems.index(text[:_STEM]) + 1 if text[:_STEM] in stems else number(text)


def _half(text: str) -> float | None:
    """A.m. is 0, p.m. is 1; so are "in the morning" and "in the afternoon"."""
    return {"a": 0, "p": 1}.get(text[:1])


def _quarter(text: str) -> float | None:
    return float(text[1:]) if text[0] == "q" else _NTH.get(text.removeprefix("the ").split()[0])


def _unit(text: str) -> float | None:
    singular = text.removesuffix("'s").removesuffix("s'").removesuffix("s")
    return UNITS.get(text) or UNITS.get(singular)


def _present(_text: str) -> float:
    return 1.0


def _plus(text: str) -> float:
    """Weeks after the next such day: "Monday week", "Monday fortnight"."""
    return 2.0 if text.endswith("fortnight") else 1.0


def _extra(text: str) -> float:
    """An hour "and a half", a day "or two", a week "or so"."""
    return {"and a half": 0.5, "or two": 1.0, "or 2": 1.0}.get(text, 0.0)


def _hour(text: str) -> float | None:
    return 12.0 if text == "noon" else number(text)


def _minute(text: str) -> float | None:
    """Minutes past or to the hour; "the top of the hour" is none past it."""
    if text in _HANDS:
        return _HANDS[text]
    words = text.removeprefix("a ").removesuffix(" minutes").removesuffix(" past")
    return {"quarter": 15.0, "half": 30.0}.get(words) or number(words)


VALUES: Mapping[str, ValueOf] = {
    "weekday": _weekday,
    "month": _month,
    "year": year,
    "half": _half,
    "to_half": _half,
    "quarter": _quarter,
    "unit": _unit,
    "feast": feast,
    "shift": SHIFTS.get,
    "year_shift": SHIFTS.get,
    "weeks": SHIFTS.get,
    "near": _NEAR.get,
    "plus": _plus,
    "over": _present,
    "long": _present,
    "follows": _present,
    "around": _unit,
    "wide": _present,
    "part": PARTS.get,
    "sign": _SIGNS.get,
    "nth": _NTH.get,
    "more": _extra,
    "phase": DAY_PARTS.get,
    "hour": _hour,
    "to_hour": _hour,
    "minute": _minute,
    "to_minute": _minute,
    "before": _minute,
}

WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAY_SHORT = r"(?:(?-i:Mon|Tues?|Weds?|Thu|Thurs?|Fri)\b\.?)"
WEEKDAY_AFTER_PREPOSITION = (
    r"(?:(?:(?<=\bon )|(?<=\bby )|(?<=\bnext )|(?<=\buntil )|(?<=\bbefore ))"
    r"(?:mon|tues?|thu|thurs?|fri|(?-i:Sat|Sun|Wed))\b\.?)"
)
ANY_WEEKDAY = rf"(?:{WEEKDAY}\b|{WEEKDAY_SHORT}|{WEEKDAY_AFTER_PREPOSITION})"

MONTH = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
MONTH_THAT_IS_NO_OTHER_WORD = (
    "(?:january|february|april|june|july|august|september|october|november|december|"
    r"(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|(?-i:March\b|May\b|Mar\b\.?))"
)
MONTH_THAT_IS_NO_NAME = "(?:january|february|july|september|october|november|december)"

PART_OF_DAY = "morning|afternoon|arvo|evening"
