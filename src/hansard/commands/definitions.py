"""`hansard workspace definitions`: what a workspace looks for, as a file."""

import json
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from hansard.commands.context import opened_services, print_json
from hansard.errors import ConfigurationError
from hansard.pipeline.definitions import (
    DefinitionsDocument,
    definitions_document,
    store_definitions,
    stored_definitions,
)
from hansard.store.workspaces import get_workspace


def definitions(
    workspace_id: Annotated[str, typer.Argument(metavar="ID", help="The workspace's id.")],
    file: Annotated[
        Path | None, typer.Option("--set", help="JSON file with the definitions to have from now on.")
    ] = None,
) -> None:
    """Show or replace trackers, rules and scorecard of a workspace."""
    wanted = None if file is None else read_definitions(file)
    with opened_services() as services, services.database.write() as connection:
        workspace = get_workspace(connection, workspace_id)
        if wanted is not None:
            store_definitions(connection, workspace_id, wanted)
            workspace = get_workspace(connection, workspace_id)
        found = stored_definitions(connection, workspace)
    print_json(definitions_document(found))


def read_definitions(file: Path) -> DefinitionsDocument:
    """The definitions in a file. Raises ConfigurationError with the place that makes no sense."""
    try:
        return DefinitionsDocument.model_validate(json.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise ConfigurationError(f"{file} cannot be read: {error.strerror}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the document"
        raise ConfigurationError(f"{file}: {place}: {first['msg']}") from error
    except ValueError as error:
        raise ConfigurationError(f"{file} is no JSON: {error}") from error
