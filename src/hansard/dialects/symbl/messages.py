"""`GET /v1/conversations/{conversationId}/messages`."""

from typing import Any

from fastapi import APIRouter

from hansard.dialects.symbl.lookup import Viewed
from hansard.dialects.symbl.member import render_from
from hansard.dialects.symbl.message import Message
from hansard.dialects.symbl.times import render_position, seconds
from hansard.dialects.symbl.view import View

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])


@router.get("/messages", summary="Messages")
def get_messages(view: Viewed) -> dict[str, Any]:
    """Sentences in order of time, with who said them."""
    return {"messages": [render_message(view, message) for message in view.messages]}


def render_message(view: View, message: Message) -> dict[str, Any]:
    """One sentence."""
    return {
        "id": message.id,
        "text": message.text,
        "from": render_from(message.speaker),
        "startTime": render_position(view.conversation, message.start_s),
        "endTime": render_position(view.conversation, message.end_s),
        "timeOffset": seconds(message.start_s - view.begins_s),
        "duration": seconds(message.end_s - message.start_s),
        "conversationId": view.conversation.symbl_id,
        "phrases": [],
    }
