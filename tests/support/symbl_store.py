"""Conversations of the Symbl dialect with everything found in them, on a server without a worker."""

import json
from typing import Any

from tests.support.dialect_server import RunningServer
from tests.support.published import Talk, publish, spoken
from tests.support.symbl import Symbl

from hansard.model.transcript import Participant
from hansard.store.conversations import find_by_symbl_id

PEOPLE = (Participant("p1", "speaker1"), Participant("p2", "Steve", email="steve@example.com"))
LINES = (
    ("p1", "Hello Steve. I will send you the report by next Monday. Can you call the client?"),
    ("p2", "Yes. I will call the client tomorrow and follow up with you next week."),
    ("p1", "Great. Steve will also review the budget."),
)
TALK = spoken(PEOPLE, *LINES)

EVERYWHERE = ("", "messages", "questions", "action-items", "follow-ups", "insights", "analytics", "members")


def told(server: RunningServer, symbl: Symbl, talk: Talk = TALK, **fields: object) -> str:
    """A conversation that has been analysed; its id. With `conversation_id` the talk is appended to that."""
    conversation_id, job_id = symbl.submit_text("taken", **fields)  # type: ignore[arg-type]
    publish(server.services, job_id, talk)
    return conversation_id


def owner_of(server: RunningServer, conversation_id: str) -> str:
    """The id of the workspace that a conversation is of."""
    with server.services.database.read() as connection:
        found = find_by_symbl_id(connection, conversation_id)
    assert found is not None
    return found.workspace_id


def workspace_of(server: RunningServer, symbl: Symbl) -> str:
    """The id of the workspace that a client's account is."""
    conversation_id, _ = symbl.submit_text("Hi.")
    workspace_id = owner_of(server, conversation_id)
    symbl.call("DELETE", f"/v1/conversations/{conversation_id}")
    return workspace_id


def rename(symbl: Symbl, conversation_id: str, member: dict[str, Any], **changes: str) -> Any:
    path = f"/v1/conversations/{conversation_id}/members/{member['id']}"
    return symbl.call("PUT", path, {"id": member["id"], "name": member["name"], **changes})


def members(symbl: Symbl, conversation_id: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = symbl.read(conversation_id, "members")["members"]
    return found


def everything(symbl: Symbl, conversation_id: str) -> str:
    """All that is told of a conversation but its summary."""
    reads = [json.dumps(symbl.read(conversation_id, read)) for read in EVERYWHERE]
    body = {"contentType": "text/markdown", "showSpeakerSeparation": True}
    transcript = symbl.call("POST", f"/v1/conversations/{conversation_id}/transcript", body)
    return "\n".join([*reads, json.dumps(transcript)])
