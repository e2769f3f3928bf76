"""From a database row to a frozen record whose fields have the columns' names."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import Row

Record = TypeVar("Record")


def record(kind: type[Record], row: Row[Any]) -> Record:
    """One record; every field of `kind` must be a column of the row."""
    columns = row._mapping
    return kind(**{field.name: columns[field.name] for field in fields(kind)})  # type: ignore[arg-type]


def records(kind: type[Record], rows: Iterable[Row[Any]]) -> tuple[Record, ...]:
    """All records, in the rows' order."""
    return tuple(record(kind, row) for row in rows)


def optional_record(kind: type[Record], row: Row[Any] | None) -> Record | None:
    """The record, or None when there is no row."""
    return None if row is None else record(kind, row)
