"""When the days with names of their own are, by rule; public holidays are made of them."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from hansard.insight.dates.days import DAY, FRIDAY, SUNDAY, months, nth_weekday
from hansard.insight.dates.listed import listed
from hansard.insight.dates.terms import Feast

_DayOf = Callable[[int], date | None]
"""The day in a year; None where it is not known."""

_MONDAY, _TUESDAY, _THURSDAY = 0, 1, 3


def feast_day(feast: Feast, year: int, place: str) -> date | None:
    """The day of a feast in a year, at a place (a country's two letters); None if that is not known."""
    rule = _AT_PLACE.get((feast, place)) or _USUAL.get(feast)
    return rule(year) if rule else None


def _on(month: int, day: int) -> _DayOf:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, nth: int, later: int = 0) -> _DayOf:
    """The first (1) to last (-1) such weekday of a month, or some days later."""

    def day_of(year: int) -> date | None:
        day = nth_weekday(months(date(year, month, 1), 1), weekday, nth)
        return day + DAY * later if day else None

    return day_of


def _easter(later: int) -> _DayOf:
    return lambda year: _easter_sunday(year) + DAY * later


def _easter_sunday(year: int) -> date:
    """The Sunday after the first full moon of spring, by Gauss's rule for the Gregorian calendar."""
    golden, century = year % 19, year // 100
    skipped = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = skipped - (skipped // 28) * (1 - (29 // (skipped + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=moon - weekday)


def _solar_term(month: int, constant: float) -> _DayOf:
    """Where the sun stands, by the rule of thumb for this century (the days of 2000 to 2099, but 2021)."""

    def day_of(year: int) -> date:
        since = year % 100
        return date(year, month, int(since * 0.2422 + constant) - since // 4)

    return day_of


def _before_25_may(year: int) -> date:
    """The last Monday before it."""
    return date(year, 5, 24) - DAY * date(year, 5, 24).weekday()


def _brigid(year: int) -> date | None:
    """The first Monday of February, or the first of the month if that is a Friday."""
    first = date(year, 2, 1)
    return first if first.weekday() == FRIDAY else _nth(2, _MONDAY, 1)(year)


def _unknown(_year: int) -> date | None:
    return None


_USUAL: Mapping[Feast, _DayOf] = {
    Feast.NEW_YEAR: _on(1, 1),
    Feast.VALENTINE: _on(2, 14),
    Feast.WOMENS_DAY: _on(3, 8),
    Feast.APRIL_FOOLS: _on(4, 1),
    Feast.SHROVE_TUESDAY: _easter(-47),
    Feast.ASH_WEDNESDAY: _easter(-46),
    Feast.PALM_SUNDAY: _easter(-7),
    Feast.MAUNDY_THURSDAY: _easter(-3),
    Feast.GOOD_FRIDAY: _easter(-2),
    Feast.EASTER_SATURDAY: _easter(-1),
    Feast.EASTER: _easter(0),
    Feast.EASTER_MONDAY: _easter(1),
    Feast.ASCENSION: _easter(39),
    Feast.PENTECOST: _easter(49),
    Feast.WHIT_MONDAY: _easter(50),
    Feast.HALLOWEEN: _on(10, 31),
    Feast.CHRISTMAS_EVE: _on(12, 24),
    Feast.CHRISTMAS: _on(12, 25),
    Feast.BOXING_DAY: _on(12, 26),
    Feast.NEW_YEARS_EVE: _on(12, 31),
    Feast.MOTHERS_DAY: _nth(5, SUNDAY, 2),
    Feast.FATHERS_DAY: _nth(6, SUNDAY, 3),
    Feast.CHILDRENS_DAY: _on(6, 1),
    Feast.TEACHERS_DAY: _on(9, 10),
    Feast.LABOUR_DAY: _on(5, 1),
    Feast.THANKSGIVING: _nth(11, _THURSDAY, 4),
    Feast.REMEMBRANCE_DAY: _on(11, 11),
    Feast.MARTIN_LUTHER_KING: _nth(1, _MONDAY, 3),
    Feast.GROUNDHOG: _on(2, 2),
    Feast.PRESIDENTS: _nth(2, _MONDAY, 3),
    Feast.TAX_DAY: _on(4, 15),
    Feast.MEMORIAL_DAY: _nth(5, _MONDAY, -1),
    Feast.JUNETEENTH: _on(6, 19),
    Feast.INDEPENDENCE_DAY: _on(7, 4),
    Feast.COLUMBUS: _nth(10, _MONDAY, 2),
    Feast.ELECTION_DAY: _nth(11, _MONDAY, 1, later=1),
    Feast.VETERANS_DAY: _on(11, 11),
    Feast.BLACK_FRIDAY: _nth(11, _THURSDAY, 4, later=1),
    Feast.CYBER_MONDAY: _nth(11, _THURSDAY, 4, later=4),
    Feast.FAMILY_DAY: _nth(2, _MONDAY, 3),
    Feast.VICTORIA_DAY: _before_25_may,
    Feast.CANADA_DAY: _on(7, 1),
    Feast.CIVIC_HOLIDAY: _nth(8, _MONDAY, 1),
    Feast.RECONCILIATION: _on(9, 30),
    Feast.BURNS_NIGHT: _on(1, 25),
    Feast.ST_BRIGID: _brigid,
    Feast.ST_DAVID: _on(3, 1),
    Feast.ST_PATRICK: _on(3, 17),
    Feast.ST_GEORGE: _on(4, 23),
    Feast.EARLY_MAY: _nth(5, _MONDAY, 1),
    Feast.SPRING_HOLIDAY: _nth(5, _MONDAY, -1),
    Feast.JUNE_HOLIDAY: _nth(6, _MONDAY, 1),
    Feast.SUMMER_HOLIDAY: _nth(8, _MONDAY, -1),
    Feast.OCTOBER_HOLIDAY: _nth(10, _MONDAY, -1),
    Feast.GUY_FAWKES: _on(11, 5),
    Feast.REMEMBRANCE_SUNDAY: _nth(11, SUNDAY, 2),
    Feast.ST_ANDREW: _on(11, 30),
    Feast.SECOND_OF_JANUARY: _on(1, 2),
    Feast.AUSTRALIA_DAY: _on(1, 26),
    Feast.WAITANGI: _on(2, 6),
    Feast.ANZAC_DAY: _on(4, 25),
    Feast.MATARIKI: listed(Feast.MATARIKI),
    Feast.CUP_DAY: _nth(11, _TUESDAY, 1),
    Feast.LITTLE_EVE: listed(Feast.LUNAR_NEW_YEAR, -2),
    Feast.LUNAR_EVE: listed(Feast.LUNAR_NEW_YEAR, -1),
    Feast.LUNAR_NEW_YEAR: listed(Feast.LUNAR_NEW_YEAR),
    Feast.LANTERN: listed(Feast.LUNAR_NEW_YEAR, 14),
    Feast.PEACE_MEMORIAL: _on(2, 28),
    Feast.ARBOR_DAY: _on(3, 12),
    Feast.TOMB_SWEEPING: _solar_term(4, 4.81),
    Feast.YOUTH_DAY: _on(5, 4),
    Feast.DRAGON_BOAT: listed(Feast.DRAGON_BOAT),
    Feast.MIDYEAR_SALE: _on(6, 18),
    Feast.ARMY_DAY: _on(8, 1),
    Feast.QIXI: listed(Feast.QIXI),
    Feast.GHOST: listed(Feast.GHOST),
    Feast.MID_AUTUMN: listed(Feast.MID_AUTUMN),
    Feast.NATIONAL_DAY: _on(10, 1),
    Feast.FIRST_OF_OCTOBER: _on(10, 1),
    Feast.DOUBLE_NINTH: listed(Feast.DOUBLE_NINTH),
    Feast.DOUBLE_TENTH: _on(10, 10),
    Feast.RETROCESSION: _on(10, 25),
    Feast.SINGLES_DAY: _on(11, 11),
    Feast.DOUBLE_TWELFTH: _on(12, 12),
    Feast.WINTER_SOLSTICE: _solar_term(12, 21.94),
}
_AT_PLACE: Mapping[tuple[Feast, str], _DayOf] = {
    (Feast.MOTHERS_DAY, "GB"): _easter(-21),
    (Feast.MOTHERS_DAY, "IE"): _easter(-21),
    (Feast.FATHERS_DAY, "AU"): _nth(9, SUNDAY, 1),
    (Feast.FATHERS_DAY, "NZ"): _nth(9, SUNDAY, 1),
    (Feast.FATHERS_DAY, "TW"): _on(8, 8),
    (Feast.CHILDRENS_DAY, "TW"): _on(4, 4),
    (Feast.TEACHERS_DAY, "TW"): _on(9, 28),
    (Feast.LABOUR_DAY, "US"): _nth(9, _MONDAY, 1),
    (Feast.LABOUR_DAY, "CA"): _nth(9, _MONDAY, 1),
    (Feast.LABOUR_DAY, "NZ"): _nth(10, _MONDAY, 4),
    (Feast.LABOUR_DAY, "AU"): _unknown,  # by the state
    (Feast.THANKSGIVING, "CA"): _nth(10, _MONDAY, 2),
    (Feast.NATIONAL_DAY, "TW"): _on(10, 10),
    (Feast.FIRST_OF_OCTOBER, "TW"): _unknown,  # 十一 is no holiday there
    (Feast.KINGS_BIRTHDAY, "AU"): _nth(6, _MONDAY, 2),
    (Feast.KINGS_BIRTHDAY, "NZ"): _nth(6, _MONDAY, 1),
    (Feast.SUMMER_HOLIDAY, "IE"): _nth(8, _MONDAY, 1),
    (Feast.CUP_DAY, "NZ"): _unknown,
}
