"""Changes to a tracker by steps, after JSON Patch (RFC 6902): `add`, `replace` and `remove`."""

import re
from typing import Any

from hansard.dialects.symbl.errors import BadRequestError, missing, must_be, must_be_one_of
from hansard.dialects.symbl.management import read_document

_OPERATIONS = ("add", "replace", "remove")
_FIELDS = ("name", "description", "categories", "languages", "vocabulary")
_ENTRY = re.compile(r"/vocabulary/(-|0|[1-9][0-9]{0,5})")
_MAX_STEPS = 1000


def patched(document: dict[str, Any], steps: Any) -> dict[str, Any]:
    """The document after all steps. Raises BadRequestError."""
    if not isinstance(steps, list):
        raise must_be("value", "an array")
    if len(steps) > _MAX_STEPS:
        raise BadRequestError(f'"value" must contain less than or equal to {_MAX_STEPS} items')
    changed = dict(document)
    for number, step in enumerate(steps):
        _apply(changed, f"[{number}]", step)
    return changed


def _apply(document: dict[str, Any], field: str, value: Any) -> None:
    step = read_document(field, value, required=("op", "path"), allowed=("value",))
    operation, path = step["op"], step["path"]
    if operation not in _OPERATIONS:
        raise must_be_one_of(f"{field}.op", _OPERATIONS)
    if operation != "remove" and "value" not in step:
        raise missing(f"{field}.value")
    if not isinstance(path, str):
        raise must_be(f"{field}.path", "a string")
    entry = _ENTRY.fullmatch(path)
    if entry:
        _change_entry(document, f"{field}.path", operation, entry[1], step.get("value"))
    else:
        _change_field(document, f"{field}.path", operation, path, step.get("value"))


def _change_field(document: dict[str, Any], field: str, operation: str, path: str, value: Any) -> None:
    paths = tuple(f"/{name}" for name in _FIELDS)
    if path not in paths:
        raise must_be_one_of(field, (*paths, "/vocabulary/<n or ->"))
    name = path[1:]
    if operation != "add" and name not in document:
        raise BadRequestError(f'"{field}" does not exist: {path}')
    if operation == "remove":
        del document[name]
    else:
        document[name] = value


def _change_entry(document: dict[str, Any], field: str, operation: str, place: str, value: Any) -> None:
    entries = document.get("vocabulary")
    if not isinstance(entries, list):
        raise must_be("vocabulary", "an array")
    is_add = operation == "add"
    at = len(entries) if place == "-" else int(place)
    if at > len(entries) or (not is_add and at == len(entries)):
        raise BadRequestError(f'"{field}" does not exist: /vocabulary/{place}')
    behind = at if is_add else at + 1
    new = [] if operation == "remove" else [value]
    document["vocabulary"] = [*entries[:at], *new, *entries[behind:]]
