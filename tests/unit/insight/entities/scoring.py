"""Scores what is found against the labelled sentences. A mention counts where kind and place agree at all."""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path

from hansard import bench
from hansard.insight.entities.find import mentions

START = datetime(2026, 3, 2, 9, 0)  # noqa: DTZ001 (local time)
_DATES = {"date", "daterange", "datetime", "datetimerange"}
_TIMES = {"time", "timerange", "datetime", "datetimerange"}
_ALIKE = {
    "date": _DATES,
    "daterange": _DATES,
    "time": _TIMES,
    "timerange": _TIMES,
    "datetime": _DATES | _TIMES,
    "datetimerange": _DATES | _TIMES,
}
_GROUPS = {"daterange": "date", "datetime": "date", "datetimerange": "date", "timerange": "time"}


@dataclass
class Score:
    """Hits, and what is too many and too few, by kind."""

    hits: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def f1(self, *kinds: str) -> float:
        hits, extra, missed = (
            sum(counter[kind] for kind in kinds) for counter in (self.hits, self.extra, self.missed)
        )
        return 2 * hits / max(1, 2 * hits + extra + missed)


@cache
def labelled() -> list[dict]:
    path = Path(bench.__file__).parent / "labelled" / "entities.json"
    rows: list[dict] = json.loads(path.read_text(encoding="utf-8"))
    return rows


def score(split: str, language: str) -> Score:
    total = Score()
    for row in labelled():
        if row["split"] == split and row["language"].startswith(language):
            _add(total, row)
    return total


def _add(total: Score, row: dict) -> None:
    found = [
        (each.kind.value, each.start, each.end) for each in mentions(row["text"], row["language"], START)
    ]
    wanted = [(each["type"], each["start"], each["start"] + len(each["text"])) for each in row["entities"]]
    for each in wanted:
        hit = any(_agree(each, other) for other in found)
        (total.hits if hit else total.missed)[_GROUPS.get(each[0], each[0])] += 1
    for each in found:
        if not any(_agree(other, each) for other in wanted):
            total.extra[_GROUPS.get(each[0], each[0])] += 1


def _agree(label: tuple[str, int, int], found: tuple[str, int, int]) -> bool:
    kinds = _ALIKE.get(label[0], {label[0]})
    return found[0] in kinds and found[1] < label[2] and label[1] < found[2]
