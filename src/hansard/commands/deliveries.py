"""`hansard deliveries ...`: what was told to customers' URLs, and telling it again."""

from dataclasses import asdict
from typing import Annotated, Any

import typer

from hansard.commands.context import opened_services, output, print_json, print_table
from hansard.errors import DeliveryNotFoundError
from hansard.store.events import EventRow, find_event, list_deliveries, list_events, replay_event

commands = typer.Typer(add_completion=False, help="Callback deliveries.", no_args_is_help=True)

EventId = Annotated[str, typer.Argument(metavar="EVENT_ID", help="As shown by the list.")]


@commands.command("list")
def list_command(
    workspace: Annotated[str | None, typer.Option(help="Only this workspace.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many, newest first.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for programs.")] = False,
) -> None:
    """List events and how telling them went."""
    with opened_services() as services, services.database.read() as connection:
        found, total = list_events(connection, workspace, limit=limit)
    if as_json:
        print_json({"data": [_summary(event) for event in found], "total": total})
        return
    print_table(
        ("event", "workspace", "kind", "status", "attempts", "next attempt", "url"),
        [
            (row.id, row.workspace_id, row.kind, row.status, row.attempts, row.next_attempt_at, row.url)
            for row in found
        ],
    )


def _summary(event: EventRow) -> dict[str, Any]:
    document = asdict(event)
    del document["body"]
    return document


@commands.command()
def show(event_id: EventId) -> None:
    """Show an event, the exact body, and every attempt."""
    with opened_services() as services, services.database.read() as connection:
        event = find_event(connection, event_id)
        if event is None:
            raise DeliveryNotFoundError(f"no event {event_id}")
        attempts = list_deliveries(connection, [event_id])
    document = _summary(event) | {"body": event.body.decode(), "attempts": [asdict(row) for row in attempts]}
    print_json(document)


@commands.command()
def replay(event_id: EventId) -> None:
    """Send the stored bytes again, with a fresh schedule; a running worker does it."""
    with opened_services() as services, services.database.write() as connection:
        if find_event(connection, event_id) is None:
            raise DeliveryNotFoundError(f"no event {event_id}")
        replay_event(connection, event_id)
    output.print(f"event {event_id} will be sent again")
