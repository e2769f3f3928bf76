"""The call's figures, as one object that JSON can hold. Times are ms from the conversation's start."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
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
from hansard.insight.quarters import quarter_metrics, quarters
from hansard.insight.spans import (
    Interval,
    Speech,
    SpokenTurn,
    join_turns,
    merge,
    overlap_ms,
    speech_of,
    total_ms,
)
from hansard.insight.tone import SentenceTone, Tones, sentence_tones, tone_metrics, turn_tones
from hansard.insight.waiting import hold_time, non_talk
from hansard.model.transcript import ChannelMode, Participant


@dataclass(frozen=True, slots=True)
class _Basis:
    dialogue: Dialogue
    speech: tuple[Speech, ...]
    turns: list[SpokenTurn]
    union: list[Interval]
    talk_ms: dict[str, int]
    sentences: list[SentenceTone] | None
    tones: Tones | None


def call_metrics(dialogue: Dialogue) -> dict[str, Any]:
    """All metrics. Values that cannot be known are None; on mono some are marked approximate."""
    basis = _basis(dialogue)
    conversation = dialogue.conversation
    duration_ms = round(conversation.duration_s * 1000)
    union, crossing = basis.union, _crossing(basis)
    parts = quarters(dialogue, basis.speech, basis.turns)
    return {
        "duration_ms": duration_ms,
        "mode": conversation.mode.value,
        "talk_time_total_ms": total_ms(union),
        "non_talk_time": non_talk(union),
        "lead_in_ms": union[0][0] if union else None,
        "tail_ms": max(0, duration_ms - union[-1][1]) if union else None,
        "hold_time": hold_time(dialogue),
        **crossing,
        "switches_per_min": switches_per_min(basis.turns, total_ms(union)),
        "longest_silence": _longest(basis.union),
        "sentiment_turn": _turn_tones(basis.tones),
        "sentiment_sentence": _sentence_tones(basis.sentences),
        "participants": [_of_participant(basis, person) for person in conversation.participants],
        "quarters": [quarter_metrics(quarter, crossing["interruptions"]) for quarter in parts],
    }


def _basis(dialogue: Dialogue) -> _Basis:
    speech = speech_of(dialogue.conversation, dialogue.pack)
    talk_ms = {person.id: 0 for person in dialogue.conversation.participants}
    for item in speech:
        talk_ms[item.participant] += item.end_ms - item.start_ms
    sentences = sentence_tones(dialogue)
    return _Basis(
        dialogue=dialogue,
        speech=speech,
        turns=join_turns(speech),
        union=merge((item.start_ms, item.end_ms) for item in speech),
        talk_ms=talk_ms,
        sentences=sentences,
        tones=turn_tones(sentences),
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


def _longest(union: Sequence[Interval]) -> dict[str, int] | None:
    """The longest pause between first and last speech, `{start, end, ms}`; None where there is none."""
    gaps = [(before[1], after[0]) for before, after in pairwise(union)]
    start, end = max(gaps, key=lambda gap: gap[1] - gap[0], default=(0, 0))
    return {"start": start, "end": end, "ms": end - start} if end > start else None


def _turn_tones(tone: Tones | None) -> list[dict[str, Any]] | None:
    return None if tone is None else [{"turn_id": turn_id, "score": score} for turn_id, score in tone.items()]


def _sentence_tones(tones: Sequence[SentenceTone] | None) -> list[dict[str, Any]] | None:
    if tones is None:
        return None
    return [
        {"turn_id": tone.turn_id, "start": tone.start, "end": tone.end, "score": tone.score} for tone in tones
    ]


def _listen_ms(basis: _Basis, person: Participant) -> int:
    """Time in which anybody else speaks."""
    others = (item for item in basis.speech if item.participant != person.id)
    return total_ms(merge((item.start_ms, item.end_ms) for item in others))


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
        "listen_time_ms": _listen_ms(basis, person),
        "talk_ratio": round(talk_ms / all_talk_ms, 4) if all_talk_ms else None,
        "talk_speed": talk_speed(dialogue, lines, talk_ms),
        "loudness": loudness(conversation.loudness.get(person.id, ()), own),
        "longest_monologue": longest_monologue(basis.turns, person.id),
        "response_gap_ms": response_gap_ms(basis.turns, person.id),
        "questions": questions(dialogue, lines, total_ms(basis.union)),
        "asked_to_repeat": asked_to_repeat(dialogue, lines),
        **tone_metrics(lines, basis.tones, conversation.duration_s),
    }
