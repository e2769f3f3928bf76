"""The part of a list that a query asks for: from when to when, how many, from which on."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from hansard.dialects.symbl.values import read_integer, read_moment

MAX_OFFSET = 2**53

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Query = Mapping[str, str]


def read_day_or_moment(field: str, value: str) -> datetime:
    """A time as naive UTC; a day alone is its beginning. Raises BadRequestError."""
    return read_moment(field, f"{value}T00:00:00Z" if _DAY.fullmatch(value) else value)


def moment_in(query: Query, name: str) -> datetime | None:
    """The time of a parameter; None where it is not given. Raises BadRequestError."""
    return read_day_or_moment(name, query[name]) if query.get(name) else None


def integer_in(query: Query, name: str, *, default: int, most: int) -> int:
    """The whole number of a parameter, from 0 on. Raises BadRequestError."""
    return read_integer(name, query[name], least=0, most=most) if query.get(name) else default


def days_before(moment: datetime, days: int) -> datetime:
    """A time so many days earlier; the same where time begins later."""
    try:
        return moment - timedelta(days=days)
    except OverflowError:
        return moment
