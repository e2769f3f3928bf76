"""`GET /v1/conversations/{conversationId}/action-items`."""

from typing import Any

from fastapi import APIRouter

from hansard.dialects.symbl.lookup import Viewed
from hansard.dialects.symbl.task import render_tasks
from hansard.model.insight import InsightKind

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])


@router.get("/action-items", summary="Action items")
def get_action_items(view: Viewed) -> dict[str, Any]:
    """Who took on to do what by when."""
    return {"actionItems": render_tasks(view, InsightKind.ACTION_ITEM)}
