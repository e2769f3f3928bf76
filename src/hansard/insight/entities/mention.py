"""One place in a text where something is named."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class EntityKind(StrEnum):
    """What is named. The values are the names used on the wire."""

    PERSON = "person"
    ORGANIZATION = "organization"
    LOCATION = "location"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    DATERANGE = "daterange"
    TIMERANGE = "timerange"
    DATETIMERANGE = "datetimerange"
    NUMBER = "number"
    MONEY = "money"
    PHONE = "phone"
    EMAIL = "email"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Mention:
    """What stands at `start`..`end` of a text.

    `value` is the same for all forms of one thing: lower case for names and custom phrases, an ISO date
    (or time, or both) for moments, words for quantities, `45 USD` for amounts, E.164 for telephone
    numbers. `detail` has `amount` and `currency` of money, `start` and `end` of a range, `custom_type`.
    """

    kind: EntityKind
    start: int
    end: int
    text: str
    value: str
    detail: Mapping[str, Any] = field(default_factory=dict)


def mention_at(kind: EntityKind, text: str, start: int, end: int, value: str | None = None) -> Mention:
    """A mention of `text[start:end]`; its value is that in lower case where none is given."""
    surface = text[start:end]
    return Mention(kind, start, end, surface, " ".join(surface.lower().split()) if value is None else value)
