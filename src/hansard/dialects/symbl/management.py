"""Bodies of management calls: JSON with closed lists of keys, and documents that are changed by steps."""

import unicodedata
from collections.abc import Collection
from typing import Any

from hansard.dialects.symbl.errors import BadRequestError, empty, missing, must_be

_JOINERS = "\u200c\u200d"
"""Signs without width that some scripts need between letters."""


def read_document(
    field: str, value: Any, *, required: Collection[str], allowed: Collection[str]
) -> dict[str, Any]:
    """An object with these keys and no other. Raises BadRequestError naming the key."""
    if not isinstance(value, dict):
        raise must_be(field or "value", "an object")
    for key in value:
        if key not in allowed and key not in required:
            raise BadRequestError(f'"{named(field, key)}" is not allowed')
    for key in required:
        if value.get(key) is None:
            raise missing(named(field, key))
    return value


def read_list(field: str, value: Any, *, most: int) -> list[Any]:
    """A list with at least one member. Raises BadRequestError."""
    if not isinstance(value, list):
        raise must_be(field or "value", "an array")
    if not value:
        raise empty(field or "value")
    if len(value) > most:
        raise BadRequestError(f'"{field or "value"}" must contain less than or equal to {most} items')
    return value


def check_id(document: dict[str, Any], path_id: str) -> None:
    """Raises BadRequestError where a body has another id than the path."""
    if document.get("id", path_id) != path_id:
        raise must_be("id", path_id)


def named(field: str, key: str) -> str:
    """A key of the object at `field`, which is empty for the body itself."""
    return f"{field}.{key}" if field else key


def is_plain(text: str, also: str) -> bool:
    """Whether a text has only letters and digits of any script, blanks, and those other signs."""
    return all(
        sign in also or sign in _JOINERS or unicodedata.category(sign)[0] in "LMN" or sign == " "
        for sign in text
    )
