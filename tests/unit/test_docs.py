"""The docs name every setting, error and command, and nothing that is gone."""

import inspect
import re
from pathlib import Path
from typing import Any

import pytest
import typer
import typer.main
from typer.core import TyperGroup

from hansard import errors
from hansard.cli import app
from hansard.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"
CODES = sorted(
    {
        member.code
        for _, member in inspect.getmembers(errors, inspect.isclass)
        if issubclass(member, errors.HansardError) and member is not errors.HansardError
    }
)
SETTINGS = sorted(f"HANSARD_{name.upper()}" for name in Settings.model_fields)


def command_paths(command: Any, path: str = "hansard") -> list[str]:
    if not isinstance(command, TyperGroup):
        return [path]
    context = typer.Context(command)
    subs = {name: command.get_command(context, name) for name in command.list_commands(context)}
    return [found for name, sub in subs.items() for found in command_paths(sub, f"{path} {name}")]


COMMANDS = command_paths(typer.main.get_command(app))


@pytest.mark.parametrize("name", SETTINGS)
def test_setting_is_documented(name: str) -> None:
    assert f"`{name}`" in (DOCS / "settings.md").read_text()


@pytest.mark.parametrize("code", CODES)
def test_error_is_documented(code: str) -> None:
    assert f"`{code}`" in (DOCS / "errors.md").read_text()


def test_there_are_commands() -> None:
    assert {"hansard serve", "hansard workspace create"} < set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_command_is_documented(command: str) -> None:
    assert f"`{command}" in (DOCS / "commands.md").read_text()


def test_documented_settings_exist() -> None:
    named = set(re.findall(r"HANSARD_[A-Z_]+", "".join(p.read_text() for p in DOCS.glob("*.md"))))
    assert named <= set(SETTINGS)


def test_documented_errors_exist() -> None:
    rows = re.findall(r"^\| `([a-z_]+)` \|", (DOCS / "errors.md").read_text(), re.MULTILINE)
    assert set(rows) - {"internal"} == set(CODES)


def test_errors_have_a_code_of_their_own() -> None:
    members = [
        member
        for _, member in inspect.getmembers(errors, inspect.isclass)
        if issubclass(member, errors.HansardError)
    ]
    assert len({member.code for member in members}) == len(members)
