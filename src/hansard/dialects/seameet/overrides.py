"""People's corrections of the fields that a meeting has once: ratings, feedback, risk, summary, title."""

from typing import Annotated

from fastapi import APIRouter, Path
from sqlalchemy import Connection

from hansard.dialects.seameet.analysis import FIELDS, render_analysis
from hansard.dialects.seameet.answers import AnalysisAnswer
from hansard.dialects.seameet.auth import AppServices, Caller
from hansard.dialects.seameet.body import refusal, validated
from hansard.dialects.seameet.correction_schemas import CorrectAnalysis
from hansard.dialects.seameet.documents import body_of, refusals
from hansard.dialects.seameet.errors import AnalysisNotFoundError
from hansard.dialects.seameet.lookup import Meeting, changing
from hansard.dialects.seameet.routes import JsonBody
from hansard.errors import InsightNotFoundError
from hansard.model.insight import InsightKind
from hansard.pipeline.corrections import Said, correct_field, restore_field
from hansard.store.conversations import ConversationRow, find_conversation
from hansard.store.insights import list_insights

router = APIRouter(prefix="/workspaces/{workspace_id}/meetings/{meeting_id}", tags=["corrections"])


@router.patch(
    "/analysis",
    summary="Correct the analysis",
    responses=refusals(400, 413),
    openapi_extra=body_of(CorrectAnalysis),
)
def correct_analysis(
    services: AppServices, caller: Caller, meeting: Meeting, document: JsonBody
) -> AnalysisAnswer:
    """Give fields other values, each bare or as `{"value", "note"}`; null says that there is none.

    They count at once and stay over later analyses, until the override is deleted.
    """
    body = validated(CorrectAnalysis, document)
    wanted = [kind for kind in FIELDS if kind.value in body.model_fields_set]
    if not wanted:
        raise refusal("title", f"send at least one of {', '.join(FIELDS)}")
    with changing(services, meeting) as connection:
        analysed = check_analysed(connection, meeting)
        for kind in wanted:
            override = getattr(body, kind.value)
            said = Said(caller.owner, override.note or body.note)
            correct_field(connection, meeting.id, kind, override.value, said)
        return render_analysis(analysed, list_insights(connection, meeting.id))


@router.delete("/analysis/overrides/{field}", summary="Delete an override", responses=refusals(400))
def delete_override(
    services: AppServices,
    caller: Caller,
    meeting: Meeting,
    field: Annotated[str, Path(description="Field of the analysis, such as `title`.")],
) -> AnalysisAnswer:
    """Go back to the machine's value."""
    kind = _field(field)
    with changing(services, meeting) as connection:
        analysed = check_analysed(connection, meeting)
        restore_field(connection, meeting.id, kind, Said(caller.owner))
        return render_analysis(analysed, list_insights(connection, meeting.id))


def check_analysed(connection: Connection, meeting: ConversationRow) -> ConversationRow:
    """The meeting as it is now. Raises AnalysisNotFoundError before an analysis has finished."""
    row = find_conversation(connection, meeting.id)
    if row is None or row.metrics is None:
        raise AnalysisNotFoundError(
            "no analysis of this meeting has finished: run one first", meeting_id=meeting.seameet_id
        )
    return row


def _field(name: str) -> InsightKind:
    if name not in {kind.value for kind in FIELDS}:
        raise InsightNotFoundError(
            f"the analysis has no field {name}: there are {', '.join(FIELDS)}", field=name
        )
    return InsightKind(name)
