"""A recording that goes on where the conversation ends."""

import re
from collections.abc import Sequence
from dataclasses import replace

from hansard.model.transcript import ChannelMode, Participant
from hansard.pipeline.assemble import RecordingPart

_UNNAMED = re.compile(r"speaker(\d+)")


def appended(part: RecordingPart, others: Sequence[RecordingPart]) -> RecordingPart:
    """The part behind all others; its unnamed voices are numbered on, as nobody knows them again."""
    end_s = max((other.offset_s + other.duration_s for other in others), default=0.0)
    heard = max((_number(one) for other in others for one in other.participants), default=0)
    behind = replace(part, offset_s=round(end_s, 3), is_appended=False)
    if part.mode is ChannelMode.TEXT:
        return behind  # whoever writes has the name that the caller gave
    return replace(behind, participants=tuple(_numbered_on(one, heard) for one in part.participants))


def _number(one: Participant) -> int:
    match = _UNNAMED.fullmatch(one.name)
    return int(match[1]) if match else 0


def _numbered_on(one: Participant, heard: int) -> Participant:
    number = _number(one)
    return replace(one, name=f"speaker{number + heard}") if number else one
