"""The lists of an analysis (action items, topics, questions...), and people's corrections of them."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel
from sqlalchemy import Connection

from hansard.dialects.seameet.analysis import FIELDS
from hansard.dialects.seameet.auth import AppServices, Caller
from hansard.dialects.seameet.body import refusal, validated
from hansard.dialects.seameet.correction_answers import InsightAnswer, InsightList, render_insight
from hansard.dialects.seameet.correction_schemas import ChangeInsight, NewInsight, Noted
from hansard.dialects.seameet.documents import body_of, refusals
from hansard.dialects.seameet.lookup import Meeting, changing
from hansard.dialects.seameet.overrides import check_analysed
from hansard.dialects.seameet.routes import JsonBody
from hansard.dialects.seameet.values import NO_NUL, Redacted
from hansard.model.insight import InsightKind
from hansard.pipeline.corrections import (
    NewItem,
    Said,
    add_item,
    change_item,
    find_item,
    remove_item,
    restore_item,
)
from hansard.pipeline.hiding import stored_hiding
from hansard.store.insights import list_insights

router = APIRouter(prefix="/workspaces/{workspace_id}/meetings/{meeting_id}/insights", tags=["corrections"])

InsightId = Annotated[str, Path(description="Insight id.")]

_DETAILS = ("assignee", "due")
_WITH_DETAILS = (InsightKind.ACTION_ITEM, InsightKind.FOLLOW_UP)


@router.get("", summary="List insights", responses=refusals(400))
def list_all_insights(
    services: AppServices,
    meeting: Meeting,
    kind: Annotated[str | None, Query(pattern=NO_NUL, description="Only this kind.")] = None,
    include_removed: Annotated[bool, Query(description="Those that people removed, too.")] = False,
    redacted: Redacted = False,
) -> InsightList:
    """Everything of which a meeting may have several, with ids; empty before an analysis has finished."""
    with services.database.read() as connection:
        found = list_insights(connection, meeting.id)
        if redacted:
            hiding = stored_hiding(connection, meeting)
            found = tuple(hiding.insight(one) for one in found)
    listed = (one for one in found if one.kind not in FIELDS and kind in (None, "", one.kind))
    answers = (render_insight(one) for one in listed)
    return InsightList(data=[one for one in answers if include_removed or not one.removed])


@router.post("", summary="Add an insight", responses=refusals(400, 413), openapi_extra=body_of(NewInsight))
def add_insight(services: AppServices, caller: Caller, meeting: Meeting, document: JsonBody) -> InsightAnswer:
    """Add what the machine has not found; it stays over later analyses."""
    body = validated(NewInsight, document)
    new = NewItem(body.kind, body.value, _details(body, body.kind), body.segment_ids)
    with changing(services, meeting) as connection:
        check_analysed(connection, meeting)
        added = add_item(connection, meeting.id, new, Said(caller.owner, body.note))
        return _answer(connection, meeting.id, added)


@router.patch(
    "/{insight_id}",
    summary="Change an insight",
    responses=refusals(400, 413),
    openapi_extra=body_of(ChangeInsight),
)
def change_insight(
    services: AppServices, caller: Caller, meeting: Meeting, insight_id: InsightId, document: JsonBody
) -> InsightAnswer:
    """Give an insight another value, assignee or due time; one that was removed is there again."""
    body = validated(ChangeInsight, document)
    if not body.model_fields_set & {"value", *_DETAILS}:
        raise refusal("value", "send value, assignee or due")
    if "value" in body.model_fields_set and body.value is None:
        raise refusal("value", "must not be null: delete the insight instead")
    with changing(services, meeting) as connection:
        one = find_item(connection, meeting.id, insight_id)
        changes = _details(body, one.kind) | body.model_dump(include=body.model_fields_set & {"value"})
        change_item(connection, meeting.id, insight_id, changes, Said(caller.owner, body.note))
        return _answer(connection, meeting.id, insight_id)


@router.delete(
    "/{insight_id}",
    status_code=204,
    summary="Remove an insight",
    responses=refusals(400, 413),
    openapi_extra=body_of(Noted, required=False),
)
def remove_insight(
    services: AppServices, caller: Caller, meeting: Meeting, insight_id: InsightId, document: JsonBody
) -> Response:
    """Say that there is no such thing; later analyses that find it again do not show it."""
    body = validated(Noted, document)
    with changing(services, meeting) as connection:
        remove_item(connection, meeting.id, insight_id, Said(caller.owner, body.note))
    return Response(status_code=204)


@router.post(
    "/{insight_id}/restore",
    summary="Restore an insight",
    responses=refusals(400, 413),
    openapi_extra=body_of(Noted, required=False),
)
def restore_insight(
    services: AppServices, caller: Caller, meeting: Meeting, insight_id: InsightId, document: JsonBody
) -> InsightAnswer:
    """Go back to what the machine has found; what a person added is again as it was added."""
    body = validated(Noted, document)
    with changing(services, meeting) as connection:
        restore_item(connection, meeting.id, insight_id, Said(caller.owner, body.note))
        return _answer(connection, meeting.id, insight_id)


def _details(body: BaseModel, kind: InsightKind) -> dict[str, Any]:
    """What was sent beside the value, where the kind has it."""
    sent = body.model_dump(include=body.model_fields_set & set(_DETAILS))
    for name, value in sent.items():
        if value is not None and kind not in _WITH_DETAILS:
            raise refusal(name, f"an insight of the kind {kind.value} has none")
    return sent if kind in _WITH_DETAILS else {}


def _answer(connection: Connection, meeting_id: str, insight_id: str) -> InsightAnswer:
    return render_insight(find_item(connection, meeting_id, insight_id))
