"""Which week, month, quarter or year is meant."""

from collections.abc import Callable, Mapping
from datetime import date

from hansard.insight.dates.days import Days, add_months, months, quarter, week, weekend, year
from hansard.insight.dates.span import Now
from hansard.insight.dates.terms import Unit

Fields = Mapping[str, float]

_PERIODS: Mapping[Unit, Callable[[date, int], Days]] = {
    Unit.WEEK: week,
    Unit.WEEKEND: weekend,
    Unit.MONTH: lambda day, shift: months(add_months(day.replace(day=1), shift), 1),
    Unit.QUARTER: lambda day, shift: quarter(day.year, (day.month - 1) // 3 + 1 + shift),
    Unit.YEAR: lambda day, shift: year(day.year + shift),
}


def period_meant(fields: Fields, now: Now) -> Days | None:
    """This (`shift` 0), the next or the last week, weekend, month, quarter or year."""
    period = _PERIODS.get(Unit(int(fields["unit"])))
    return period(now.today, int(fields.get("shift", 0))) if period else None


def month_meant(fields: Fields, now: Now) -> Days:
    """A month by its name, else by its distance from this one."""
    if "month" not in fields:
        return _PERIODS[Unit.MONTH](now.today, int(fields.get("shift", 0)))
    month = int(fields["month"])
    return months(date(_year_of(month, now.today.month, fields, now), month, 1), 1)


def quarter_meant(fields: Fields, now: Now) -> Days:
    """A quarter by its number."""
    number, current = int(fields["quarter"]), (now.today.month - 1) // 3 + 1
    return quarter(_year_of(number, current, fields, now), number)


def year_meant(fields: Fields) -> Days:
    """A year by its number."""
    return year(int(fields["year"]))


def _year_of(number: int, current: int, fields: Fields, now: Now) -> int:
    """The year said, else that of the next such month or quarter: this one counts (also for what is past)."""
    this = now.today.year
    if "year" in fields:
        return int(fields["year"]) + (2000 if fields["year"] < 100 else 0)
    if "year_shift" in fields:
        return this + int(fields["year_shift"])
    if "near" in fields:
        return this + _nearest(int(fields["near"]), number - current)
    if now.coming:
        return this + (number < current)
    return this - (number > current)


def _nearest(near: int, distance: int) -> int:
    """Next March: the first one after this month; last March: the one before it."""
    if near == 0:
        return 0
    return int(distance <= 0) if near > 0 else -int(distance >= 0)
