"""One reader for each form of expression: the values of its parts in, days and hours out.

A reader gives None for what is no date (31 February). It may raise ValueError or OverflowError for
one beyond the calendar. `fields` has the values of a rule's named groups; `terms` has their enums.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from hansard.insight.dates import clock
from hansard.insight.dates.amounts import LARGEST, clock_distance, shifted
from hansard.insight.dates.days import DAY, Days, add_business_days, one, part_of, week
from hansard.insight.dates.feasts import feast_day
from hansard.insight.dates.holidays import days_off_around, next_holiday, next_long_weekend, weekend_around
from hansard.insight.dates.periods import month_meant, period_meant, quarter_meant, year_meant
from hansard.insight.dates.span import Hours, Now, Offset, Span, Strength
from hansard.insight.dates.terms import DayPart, Feast, Form, Part, Unit
from hansard.insight.dates.weekdays import nth_week, nth_weekday_meant, weekday_meant

Fields = Mapping[str, float]
Reader = Callable[[Fields, Now], Span | None]

_MONTHS_AHEAD = 12
_YEARS_AHEAD = 8
_YEARS = range(1800, 2200)
"""Years people speak of; another one is a misheard number."""


def read(form: Form, fields: Fields, now: Now) -> Span | None:
    """What an expression means; None if nothing can."""
    try:
        return _READERS[form](fields, now)
    except (ValueError, OverflowError):
        return None


def _days(meant: Days | None, strength: Strength = Strength.NAMED) -> Span | None:
    return Span(days=meant, strength=strength) if meant else None


def _parted(meant: Days | None, fields: Fields, now: Now) -> Span | None:
    """A part of a period; its last day where it is said to be over ("before the month is out")."""
    if meant and "part" in fields:
        meant = part_of(meant, Part(int(fields["part"])), now.today)
    return _days(one(meant.last) if meant and "over" in fields else meant)


def _day(fields: Fields, now: Now) -> Span:
    """Today, tomorrow, tonight; `until` is a second day ("today or tomorrow" in one word)."""
    day = now.today + DAY * int(fields.get("shift", 0))
    last = now.today + DAY * int(fields.get("until", fields.get("shift", 0)))
    hours = clock.part_hours(DayPart(int(fields["phase"]))) if "phase" in fields else None
    return Span(days=Days(day, last), hours=hours, strength=Strength.DATED)


def _weekday(fields: Fields, now: Now) -> Span:
    """The next to come; "the following" one is reckoned from the day before it, if one was named."""
    following = Offset(Unit.WEEK, 1, int(fields["weekday"]), follows=True) if "follows" in fields else None
    return Span(days=one(weekday_meant(fields, now)), offset=following)


def _period(fields: Fields, now: Now) -> Span | None:
    """The next one, where that part of the present one is over ("at the start of the month")."""
    span = _parted(period_meant(fields, now), fields, now)
    is_over = span and span.days and span.days.last < now.today and fields.get("shift", 0) == 0
    if is_over and now.coming:
        return _parted(period_meant({**fields, "shift": 1}, now), fields, now)
    return span


def _month(fields: Fields, now: Now) -> Span | None:
    return _parted(month_meant(fields, now), fields, now)


def _quarter(fields: Fields, now: Now) -> Span | None:
    return _parted(quarter_meant(fields, now), fields, now)


def _year(fields: Fields, now: Now) -> Span | None:
    return _parted(year_meant(fields), fields, now)


def _date(fields: Fields, now: Now) -> Span | None:
    month, first = int(fields["month"]), int(fields["day"])
    day = _in_year(month, first, fields, now)
    if day is None:
        return None
    last = day.replace(day=int(fields["to_day"])) if "to_day" in fields else day
    return _days(Days(day, last) if day <= last else None, Strength.DATED)


def _in_year(month: int, day: int, fields: Fields, now: Now) -> date | None:
    """The date in the year said, else the next one to come (for what is past, the latest)."""
    if "year" in fields:
        year = _four_digits(int(fields["year"]))
        return date(year, month, day) if year in _YEARS else None
    if "year_shift" in fields:
        return date(now.today.year + int(fields["year_shift"]), month, day)
    step = 1 if now.coming else -1
    years = (now.today.year + step * away for away in range(_YEARS_AHEAD))
    return next(
        (found for year in years if (found := _valid(year, month, day)) and _is_due(found, now)), None
    )


def _four_digits(year: int) -> int:
    return year + 2000 if year < 100 else year


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_due(day: date, now: Now) -> bool:
    return day >= now.today if now.coming else day <= now.today


def _figures(fields: Fields, now: Now) -> Span | None:
    """3/14: the place's order of day and month, or the other one if only that is a date."""
    pair = (fields["b"], fields["a"]) if now.day_first else (fields["a"], fields["b"])
    month, day = pair if pair[0] <= _MONTHS_AHEAD else pair[::-1]
    return _date({**fields, "month": month, "day": day}, now)


def _day_of_month(fields: Fields, now: Now) -> Span | None:
    day = int(fields["day"])
    if "shift" in fields:
        first = month_meant(fields, now).first
        return _days(one(first.replace(day=day)), Strength.DATED)
    step = 1 if now.coming else -1
    months = (month_meant({"shift": step * away}, now).first for away in range(_MONTHS_AHEAD))
    found = (_valid(first.year, first.month, day) for first in months)
    return _days(next((one(date_) for date_ in found if date_ and _is_due(date_, now)), None), Strength.DATED)


def _nth_weekday(fields: Fields, now: Now) -> Span | None:
    found = nth_weekday_meant(fields, now)
    return _days(one(found) if found else None, Strength.DATED)


def _nth_week(fields: Fields, now: Now) -> Span | None:
    return _days(nth_week(month_meant(fields, now), int(fields["nth"])))


def _last_day(fields: Fields, now: Now) -> Span | None:
    """The first (`nth` 1) or last (-1) day of a month, or working day."""
    month = month_meant(fields, now)
    is_first = fields.get("nth", -1) > 0
    day = month.first if is_first else month.last
    if Unit(int(fields.get("unit", Unit.DAY))) is Unit.BUSINESS_DAY:
        day = add_business_days(day - DAY, 1) if is_first else add_business_days(day + DAY, -1)
    return _days(one(day), Strength.DATED)


def _feast(fields: Fields, now: Now) -> Span | None:
    day = _feast_meant(fields, now)
    return _parted(_around(day, fields, now), fields, now) if day else None


def _feast_meant(fields: Fields, now: Now) -> date | None:
    """That of the year said, else the next to come; `day` counts from the feast, which is the first."""
    feast, later = Feast(int(fields["feast"])), DAY * (int(fields.get("day", 1)) - 1)
    years = [now.today.year, now.today.year + (1 if now.coming else -1)]
    is_dated = "year" in fields or "year_shift" in fields
    if is_dated:
        years = [int(fields.get("year", now.today.year + fields.get("year_shift", 0)))]
    days = (day + later for year in years if (day := feast_day(feast, year, now.place)))
    return next((day for day in days if is_dated or _is_due(day, now)), None)


def _around(day: date, fields: Fields, now: Now) -> Days:
    """The holiday alone, its weekend, its week or (a unit of days) the days off around it."""
    unit = fields.get("around")
    if unit == Unit.WEEKEND:
        return weekend_around(day, now.place)
    if unit == Unit.DAY:
        return days_off_around(day, now.place)
    return week(day) if unit == Unit.WEEK else one(day)


def _holiday(fields: Fields, now: Now) -> Span | None:
    """The next public holiday, of a month or on a weekday if one is named; or the next long weekend."""
    if "long" in fields:
        month = int(fields["month"]) if "month" in fields else None
        return _parted(next_long_weekend(now.today, now.place, month), fields, now)
    wanted = {"month": fields.get("month"), "weekday": fields.get("weekday")}

    def fits(day: date) -> bool:
        return wanted["month"] in (None, day.month) and wanted["weekday"] in (None, day.weekday())

    day = next_holiday(now.today, now.place, fits, coming=now.coming)
    return _parted(_around(day, fields, now), fields, now) if day else None


def _amount(fields: Fields, now: Now) -> Span | None:
    """A distance from the conversation's start: the longer one of two ("three to five days").

    One ahead, told of the past, is how long something took ("she learnt it in two weeks").
    """
    unit, count, sign = Unit(int(fields["unit"])), _count(fields), fields.get("sign", 1)
    if count > LARGEST or (sign > 0 and not now.coming):
        return None
    distance = clock_distance(unit, count * sign)
    return _instant(now.start + distance) if distance is not None else _far(now, unit, count * sign)


def _far(now: Now, unit: Unit, count: float) -> Span | None:
    return _days(one(shifted(now.today, unit, count)))


def _count(fields: Fields) -> float:
    return max(fields.get("count", 1), fields.get("most", 0)) + fields.get("more", 0)


def _instant(at: datetime) -> Span:
    read_time = at.time().replace(second=0, microsecond=0)
    return Span(days=one(at.date()), hours=Hours(read_time, read_time))


def _offset(fields: Fields, _now: Now) -> Span | None:
    count = _count(fields)
    if count > LARGEST:
        return None
    unit = Unit(int(fields.get("unit", Unit.WEEK)))
    weekday = int(fields["weekday"]) if "weekday" in fields else None
    offset = Offset(unit, count * fields.get("sign", 1), weekday, follows="follows" in fields)
    return Span(offset=offset, leans=True)


def _minute(fields: Fields, now: Now) -> Span:
    """The next time that the clock shows that minute."""
    ahead = (int(fields["minute"]) - now.start.minute - 1) % 60 + 1
    return _instant(now.start + timedelta(minutes=ahead))


def _part_of_day(fields: Fields, _now: Now) -> Span:
    return Span(hours=clock.part_hours(DayPart(int(fields["phase"]))))


def _end_of_day(_fields: Fields, now: Now) -> Span:
    return Span(days=one(now.today), strength=Strength.ASSUMED)


_READERS: Mapping[Form, Reader] = {
    Form.DAY: _day,
    Form.WEEKDAY: _weekday,
    Form.PERIOD: _period,
    Form.MONTH: _month,
    Form.DATE: _date,
    Form.FIGURES: _figures,
    Form.DAY_OF_MONTH: _day_of_month,
    Form.NTH_WEEKDAY: _nth_weekday,
    Form.NTH_WEEK: _nth_week,
    Form.LAST_DAY: _last_day,
    Form.QUARTER: _quarter,
    Form.YEAR: _year,
    Form.FEAST: _feast,
    Form.HOLIDAY: _holiday,
    Form.AMOUNT: _amount,
    Form.OFFSET: _offset,
    Form.CLOCK: clock.clock_span,
    Form.MINUTE: _minute,
    Form.CLOCK_RANGE: clock.clock_range_span,
    Form.PART_OF_DAY: _part_of_day,
    Form.END_OF_DAY: _end_of_day,
}
