"""Groups as clients write and read them."""

from typing import Any

from hansard.dialects.symbl.errors import BadRequestError
from hansard.dialects.symbl.management import is_plain, named, read_document
from hansard.dialects.symbl.rsql import parse_filter
from hansard.dialects.symbl.values import read_filled
from hansard.store.groups import GroupRow, NewGroup

_SIGNS = '-_"“”„‟«»″＂'
_MAX_NAME, _MAX_DESCRIPTION, _MAX_CRITERIA = 128, 512, 4096


def read_group(field: str, value: Any, *, with_id: bool = False) -> NewGroup:
    """A group of a body; `field` is its place in that. Raises BadRequestError."""
    required = ("id", "name", "criteria") if with_id else ("name", "criteria")
    document = read_document(field, value, required=required, allowed=("description",))
    criteria = read_filled(named(field, "criteria"), document["criteria"], max_length=_MAX_CRITERIA)
    parse_filter(named(field, "criteria"), criteria)
    return NewGroup(_name(named(field, "name"), document["name"]), _description(field, document), criteria)


def render_group(row: GroupRow) -> dict[str, Any]:
    """The group with its description where it has one."""
    described = {} if row.description is None else {"description": row.description}
    return {"id": row.id, "name": row.name, **described, "criteria": row.criteria}


def _name(field: str, value: Any) -> str:
    name = read_filled(field, value, max_length=_MAX_NAME)
    if not is_plain(name, _SIGNS):
        raise BadRequestError(f'"{field}" must only have letters, digits, blanks and the signs - _ "')
    return name


def _description(field: str, document: dict[str, Any]) -> str | None:
    value = document.get("description")
    if value is None:
        return None
    return read_filled(named(field, "description"), value, max_length=_MAX_DESCRIPTION)
