"""`hansard token ...`: access tokens."""

from dataclasses import asdict
from typing import Annotated

import typer

from hansard.commands.context import opened_services, output, print_json, print_table
from hansard.store.tokens import DEFAULT_OWNER, create_token, list_tokens, revoke_token
from hansard.store.workspaces import get_workspace

commands = typer.Typer(add_completion=False, help="Access tokens.", no_args_is_help=True)


@commands.command()
def create(
    workspaces: Annotated[list[str], typer.Argument(metavar="WORKSPACE...", help="What the token covers.")],
    name: Annotated[str, typer.Option(help="What the token is for.")] = "token",
    owner: Annotated[str, typer.Option(help="User name shown as a meeting's owner.")] = DEFAULT_OWNER,
) -> None:
    """Make a token; it is shown this once."""
    with opened_services() as services, services.database.write() as connection:
        for workspace_id in workspaces:
            get_workspace(connection, workspace_id)
        row, secret = create_token(connection, workspaces, name=name, owner=owner)
    print_json({"token_id": row.id, "name": row.name, "workspaces": workspaces, "access_token": secret})


@commands.command("list")
def list_command(
    workspace: Annotated[str, typer.Argument(metavar="WORKSPACE", help="The workspace's id.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for programs.")] = False,
) -> None:
    """List the tokens that cover a workspace; the tokens themselves are not kept."""
    with opened_services() as services, services.database.read() as connection:
        get_workspace(connection, workspace)
        found = list_tokens(connection, workspace)
    if as_json:
        print_json([asdict(row) for row in found])
        return
    print_table(
        ("token", "name", "owner", "created", "revoked"),
        [(row.id, row.name, row.owner, row.created_at, row.revoked_at) for row in found],
    )


@commands.command()
def revoke(
    token_id: Annotated[str, typer.Argument(metavar="TOKEN_ID", help="As shown by the list.")],
) -> None:
    """End a token at once."""
    with opened_services() as services, services.database.write() as connection:
        revoke_token(connection, token_id)
    output.print(f"token {token_id} revoked")
