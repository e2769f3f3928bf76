"""`hansard bench`: words, speakers, speed and memory beside the bare speech engine."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from hansard.bench.context import Context
from hansard.bench.machine import describe_machine, versions
from hansard.bench.report import Run, as_document, goal_table, section_text, update_page
from hansard.bench.tables import Section, as_text
from hansard.commands.context import load_settings, messages, output
from hansard.errors import ConfigurationError
from hansard.log import configure_logging

if TYPE_CHECKING:
    from hansard.bench.sections import Benchmark

_EXTRA = frozenset({"jiwer", "pyannote", "rouge_score", "scipy", "whisper_normalizer"})
_OWN = "own"


def bench(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FILE|FOLDER]...",
            help="Recordings of your own, with their texts (.txt, .1.txt and .2.txt for two channels) and "
            "turns (.rttm) beside them; default: the labelled recordings.",
        ),
    ] = None,
    recordings: Annotated[
        Path | None,
        typer.Option(envvar="HANSARD_RECORDINGS", help="Folder of labelled recordings with a manifest.json."),
    ] = None,
    only: Annotated[str, typer.Option(help="Some benchmarks (`wer,noise`); default: all.")] = "",
    quick: Annotated[bool, typer.Option(help="A tenth of what can be made shorter.")] = False,
    page: Annotated[Path | None, typer.Option(help="Markdown page to bring up to date.")] = None,
    json_path: Annotated[Path | None, typer.Option("--json", help="File to write the figures to.")] = None,
) -> None:
    """Measure words, speakers, speed and memory beside the bare speech engine."""
    configure_logging(load_settings(log_level="warning"))
    benchmarks, titles = _chosen(paths or [], only)
    command = _command(paths or [], only, quick)
    sections: dict[str, Section] = {}
    for name, benchmark in benchmarks.items():
        run = Run(datetime.now(UTC).date(), command, describe_machine(), versions())
        sections[name] = _measure(benchmark, recordings, quick)
        _print(benchmark.title, sections[name])
        if page is not None:
            update_page(page, titles, {benchmark.title: section_text(benchmark.title, sections[name], run)})
    if json_path is not None:
        json_path.write_text(json.dumps(as_document(run, sections), indent=2), encoding="utf-8")


def _chosen(paths: list[Path], only: str) -> tuple[dict[str, "Benchmark"], tuple[str, ...]]:
    """What to measure by name, and the titles that a page may have, in order."""
    with _naming_the_extra():
        from hansard.bench.own import TITLE, find_recordings, measure_own  # noqa: PLC0415 (needs the extra)
        from hansard.bench.sections import TITLES, Benchmark, chosen_benchmarks  # noqa: PLC0415
    titles = (*TITLES, TITLE)
    if not paths:
        return chosen_benchmarks(only), titles
    if only:
        raise ConfigurationError("--only chooses among the labelled recordings: name it without files")
    return {_OWN: Benchmark(TITLE, partial(measure_own, find_recordings(paths)))}, titles


@contextmanager
def _naming_the_extra() -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in _EXTRA:
            raise
        raise ConfigurationError(
            f"hansard bench needs {missing}, which comes with the extra bench: pip install 'hansard[bench]'"
        ) from error


def _measure(benchmark: "Benchmark", recordings: Path | None, quick: bool) -> Section:
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} % {task.fields[what]}"),
        TimeElapsedColumn(),
        console=messages,
        transient=True,
        disable=not messages.is_terminal,
    ) as bar:
        task = bar.add_task(benchmark.title, total=1.0, what="")

        def report(what: str, share: float) -> None:
            bar.update(task, completed=share, what=what)

        return benchmark.measure(Context(recordings, quick, report))


def _print(title: str, section: Section) -> None:
    output.print(f"\n{title}", style="bold")
    tables = [goal_table(section.goals)] if section.goals else []
    for table in (*tables, *section.tables):
        output.print(f"\n{as_text(table)}", markup=False)


def _command(paths: list[Path], only: str, quick: bool) -> str:
    """The command as it can be given again, without the names of folders."""
    parts = [
        "hansard bench",
        "FILES" if paths else "",
        f"--only {only}" if only else "",
        "--quick" if quick else "",
    ]
    return " ".join(filter(None, parts))
