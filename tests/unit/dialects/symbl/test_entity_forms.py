"""Our kinds of entities as the vendor writes them."""

import pytest

from hansard.dialects.symbl.entity_forms import type_of, value_fields
from hansard.insight.entities.mention import EntityKind

VENDORS = {
    *("location", "person", "date", "number", "organization", "datetime"),
    *("daterange", "timerange", "datetimerange", "custom"),
}


def test_every_type_is_one_of_the_vendors() -> None:
    assert {type_of(kind) for kind in EntityKind} - {None} == VENDORS


@pytest.mark.parametrize("kind", ["email", "nonsense", "", None])
def test_what_the_vendor_has_no_type_for(kind: str | None) -> None:
    assert type_of(kind) is None


@pytest.mark.parametrize(
    ("kind", "value", "detail", "fields"),
    [
        ("person", "jamie smith", {}, {"value": "jamie smith"}),
        ("date", "2020-07-15", {}, {"value": "2020-07-15"}),
        ("money", "45 USD", {"amount": 45.0, "currency": "USD"}, {"value": "45 USD"}),
        ("time", "17:00:00", {}, {"start": "17:00:00", "end": "17:00:00"}),
        ("daterange", "../2020-07-17", {"end": "2020-07-17"}, {"end": "2020-07-17"}),
        (
            "datetimerange",
            "a/b",
            {"start": "2020-06-21 16:00:00", "end": "2020-06-21 18:00:00"},
            {"start": "2020-06-21 16:00:00", "end": "2020-06-21 18:00:00"},
        ),
    ],
)
def test_values(kind: str, value: str, detail: dict[str, object], fields: dict[str, str]) -> None:
    assert value_fields(kind, value, detail) == fields
