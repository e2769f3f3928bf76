"""What a submission asks to look for: entities and trackers of its own, and trackers of the account."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from hansard.dialects.symbl.errors import BadRequestError, empty, must_be
from hansard.dialects.symbl.identifiers import digits_of
from hansard.dialects.symbl.values import read_filled, read_members, read_object, read_text, required
from hansard.insight.text import straighten
from hansard.model.definitions import CustomEntity, Tracker

MAX_ENTITIES = 1000
MAX_TRACKERS = 500
MAX_PHRASES = 1000
MAX_NAME = 128
MAX_PHRASE = 200

_KEPT = frozenset(".'-")
_BLANKS = re.compile(r"\s+")


def read_entities(field: str, members: Sequence[Any]) -> tuple[CustomEntity, ...]:
    """Custom entities, each once; without a `customType` it is `custom`. Raises BadRequestError."""
    found = (
        _entity(f"{field}[{number}]", read_object(f"{field}[{number}]", member))
        for number, member in enumerate(read_members(field, members, most=MAX_ENTITIES))
    )
    return tuple(dict.fromkeys(found))


def _entity(field: str, entity: dict[str, Any]) -> CustomEntity:
    text = read_filled(f"{field}.text", required(field, entity, "text"), max_length=MAX_PHRASE)
    kind = read_text(f"{field}.customType", entity.get("customType") or "", max_length=MAX_NAME)
    value = read_text(f"{field}.value", entity.get("value") or "", max_length=MAX_PHRASE)
    return CustomEntity(kind or "custom", text, value or None)


def read_trackers(
    field: str, members: Sequence[Any], managed: Mapping[str, Tracker], account_id: str
) -> tuple[Tracker, ...]:
    """Trackers, each once: those of the account by `id`, others by `name` and `vocabulary`.

    One of the request's own has an id made of what it looks for, so that it is the same tracker in every
    submission of the account. Raises BadRequestError, also for an unknown id.
    """
    found = (
        _tracker(f"{field}[{number}]", read_object(f"{field}[{number}]", member), managed, account_id)
        for number, member in enumerate(read_members(field, members, most=MAX_TRACKERS))
    )
    return tuple({tracker.id: tracker for tracker in found}.values())


def _tracker(field: str, tracker: dict[str, Any], managed: Mapping[str, Tracker], account_id: str) -> Tracker:
    if tracker.get("id") is not None:
        return _managed(f"{field}.id", tracker["id"], managed)
    name = read_filled(f"{field}.name", required(field, tracker, "name"), max_length=MAX_NAME)
    phrases = _vocabulary(f"{field}.vocabulary", required(field, tracker, "vocabulary"))
    return Tracker(digits_of("tracker", account_id, name, *phrases), name, phrases)


def _managed(field: str, tracker_id: Any, managed: Mapping[str, Tracker]) -> Tracker:
    found = managed.get(tracker_id if isinstance(tracker_id, str) else str(tracker_id))
    if found is None:
        raise BadRequestError(f'"{field}" is not the id of a tracker of this account')
    return found


def _vocabulary(field: str, value: Any) -> tuple[str, ...]:
    """Phrases of which something is left once they are cleaned, each once in whatever case."""
    phrases = [value] if isinstance(value, str) else value
    if not isinstance(phrases, list):
        raise must_be(field, "an array")
    cleaned: dict[str, str] = {}
    for number, phrase in enumerate(read_members(field, phrases, most=MAX_PHRASES)):
        text = _cleaned(read_text(f"{field}[{number}]", phrase, max_length=MAX_PHRASE))
        cleaned.setdefault(text.casefold(), text)
    cleaned.pop("", None)
    if not cleaned:
        raise empty(field)
    return tuple(cleaned.values())


def _cleaned(phrase: str) -> str:
    """Letters, digits, blanks and `.`, `'`, `-`; what else stands there becomes a blank."""
    kept = (sign if _is_kept(sign) else " " for sign in straighten(phrase))
    text = _BLANKS.sub(" ", "".join(kept)).strip()
    return text if any(map(str.isalnum, text)) else ""


def _is_kept(sign: str) -> bool:
    """Marks are parts of letters in many scripts."""
    return sign in _KEPT or unicodedata.category(sign)[0] in "LMN"
