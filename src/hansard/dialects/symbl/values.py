"""Values of parameters, as texts of a query or as JSON, with the vendor's words for what is wrong.

Each reader raises BadRequestError naming the field (`channelMetadata[0].channel`).
"""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from hansard.callbacks.guard import check_url
from hansard.dialects.symbl.body import check_text
from hansard.dialects.symbl.errors import BadRequestError, empty, missing, must_be, must_be_one_of
from hansard.errors import CallbackUrlInvalidError
from hansard.store.clock import to_naive_utc

_FLAGS = {"true": True, "1": True, "false": False, "0": False}
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(\.[0-9]+)?"
    r"([Zz]|[+-][0-9]{2}:?[0-9]{2})?"
)
_MAX_DIGITS = 400


def read_text(field: str, value: Any, *, max_length: int) -> str:
    """A text of at most so many characters, without blanks around it."""
    if not isinstance(value, str):
        raise must_be(field, "a string")
    check_text(value)
    text = value.strip()
    if len(text) > max_length:
        raise BadRequestError(f'"{field}" length must be less than or equal to {max_length} characters long')
    return text


def read_filled(field: str, value: Any, *, max_length: int) -> str:
    """The same with at least one character."""
    text = read_text(field, value, max_length=max_length)
    if not text:
        raise empty(field)
    return text


def read_boolean(field: str, value: Any) -> bool:
    """`true`, `True`, `"true"`, `1` and their opposites."""
    found = _FLAGS.get(str(value).lower()) if isinstance(value, bool | int | str) else None
    if found is None:
        raise must_be(field, "a boolean")
    return found


def read_number(field: str, value: Any, *, least: float, most: float) -> float:
    """A number within bounds."""
    number = _number(field, value)
    if not number >= least:
        raise must_be(field, f"greater than or equal to {least:g}")
    if not number <= most:
        raise must_be(field, f"less than or equal to {most:g}")
    return number


def read_integer(field: str, value: Any, *, least: float, most: float) -> int:
    """A whole number within bounds; `2`, `"2"` and `2.0` are the same."""
    number = _number(field, value)
    if not number.is_integer():
        raise must_be(field, "an integer")
    return int(read_number(field, number, least=least, most=most))


def read_choice(field: str, value: Any, choices: Sequence[str]) -> str:
    """One of a closed list, in any case."""
    known = {choice.lower(): choice for choice in choices}
    found = known.get(value.strip().lower()) if isinstance(value, str) else None
    if found is None:
        raise must_be_one_of(field, tuple(choices))
    return found


def read_url(field: str, value: Any) -> str:
    """An absolute URL of a web server."""
    if not isinstance(value, str):
        raise must_be(field, "a string")
    url = value.strip()
    if not url:
        raise empty(field)
    if not url.isprintable() or " " in url:
        raise must_be(field, "a valid uri")
    try:
        check_url(url)
    except CallbackUrlInvalidError:
        raise must_be(field, "a valid uri") from None
    return url


def read_moment(field: str, value: Any) -> datetime:
    """An ISO 8601 time as naive UTC; without a zone it is UTC."""
    found = _MOMENT.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise must_be(field, "a valid ISO 8601 date")
    day, clock, fraction, zone = found.groups()
    try:
        return to_naive_utc(
            datetime.fromisoformat(f"{day}T{clock}{(fraction or '')[:7]}{(zone or '').upper()}")
        )
    except (ValueError, OverflowError):
        raise must_be(field, "a valid ISO 8601 date") from None


def read_object(field: str, value: Any) -> dict[str, Any]:
    """A JSON object."""
    if not isinstance(value, dict):
        raise must_be(field, "an object")
    return value


def required(field: str, of: dict[str, Any], key: str) -> Any:
    """A member of an object that has to be there, and not null; `field` names the object."""
    value = of.get(key)
    if value is None:
        raise missing(f"{field}.{key}")
    return value


def read_members(field: str, members: Sequence[Any], *, most: int) -> Sequence[Any]:
    """The members of a list that may have so many."""
    if len(members) > most:
        raise BadRequestError(f'"{field}" must contain less than or equal to {most} items')
    return members


def _number(field: str, value: Any) -> float:
    if isinstance(value, str) and len(value) < _MAX_DIGITS and _NUMBER.fullmatch(value.strip()):
        return float(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise must_be(field, "a number")
    try:
        return float(value)
    except OverflowError:
        raise must_be(field, "a number") from None
