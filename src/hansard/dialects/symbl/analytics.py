"""`GET /v1/conversations/{conversationId}/analytics`: how long who talks, how fast."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from sqlalchemy import Connection

from hansard.dialects.symbl.auth import AppServices
from hansard.dialects.symbl.lookup import Conversation
from hansard.dialects.symbl.member import render_author
from hansard.dialects.symbl.view import View, read_view
from hansard.insight.spans import Interval, bridge, clip, merge, total_ms
from hansard.insight.text import units
from hansard.insight.thresholds import BRIDGED_PAUSE_MS
from hansard.model.languages import base_language
from hansard.model.transcript import Participant
from hansard.store.participants import list_participants
from hansard.store.recordings import RecordingRow, list_recordings

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])

_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Talk:
    """Milliseconds of a conversation. `talk_ms` is of anybody, `own_ms` by participant.

    `words` are those written down, by participant: characters where a language has no blanks.
    """

    duration_ms: int
    talk_ms: int
    own_ms: Mapping[str, int]
    words: Mapping[str, int]


@router.get("/analytics", summary="Analytics")
def get_analytics(services: AppServices, conversation: Conversation) -> dict[str, Any]:
    """Silence and talk of the conversation, talk and pace of each member."""
    with services.database.read() as connection:
        people = list_participants(connection, conversation.id)
        talk = _talk(connection, read_view(connection, conversation))
    return {"metrics": render_metrics(talk), "members": [render_member(one, talk) for one in people]}


def render_metrics(talk: Talk) -> list[dict[str, Any]]:
    """Silence and talk make up the whole; nobody reckons with overlap here."""
    percent = _percent(talk.talk_ms, talk.duration_ms)
    silence_ms = talk.duration_ms - talk.talk_ms
    return [
        {
            "type": "total_silence",
            "percent": round(100 - percent, 3) if talk.duration_ms else 0,
            "seconds": silence_ms / 1000,
        },
        {"type": "total_talk_time", "percent": percent, "seconds": talk.talk_ms / 1000},
        {"type": "total_overlap", "percent": 0, "seconds": 0},
    ]


def render_member(member: Participant, talk: Talk) -> dict[str, Any]:
    """A member talks, and listens while others talk; whom nobody knows is one too."""
    own_ms = talk.own_ms.get(member.id, 0)
    percentage = _percent(own_ms, talk.talk_ms)
    return {
        **render_author(member),
        "pace": {"wpm": round(talk.words.get(member.id, 0) * _MINUTE_MS / own_ms) if own_ms else 0},
        "talkTime": {"percentage": percentage, "seconds": own_ms / 1000},
        "listenTime": {
            "percentage": round(100 - percentage, 3) if talk.talk_ms else 0,
            "seconds": (talk.talk_ms - own_ms) / 1000,
        },
        "overlap": {},
    }


def _talk(connection: Connection, view: View) -> Talk:
    duration_ms = round(view.conversation.duration_s * 1000)
    spoken: dict[str, list[Interval]] = {}
    for recording in list_recordings(connection, view.conversation.id):
        for person, interval in _spans(recording, view):
            inside = clip(interval, (0, duration_ms))
            if inside:
                spoken.setdefault(person, []).append(inside)
    own = {person: bridge(intervals, BRIDGED_PAUSE_MS) for person, intervals in spoken.items()}
    union = merge(interval for intervals in own.values() for interval in intervals)
    return Talk(
        duration_ms=duration_ms,
        talk_ms=total_ms(union),
        own_ms={person: total_ms(intervals) for person, intervals in own.items()},
        words=_words(view),
    )


def _spans(recording: RecordingRow, view: View) -> Iterator[tuple[str, Interval]]:
    """Who speaks when in a recording; from its messages where no speech is known apart from them."""
    if recording.spans:
        for person, start_s, end_s in recording.spans:
            yield person, _interval(start_s + recording.offset_s, end_s + recording.offset_s)
        return
    for message in view.messages:
        if message.recording_id == recording.id:
            yield message.turn.participant, _interval(message.start_s, message.end_s)


def _interval(start_s: float, end_s: float) -> Interval:
    return round(start_s * 1000), round(end_s * 1000)


def _words(view: View) -> dict[str, int]:
    language = base_language(view.language)
    counts: dict[str, int] = {}
    for message in view.messages:
        person = message.turn.participant
        counts[person] = counts.get(person, 0) + units(message.text, language)
    return counts


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 3) if whole else 0
