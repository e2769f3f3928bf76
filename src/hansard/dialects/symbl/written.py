"""The messages of a text submission, as the pipeline takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hansard.dialects.symbl.errors import BadRequestError, empty, missing, must_be
from hansard.dialects.symbl.values import (
    read_filled,
    read_members,
    read_moment,
    read_object,
    read_text,
    required,
)
from hansard.pipeline.messages import WrittenMessage

_MAX_MESSAGES = 20_000
_MAX_TEXT = 1 << 20
_MAX_NAME = 1024


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and when the earliest message with a time was begun: naive UTC, None without any."""

    messages: tuple[WrittenMessage, ...]
    start_time: datetime | None


@dataclass(frozen=True, slots=True)
class _Times:
    start: datetime
    end: datetime


def read_written(body: dict[str, Any]) -> Written:
    """The `messages` of a body. Raises BadRequestError.

    Positions count from the earliest time that any message has, in a new conversation and in one that
    goes on alike: there the earliest comes where the conversation ends, and the others keep their
    distance from it. A message without `duration` comes right behind the one before it.
    """
    members = _members(body)
    times = [_times(f"messages[{number}].duration", member) for number, member in enumerate(members)]
    start_time = min((of_one.start for of_one in times if of_one), default=None)
    messages = (
        _message(f"messages[{number}]", member, of_one, start_time)
        for number, (member, of_one) in enumerate(zip(members, times, strict=True))
    )
    return Written(tuple(messages), start_time)


def _members(body: dict[str, Any]) -> Sequence[dict[str, Any]]:
    members = body.get("messages")
    if members is None:
        raise missing("messages")
    if not isinstance(members, list):
        raise must_be("messages", "an array")
    if not members:
        raise empty("messages")
    read_members("messages", members, most=_MAX_MESSAGES)
    return [read_object(f"messages[{number}]", member) for number, member in enumerate(members)]


def _message(
    field: str, member: dict[str, Any], times: _Times | None, start_time: datetime | None
) -> WrittenMessage:
    payload = read_object(f"{field}.payload", required(field, member, "payload"))
    text = read_filled(
        f"{field}.payload.content", required(f"{field}.payload", payload, "content"), max_length=_MAX_TEXT
    )
    name, user_id = _author(f"{field}.from", member.get("from"))
    if times is None or start_time is None:
        return WrittenMessage(text, name, user_id)
    start_s, end_s = ((moment - start_time).total_seconds() for moment in (times.start, times.end))
    return WrittenMessage(text, name, user_id, round(start_s, 3), round(end_s, 3))


def _author(field: str, value: Any) -> tuple[str | None, str | None]:
    """Name and id of who writes, None where nobody says."""
    author = {} if value is None else read_object(field, value)
    name, user_id = (
        read_text(f"{field}.{key}", author.get(key) or "", max_length=_MAX_NAME) for key in ("name", "userId")
    )
    return name or None, user_id or None


def _times(field: str, member: dict[str, Any]) -> _Times | None:
    """From when to when; one that lacks is the other."""
    duration = member.get("duration")
    found = {} if duration is None else read_object(field, duration)
    start, end = (
        None if found.get(key) is None else read_moment(f"{field}.{key}", found[key])
        for key in ("startTime", "endTime")
    )
    first, last = start or end, end or start
    if first is None or last is None:
        return None
    if last < first:
        raise BadRequestError(f'"{field}.endTime" must be greater than or equal to "{field}.startTime"')
    return _Times(first, last)
