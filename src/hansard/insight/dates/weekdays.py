"""Which Monday is meant."""

from collections.abc import Mapping
from datetime import date

from hansard.insight.dates.days import DAY, Days, monday, nth_weekday
from hansard.insight.dates.periods import month_meant, period_meant
from hansard.insight.dates.span import Now

Fields = Mapping[str, float]

_WEEK = 7


def weekday_meant(fields: Fields, now: Now) -> date:
    """A weekday alone is the next one to come, today's in seven days; for what is past, the latest.

    `weeks`: that day of the calendar week so many weeks on, so that "next Friday" is the Friday of next week.
    `near` 0 ("this Friday"): today or the next; -1 ("last Friday"): the latest. `plus`: weeks after the next.
    """
    wanted, today = int(fields["weekday"]), now.today
    if "weeks" in fields:
        return monday(today, int(fields["weeks"])) + DAY * wanted
    if fields.get("near") == 0:
        return today + DAY * ((wanted - today.weekday()) % _WEEK)
    if fields.get("near") == -1 or not now.coming:
        return today - DAY * days_until(today.weekday(), wanted)
    return today + DAY * (days_until(wanted, today.weekday()) + _WEEK * int(fields.get("plus", 0)))


def days_until(wanted: int, current: int) -> int:
    """Days from one weekday to the next such, 1 to 7."""
    return (wanted - current - 1) % _WEEK + 1


def nth_weekday_meant(fields: Fields, now: Now) -> date | None:
    """The first Monday of a month; of one that is not named, the first that is still to come."""
    weekday, nth = int(fields["weekday"]), int(fields["nth"])
    within = period_meant(fields, now) if "unit" in fields else month_meant(fields, now)
    return nth_weekday(within, weekday, nth) if within else None


def nth_week(month: Days, nth: int) -> Days:
    """The first to fourth seven days of a month, or the last (-1)."""
    if nth < 0:
        return Days(month.last - DAY * (_WEEK - 1), month.last)
    first = month.first + DAY * _WEEK * (nth - 1)
    return Days(first, min(first + DAY * (_WEEK - 1), month.last))
