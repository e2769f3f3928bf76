"""What a workspace looks for in its meetings, and how it wants them analysed."""

from typing import Any

from fastapi import APIRouter

from hansard.dialects.seameet.answers import AnalysisSettingsAnswer, DefinitionsAnswer
from hansard.dialects.seameet.auth import AppServices, Workspace
from hansard.dialects.seameet.body import validated
from hansard.dialects.seameet.documents import body_of, refusals
from hansard.dialects.seameet.routes import JsonBody
from hansard.dialects.seameet.schemas import AnalysisSettings
from hansard.pipeline.definitions import (
    DefinitionsDocument,
    definitions_document,
    store_definitions,
    stored_definitions,
)
from hansard.store.workspaces import WorkspaceRow, get_workspace, update_workspace

router = APIRouter(prefix="/workspaces/{workspace_id}", tags=["definitions"])


@router.get("/definitions", summary="Get definitions", responses=refusals(without=(404,)))
def get_definitions(services: AppServices, workspace: Workspace) -> DefinitionsAnswer:
    """Trackers, rules and scorecard of the workspace."""
    with services.database.read() as connection:
        return DefinitionsAnswer(**definitions_document(stored_definitions(connection, workspace)))


@router.put(
    "/definitions",
    summary="Change definitions",
    responses=refusals(413, without=(404,)),
    openapi_extra=body_of(DefinitionsDocument, required=False),
)
def change_definitions(services: AppServices, workspace: Workspace, document: JsonBody) -> DefinitionsAnswer:
    """Replace trackers, rules and scorecard; what is analysed from now on is looked at with these.

    Trackers are known by name and keep their ids. What is left out is emptied.
    """
    wanted = validated(DefinitionsDocument, document)
    with services.database.write() as connection:
        store_definitions(connection, workspace.id, wanted)
        changed = get_workspace(connection, workspace.id)
        return DefinitionsAnswer(**definitions_document(stored_definitions(connection, changed)))


@router.get("/analysis_settings", summary="Get analysis settings", responses=refusals(without=(404,)))
def get_analysis_settings(workspace: Workspace) -> AnalysisSettingsAnswer:
    """How meetings of the workspace are analysed."""
    return _render(workspace)


@router.put(
    "/analysis_settings",
    summary="Change analysis settings",
    responses=refusals(413, without=(404,)),
    openapi_extra=body_of(AnalysisSettings, required=False),
)
def change_analysis_settings(
    services: AppServices, workspace: Workspace, document: JsonBody
) -> AnalysisSettingsAnswer:
    """Change what is sent; other settings stay as they are."""
    body = validated(AnalysisSettings, document)
    changes: dict[str, Any] = body.model_dump(include=body.model_fields_set)
    if "engine" in changes:
        changes["analyst"] = changes.pop("engine")
    with services.database.write() as connection:
        return _render(update_workspace(connection, workspace.id, changes))


def _render(workspace: WorkspaceRow) -> AnalysisSettingsAnswer:
    return AnalysisSettingsAnswer(
        time_zone=workspace.time_zone, engine=workspace.analyst, redact=workspace.redact
    )
