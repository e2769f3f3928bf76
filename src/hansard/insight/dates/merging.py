"""Two neighbouring expressions as one."""

from dataclasses import replace

from hansard.insight.dates.clock import fitted
from hansard.insight.dates.days import DAY, Days
from hansard.insight.dates.offsets import first_of, reckoned
from hansard.insight.dates.span import Hours, Span, Strength

_WEEK = 7
_LONG = 4
"""Days between the first and the last of a working week."""


def merged(first: Span, second: Span) -> Span | None:
    """What both say together; None if they are two things."""
    if first.offset and first.days is None:
        return _ahead_of(first, second)
    if second.offset and second.days is None:
        return _behind(first, second)
    try:
        days, hours = _one_of_days(first, second), _one_of_hours(first.hours, second.hours)
    except ValueError:
        return None
    leans = days is None and first.leans and second.leans
    return Span(days=days, hours=hours, strength=max(first.strength, second.strength), leans=leans)


def _ahead_of(first: Span, second: Span) -> Span | None:
    """Two days before the 14th; the day before at nine, where the day is still to be found."""
    found = None if first.offset and first.offset.follows else reckoned(first, second)
    if found or second.days or second.hours is None or first.hours:
        return found
    return replace(first, hours=second.hours)


def _behind(base: Span, second: Span) -> Span | None:
    """The holiday, two days before; of a longer range (next month) its first days."""
    offset = second.offset
    if offset is None or not offset.follows:
        return None
    is_long = base.days is not None and (base.days.last - base.days.first).days >= _LONG
    return first_of(base, offset) if is_long and offset.count < -1 else reckoned(second, base)


def _one_of_days(first: Span, second: Span) -> Days | None:
    """The days both mean; ValueError if they mean different ones."""
    if first.days is None or second.days is None:
        return first.days or second.days
    weak, strong = sorted((first, second), key=lambda span: span.strength)
    if strong.strength > weak.strength:
        return strong.days
    narrow, wide = (
        (first.days, second.days) if second.days.contains(first.days) else (second.days, first.days)
    )
    if not wide.contains(narrow):
        raise ValueError
    return narrow


def _one_of_hours(first: Hours | None, second: Hours | None) -> Hours | None:
    """A time inside a part of the day; ValueError for two times."""
    if first is None or second is None:
        return first or second
    if first.is_part == second.is_part:
        raise ValueError
    part, exact = (first, second) if first.is_part else (second, first)
    return fitted(exact, part)


def ranged(first: Span, last: Span) -> Span | None:
    """From one to the other (at the hours of the last); None if they are not two in order."""
    if first.days is None or last.days is None or (first.hours and not last.hours):
        return None
    end = _later(first.days, last)
    if end.last <= first.days.first:
        return None
    hours = replace(last.hours, since=first.hours.since) if first.hours and last.hours else last.hours
    return replace(last, days=Days(first.days.first, end.last), hours=hours)


def following(first: Span, second: Span) -> Span:
    """The second of two in a list: not before the first, if a week makes it so."""
    return replace(second, days=_later(first.days, second)) if first.days and second.days else second


def _later(first: Days, last: Span) -> Days:
    """Friday to Tuesday: the Tuesday after that Friday."""
    days = last.days or first
    is_before = last.strength is Strength.NAMED and days.last < first.first
    if is_before and (first.first - days.last).days < _WEEK:
        return Days(days.first + DAY * _WEEK, days.last + DAY * _WEEK)
    return days
