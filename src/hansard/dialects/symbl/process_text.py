"""Submit and append conversations in writing: a JSON body, merged with the query."""

import json
from dataclasses import asdict

from fastapi import APIRouter

from hansard.dialects.symbl.accepting import Came, JsonRequest, accept, check_room
from hansard.dialects.symbl.lookup import Conversation
from hansard.dialects.symbl.written import Written, read_written
from hansard.jobs.queue import TEXT_WORKFLOW
from hansard.pipeline.arrivals import new_place
from hansard.store.conversations import ConversationRow

router = APIRouter(prefix="/v1/process", tags=["async"])


@router.post("/text", status_code=201, summary="Submit text")
def submit_text(came: Came) -> dict[str, str]:
    """A new conversation of messages; it starts when the earliest was written, else now."""
    return _take(came, None)


@router.put("/text/{conversationId}", status_code=201, summary="Append text")
def append_text(conversation: Conversation, came: Came) -> dict[str, str]:
    """Messages behind what the conversation has; the first of them comes where it ends."""
    return _take(came, conversation)


def _take(came: JsonRequest, conversation: ConversationRow | None) -> dict[str, str]:
    written = read_written(came.body)
    check_room(came.services, came.account)
    place = came.services.arrivals.put(new_place(conversation), _stored(written))
    return accept(
        came.services,
        came.account,
        conversation,
        place,
        came.asked,
        "text",
        workflow=TEXT_WORKFLOW,
        start_time=written.start_time,
    )


def _stored(written: Written) -> bytes:
    """The messages as the bytes of a recording."""
    return json.dumps([asdict(message) for message in written.messages]).encode()
