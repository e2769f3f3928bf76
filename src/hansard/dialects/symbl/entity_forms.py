"""The vendor's types of entities, which are fewer than ours, and how their values are written."""

from collections.abc import Mapping
from typing import Any

from hansard.insight.entities.mention import EntityKind

_TYPES: Mapping[str, str] = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANIZATION: "organization",
    EntityKind.LOCATION: "location",
    EntityKind.NUMBER: "number",
    EntityKind.MONEY: "number",
    EntityKind.PHONE: "number",
    EntityKind.DATE: "date",
    EntityKind.DATETIME: "datetime",
    EntityKind.DATERANGE: "daterange",
    EntityKind.TIME: "timerange",
    EntityKind.TIMERANGE: "timerange",
    EntityKind.DATETIMERANGE: "datetimerange",
    EntityKind.CUSTOM: "custom",
}
RANGES = frozenset({"daterange", "timerange", "datetimerange"})
POINTS = frozenset({"date", "datetime"})


def type_of(kind: str | None) -> str | None:
    """The type of an entity of ours; None where the vendor has none."""
    return _TYPES.get(kind) if kind else None


def value_fields(kind: str, value: str, detail: Mapping[str, Any]) -> dict[str, str]:
    """`value`, or for a range `start` and `end` as far as they are known. A time is a range of one moment."""
    if type_of(kind) not in RANGES:
        return {"value": value}
    if kind == EntityKind.TIME:
        return {"start": value, "end": value}
    return {bound: str(detail[bound]) for bound in ("start", "end") if detail.get(bound)}
