"""A recording that goes on where the conversation ends."""

from collections.abc import Sequence
from dataclasses import replace

from hansard.model.transcript import ChannelMode, Participant
from hansard.model.voice import voice_name, voice_number
from hansard.pipeline.assemble import RecordingPart


def appended(part: RecordingPart, others: Sequence[RecordingPart]) -> RecordingPart:
    """The part behind all others; its unnamed voices are numbered on, as nobody knows them again."""
    end_s = max((other.offset_s + other.duration_s for other in others), default=0.0)
    numbers = (voice_number(one.name) for other in others for one in other.participants)
    heard = max((number or 0 for number in numbers), default=0)
    behind = replace(part, offset_s=round(end_s, 3), is_appended=False)
    if part.mode is ChannelMode.TEXT:
        return behind  # whoever writes has the name that the caller gave
    return replace(behind, participants=tuple(_numbered_on(one, heard) for one in part.participants))


def _numbered_on(one: Participant, heard: int) -> Participant:
    number = voice_number(one.name)
    return replace(one, name=voice_name(number + heard)) if number else one
