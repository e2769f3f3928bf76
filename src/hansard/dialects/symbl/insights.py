"""`GET /v1/conversations/{conversationId}/insights`: questions, action items and follow-ups in one list."""

from typing import Any

from fastapi import APIRouter

from hansard.dialects.symbl.conclusion import Conclusion
from hansard.dialects.symbl.lookup import Viewed
from hansard.dialects.symbl.questions import render_question
from hansard.dialects.symbl.task import render_task, told
from hansard.dialects.symbl.view import View
from hansard.model.insight import InsightKind

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])

KINDS = (InsightKind.QUESTION, InsightKind.ACTION_ITEM, InsightKind.FOLLOW_UP)


@router.get("/insights", summary="Insights")
def get_insights(view: Viewed) -> dict[str, Any]:
    """All of them by their first message, each in its own form."""
    return {"insights": [_render(view, one) for one in told(view, *KINDS)]}


def _render(view: View, one: Conclusion) -> dict[str, Any]:
    return render_question(one) if one.insight.kind is InsightKind.QUESTION else render_task(view, one)
