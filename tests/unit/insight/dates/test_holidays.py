from datetime import date

import pytest

from hansard.insight.dates.days import Days
from hansard.insight.dates.holidays import days_off_around, next_holiday, next_long_weekend, weekend_around

TODAY = date(2026, 3, 4)


def any_day(_day):
    return True


def days(first, last):
    return Days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("US", days("2026-05-23", "2026-05-25")),
        ("GB", days("2026-04-03", "2026-04-06")),
        ("IE", days("2026-04-04", "2026-04-06")),
        ("TW", days("2026-04-03", "2026-04-06")),
        ("CN", days("2026-04-04", "2026-04-06")),
    ],
)
def test_the_next_long_weekend_is_that_of_the_place(place, expected):
    assert next_long_weekend(TODAY, place) == expected


def test_no_long_weekend_is_known_where_the_holidays_are_not():
    assert next_long_weekend(TODAY, "IN") is None


def test_a_holiday_on_a_weekend_is_kept_beside_it():
    assert next_long_weekend(date(2026, 6, 26), "US") == days("2026-07-03", "2026-07-05")
    assert days_off_around(date(2026, 12, 25), "GB") == days("2026-12-25", "2026-12-28")


def test_the_days_off_around_a_holiday_are_as_long_as_it_lasts():
    assert days_off_around(date(2026, 10, 1), "CN") == days("2026-10-01", "2026-10-07")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 9, 7), days("2026-09-05", "2026-09-07")),
        (date(2026, 11, 26), days("2026-11-26", "2026-11-29")),
        (date(2026, 10, 31), days("2026-10-31", "2026-11-01")),
    ],
)
def test_the_weekend_of_a_holiday_reaches_to_it(day, expected):
    assert weekend_around(day, "US") == expected


def test_the_next_holiday_and_the_latest_one():
    assert next_holiday(TODAY, "GB", lambda day: day.weekday() == 0, coming=True) == date(2026, 4, 6)
    assert next_holiday(TODAY, "GB", lambda day: day.month == 8, coming=True) == date(2026, 8, 31)
    assert next_holiday(TODAY, "GB", any_day, coming=False) == date(2026, 1, 1)
