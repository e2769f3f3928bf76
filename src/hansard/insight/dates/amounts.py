"""Distances in time, such as two weeks or five business days."""

from datetime import date, timedelta
from math import floor

from hansard.insight.dates.days import DAY, add_business_days, add_months
from hansard.insight.dates.terms import Unit

LARGEST = 1_000
"""More of any unit is a misheard number, not a date."""

_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}
_MINUTES = {Unit.MINUTE: 1, Unit.HOUR: 60}
_DAYS_OF_HALF_A_MONTH = 15


def clock_distance(unit: Unit, count: float) -> timedelta | None:
    """Minutes and hours; None for units of whole days."""
    return timedelta(minutes=_MINUTES[unit] * count) if unit in _MINUTES else None


def shifted(day: date, unit: Unit, count: float) -> date:
    """The day some units later, or earlier for a negative count; parts of a day are dropped."""
    if unit is Unit.BUSINESS_DAY:
        return add_business_days(day, floor(count))
    if unit in _MONTHS:
        whole = floor(_MONTHS[unit] * count)
        rest = _MONTHS[unit] * count - whole
        return add_months(day, whole) + DAY * floor(rest * 2 * _DAYS_OF_HALF_A_MONTH)
    return day + DAY * floor(_DAYS.get(unit, 1) * count)
