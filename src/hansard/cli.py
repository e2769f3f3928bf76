"""The command line."""

import sys
from importlib import import_module
from typing import Annotated, Any, NoReturn

import typer
from sqlalchemy.exc import OperationalError
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from hansard import __version__
from hansard.commands.context import messages
from hansard.errors import HansardError

COMMANDS = {
    "serve": "hansard.commands.serve:serve",
    "api": "hansard.commands.api:api",
    "worker": "hansard.commands.worker:worker",
    "analyze": "hansard.commands.analyze:analyze",
    "bench": "hansard.commands.bench:bench",
    "doctor": "hansard.commands.doctor:doctor",
    "workspace": "hansard.commands.workspace:commands",
    "token": "hansard.commands.token:commands",
    "job": "hansard.commands.job:commands",
    "deliveries": "hansard.commands.deliveries:commands",
    "models": "hansard.commands.models:commands",
}
"""Where the function of each command is, or its group of commands."""


class Commands(TyperGroup):
    """Loads a command when it is called or described, and none of the others with it."""

    def list_commands(self, ctx: object) -> list[str]:
        """The names, in the order in which they are described."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | TyperGroup | None:
        """The command of a name, None where there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command = get_command(_as_typer(cmd_name, getattr(import_module(module), name)))
        assert isinstance(command, TyperCommand | TyperGroup)  # noqa: S101 (Typer makes no others)
        command.name = cmd_name
        return command


def _as_typer(name: str, found: Any) -> typer.Typer:
    """A group of commands as it is, a function as a command alone."""
    if isinstance(found, typer.Typer):
        return found
    alone = typer.Typer(add_completion=False)
    alone.command(name)(found)
    return alone


app = typer.Typer(
    name="hansard",
    cls=Commands,
    help="Self-hosted conversation intelligence.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"hansard {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Self-hosted conversation intelligence."""
    del version


def main() -> None:
    """Run the command line; errors raised on purpose are one line on standard error and status 1."""
    try:
        app()
    except HansardError as error:
        _exit(error.message)
    except OperationalError as error:
        _exit(f"the database cannot be used: {str(error.orig).strip()}")


def _exit(message: str) -> NoReturn:
    messages.print(f"error: {message}", markup=False)
    sys.exit(1)
