"""Arithmetic of days. Weeks start on Monday and, for what is due in them, end on Friday."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from hansard.insight.dates.terms import Part

DAY = timedelta(days=1)
FRIDAY, SATURDAY, SUNDAY = 4, 5, 6
_MID_MONTH = 15


@dataclass(frozen=True, slots=True)
class Days:
    """Whole days from `first` to `last`, both included."""

    first: date
    last: date

    def contains(self, other: "Days") -> bool:
        """Whether every one of the other days is among these."""
        return self.first <= other.first and other.last <= self.last


def one(day: date) -> Days:
    """A single day."""
    return Days(day, day)


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last (31 January and one month: 28 February)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_business_days(day: date, count: int) -> date:
    """`count` days on (or back), Saturdays and Sundays left out."""
    step = DAY if count > 0 else -DAY
    for _ in range(abs(count)):
        day += step
        while day.weekday() >= SATURDAY:
            day += step
    return day


def next_working_day(day: date) -> date:
    """The first day after it that is not on a weekend."""
    return add_business_days(day, 1)


def monday(day: date, weeks: int = 0) -> date:
    """Monday of the day's week, or of one some weeks away."""
    return day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)


def week(day: date, weeks: int = 0) -> Days:
    """Monday to Friday; to Sunday, where Friday is over already."""
    first = monday(day, weeks)
    over = weeks == 0 and day.weekday() > FRIDAY
    return Days(first, first + timedelta(days=SUNDAY if over else FRIDAY))


def weekend(day: date, weeks: int = 0) -> Days:
    """Saturday and Sunday of a week."""
    saturday = monday(day, weeks) + timedelta(days=SATURDAY)
    return Days(saturday, saturday + DAY)


def months(first: date, count: int) -> Days:
    """`count` months from the first of that month."""
    start = first.replace(day=1)
    return Days(start, add_months(start, count) - DAY)


def quarter(year: int, number: int) -> Days:
    """A calendar quarter, 1 to 4; other numbers lead to other years."""
    return months(add_months(date(year, 1, 1), 3 * (number - 1)), 3)


def year(number: int) -> Days:
    """January to December."""
    return Days(date(number, 1, 1), date(number, 12, 31))


def part_of(days: Days, part: Part, today: date) -> Days:
    """A part of a period: its first, middle or last day, a third, a half, or what is left of it."""
    length = (days.last - days.first).days + 1
    third, half = max(1, length // 3), length // 2
    parts = {
        Part.START: one(days.first),
        Part.EARLY: Days(days.first, days.first + DAY * (max(2, third) - 1)),
        Part.MIDDLE: one(_middle(days, length)),
        Part.MIDDLE_THIRD: Days(days.first + DAY * third, days.first + DAY * (2 * third - 1)),
        Part.LATE: Days(days.last - DAY * (max(2, third) - 1), days.last),
        Part.END: one(days.last),
        Part.PAST: Days(days.first, min(today, days.last)),
        Part.REST: Days(max(today, days.first), days.last),
        Part.FIRST_HALF: Days(days.first, _last_of_half(days)),
        Part.SECOND_HALF: Days(_last_of_half(days) + DAY, days.last),
    }
    return parts[part] if half else days


def _middle(days: Days, length: int) -> date:
    if 28 <= length <= 31:
        return days.first.replace(day=_MID_MONTH)
    return days.first + DAY * ((length - 1) // 2)


def _last_of_half(days: Days) -> date:
    """The end of June for a year, the 15th for a month."""
    length = (days.last - days.first).days + 1
    return add_months(days.first, 6) - DAY if length > 360 else _middle(days, length)


def nth_weekday(within: Days, weekday: int, nth: int) -> date | None:
    """The first (1) to fifth, or last (-1), such weekday among these days; None if there are fewer."""
    first = within.first + DAY * ((weekday - within.first.weekday()) % 7)
    last = within.last - DAY * ((within.last.weekday() - weekday) % 7)
    day = last if nth < 0 else first + DAY * 7 * (nth - 1)
    return day if within.first <= day <= within.last else None
