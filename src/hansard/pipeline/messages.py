"""Conversations that come in writing: messages as turns, without any sound."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from hansard.model.audio import Decoded, Probe, TrackSpeech
from hansard.model.options import AnalysisOptions
from hansard.model.transcript import UNKNOWN_SPEAKER, ChannelMode, Participant, Span, Turn
from hansard.pipeline.artifacts import from_json, to_json
from hansard.pipeline.transcription import Transcribed
from hansard.speech.attribute import Attributed

_STEP_S = 0.001
"""Between messages whose time nobody gave, so that they stay in order."""


@dataclass(frozen=True, slots=True)
class WrittenMessage:
    """One message. Times are seconds from the first one; None where the caller gave none."""

    text: str
    name: str | None = None
    user_id: str | None = None
    start_s: float | None = None
    end_s: float | None = None

    @property
    def email(self) -> str | None:
        """The address, where the caller's id is one."""
        return self.user_id if self.user_id and "@" in self.user_id else None


def written_artifacts(document: Any, options: AnalysisOptions) -> dict[str, Any]:
    """What the stages would have found, by stage, for a JSON list of messages."""
    messages = from_json(document, tuple[WrittenMessage, ...])
    people, turns = _people_and_turns(messages)
    duration_s = max((_end_s(turn) for turn in turns), default=0.0)
    spans = tuple(Span(turn.participant, turn.start_s, turn.end_s) for turn in turns)
    probe = Probe(container="json", codec="text", sample_rate_hz=0, channels=0)
    return {
        "decoding": to_json(Decoded(probe, duration_s, ChannelMode.TEXT, ()), Decoded),
        "segmenting": to_json((), tuple[TrackSpeech, ...]),
        "transcribing": to_json(Transcribed(options.language, ()), Transcribed),
        "attributing": to_json(Attributed(people, turns, spans), Attributed),
    }


def _end_s(turn: Turn) -> float:
    """Where what follows may begin: behind the last message, also when that takes no time."""
    return turn.end_s if turn.end_s > turn.start_s else round(turn.end_s + _STEP_S, 3)


def _people_and_turns(messages: Sequence[WrittenMessage]) -> tuple[tuple[Participant, ...], tuple[Turn, ...]]:
    people: dict[str, Participant] = {}
    turns: list[Turn] = []
    clock_s = 0.0
    for message in messages:
        key = _key(message, people.values())
        person = people.setdefault(key, _participant(len(people) + 1, message))
        start_s = clock_s if message.start_s is None else message.start_s
        end_s = start_s if message.end_s is None else max(start_s, message.end_s)
        turns.append(Turn(f"t{len(turns) + 1}", person.id, start_s, end_s, message.text))
        clock_s = round(end_s + _STEP_S, 3)
    return tuple(people.values()), tuple(turns)


def _key(message: WrittenMessage, known: Iterable[Participant]) -> str:
    """Whoever writes: by the caller's id, else by name, also that of somebody whose id was given before."""
    if message.user_id:
        return _id_key(message.user_id)
    same = next((one.user_id for one in known if one.name == message.name and one.user_id), None)
    return _id_key(same) if same else f"name:{message.name}"


def _id_key(user_id: str) -> str:
    """Addresses are the same in any case."""
    return f"id:{user_id.casefold() if '@' in user_id else user_id}"


def _participant(number: int, message: WrittenMessage) -> Participant:
    name = message.name or message.user_id or UNKNOWN_SPEAKER
    return Participant(f"p{number}", name, email=message.email, user_id=message.user_id)
