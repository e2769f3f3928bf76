"""Who speaks when, as clients tell it: events at which people start and stop speaking."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from hansard.dialects.symbl.errors import missing, must_be, must_be_one_of
from hansard.dialects.symbl.values import read_filled, read_number, read_object, read_text, required

_FIELD = "speakerEvents"
_STARTED, _STOPPED = "started_speaking", "stopped_speaking"
_MAX_CHARACTERS = 1024
_MOST_S = 1e9
_MOMENT_S = 0.001
"""What a message without any length counts as."""


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who speaks. `id` is what the client knows them by."""

    name: str
    id: str | None = None
    email: str | None = None

    @property
    def key(self) -> str:
        """The same for the same person."""
        return (self.id or self.email or self.name).casefold()


@dataclass(frozen=True, slots=True)
class SpeakerEvent:
    """Somebody starts or stops speaking, at seconds from the conversation's start."""

    user: User
    is_start: bool
    at_s: float


@dataclass(frozen=True, slots=True)
class Speaking:
    """Somebody speaks in these seconds."""

    user: User
    start_s: float
    end_s: float


def read_events(document: dict[str, Any]) -> list[SpeakerEvent]:
    """The events of a request, in order of time. Raises BadRequestError."""
    if _FIELD not in document:
        raise missing(_FIELD)
    listed = document[_FIELD]
    if not isinstance(listed, list):
        raise must_be(_FIELD, "an array")
    events = [_event(f"{_FIELD}[{number}]", each) for number, each in enumerate(listed)]
    return sorted(events, key=lambda event: event.at_s)


def _event(field: str, value: Any) -> SpeakerEvent:
    event = read_object(field, value)
    kind = required(field, event, "type")
    if kind not in (_STARTED, _STOPPED):
        raise must_be_one_of(f"{field}.type", (_STARTED, _STOPPED))
    return SpeakerEvent(
        user=_user(f"{field}.user", required(field, event, "user")),
        is_start=kind == _STARTED,
        at_s=_seconds(f"{field}.offset", required(field, event, "offset")),
    )


def _user(field: str, value: Any) -> User:
    user = read_object(field, value)
    name = read_filled(f"{field}.name", required(field, user, "name"), max_length=_MAX_CHARACTERS)
    known, email = (
        read_text(f"{field}.{key}", user.get(key) or "", max_length=_MAX_CHARACTERS)
        for key in ("id", "email")
    )
    return User(name, known or None, email or None)


def _seconds(field: str, value: Any) -> float:
    """Seconds and nanoseconds together; of these there may be more than a second's."""
    offset = read_object(field, value)
    whole = read_number(f"{field}.seconds", required(field, offset, "seconds"), least=0, most=_MOST_S)
    nanos = read_number(f"{field}.nanos", offset.get("nanos") or 0, least=0, most=_MOST_S * 1e9)
    return whole + nanos / 1e9


def speaking(events: Sequence[SpeakerEvent]) -> list[Speaking]:
    """The stretches in which somebody speaks, of events in order of time.

    One that is not stopped ends where anybody starts next, or never.
    """
    found: list[Speaking] = []
    next_start_s = float("inf")
    next_own: dict[str, SpeakerEvent] = {}
    for event in reversed(events):
        own = next_own.get(event.user.key)
        if event.is_start:
            end_s = own.at_s if own is not None and not own.is_start else next_start_s
            found.append(Speaking(event.user, event.at_s, end_s))
            next_start_s = event.at_s
        next_own[event.user.key] = event
    return found[::-1]


class Stretches:
    """Stretches of speech, to be asked who speaks when."""

    def __init__(self, found: Sequence[Speaking]) -> None:
        """`found` are in order of start."""
        self._found = found
        self._starts_s = [each.start_s for each in found]
        self._ended_s = list(accumulate((each.end_s for each in found), max))

    def speaker(self, start_s: float, end_s: float) -> User | None:
        """Who speaks most of a time, the first of several who speak as much; None where nobody does."""
        end_s = max(end_s, start_s + _MOMENT_S)
        first, behind = bisect_right(self._ended_s, start_s), bisect_left(self._starts_s, end_s)
        shares: dict[str, float] = {}
        users: dict[str, User] = {}
        for each in self._found[first:behind]:
            shared_s = min(each.end_s, end_s) - max(each.start_s, start_s)
            if shared_s > 0:
                shares[each.user.key] = shares.get(each.user.key, 0.0) + shared_s
                users.setdefault(each.user.key, each.user)
        return users[max(shares, key=lambda key: shares[key])] if shares else None
