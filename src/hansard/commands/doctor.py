"""`hansard doctor`: what is installed, what can run, and what is missing."""

import platform
import sys
from importlib.metadata import version
from typing import Annotated, Any

import typer
from sqlalchemy import text

from hansard import __version__
from hansard.callbacks.guard import parse_networks
from hansard.commands.context import load_settings, output, print_json, print_table
from hansard.errors import HansardError, ModelCorruptError
from hansard.log import redact
from hansard.model.languages import WRITTEN
from hansard.pipeline.engines import speech_configuration
from hansard.settings import Settings
from hansard.speech.models.checksums import size_problems
from hansard.speech.models.folder import InstalledModel, installed_models
from hansard.speech.registry import capabilities
from hansard.store.blobs import Blobs
from hansard.store.database import Database

_PACKAGES = (
    "av",
    "ctranslate2",
    "dbos",
    "fastapi",
    "faster-whisper",
    "huggingface-hub",
    "moonshine-voice",
    "obstore",
    "onnxruntime",
    "sqlalchemy",
)


def doctor(as_json: Annotated[bool, typer.Option("--json", help="Print JSON for programs.")] = False) -> None:
    """Show what is installed, which engines can run and what each lacks; status 1 when something is wrong."""
    settings = load_settings()
    checks = [_check("database", settings.resolved_database_url, _check_database, settings)]
    checks += [_check("blobs", settings.resolved_blob_url, _check_blobs, settings)]
    checks += [_check("callback networks", settings.callback_allow or "none", _check_networks, settings)]
    checks += [_check("models", str(settings.models_folder), _check_models, settings)]
    engines = [_engine(capability) for capability in capabilities(speech_configuration(settings))]
    models = [_model(model) for model in installed_models(settings.models_folder)]
    if as_json:
        report = {"packages": _versions(), "checks": checks, "engines": engines, "models": models}
        print_json({"hansard": __version__, **report})
    else:
        _print(checks, engines, models)
    raise typer.Exit(0 if all(check["ok"] for check in checks) else 1)


def _check(name: str, what: str, check: Any, settings: Settings) -> dict[str, Any]:
    try:
        check(settings)
    except HansardError as error:
        problem = error.message
    except Exception as error:  # noqa: BLE001 (a check reports whatever it meets)
        problem = str(error).split("\n", 1)[0]
    else:
        return {"name": name, "what": redact(what), "ok": True, "problem": None}
    return {"name": name, "what": redact(what), "ok": False, "problem": redact(problem)}


def _check_database(settings: Settings) -> None:
    database = Database(settings.resolved_database_url)
    try:
        with database.read() as connection:
            connection.execute(text("SELECT 1"))
    finally:
        database.close()


def _check_blobs(settings: Settings) -> None:
    blobs = Blobs(settings.resolved_blob_url)
    blobs.put("doctor", b"ok")
    blobs.delete("doctor")


def _check_networks(settings: Settings) -> None:
    parse_networks(settings.callback_allow)


def _check_models(settings: Settings) -> None:
    """By their sizes: `hansard models verify` compares every byte."""
    for model in installed_models(settings.models_folder):
        if size_problems(model):
            raise ModelCorruptError(
                f"{model.name}: {'; '.join(size_problems(model))} (hansard models download {model.name})"
            )


def _model(model: InstalledModel) -> dict[str, Any]:
    return {
        "name": model.name,
        "size_mb": round(model.size_bytes / 1_000_000),
        "problems": list(size_problems(model)),
    }


def _engine(capability: Any) -> dict[str, Any]:
    return {
        "engine": capability.engine,
        "name": capability.name,
        "task": capability.task,
        "languages": list(capability.languages),
        "licence": capability.licence,
        "installed": capability.installed,
        "missing": capability.missing,
    }


def _versions() -> dict[str, str]:
    return {name: version(name) for name in _PACKAGES}


def _print(checks: list[dict[str, Any]], engines: list[dict[str, Any]], models: list[dict[str, Any]]) -> None:
    output.print(f"hansard {__version__}, Python {sys.version.split()[0]}, {platform.platform()}\n")
    print_table(("package", "version"), list(_versions().items()))
    output.print()
    print_table(("check", "", "problem"), [(c["name"], c["what"], c["problem"] or "ok") for c in checks])
    output.print()
    print_table(("engine", "model", "task", "languages", "ready"), [_engine_row(e) for e in engines])
    for engine in engines:
        if engine["missing"]:
            output.print(f"{engine['engine']} lacks {engine['missing']}", markup=False)
    if models:
        output.print()
        rows = [(m["name"], m["size_mb"], "; ".join(m["problems"]) or "all there") for m in models]
        print_table(("model", "MB", "files"), rows)


def _engine_row(engine: dict[str, Any]) -> tuple[str, ...]:
    known = engine["languages"]
    languages = "any" if not known else "all" if known == list(WRITTEN) else " ".join(known)
    return engine["engine"], engine["name"], engine["task"], languages, "yes" if engine["installed"] else "no"
