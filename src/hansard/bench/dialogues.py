"""The hand-labelled dialogues, read as conversations. How they are labelled: `labelled/README.md`."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import Any

from hansard.insight.text import WIDE_LANGUAGES, units
from hansard.model.conversation import Conversation
from hansard.model.definitions import Definitions
from hansard.model.languages import base_language
from hansard.model.options import CallFlags, Direction, Scenario
from hansard.model.transcript import ChannelMode, Participant, Role, Span, Turn
from hansard.model.zones import to_utc

_WORDS_PER_S = 2.5
_CHARACTERS_PER_S = 4.0
_PAUSE_S = 0.4


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A conversation with what a person found in it. Turn number `n` has the id `t{n}`."""

    id: str
    split: str
    conversation: Conversation
    labels: Mapping[str, Any]


def read_dialogues(split: str | None = None) -> list[Dialogue]:
    """All of them, or those of one half (`development`, `test`), by id."""
    folder = files("hansard.bench") / "labelled" / "dialogues"
    texts = (entry.read_text("utf-8") for entry in folder.iterdir() if entry.name.endswith(".json"))
    found = sorted((read_dialogue(json.loads(text)) for text in texts), key=lambda one: one.id)
    return [one for one in found if split in (None, one.split)]


def read_dialogue(document: Mapping[str, Any]) -> Dialogue:
    """One dialogue from its document; the times of its turns are spread by their length."""
    people = tuple(
        Participant(person["id"], person["name"], Role(person.get("role") or "unknown"))
        for person in document["participants"]
    )
    turns = tuple(_turns(document["turns"], document["language"]))
    zone = document.get("time_zone") or "UTC"
    conversation = Conversation(
        language=document["language"],
        duration_s=max((turn.end_s for turn in turns), default=0.0),
        mode=ChannelMode.STEREO,
        participants=people,
        turns=turns,
        spans=tuple(Span(turn.participant, turn.start_s, turn.end_s) for turn in turns),
        scenario=Scenario(document.get("scenario") or "auto"),
        flags=_flags(document),
        start_time=to_utc(datetime.fromisoformat(document["start_time"]), zone),
        time_zone=zone,
        definitions=Definitions(),
    )
    return Dialogue(document["id"], document["split"], conversation, document["labels"])


def _turns(documents: Sequence[Mapping[str, Any]], language: str) -> Iterator[Turn]:
    base = base_language(language)
    per_s = _CHARACTERS_PER_S if base in WIDE_LANGUAGES else _WORDS_PER_S
    at_s = 0.0
    for number, document in enumerate(documents):
        text = document["text"]
        start_s = at_s + document.get("pause_s", _PAUSE_S) - document.get("overlap_s", 0.0)
        start_s = round(max(0.0, start_s), 3)
        at_s = round(start_s + max(1, units(text, base)) / per_s, 3)
        yield Turn(f"t{number}", document["speaker"], start_s, at_s, text)


def _flags(document: Mapping[str, Any]) -> CallFlags:
    flags = document.get("flags") or {}
    direction = document.get("direction")
    return CallFlags(
        direction=Direction(direction) if direction else None,
        went_to_voicemail=bool(flags.get("went_to_voicemail")),
        spoke_to_agent=flags.get("spoke_to_agent"),
        contains_recordings=bool(flags.get("contains_recordings")),
    )
