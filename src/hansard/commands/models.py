"""`hansard models ...`: the models that speech engines compute with."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from hansard.commands.context import load_settings, messages, output, print_json, print_table
from hansard.errors import EngineMissingError
from hansard.model.languages import WRITTEN
from hansard.speech.models.catalogue import (
    CATALOGUE,
    CatalogueEntry,
    find_entry,
    require_entry,
)
from hansard.speech.models.checksums import checksum_problems, size_problems
from hansard.speech.models.folder import InstalledModel, find_model, installed_models, model_in

commands = typer.Typer(add_completion=False, help="Speech models.", no_args_is_help=True)

_MEGABYTE = 1_000_000


@commands.command("list")
def list_command(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for programs.")] = False,
) -> None:
    """List the models that can be downloaded, and those that are there."""
    models = load_settings().models_folder
    there = {model.name: model for model in installed_models(models)}
    rows = [_row(entry, there.pop(entry.name, None)) for entry in CATALOGUE.values()]
    rows += [_row(find_entry(name), model) for name, model in there.items()]
    if as_json:
        print_json({"folder": str(models), "models": rows})
        return
    output.print(f"Models are kept in {models}", markup=False)
    print_table(("model", "task", "languages", "licence", "MB", "state"), list(map(_shown, rows)))


@commands.command()
def download(
    names: Annotated[
        list[str], typer.Argument(metavar="NAME...", help="As listed, or owner/repository of the hub.")
    ],
) -> None:
    """Download models, check them and put them in place; those that are there and whole stay."""
    models = load_settings().models_folder
    for entry in [require_entry(name) for name in names]:
        model = _download(entry, models)
        output.print(f"{model.name} is in {model.folder}", markup=False)


@commands.command()
def verify(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME...]", help="Default: every model that is there.")
    ] = None,
) -> None:
    """Compare every file with the checksum of its download; status 1 when one is missing or differs."""
    settings = load_settings()
    models = settings.models_folder
    found = [_required(models, name) for name in names] if names else list(installed_models(models))
    own = model_in(Path(settings.whisper_model)) if settings.whisper_model and not names else None
    results = [_verify(model) for model in [*found, *([own] if own else [])]]
    if not results:
        output.print(f"no models in {models}", markup=False)
    raise typer.Exit(0 if all(results) else 1)


def _row(entry: CatalogueEntry | None, model: InstalledModel | None) -> dict[str, Any]:
    """A model as data: what the catalogue says of it, and what is on disk."""
    name = model.name if model else entry.name if entry else ""
    return {
        "name": name,
        "repository": entry.repository if entry else None,
        "task": entry.task if entry else None,
        "languages": list(entry.languages) if entry else [],
        "licence": _licence(entry, model),
        "size_mb": round(model.size_bytes / _MEGABYTE) if model else entry.size_mb if entry else None,
        "downloaded": model is not None,
        "problems": list(size_problems(model)) if model else [],
    }


def _licence(entry: CatalogueEntry | None, model: InstalledModel | None) -> str | None:
    if model and model.manifest:
        return model.manifest.licence
    return entry.licence if entry else None


def _shown(row: dict[str, Any]) -> tuple[object, ...]:
    languages = "all" if row["languages"] == list(WRITTEN) else " ".join(row["languages"]) or None
    state = "; ".join(row["problems"]) or ("downloaded" if row["downloaded"] else None)
    return row["name"], row["task"], languages, row["licence"], row["size_mb"], state


def _download(entry: CatalogueEntry, models: Path) -> InstalledModel:
    from hansard.speech.models.download import download_model  # noqa: PLC0415 (a client that few need)

    with _progress_bar() as bar:
        task = bar.add_task(entry.name, total=None)
        return download_model(
            entry, models, lambda done, total: bar.update(task, completed=done, total=total)
        )


def _progress_bar() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        console=messages,
        transient=True,
        disable=not messages.is_terminal,
    )


def _required(models: Path, name: str) -> InstalledModel:
    model = find_model(models, name)
    if model is None:
        raise EngineMissingError(f"{name} is not downloaded: hansard models download {name}")
    return model


def _verify(model: InstalledModel) -> bool:
    """Print how the model is; whether nothing is wrong with it."""
    problems = checksum_problems(model)
    if model.manifest is None and not problems:
        said = "no checksums were recorded for it"
    elif model.manifest and not problems:
        said = f"whole, {len(model.manifest.files)} files"
    else:
        said = "; ".join(problems)
    output.print(f"{model.name}: {said}", markup=False)
    return not problems
