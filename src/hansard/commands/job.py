"""`hansard job ...`: what is queued and running, and ending it."""

from typing import Annotated

import typer

from hansard.commands.context import opened_services, output, print_json, print_table
from hansard.errors import JobNotFoundError
from hansard.store.jobs import JobRow, find_job, list_jobs

commands = typer.Typer(add_completion=False, help="Jobs.", no_args_is_help=True)

_COLUMNS = ("id", "workspace_id", "status", "stage", "progress", "created_at", "error_message")


@commands.command("list")
def list_command(
    workspace: Annotated[str, typer.Argument(metavar="WORKSPACE", help="The workspace's id.")],
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many, newest first.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for programs.")] = False,
) -> None:
    """List the jobs of a workspace, newest first."""
    with opened_services() as services, services.database.read() as connection:
        found, total = list_jobs(connection, workspace, conversation_id=None, offset=0, limit=limit)
    if as_json:
        print_json({"data": [_summary(job) for job in found], "total": total})
        return
    print_table(_COLUMNS, [tuple(_summary(job).values()) for job in found])


def _summary(job: JobRow) -> dict[str, object]:
    return {name: getattr(job, name) for name in _COLUMNS}


@commands.command()
def cancel(job_id: Annotated[str, typer.Argument(metavar="JOB_ID", help="As shown by the list.")]) -> None:
    """End a queued or running job; what its meeting had before stays."""
    with opened_services() as services:
        with services.database.read() as connection:
            job = find_job(connection, job_id)
        if job is None:
            raise JobNotFoundError(f"no job {job_id}")
        services.intake.cancel(job)
    output.print(f"job {job_id} cancelled")
