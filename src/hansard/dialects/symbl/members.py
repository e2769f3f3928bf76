"""Members: who takes part, and people's word on who somebody is."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Path
from sqlalchemy import Connection

from hansard.dialects.symbl.asked import DIALECT
from hansard.dialects.symbl.auth import Account, AppServices
from hansard.dialects.symbl.body import JsonObject
from hansard.dialects.symbl.changing import changing
from hansard.dialects.symbl.errors import BadRequestError, NotFoundError, missing
from hansard.dialects.symbl.lookup import Conversation
from hansard.dialects.symbl.member import render_from
from hansard.dialects.symbl.shown import known_members
from hansard.dialects.symbl.values import read_filled, read_text
from hansard.model.transcript import Participant
from hansard.pipeline.members import analyse_after_jobs, measure_again, merge, rename
from hansard.store.participants import list_participants

router = APIRouter(prefix="/v1/conversations/{conversationId}/members", tags=["conversation"])

MAX_CHARACTERS = 1024


@dataclass(frozen=True, slots=True)
class Named:
    """What somebody is called; without an address theirs stays."""

    name: str
    email: str | None


@router.get("", summary="Members")
def get_members(services: AppServices, conversation: Conversation) -> dict[str, Any]:
    """Who takes part, as far as voices or names tell them apart, in order of first speech."""
    with services.database.read() as connection:
        people = list_participants(connection, conversation.id)
    return {"members": [render_from(member) for member in known_members(people)]}


@router.put("/{memberId}", summary="Change a member")
def put_member(
    services: AppServices,
    account: Account,
    conversation: Conversation,
    member_id: Annotated[str, Path(alias="memberId", description="Member id, a UUID.")],
    document: JsonObject,
) -> dict[str, str]:
    """Give a member a name and an address; with the address of another the two are one from then on."""
    named = _read(document, member_id)
    with changing(services, conversation) as connection:
        member = _find(connection, conversation.id, member_id)
        name_member(connection, conversation.id, member, named, account.id)
        measure_again(connection, conversation.id)
        analyse_after_jobs(connection, services.queue, conversation, DIALECT)
    return {
        "message": f"Member with id: {member_id} for conversationId: {conversation.symbl_id} updated "
        "successfully! The update should be reflected in all messages and insights along with this "
        "conversation"
    }


def name_member(
    connection: Connection, conversation_id: str, member: Participant, named: Named, author: str
) -> str:
    """Keep what a member is called; whose address another has is that other from then on.

    The id of the participant that the member is now.
    """
    members = known_members(list_participants(connection, conversation_id))
    others = [one for one in members if one.id != member.id and is_address(one, named.email)]
    if others:
        merge(connection, conversation_id, member.id, others[0].id, author)
        return others[0].id
    changes = {"name": named.name} | ({"email": named.email} if named.email else {})
    rename(connection, conversation_id, member.id, changes, author)
    return member.id


def is_address(member: Participant, email: str | None) -> bool:
    """Whether an address is somebody's, in whatever case."""
    return bool(email and member.email) and (email or "").casefold() == (member.email or "").casefold()


def _find(connection: Connection, conversation_id: str, member_id: str) -> Participant:
    for member in known_members(list_participants(connection, conversation_id)):
        if member.member_id == member_id:
            return member
    raise NotFoundError("Member not found")


def _read(document: dict[str, Any], member_id: str) -> Named:
    for field in ("id", "name"):
        if document.get(field) is None:
            raise missing(field)
    if read_filled("id", document["id"], max_length=MAX_CHARACTERS) != member_id:
        raise BadRequestError(f'"id" must be {member_id}')
    name = read_filled("name", document["name"], max_length=MAX_CHARACTERS)
    email = read_text("email", document.get("email") or "", max_length=MAX_CHARACTERS)
    return Named(name, email or None)
