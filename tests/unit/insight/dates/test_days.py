from datetime import date

import pytest

from hansard.insight.dates.days import Days, add_business_days, add_months, nth_weekday, part_of, year
from hansard.insight.dates.feasts import feast_day
from hansard.insight.dates.terms import Feast, Part


@pytest.mark.parametrize(
    ("feast", "place", "day"),
    [
        (Feast.EASTER, "US", date(2026, 4, 5)),
        (Feast.GOOD_FRIDAY, "US", date(2027, 3, 26)),
        (Feast.THANKSGIVING, "US", date(2026, 11, 26)),
        (Feast.THANKSGIVING, "CA", date(2026, 10, 12)),
        (Feast.MEMORIAL_DAY, "US", date(2026, 5, 25)),
        (Feast.LABOUR_DAY, "US", date(2026, 9, 7)),
        (Feast.LABOUR_DAY, "CN", date(2026, 5, 1)),
        (Feast.MOTHERS_DAY, "GB", date(2026, 3, 15)),
        (Feast.MOTHERS_DAY, "TW", date(2026, 5, 10)),
        (Feast.VICTORIA_DAY, "CA", date(2026, 5, 18)),
        (Feast.ST_BRIGID, "IE", date(2030, 2, 1)),
        (Feast.MATARIKI, "NZ", date(2027, 6, 25)),
        (Feast.NATIONAL_DAY, "CN", date(2026, 10, 1)),
        (Feast.NATIONAL_DAY, "TW", date(2026, 10, 10)),
        (Feast.TOMB_SWEEPING, "TW", date(2028, 4, 4)),
        (Feast.TOMB_SWEEPING, "TW", date(2027, 4, 5)),
        (Feast.WINTER_SOLSTICE, "TW", date(2028, 12, 21)),
        (Feast.LUNAR_EVE, "CN", date(2027, 2, 5)),
        (Feast.LANTERN, "CN", date(2027, 2, 20)),
        (Feast.DRAGON_BOAT, "CN", date(2026, 6, 19)),
        (Feast.MID_AUTUMN, "CN", date(2028, 10, 3)),
    ],
)
def test_movable_feasts(feast, place, day):
    assert feast_day(feast, day.year, place) == day


def test_what_each_state_keeps_on_its_own_day_is_unknown():
    assert feast_day(Feast.LABOUR_DAY, 2026, "AU") is None


def test_every_feast_has_a_day_somewhere():
    places = ("US", "GB", "AU", "NZ", "TW", "CN")
    assert [feast for feast in Feast if not any(feast_day(feast, 2026, place) for place in places)] == []


def test_a_feast_of_the_chinese_calendar_is_unknown_beyond_its_table():
    assert feast_day(Feast.LUNAR_NEW_YEAR, 2200, "TW") is None


def test_months_end_where_they_end():
    assert add_months(date(2027, 11, 30), 3) == date(2028, 2, 29)


def test_business_days_leave_out_weekends():
    assert add_business_days(date(2026, 3, 7), 1) == date(2026, 3, 9)
    assert add_business_days(date(2026, 3, 8), -1) == date(2026, 3, 6)


def test_there_is_not_always_a_fifth_monday():
    march = Days(date(2026, 3, 1), date(2026, 3, 31))
    assert nth_weekday(march, 0, 5) == date(2026, 3, 30)
    assert nth_weekday(march, 2, 5) is None


def test_the_halves_of_a_year_meet_at_the_end_of_june():
    halves = [part_of(year(2026), part, date(2026, 1, 1)) for part in (Part.FIRST_HALF, Part.SECOND_HALF)]
    assert halves[0] == Days(date(2026, 1, 1), date(2026, 6, 30))
    assert halves[1] == Days(date(2026, 7, 1), date(2026, 12, 31))
