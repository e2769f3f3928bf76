"""`hansard analyze`: the pipeline on files, without a server."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from hansard.commands.context import load_settings, messages, read_terms, read_zone
from hansard.commands.definitions import read_definitions
from hansard.errors import ConfigurationError, HansardError
from hansard.log import configure_logging
from hansard.model.definitions import Definitions
from hansard.model.languages import LANGUAGES, canonical_language
from hansard.model.options import AnalysisOptions, AnalysisSettings, AudioHints, Scenario
from hansard.pipeline.definitions import given_definitions
from hansard.pipeline.engines import EngineConfiguration, engine_configuration
from hansard.pipeline.formats import to_json_text, to_srt, to_text, to_vtt
from hansard.pipeline.hiding import hidden_result
from hansard.pipeline.offline import FileResult, OfflinePipeline


class Format(StrEnum):
    """How a result is written; the value is the file's ending."""

    TEXT = "text"
    JSON = "json"
    SRT = "srt"
    VTT = "vtt"

    @property
    def ending(self) -> str:
        """The ending of a file in this format."""
        return ".txt" if self is Format.TEXT else f".{self.value}"


_RENDER: dict[Format, Callable[[FileResult], str]] = {
    Format.TEXT: to_text,
    Format.JSON: to_json_text,
    Format.SRT: to_srt,
    Format.VTT: to_vtt,
}


def analyze(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Recordings in any format.")],
    language: Annotated[str, typer.Option(help="Language spoken, as in `en-US`.")] = "en-US",
    speakers: Annotated[
        int | None, typer.Option(min=1, help="How many people speak; default: found out.")
    ] = None,
    vocabulary: Annotated[str, typer.Option(help="Names and terms to expect, separated by commas.")] = "",
    scenario: Annotated[Scenario, typer.Option(help="Only service calls are rated.")] = Scenario.AUTO,
    definitions: Annotated[
        Path | None,
        typer.Option(
            help="JSON file with trackers, rules and scorecard, as `workspace definitions` shows it."
        ),
    ] = None,
    time_zone: Annotated[
        str, typer.Option(help="Zone in which spoken dates are meant, as in `America/New_York`.")
    ] = "UTC",
    format_: Annotated[Format, typer.Option("--format", help="How results are written.")] = Format.TEXT,
    output: Annotated[
        Path | None, typer.Option(help="File to write; a folder when there are several files.")
    ] = None,
    redact: Annotated[
        bool, typer.Option("--redact", help="Take names, numbers and addresses out of all texts.")
    ] = False,
    redacted_audio: Annotated[
        Path | None,
        typer.Option(help="Write a FLAC copy with a bleep for them, too; a folder for several files."),
    ] = None,
) -> None:
    """Transcribe and analyse recordings without a server."""
    settings = load_settings(log_level="warning")
    configure_logging(settings)
    code = canonical_language(language)
    if code is None:
        raise ConfigurationError(f"language {language} is not one of {', '.join(LANGUAGES)}")
    options = AnalysisOptions(
        language=code,
        num_speakers=speakers,
        scenario=scenario,
        vocabulary=tuple(read_terms(vocabulary)),
        settings=AnalysisSettings(
            time_zone=read_zone(time_zone),
            redact=redact,
            definitions=given_definitions(read_definitions(definitions)) if definitions else Definitions(),
        ),
    )
    writer = _Writer(format_, output, redacted_audio, several=len(files) > 1)
    failed = _analyze_all(files, options, engine_configuration(settings), writer)
    raise typer.Exit(1 if failed else 0)


def _analyze_all(
    files: list[Path], options: AnalysisOptions, configuration: EngineConfiguration, writer: "_Writer"
) -> int:
    """Analyse one file after another; the number of those that failed."""
    pipeline = OfflinePipeline(configuration)
    failed = 0
    try:
        with _progress_bar() as bar:
            for path in files:
                failed += not _analyze_one(pipeline, path, options, writer, bar)
    finally:
        pipeline.close()
    return failed


def _analyze_one(
    pipeline: OfflinePipeline, path: Path, options: AnalysisOptions, writer: "_Writer", bar: Progress
) -> bool:
    task = bar.add_task(path.name, total=1.0, stage="")
    try:
        named = _with_name(options, path)
        result = pipeline.analyze(path, named, _shown(bar, task))
        if writer.sound:
            pipeline.bleep(path, writer.sound_of(path), named, result)
        writer.write(path, hidden_result(result) if options.settings.redact else result)
    except (HansardError, OSError) as error:
        messages.print(f"error: {path}: {_one_line(str(error))}", markup=False)
        return False
    finally:
        bar.remove_task(task)
    return True


def _with_name(options: AnalysisOptions, path: Path) -> AnalysisOptions:
    if not path.is_file():
        raise FileNotFoundError("no such file")
    return replace(options, hints=AudioHints(file_name=path.name))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _progress_bar() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} % {task.fields[stage]}"),
        TimeElapsedColumn(),
        console=messages,
        transient=True,
        disable=not messages.is_terminal,
    )


def _shown(bar: Progress, task: TaskID) -> Callable[[str, float], None]:
    def progress(stage: str, share: float) -> None:
        bar.update(task, completed=share, stage=stage)

    return progress


class _Writer:
    """Writes results to standard output, a file, or a folder. `sound` is where copies of the sound go."""

    def __init__(self, format_: Format, output: Path | None, sound: Path | None, *, several: bool) -> None:
        self.sound = sound
        self._format = format_
        self._output = output
        self._several = several
        for folder in (output, sound):
            if several and folder is not None:
                folder.mkdir(parents=True, exist_ok=True)

    def write(self, path: Path, result: FileResult) -> None:
        """Write one result."""
        text = _RENDER[self._format](result)
        if self._output is None:
            typer.echo(text, nl=False)
        else:
            target = self._target(self._output, f"{path.stem}{self._format.ending}")
            target.write_text(text, encoding="utf-8")

    def sound_of(self, path: Path) -> Path:
        """Where the copy of a recording's sound goes."""
        assert self.sound is not None  # noqa: S101 (asked by the caller)
        return self._target(self.sound, f"{path.stem}.redacted.flac")

    def _target(self, place: Path, name: str) -> Path:
        return place / name if self._several or place.is_dir() else place
