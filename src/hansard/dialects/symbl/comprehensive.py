"""`GET /v1/conversations/{conversationId}/comprehensive/action-items`."""

from typing import Any

from fastapi import APIRouter

from hansard.dialects.symbl.lookup import Viewed
from hansard.dialects.symbl.task import render_tasks
from hansard.model.insight import InsightKind

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])


@router.get("/comprehensive/action-items", summary="Comprehensive action items")
def get_comprehensive_action_items(view: Viewed) -> dict[str, Any]:
    """The action items with references instead of ids."""
    return {"actionItems": [_with_refs(item) for item in render_tasks(view, InsightKind.ACTION_ITEM)]}


def _with_refs(item: dict[str, Any]) -> dict[str, Any]:
    return {
        ("messageRefs" if key == "messageIds" else key): (
            [{"id": message_id} for message_id in value] if key == "messageIds" else value
        )
        for key, value in item.items()
    }
