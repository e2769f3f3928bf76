"""The OpenAPI document: request bodies and refusals, which FastAPI cannot see by itself."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from hansard.dialects.seameet.answers import ErrorAnswer, InvalidAnswer
from hansard.dialects.seameet.correction_schemas import (
    ChangeInsight,
    ChangeSegment,
    CorrectAnalysis,
    NewInsight,
    Noted,
    RestoreSegment,
)
from hansard.dialects.seameet.schemas import (
    AnalyseAgain,
    AnalysisSettings,
    AnalyzeAudio,
    AudioName,
    CallbackSettings,
    ChangeParticipant,
    CreateMeeting,
    MeetingLabels,
    NewLabel,
    SwapRoles,
)
from hansard.pipeline.definitions import DefinitionsDocument

_BODIES: tuple[type[BaseModel], ...] = (
    AnalyseAgain,
    AnalysisSettings,
    AnalyzeAudio,
    AudioName,
    CallbackSettings,
    ChangeInsight,
    ChangeParticipant,
    ChangeSegment,
    CorrectAnalysis,
    CreateMeeting,
    DefinitionsDocument,
    MeetingLabels,
    NewInsight,
    NewLabel,
    Noted,
    RestoreSegment,
    SwapRoles,
)
_SCHEMAS = "#/components/schemas/{model}"
_MEANINGS = {
    400: "The request is well formed but cannot be done.",
    401: "No access token, or one that is unknown or revoked.",
    403: "The token does not cover this workspace, there is none of this id, or it is disabled.",
    404: "There is no such thing in this workspace.",
    405: "The path takes another method.",
    409: "The meeting is not in a state for it.",
    413: "The body is too large.",
    416: "The requested bytes lie behind the end of the file.",
}

Responses = dict[int | str, dict[str, Any]]


def refusals(*statuses: int, without: tuple[int, ...] = ()) -> Responses:
    """The refusals of an endpoint: those all have, and these."""
    wanted = {401, 403, 404, *statuses} - set(without)
    found: Responses = {
        status: {"model": ErrorAnswer, "description": _MEANINGS[status]} for status in sorted(wanted)
    }
    return found | {422: {"model": InvalidAnswer, "description": "A field cannot be used."}}


def body_of(model: type[BaseModel], *, required: bool = True) -> dict[str, Any]:
    """The request body of an endpoint that reads JSON itself."""
    schema = {"$ref": _SCHEMAS.format(model=model.__name__)}
    return {"requestBody": {"required": required, "content": {"application/json": {"schema": schema}}}}


def describe(app: FastAPI) -> None:
    """Give an app an OpenAPI document that has the request bodies too."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _with_bodies(
                get_openapi(
                    title=app.title,
                    version=app.version,
                    description=app.description,
                    routes=app.routes,
                    servers=app.servers,
                )
            )
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _with_bodies(document: dict[str, Any]) -> dict[str, Any]:
    wanted = [(model, "validation") for model in _BODIES]
    _, schemas = models_json_schema(wanted, ref_template=_SCHEMAS)  # type: ignore[arg-type]
    document.setdefault("components", {}).setdefault("schemas", {}).update(schemas["$defs"])
    return document
