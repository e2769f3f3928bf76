"""`GET /v1/conversations/{conversationId}/questions`."""

from typing import Any

from fastapi import APIRouter

from hansard.dialects.symbl.conclusion import Conclusion, conclusions
from hansard.dialects.symbl.lookup import Viewed
from hansard.dialects.symbl.member import render_author
from hansard.model.insight import InsightKind

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])


@router.get("/questions", summary="Questions")
def get_questions(view: Viewed) -> dict[str, Any]:
    """What was asked, in the words it was asked in."""
    return {"questions": [render_question(one) for one in conclusions(view, InsightKind.QUESTION)]}


def render_question(question: Conclusion) -> dict[str, Any]:
    """One question."""
    return {
        "id": question.id,
        "text": question.text,
        "type": "question",
        "score": question.score,
        "messageIds": question.message_ids,
        "from": render_author(question.author),
    }
