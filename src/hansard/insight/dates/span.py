"""What one expression means before it is joined with its neighbours."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import IntEnum

from hansard.insight.dates.days import Days
from hansard.insight.dates.terms import Unit


@dataclass(frozen=True, slots=True)
class Now:
    """What an expression is read against. `coming`: the sentence is of what will be, not of the past.

    `place`: the two letters of the country whose holidays count; "" where it is not known.
    """

    start: datetime
    coming: bool = True
    day_first: bool = False
    place: str = ""

    @property
    def today(self) -> date:
        """The day on which the conversation started."""
        return self.start.date()


@dataclass(frozen=True, slots=True)
class Hours:
    """Times of the clock. `is_open`: morning or evening was not said; `is_part`: it is a part of the day."""

    since: time
    until: time
    is_open: bool = False
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from the day that is named next; of a week and 0, the week of that day.

    `weekday`: the distance is to such a day (0: Monday), the `count`th before or after it.
    `follows`: it stands behind its day ("on the 14th, two days before").
    """

    unit: Unit
    count: float
    weekday: int | None = None
    follows: bool = False


class Strength(IntEnum):
    """How firmly the days were said: a stronger expression beside it is what is meant."""

    ASSUMED = 0  # close of business: today, unless a day is named
    NAMED = 1  # Thursday
    DATED = 2  # March 19th


@dataclass(frozen=True, slots=True)
class Span:
    """Days, hours, both, or an offset. `leans`: it means something only beside a day ("eleven thirty")."""

    days: Days | None = None
    hours: Hours | None = None
    offset: Offset | None = None
    strength: Strength = Strength.NAMED
    leans: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A span and where it stands in the text."""

    start: int
    end: int
    span: Span
