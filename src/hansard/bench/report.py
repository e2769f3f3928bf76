"""Findings as Markdown, as JSON, and as a page of which a run replaces only what it measured."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from textwrap import fill
from typing import Any

from hansard.bench.tables import Goal, Section, Table

_HEAD = """# Benchmarks

Every section says when, on what machine and with what command it was measured. `make bench` measures all of
them anew; `hansard bench --only NAME,NAME` some ([options](commands.md#files)).

"The bare engine" is the speech engine that Hansard embeds by default, used as its own documentation shows:
`Transcriber` of the package `moonshine-voice` on the whole recording, with the same model.
"""
_WIDTH = 110
_SECTION = re.compile(r"^## ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """When, where and how a measurement was made."""

    day: date
    command: str
    machine: str
    versions: Mapping[str, str]

    def sentence(self) -> str:
        """All of it for readers."""
        packages = ", ".join(f"{name} {version}" for name, version in self.versions.items())
        return f"Measured on {self.day} with `{self.command}`, on {self.machine}. Versions: {packages}."


def section_text(title: str, section: Section, run: Run) -> str:
    """A section of the page."""
    parts = [f"## {title}", fill(section.how, _WIDTH), fill(run.sentence(), _WIDTH)]
    if section.goals:
        parts.append(_markdown(goal_table(section.goals)))
    parts += [_markdown(one) for one in section.tables]
    return "\n\n".join(parts) + "\n"


def goal_table(goals: Sequence[Goal]) -> Table:
    """Goals and whether they were reached."""
    rows = tuple((goal.what, goal.wanted, goal.measured, "yes" if goal.reached else "no") for goal in goals)
    return Table(("goal", "wanted", "measured", "reached"), rows)


def update_page(path: Path, titles: Sequence[str], texts: Mapping[str, str]) -> None:
    """Write the page with these texts by title; sections that were not measured stay as they are."""
    kept = _read_sections(path) if path.is_file() else {}
    sections = {title: text for title, text in (kept | dict(texts)).items() if title in titles}
    ordered = [sections[title] for title in titles if title in sections]
    path.write_text("\n".join([_HEAD, *ordered]), encoding="utf-8")


def as_document(run: Run, sections: Mapping[str, Section]) -> dict[str, Any]:
    """Everything for programs."""
    return {
        "date": run.day.isoformat(),
        "command": run.command,
        "machine": run.machine,
        "versions": dict(run.versions),
        "sections": {name: asdict(section) for name, section in sections.items()},
    }


def _read_sections(path: Path) -> dict[str, str]:
    """The page's sections by title."""
    _, *bodies = _SECTION.split(path.read_text(encoding="utf-8"))
    return {body.partition("\n")[0].strip(): f"## {body.rstrip()}\n" for body in bodies}


def _markdown(table: Table) -> str:
    head, *rows = (f"| {' | '.join(cells)} |" for cells in (table.columns, *table.rows))
    return "\n".join([head, "|---" * len(table.columns) + "|", *rows])
