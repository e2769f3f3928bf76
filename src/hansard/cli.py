"""The command line."""

import sys
from typing import Annotated, NoReturn

import typer
from sqlalchemy.exc import OperationalError

from hansard import __version__
from hansard.commands import deliveries, job, models, token, workspace
from hansard.commands.analyze import analyze
from hansard.commands.bench import bench
from hansard.commands.context import messages
from hansard.commands.doctor import doctor
from hansard.commands.serve import api, serve, worker
from hansard.errors import HansardError

app = typer.Typer(
    name="hansard",
    help="Self-hosted conversation intelligence.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command()(serve)
app.command()(api)
app.command()(worker)
app.command()(analyze)
app.command()(bench)
app.command()(doctor)
app.add_typer(workspace.commands, name="workspace")
app.add_typer(token.commands, name="token")
app.add_typer(job.commands, name="job")
app.add_typer(deliveries.commands, name="deliveries")
app.add_typer(models.commands, name="models")


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
