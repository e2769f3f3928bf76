"""Metadata of a conversation: texts by key.

Other dialects keep any JSON there. What is no text is not shown here, and stays.
"""

import json
from typing import Any

from hansard.dialects.symbl.errors import BadRequestError, must_be

_MAX_CHARACTERS = 128


def texts_of(stored: str | None) -> dict[str, str]:
    """The texts of stored metadata, by key."""
    return {key: value for key, value in _all(stored).items() if isinstance(value, str)}


def merged(stored: str | None, given: dict[str, str]) -> str:
    """Stored metadata with the given keys in it."""
    return json.dumps(_all(stored) | given, ensure_ascii=False)


def read_metadata(value: Any) -> dict[str, str]:
    """The metadata of a request. Raises BadRequestError."""
    if not isinstance(value, dict):
        raise must_be("metadata", "an object")
    return {key: _text(f"metadata.{key}", each) for key, each in value.items()}


def _all(stored: str | None) -> dict[str, Any]:
    found = json.loads(stored) if stored else {}
    return found if isinstance(found, dict) else {}


def _text(field: str, value: Any) -> str:
    if not isinstance(value, str):
        raise must_be(field, "a string")
    if len(value) > _MAX_CHARACTERS:
        raise BadRequestError(
            f'"{field}" length must be less than or equal to {_MAX_CHARACTERS} characters long'
        )
    return value
