"""A conversation as this dialect shows it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from hansard.dialects.symbl.member import render_from
from hansard.dialects.symbl.metadata import texts_of
from hansard.dialects.symbl.rsql import METADATA, Value
from hansard.dialects.symbl.times import render_moment
from hansard.model.transcript import UNKNOWN_SPEAKER, Participant
from hansard.store.conversations import ConversationRow
from hansard.store.heads import ConversationHead

TYPE = "meeting"

Head = ConversationRow | ConversationHead


def known_members(people: Iterable[Participant]) -> list[Participant]:
    """The people that somebody can tell apart, in order."""
    return [one for one in people if one.name != UNKNOWN_SPEAKER]


def end_time(head: Head) -> datetime:
    """When a conversation ends, naive UTC; its beginning where time ends before."""
    try:
        return head.start_time + timedelta(seconds=head.duration_s)
    except OverflowError:
        return head.start_time


def render_conversation(head: Head, people: Iterable[Participant]) -> dict[str, Any]:
    """The conversation with its members and metadata."""
    return {
        "id": head.symbl_id,
        "type": TYPE,
        "name": head.name,
        "startTime": render_moment(head.start_time),
        "endTime": render_moment(end_time(head)),
        "members": [render_from(member) for member in known_members(people)],
        "metadata": texts_of(head.metadata),
    }


def values_of(head: Head) -> dict[str, Value]:
    """What a filter may look at, by selector."""
    return {
        "conversation.id": head.symbl_id,
        "conversation.name": head.name,
        "conversation.type": TYPE,
        "conversation.startTime": head.start_time,
        "conversation.endTime": end_time(head),
        **{f"{METADATA}{key}": value for key, value in texts_of(head.metadata).items()},
    }
