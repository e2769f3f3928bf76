"""A conversation as a language model gets to see it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.llm.commands import command_start
from hansard.insight.llm.masking import Masking
from hansard.insight.llm.parts import Row, estimated_tokens, pieces
from hansard.insight.llm.wording import clean
from hansard.insight.nulls import is_service_call
from hansard.model.transcript import Participant, Role
from hansard.model.zones import to_local

_LONGEST_NAME = 60
_ROW_TOKENS = 25  # of a row without its text


@dataclass(frozen=True, slots=True)
class Said:
    """A line, and how much of its text counts: what speaks to the machine is cut off, with all after it."""

    line: Line
    end: int

    @property
    def number(self) -> int:
        """The turn's number, from 1."""
        return self.line.index + 1

    @property
    def text(self) -> str:
        """The text that counts, as said."""
        return self.line.turn.text[: self.end]

    @property
    def is_cut(self) -> bool:
        """Whether some of it spoke to the machine."""
        return self.end < len(self.line.turn.text)


@dataclass(frozen=True, slots=True)
class Script:
    """All lines. `is_call` for a service call."""

    dialogue: Dialogue
    said: tuple[Said, ...]
    is_call: bool

    @property
    def cut_turns(self) -> list[int]:
        """The numbers of the turns that speak to the machine."""
        return [said.number for said in self.said if said.is_cut]

    @property
    def speakers(self) -> list[Participant]:
        """Who speaks, in order."""
        return list({said.line.speaker.id: said.line.speaker for said in self.said}.values())

    @property
    def started_at(self) -> datetime | None:
        """When it began, in local time."""
        conversation = self.dialogue.conversation
        start = conversation.start_time
        return to_local(start, conversation.time_zone) if start else None

    def rows(self, masking: Masking, limit: int) -> list[Row]:
        """What is sent: one JSON object for each turn; a turn of over `limit` tokens in several."""
        names = masking.speakers(speaker_name(speaker) for speaker in self.speakers)
        return [row for said in self.said for row in _rows(said, masking, names, limit)]


def script_of(dialogue: Dialogue) -> Script:
    """The script of a conversation."""
    on_call = is_service_call(dialogue)
    return Script(dialogue, tuple(Said(line, _end_of(line, on_call)) for line in dialogue.lines), on_call)


def speaker_name(speaker: Participant) -> str:
    """The name a speaker is shown by; the id instead of one that speaks to the machine."""
    return (
        speaker.id if command_start(speaker.name, True) is not None else clean(speaker.name)[:_LONGEST_NAME]
    )


def _end_of(line: Line, on_call: bool) -> int:
    start = command_start(line.text, on_call)
    return len(line.turn.text) if start is None else line.sentence_at(start).start


def _rows(said: Said, masking: Masking, names: dict[str, str], limit: int) -> Iterator[Row]:
    speaker = said.line.speaker
    role = {} if speaker.role is Role.UNKNOWN else {"role": speaker.role.value}
    for piece in pieces(masking.hidden(said.text), limit - _ROW_TOKENS):
        known = {"turn": said.number, "speaker": names[speaker_name(speaker)]} | role
        text = json.dumps(known | {"text": clean_line(piece)}, ensure_ascii=False)
        yield Row(text, estimated_tokens(text))


def clean_line(text: str) -> str:
    """One line that can be sent, of any length."""
    return " ".join(text.encode("utf-8", "ignore").decode().split())
