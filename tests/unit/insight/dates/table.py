"""The labelled due dates that come with the benchmarks."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import hansard.bench
from hansard.insight.dates import Moment, due

Entry = dict[str, str | None]
LABELLED = Path(hansard.bench.__file__).parent / "labelled"


def entries(split: str | None = None, language: str = "") -> Iterator[Entry]:
    for entry in _read("due_dates.json"):
        if split in (None, entry["split"]) and entry["language"].startswith(language):
            yield entry


def entries_by_another_hand() -> list[Entry]:
    return _read("due_dates_blind.json")


def _read(name: str) -> list[Entry]:
    read: list[Entry] = json.loads((LABELLED / name).read_text(encoding="utf-8"))
    return read


def said(moment: Moment | None) -> str | None:
    """A due date as the table writes it."""
    if moment is None or moment.until is None:
        return None
    return moment.until.strftime("%Y-%m-%dT%H:%M" if moment.has_time else "%Y-%m-%d")


def found(entry: Entry, text: str | None = None) -> str | None:
    start = datetime.fromisoformat(entry["start_time"])
    return said(due(text or entry["text"], entry["language"], start))
