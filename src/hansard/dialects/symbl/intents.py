"""`GET /v1/conversations/{conversationId}/intents`."""

from typing import Any

from fastapi import APIRouter

from hansard.dialects.symbl.lookup import Conversation

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])


@router.get("/intents", summary="Intents")
def get_intents(_conversation: Conversation) -> dict[str, Any]:
    """None: the vendor's own list stays empty."""
    return {"intents": []}
