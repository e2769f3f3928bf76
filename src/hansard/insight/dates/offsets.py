"""Days and times that are reckoned from another: two days before the event."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hansard.insight.dates.amounts import clock_distance, shifted
from hansard.insight.dates.days import DAY, SATURDAY, Days, one, week, weekend
from hansard.insight.dates.span import Hours, Offset, Span
from hansard.insight.dates.terms import Unit
from hansard.insight.dates.weekdays import days_until

_WEEK = timedelta(days=7)


def offset_from(offset: Offset, base: Span) -> Span | None:
    """What lies that far before the base's first day or after its last; None if nothing does."""
    try:
        distance = clock_distance(offset.unit, offset.count)
        if distance is not None:
            return _by_the_clock(distance, base)
        return Span(days=_days_from(offset, base.days)) if base.days else None
    except (ValueError, OverflowError):
        return None


def reckoned(distant: Span, base: Span) -> Span | None:
    """What lies at the distance of a span from a base, at the hours said with the distance."""
    found = offset_from(distant.offset, base) if distant.offset else None
    if found is None or distant.hours is None:
        return found
    return replace(found, hours=distant.hours)


def first_of(base: Span, offset: Offset) -> Span | None:
    """The first days of a range (下個月前兩週: the first two weeks of next month)."""
    if base.days is None or offset.count > 0 or clock_distance(offset.unit, offset.count) is not None:
        return None
    end = shifted(base.days.first, offset.unit, -offset.count) - DAY
    return Span(days=Days(base.days.first, end)) if base.days.contains(one(end)) else None


def _days_from(offset: Offset, base: Days) -> Days:
    if offset.count == 0:
        return week(base.last)
    day = base.first if offset.count < 0 else base.last
    if offset.weekday is not None:
        return one(_weekday_from(day, offset.weekday, offset.count))
    if offset.unit is Unit.WEEKEND:
        return _weekend_from(day, before=offset.count < 0)
    return one(shifted(day, offset.unit, offset.count))


def _weekday_from(day: date, weekday: int, count: float) -> date:
    """The Monday before (-1) or after (1) a day, or further on."""
    if count < 0:
        return day - DAY * days_until(day.weekday(), weekday) + _WEEK * int(count + 1)
    return day + DAY * days_until(weekday, day.weekday()) + _WEEK * int(count - 1)


def _weekend_from(day: date, *, before: bool) -> Days:
    is_in_one = day.weekday() >= SATURDAY
    return weekend(day, -1 if before else int(is_in_one))


def _by_the_clock(distance: timedelta, base: Span) -> Span | None:
    """Minutes and hours from a time; from a day alone only whole days."""
    if base.hours and not base.hours.is_part:
        return _from_time(distance, base.days, base.hours)
    if base.days is None or base.hours or abs(distance) < DAY:
        return None
    return Span(days=one((base.days.first if distance < timedelta() else base.days.last) + distance))


def _from_time(distance: timedelta, days: Days | None, hours: Hours) -> Span | None:
    """An hour before three, on the day of it."""
    at = datetime.combine(days.first if days else date(2001, 1, 1), hours.since) + distance
    if days is None and at.date() != date(2001, 1, 1):
        return None
    return Span(days=one(at.date()) if days else None, hours=Hours(at.time(), at.time(), hours.is_open))
