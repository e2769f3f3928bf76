"""`GET /v1/conversations/{conversationId}/follow-ups`."""

from typing import Any

from fastapi import APIRouter

from hansard.dialects.symbl.lookup import Viewed
from hansard.dialects.symbl.task import render_tasks
from hansard.model.insight import InsightKind

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])


@router.get("/follow-ups", summary="Follow-ups")
def get_follow_ups(view: Viewed) -> dict[str, Any]:
    """The tasks that are a further contact: a call, a mail, a meeting."""
    return {"followUps": render_tasks(view, InsightKind.FOLLOW_UP)}
