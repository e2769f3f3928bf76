"""`/v1/conversations/{conversationId}/summary`: what a conversation was about, part by part."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from sqlalchemy import Connection

from hansard.dialects.symbl.auth import AppServices
from hansard.dialects.symbl.changing import changing
from hansard.dialects.symbl.errors import SummaryNotReadyError
from hansard.dialects.symbl.identifiers import digits_of
from hansard.dialects.symbl.lookup import Conversation
from hansard.dialects.symbl.member import with_names
from hansard.dialects.symbl.message import Message
from hansard.dialects.symbl.query import switch
from hansard.dialects.symbl.times import render_position
from hansard.dialects.symbl.view import View, read_view
from hansard.model.insight import Insight, InsightKind
from hansard.pipeline.services import Services
from hansard.pipeline.summarising import keep_told, told_again
from hansard.store.conversations import ConversationRow
from hansard.store.jobs import list_unfinished_jobs

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])

Refresh = Annotated[bool, Depends(switch("refresh", "Whether to make it anew, with the names of now."))]


@router.get("/summary", summary="Summary")
def get_summary(services: AppServices, conversation: Conversation, refresh: Refresh) -> dict[str, Any]:
    """The parts in order of time; not there while a job of the conversation is unfinished."""
    return _summary(services, conversation, refresh=refresh)


@router.post("/summary", summary="Summary")
def post_summary(services: AppServices, conversation: Conversation, refresh: Refresh) -> dict[str, Any]:
    """The same: the vendor's pages have both methods."""
    return _summary(services, conversation, refresh=refresh)


def _summary(services: Services, conversation: ConversationRow, *, refresh: bool) -> dict[str, Any]:
    with services.database.read() as connection:
        _check_ready(connection, conversation)
        view = read_view(connection, conversation)
    if view.messages and (refresh or not _stored_parts(view)):
        view = _made_anew(services, conversation)
    return {"summary": render_summary(view)}


def _made_anew(services: Services, conversation: ConversationRow) -> View:
    """The conversation with another summary; others can write while that is made."""
    with services.database.read() as connection:
        told = told_again(connection, conversation.id)
    with changing(services, conversation) as connection:
        _check_ready(connection, conversation)
        keep_told(connection, conversation.id, told)
        return read_view(connection, conversation)


def _check_ready(connection: Connection, conversation: ConversationRow) -> None:
    if list_unfinished_jobs(connection, conversation.id):
        raise SummaryNotReadyError("The summary is not available until the job is completed.")


def render_summary(view: View) -> list[dict[str, Any]]:
    """The parts of a summary, none without messages."""
    return [_chunk(view, part, messages) for part, messages in _parts(view) if messages]


def _stored_parts(view: View) -> list[Insight]:
    """The chapters, in order of time; of a conversation without any the summary as a whole."""
    chapters = [one for one in view.all(InsightKind.CHAPTER) if one.detail.get("start_s") is not None]
    if chapters:
        return sorted(chapters, key=lambda one: float(one.detail["start_s"]))
    return [one for one in view.all(InsightKind.SUMMARY) if one.value]


def _parts(view: View) -> list[tuple[Insight, list[Message]]]:
    """Each part with its messages: those that begin in it."""
    parts = _stored_parts(view)
    starts_s = [float("-inf"), *(float(one.detail["start_s"]) for one in parts[1:]), float("inf")]
    return [
        (part, [each for each in view.messages if starts_s[number] <= each.start_s < starts_s[number + 1]])
        for number, part in enumerate(parts)
    ]


def _chunk(view: View, part: Insight, messages: list[Message]) -> dict[str, Any]:
    return {
        "id": digits_of("summary", part.id),
        "text": with_names(str(part.detail.get("gist") or part.value or "")),
        "messageRefs": [{"id": message.id} for message in messages],
        "startTime": render_position(view.conversation, messages[0].start_s),
        "endTime": render_position(view.conversation, max(message.end_s for message in messages)),
    }
