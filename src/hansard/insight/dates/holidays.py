"""Public holidays of a place, and the days off that hang together around them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache

from hansard.insight.dates.days import DAY, SATURDAY, Days, weekend
from hansard.insight.dates.feasts import feast_day
from hansard.insight.dates.terms import Feast

_THURSDAY = 3
_LONG = 3
"""Days off in a row that are a long weekend."""
_AROUND_CHRISTMAS = (Feast.NEW_YEAR, Feast.CHRISTMAS, Feast.BOXING_DAY)
_PUBLIC: Mapping[str, tuple[Feast, ...]] = {
    "US": (
        *(Feast.NEW_YEAR, Feast.MARTIN_LUTHER_KING, Feast.PRESIDENTS, Feast.MEMORIAL_DAY, Feast.JUNETEENTH),
        *(Feast.INDEPENDENCE_DAY, Feast.LABOUR_DAY, Feast.COLUMBUS, Feast.VETERANS_DAY, Feast.THANKSGIVING),
        *(Feast.BLACK_FRIDAY, Feast.CHRISTMAS),  # the Friday by custom
    ),
    "CA": (
        *(*_AROUND_CHRISTMAS, Feast.FAMILY_DAY, Feast.GOOD_FRIDAY, Feast.VICTORIA_DAY, Feast.CANADA_DAY),
        *(Feast.CIVIC_HOLIDAY, Feast.LABOUR_DAY, Feast.THANKSGIVING),
    ),
    "GB": (
        *(*_AROUND_CHRISTMAS, Feast.GOOD_FRIDAY, Feast.EASTER_MONDAY, Feast.EARLY_MAY, Feast.SPRING_HOLIDAY),
        Feast.SUMMER_HOLIDAY,
    ),
    "IE": (
        *(*_AROUND_CHRISTMAS, Feast.ST_BRIGID, Feast.ST_PATRICK, Feast.EASTER_MONDAY, Feast.EARLY_MAY),
        *(Feast.JUNE_HOLIDAY, Feast.SUMMER_HOLIDAY, Feast.OCTOBER_HOLIDAY),
    ),
    "AU": (
        *(*_AROUND_CHRISTMAS, Feast.AUSTRALIA_DAY, Feast.GOOD_FRIDAY, Feast.EASTER_MONDAY, Feast.ANZAC_DAY),
        Feast.KINGS_BIRTHDAY,
    ),
    "NZ": (
        *(
            *_AROUND_CHRISTMAS,
            Feast.SECOND_OF_JANUARY,
            Feast.WAITANGI,
            Feast.GOOD_FRIDAY,
            Feast.EASTER_MONDAY,
        ),
        *(Feast.ANZAC_DAY, Feast.KINGS_BIRTHDAY, Feast.MATARIKI, Feast.LABOUR_DAY),
    ),
    "TW": (
        *(Feast.NEW_YEAR, Feast.LITTLE_EVE, Feast.LUNAR_EVE, Feast.LUNAR_NEW_YEAR, Feast.PEACE_MEMORIAL),
        *(Feast.CHILDRENS_DAY, Feast.TOMB_SWEEPING, Feast.LABOUR_DAY, Feast.DRAGON_BOAT, Feast.MID_AUTUMN),
        *(Feast.TEACHERS_DAY, Feast.DOUBLE_TENTH, Feast.RETROCESSION, Feast.CHRISTMAS),
    ),
    "CN": (
        *(Feast.NEW_YEAR, Feast.LUNAR_EVE, Feast.LUNAR_NEW_YEAR, Feast.TOMB_SWEEPING, Feast.LABOUR_DAY),
        *(Feast.DRAGON_BOAT, Feast.MID_AUTUMN, Feast.NATIONAL_DAY),
    ),
}
_LASTING: Mapping[tuple[str, Feast], int] = {
    ("TW", Feast.LUNAR_NEW_YEAR): 3,
    ("CN", Feast.LUNAR_NEW_YEAR): 7,
    ("CN", Feast.LABOUR_DAY): 5,
    ("CN", Feast.NATIONAL_DAY): 7,
}
"""Days, of those that last more than one. What China decrees each year beyond its law is not known."""
_MOVED_BACK = frozenset({"US", "TW"})
"""Where a holiday on a Saturday is kept on the Friday before."""
_NOT_MOVED = frozenset(
    {
        ("AU", Feast.ANZAC_DAY),
        ("CN", Feast.LUNAR_EVE),
        ("CN", Feast.LUNAR_NEW_YEAR),
        ("CN", Feast.LABOUR_DAY),
        ("CN", Feast.NATIONAL_DAY),
    }
)


def next_holiday(now: date, place: str, fits: Callable[[date], bool], *, coming: bool) -> date | None:
    """The first holiday from that day on that fits, or for what is past the latest one before it."""
    if coming:
        return next((day for day in _around(now, place) if day >= now and fits(day)), None)
    return next((day for day in reversed([*_around(now, place)]) if day < now and fits(day)), None)


def next_long_weekend(now: date, place: str, month: int | None = None) -> Days | None:
    """The next weekend (of a month) that a holiday makes longer, if its place is known."""
    runs = (days_off_around(day, place) for day in _around(now, place))
    ahead = (run for run in runs if run.first > now and month in (None, run.first.month, run.last.month))
    return next((run for run in ahead if _length(run) >= _LONG), None)


def days_off_around(day: date, place: str) -> Days:
    """The days off in a row to which a day belongs; that day alone if no other is off."""
    first = last = day
    while _is_off(first - DAY, place):
        first -= DAY
    while _is_off(last + DAY, place):
        last += DAY
    return Days(first, last)


def weekend_around(day: date, place: str) -> Days:
    """The weekend of a holiday, with all days between and whatever is off beside it."""
    near = weekend(day, 0 if day.weekday() >= _THURSDAY else -1)
    first, last = min(day, near.first), max(day, near.last)
    return Days(days_off_around(first, place).first, days_off_around(last, place).last)


def _length(run: Days) -> int:
    return (run.last - run.first).days + 1


def _around(now: date, place: str) -> Iterator[date]:
    for year in (now.year - 1, now.year, now.year + 1):
        yield from sorted(_holidays(place, year))


def _is_off(day: date, place: str) -> bool:
    return day.weekday() >= SATURDAY or day in _holidays(place, day.year) | _holidays(place, day.year + 1)


@cache
def _holidays(place: str, year: int) -> frozenset[date]:
    """The days off of a year's holidays: they, and those on which they are kept if they fall on a weekend."""
    named = [(feast, day) for feast in _PUBLIC.get(place, ()) for day in _days_of(feast, year, place)]
    taken = {day for _, day in named}
    for feast, day in sorted(named, key=lambda each: each[1]):
        if day.weekday() >= SATURDAY and (place, feast) not in _NOT_MOVED:
            taken.add(_moved(day, place, taken))
    return frozenset(taken)


def _days_of(feast: Feast, year: int, place: str) -> Iterator[date]:
    first = feast_day(feast, year, place)
    if first:
        yield from (first + DAY * later for later in range(_LASTING.get((place, feast), 1)))


def _moved(day: date, place: str, taken: set[date]) -> date:
    """The working day on which it is kept: the Friday before where that is so, else the next free one."""
    if place in _MOVED_BACK and day.weekday() == SATURDAY and day - DAY not in taken:
        return day - DAY
    while day.weekday() >= SATURDAY or day in taken:
        day += DAY
    return day
