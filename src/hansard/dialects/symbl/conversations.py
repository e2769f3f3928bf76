"""Conversations: one with its members and metadata, and the list of them."""

from typing import Any

from fastapi import APIRouter, Request

from hansard.dialects.symbl import events
from hansard.dialects.symbl.auth import Account, AppServices
from hansard.dialects.symbl.body import JsonObject
from hansard.dialects.symbl.changing import hold
from hansard.dialects.symbl.errors import missing
from hansard.dialects.symbl.listing import find_listed, read_wanted
from hansard.dialects.symbl.lookup import Conversation
from hansard.dialects.symbl.metadata import merged, read_metadata, texts_of
from hansard.dialects.symbl.shown import render_conversation
from hansard.store.conversations import update_conversation
from hansard.store.participants import list_participants

router = APIRouter(prefix="/v1/conversations", tags=["conversation"])


@router.get("", summary="List conversations")
def list_all(services: AppServices, account: Account, request: Request) -> dict[str, Any]:
    """Conversations that began within a week of `endTime`, or since `startTime`; by `filter`, sorted."""
    wanted = read_wanted(request.query_params)
    with services.database.read() as connection:
        return {"conversations": find_listed(connection, account.id, wanted)}


@router.get("/{conversationId}", summary="Conversation")
def get_one(services: AppServices, conversation: Conversation) -> dict[str, Any]:
    """Name, times, members and metadata."""
    with services.database.read() as connection:
        return render_conversation(conversation, list_participants(connection, conversation.id))


@router.put("/{conversationId}", summary="Change metadata")
def change(services: AppServices, conversation: Conversation, document: JsonObject) -> dict[str, Any]:
    """Put keys into the metadata; others stay. Nothing else can be changed."""
    if "metadata" not in document:
        raise missing("metadata")
    given = read_metadata(document["metadata"])
    with services.database.write() as connection:
        stored = merged(hold(connection, conversation).metadata, given)
        update_conversation(connection, conversation.id, {"metadata": stored})
    return {"id": conversation.symbl_id, "metadata": texts_of(stored)}


@router.delete("/{conversationId}", summary="Delete conversation")
def delete(services: AppServices, conversation: Conversation) -> dict[str, str]:
    """Remove the conversation with all that was found in it; its unfinished jobs fail."""
    services.intake.delete(conversation, events.cancelled)
    return {"message": "successfully deleted the conversation"}
