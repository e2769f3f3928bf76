"""`GET /v1/conversations/{conversationId}/abstract-topics`."""

from typing import Any

from fastapi import APIRouter

from hansard.dialects.symbl.conclusion import Conclusion, conclusions
from hansard.dialects.symbl.lookup import Viewed
from hansard.dialects.symbl.view import View
from hansard.model.insight import InsightKind

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])


@router.get("/abstract-topics", summary="Abstract topics")
def get_abstract_topics(view: Viewed) -> dict[str, Any]:
    """The chapters of the conversation, each with all its messages."""
    return {"abstractTopics": [_render(view, one) for one in conclusions(view, InsightKind.CHAPTER)]}


def _render(view: View, chapter: Conclusion) -> dict[str, Any]:
    return {
        "id": chapter.id,
        "text": chapter.text,
        "type": "abstract_topic",
        "score": chapter.score,
        "messageIds": _message_ids(view, chapter),
    }


def _message_ids(view: View, chapter: Conclusion) -> list[str]:
    """Those within its times; those it was added for where a person has added it."""
    start_s, end_s = (chapter.insight.detail.get(key) for key in ("start_s", "end_s"))
    if start_s is None or end_s is None:
        return chapter.message_ids
    return [message.id for message in view.messages if start_s <= message.start_s <= end_s]
