"""`PUT /v1/conversations/{conversationId}/speakers`: clients tell who speaks when."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from sqlalchemy import Connection

from hansard.dialects.symbl.asked import DIALECT
from hansard.dialects.symbl.auth import Account, AppServices
from hansard.dialects.symbl.body import parse_object, read_bounded
from hansard.dialects.symbl.changing import changing
from hansard.dialects.symbl.lookup import Conversation
from hansard.dialects.symbl.member import name_of
from hansard.dialects.symbl.members import Named, is_address, name_member
from hansard.dialects.symbl.reassigning import reassign
from hansard.dialects.symbl.shown import known_members
from hansard.dialects.symbl.speaker_events import SpeakerEvent, Stretches, User, read_events, speaking
from hansard.dialects.symbl.view import View, read_view
from hansard.model.transcript import Participant
from hansard.pipeline.members import analyse_after_jobs, measure_again
from hansard.store.conversations import ConversationRow
from hansard.store.participants import list_found_participants, list_participants, replace_participants

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])

_MAX_BYTES = 8 << 20
"""The events of a conversation of hours are more than other bodies."""

_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


async def _body(request: Request) -> dict[str, Any]:
    return parse_object(await read_bounded(request, _MAX_BYTES))


@router.put("/speakers", summary="Tell who speaks when")
def put_speakers(
    services: AppServices,
    account: Account,
    conversation: Conversation,
    document: Annotated[dict[str, Any], Depends(_body)],
) -> dict[str, str]:
    """Each message goes to whoever speaks most of it; who is new becomes a member."""
    events = read_events(document)
    with changing(services, conversation) as connection:
        if events:
            _associate(connection, conversation, events, account.id)
            measure_again(connection, conversation.id)
            analyse_after_jobs(connection, services.queue, conversation, DIALECT)
    return {
        "message": f"Speaker events associated for conversationId: {conversation.symbl_id} successfully! "
        "The update should be reflected in all messages and insights along with this conversation"
    }


def _associate(
    connection: Connection, conversation: ConversationRow, events: list[SpeakerEvent], author: str
) -> None:
    users = {event.user.key: event.user for event in reversed(events)}
    _name_known(connection, conversation.id, users.values(), author)
    ids = _ids(list_participants(connection, conversation.id), users)
    view = read_view(connection, conversation)
    owners = _owners(view, Stretches(speaking(events)), ids)
    new = {ids[key]: user for key, user in users.items() if ids[key] in owners.values()}
    _add(connection, conversation.id, new)
    if any(owners[message.id] != message.turn.participant for message in view.messages):
        reassign(connection, view, owners, author)


def _owners(view: View, stretches: Stretches, ids: Mapping[str, str]) -> dict[str, str]:
    """Whose each message is: of whom nothing is told, whose it was."""
    owners = {}
    for message in view.messages:
        user = stretches.speaker(message.start_s, message.end_s)
        owners[message.id] = ids[user.key] if user else message.turn.participant
    return owners


def _name_known(connection: Connection, conversation_id: str, users: Iterable[User], author: str) -> None:
    """Members are called what the events call them."""
    for user in users:
        member = _find(list_participants(connection, conversation_id), user)
        if member is None:
            continue
        has_address = user.email is None or is_address(member, user.email)
        if name_of(member) != user.name or not has_address:
            name_member(connection, conversation_id, member, Named(user.name, user.email), author)


def _ids(people: Sequence[Participant], users: Mapping[str, User]) -> dict[str, str]:
    """The participant that each user is, by the user's key; those who are new have an id that is free."""
    taken = {one.id for one in people}
    free = (made for number in count(1) if (made := f"p{number}") not in taken)
    known = {key: _find(people, user) for key, user in users.items()}
    return {key: member.id if member else next(free) for key, member in known.items()}


def _find(people: Iterable[Participant], user: User) -> Participant | None:
    """The member that a user is: by id, by address, by the caller's id, else by name."""
    members = known_members(people)
    unlike = [one for one in members if one.email and user.email and not is_address(one, user.email)]
    tests: tuple[Callable[[Participant], bool], ...] = (
        lambda one: one.member_id == user.id,
        lambda one: is_address(one, user.email),
        lambda one: bool(user.id) and one.user_id == user.id,
        lambda one: name_of(one) == user.name and one not in unlike,
    )
    return next((one for test in tests for one in members if test(one)), None)


def _add(connection: Connection, conversation_id: str, users: Mapping[str, User]) -> None:
    """Participants for those of the users, by id, who are none yet."""
    found = list_found_participants(connection, conversation_id)
    known = {one.id for one in found}
    members = {one.member_id for one in found}
    new = [_participant(key, user, members) for key, user in users.items() if key not in known]
    if new:
        replace_participants(connection, conversation_id, [*found, *new])


def _participant(participant_id: str, user: User, taken: set[str | None]) -> Participant:
    """A new participant, whose member id is the user's where that can be."""
    is_free = user.id is not None and user.id not in taken and _UUID.fullmatch(user.id)
    return Participant(
        participant_id,
        user.name,
        email=user.email,
        user_id=user.id,
        member_id=user.id if is_free else None,
    )
