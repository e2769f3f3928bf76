"""What a benchmark found: tables of text, goals with their figures, and the same as data."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells as they are shown."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """Something to reach, the figure that was measured, and whether that is enough."""

    what: str
    wanted: str
    measured: str
    reached: bool


@dataclass(frozen=True, slots=True)
class Section:
    """What was found on one subject. `how` says what was fed to what, and what was counted."""

    how: str
    tables: tuple[Table, ...]
    goals: tuple[Goal, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)


def table(columns: Sequence[str], rows: Sequence[Sequence[object]], title: str = "") -> Table:
    """A table of anything that can be shown."""
    return Table(tuple(columns), tuple(tuple(str(cell) for cell in row) for row in rows), title)


def as_text(shown: Table) -> str:
    """The table in columns of text."""
    rows = (shown.columns, *shown.rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)


def percent(share: float) -> str:
    """0.0843 as `8.43 %`."""
    return f"{100 * share:.2f} %"
