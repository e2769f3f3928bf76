"""`hansard workspace ...`: the tenants and their settings."""

from typing import Annotated, Any

import typer

from hansard.callbacks.guard import check_url
from hansard.commands import workspace_options as options
from hansard.commands.context import opened_services, output, print_json, print_table
from hansard.commands.definitions import definitions
from hansard.errors import ConfigurationError
from hansard.pipeline.services import Services
from hansard.store.conversations import ConversationFilter, list_conversations
from hansard.store.tokens import create_token
from hansard.store.workspaces import (
    WorkspaceRow,
    create_workspace,
    delete_workspace,
    get_workspace,
    list_workspaces,
    rotate_callback_secret,
    update_workspace,
)

commands = typer.Typer(
    add_completion=False, help="Workspaces: the tenants and their settings.", no_args_is_help=True
)
commands.command()(definitions)

WorkspaceId = Annotated[str, typer.Argument(metavar="ID", help="The workspace's id.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
_BATCH = 500


def make_workspace(
    services: Services, workspace_id: str, *, callback_url: str | None = None
) -> dict[str, Any]:
    """A new workspace with its first access token, as the document that the command prints."""
    _check_id(workspace_id)
    if callback_url is not None:
        check_url(callback_url)
    with services.database.write() as connection:
        workspace, issued = create_workspace(connection, workspace_id, callback_url=callback_url)
        _, access_token = create_token(connection, [workspace_id], name="first")
    return {
        "workspace_id": workspace.id,
        "access_token": access_token,
        "callback_secret": workspace.callback_secret,
        "symbl": {"app_id": issued.symbl_app_id, "app_secret": issued.symbl_app_secret},
        "sift": {"account_id": issued.sift_account_id, "auth_token": issued.sift_auth_token},
    }


def _check_id(workspace_id: str) -> None:
    is_plain = workspace_id.isprintable() and not any(c.isspace() or c in "/?#%" for c in workspace_id)
    if not workspace_id or len(workspace_id) > 128 or not is_plain:
        raise ConfigurationError("a workspace id has 1 to 128 characters, none of them a space or / ? # %")


@commands.command()
def create(
    workspace_id: WorkspaceId,
    callback_url: Annotated[str | None, typer.Option(help="Where results are sent.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make a workspace; its credentials are shown this once."""
    with opened_services() as services:
        document = make_workspace(services, workspace_id, callback_url=callback_url)
    del as_json  # the credentials are one JSON object in either case
    print_json(document)


@commands.command("list")
def list_command(as_json: AsJson = False) -> None:
    """List the workspaces."""
    with opened_services() as services, services.database.read() as connection:
        found = list_workspaces(connection)
    if as_json:
        print_json([_public(workspace) for workspace in found])
        return
    print_table(
        ("workspace", "channel type", "callback URL", "created"),
        [(row.id, row.channel_type, row.callback_url, f"{row.created_at:%Y-%m-%d}") for row in found],
    )


@commands.command()
def show(workspace_id: WorkspaceId) -> None:
    """Show a workspace's settings, its callback secret included."""
    with opened_services() as services, services.database.read() as connection:
        workspace = get_workspace(connection, workspace_id)
    print_json(_public(workspace) | {"callback_secret": workspace.callback_secret})


def _public(workspace: WorkspaceRow) -> dict[str, Any]:
    return {
        "workspace_id": workspace.id,
        "channel_type": workspace.channel_type,
        "language_mismatch": workspace.language_mismatch,
        "agent_channel": workspace.agent_channel,
        "transcribers": workspace.transcribers,
        "diarizer": workspace.diarizer,
        "vocabulary": workspace.vocabulary or [],
        "time_zone": workspace.time_zone,
        "analyst": workspace.analyst,
        "redact": workspace.redact,
        "max_jobs": workspace.max_jobs,
        "disabled": workspace.disabled,
        "callback_url": workspace.callback_url,
        "callback_metadata": workspace.callback_metadata,
        "callback_event_alias": workspace.callback_event_alias,
        "callback_on_failure": workspace.callback_on_failure,
        "symbl": {"app_id": workspace.symbl_app_id},
        "sift": {"account_id": workspace.sift_account_id},
        "created_at": workspace.created_at,
    }


@commands.command("set")
def set_command(
    workspace_id: WorkspaceId,
    callback_url: options.CallbackUrl = None,
    callback_metadata: options.CallbackMetadata = None,
    callback_event_alias: options.CallbackEventAlias = None,
    callback_on_failure: options.CallbackOnFailure = None,
    channel_type: options.ChannelType = None,
    language_mismatch: options.LanguageMismatch = None,
    agent_channel: options.AgentChannel = None,
    transcribers: options.Transcribers = None,
    diarizer: options.Diarizer = None,
    vocabulary: options.Vocabulary = None,
    time_zone: options.TimeZone = None,
    analyst: options.Analyst = None,
    redact: options.Redact = None,
    max_jobs: options.MaxJobs = None,
    disabled: options.Disabled = None,
    rotate_secret: options.RotateSecret = False,
) -> None:
    """Change settings of a workspace; what is not named stays."""
    changes = options.read_changes(
        {
            "callback_url": callback_url,
            "callback_metadata": callback_metadata,
            "callback_event_alias": callback_event_alias,
            "callback_on_failure": callback_on_failure,
            "channel_type": channel_type,
            "language_mismatch": language_mismatch,
            "agent_channel": agent_channel,
            "transcribers": transcribers,
            "diarizer": diarizer,
            "vocabulary": vocabulary,
            "time_zone": time_zone,
            "analyst": analyst,
            "redact": redact,
            "max_jobs": max_jobs,
            "disabled": disabled,
        }
    )
    with opened_services() as services, services.database.write() as connection:
        workspace = update_workspace(connection, workspace_id, changes)
        if rotate_secret:
            workspace = rotate_callback_secret(connection, workspace_id)
    print_json(_public(workspace) | {"callback_secret": workspace.callback_secret})


@commands.command()
def delete(
    workspace_id: WorkspaceId,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Remove a workspace with all its recordings, transcripts and results."""
    if not yes:
        typer.confirm(f"Remove workspace {workspace_id} with everything in it?", abort=True)
    with opened_services() as services:
        removed = _delete_conversations(services, workspace_id)
        with services.database.write() as connection:
            delete_workspace(connection, workspace_id)
    output.print(f"workspace {workspace_id} removed, with {removed} conversations")


def _delete_conversations(services: Services, workspace_id: str) -> int:
    removed = 0
    while True:
        with services.database.read() as connection:
            get_workspace(connection, workspace_id)
            page, _ = list_conversations(
                connection, workspace_id, ConversationFilter(), offset=0, limit=_BATCH
            )
        if not page:
            return removed
        for conversation in page:
            services.intake.delete(conversation)
        removed += len(page)
