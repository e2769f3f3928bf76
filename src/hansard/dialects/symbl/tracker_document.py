"""Trackers as clients write and read them."""

from collections.abc import Sequence
from typing import Any

from hansard.dialects.symbl.definitions import MAX_NAME, MAX_PHRASE, MAX_PHRASES
from hansard.dialects.symbl.errors import BadRequestError
from hansard.dialects.symbl.management import is_plain, named, read_document, read_list
from hansard.dialects.symbl.values import read_filled
from hansard.store.trackers import NewTracker, TrackerRow

_SIGNS = ".'-"
_OPTIONAL = ("description", "categories", "languages")
_MAX_DESCRIPTION = 1000


def read_tracker(field: str, value: Any, *, with_id: bool = False) -> NewTracker:
    """A tracker of a body; `field` is its place in that. Raises BadRequestError."""
    allowed = ("id", *_OPTIONAL) if with_id else _OPTIONAL
    document = read_document(field, value, required=("name", "vocabulary"), allowed=allowed)
    description = document.get("description")
    place = named(field, "description")
    return NewTracker(
        name=read_filled(named(field, "name"), document["name"], max_length=MAX_NAME),
        vocabulary=_vocabulary(named(field, "vocabulary"), document["vocabulary"]),
        description=None
        if description is None
        else read_filled(place, description, max_length=_MAX_DESCRIPTION),
        categories=_texts(field, document, "categories"),
        languages=_texts(field, document, "languages"),
    )


def render_tracker(row: TrackerRow) -> dict[str, Any]:
    """The tracker with as much as it was given."""
    known = {
        "description": row.description,
        "categories": row.categories,
        "languages": row.languages,
    }
    return {
        "id": row.id,
        "name": row.name,
        "vocabulary": row.vocabulary,
        **{key: value for key, value in known.items() if value is not None},
    }


def _vocabulary(field: str, value: Any) -> tuple[str, ...]:
    """Phrases, none of them twice in whatever case."""
    phrases = _filled(field, read_list(field, value, most=MAX_PHRASES))
    for number, phrase in enumerate(phrases):
        if not is_plain(phrase, _SIGNS) or not any(map(str.isalnum, phrase)):
            raise BadRequestError(
                f'"{field}[{number}]" must only have letters, digits, blanks and the signs {_SIGNS}'
            )
    _check_once(field, phrases)
    return phrases


def _texts(field: str, document: dict[str, Any], key: str) -> tuple[str, ...] | None:
    """Texts of a list that may be empty; None where there is none."""
    value = document.get(key)
    if value is None:
        return None
    return _filled(named(field, key), read_list(named(field, key), value, most=MAX_PHRASES) if value else [])


def _filled(field: str, values: Sequence[Any]) -> tuple[str, ...]:
    return tuple(
        read_filled(f"{field}[{number}]", value, max_length=MAX_PHRASE) for number, value in enumerate(values)
    )


def _check_once(field: str, phrases: Sequence[str]) -> None:
    seen: set[str] = set()
    for number, phrase in enumerate(phrases):
        if phrase.casefold() in seen:
            raise BadRequestError(f'"{field}[{number}]" contains a duplicate value')
        seen.add(phrase.casefold())
