"""The call's figures, as one object that JSON can hold. Times are ms from the conversation's start."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.interruptions import interruptions
from hansard.insight.loudness import loudness
from hansard.insight.pace import (
    asked_to_repeat,
    longest_monologue,
    questions,
    response_gap_ms,
    switches_per_min,
    talk_speed,
)
from hansard.insight.spans import Interval, Speech, SpokenTurn, join_turns, merge, speech_of, total_ms
from hansard.insight.tone import Tones, tone_metrics, tones
from hansard.insight.waiting import hold_time, non_talk
from hansard.model.transcript import ChannelMode, Participant


@dataclass(frozen=True, slots=True)
class _Basis:
    dialogue: Dialogue
    speech: tuple[Speech, ...]
    turns: list[SpokenTurn]
    union: list[Interval]
    talk_ms: dict[str, int]
    tones: Tones | None


def call_metrics(dialogue: Dialogue) -> dict[str, Any]:
    """All metrics. Values that cannot be known are None; on mono some are marked approximate."""
    basis = _basis(dialogue)
    conversation = dialogue.conversation
    duration_ms = round(conversation.duration_s * 1000)
    union = basis.union
    return {
        "duration_ms": duration_ms,
        "mode": conversation.mode.value,
        "talk_time_total_ms": total_ms(union),
        "non_talk_time": non_talk(union),
        "lead_in_ms": union[0][0] if union else None,
        "tail_ms": max(0, duration_ms - union[-1][1]) if union else None,
        "hold_time": hold_time(dialogue),
        **_crossing(basis),
        "switches_per_min": switches_per_min(basis.turns, total_ms(union)),
        "sentiment_turn": _turn_tones(basis.tones),
        "participants": [_of_participant(basis, person) for person in conversation.participants],
    }


def _basis(dialogue: Dialogue) -> _Basis:
    speech = speech_of(dialogue.conversation, dialogue.pack)
    talk_ms = {person.id: 0 for person in dialogue.conversation.participants}
    for item in speech:
        talk_ms[item.participant] += item.end_ms - item.start_ms
    return _Basis(
        dialogue=dialogue,
        speech=speech,
        turns=join_turns(speech),
        union=merge((item.start_ms, item.end_ms) for item in speech),
        talk_ms=talk_ms,
        tones=tones(dialogue),
    )


def _crossing(basis: _Basis) -> dict[str, Any]:
    """Overlap and interruptions; both None with one participant."""
    if len(basis.talk_ms) < 2:
        return {"overlap_ms": None, "interruptions": None}
    found = interruptions(basis.speech)
    overlap: dict[str, Any] = {"overlap_ms": overlap_ms(basis.speech)}
    if basis.dialogue.conversation.mode is ChannelMode.MONO:
        return {**overlap, "overlap_approximate": True, "interruptions": {**found, "approximate": True}}
    return {**overlap, "interruptions": found}


def overlap_ms(speech: Sequence[Speech]) -> int:
    """Time in which two or more speak."""
    edges = sorted(
        [(item.start_ms, 1) for item in speech] + [(item.end_ms, -1) for item in speech],
    )
    total = speaking = last = 0
    for at, change in edges:
        if speaking >= 2:
            total += at - last
        speaking, last = speaking + change, at
    return total


def _turn_tones(tone: Tones | None) -> list[dict[str, Any]] | None:
    return None if tone is None else [{"turn_id": turn_id, "score": score} for turn_id, score in tone.items()]


def _of_participant(basis: _Basis, person: Participant) -> dict[str, Any]:
    dialogue, talk_ms = basis.dialogue, basis.talk_ms[person.id]
    lines: list[Line] = [line for line in dialogue.lines if line.speaker.id == person.id]
    own = [item for item in basis.speech if item.participant == person.id]
    conversation = dialogue.conversation
    all_talk_ms = sum(basis.talk_ms.values())
    return {
        "speaker": person.name,
        "id": person.id,
        "role": person.role.value,
        "talk_time_ms": talk_ms,
        "talk_ratio": round(talk_ms / all_talk_ms, 4) if all_talk_ms else None,
        "talk_speed": talk_speed(dialogue, lines, talk_ms),
        "loudness": loudness(conversation.loudness.get(person.id, ()), own),
        "longest_monologue": longest_monologue(basis.turns, person.id),
        "response_gap_ms": response_gap_ms(basis.turns, person.id),
        "questions": questions(dialogue, lines, total_ms(basis.union)),
        "asked_to_repeat": asked_to_repeat(dialogue, lines),
        **tone_metrics(lines, basis.tones, conversation.duration_s),
    }
