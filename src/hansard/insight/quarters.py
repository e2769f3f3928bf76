"""The call's figures for each quarter of its length. Times are ms from the conversation's start."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.loudness import loudness
from hansard.insight.pace import longest_monologue, response_gap_ms, speed, switches_per_min
from hansard.insight.spans import (
    Interval,
    Speech,
    SpokenTurn,
    clip,
    clip_speech,
    merge,
    overlap_ms,
    total_ms,
)
from hansard.insight.text import units
from hansard.model.transcript import Participant

_QUARTERS = 4


@dataclass(frozen=True, slots=True)
class Quarter:
    """What happens between two moments. A turn counts where it starts, its length where it is spoken."""

    window: Interval
    dialogue: Dialogue
    speech: tuple[Speech, ...]
    turns: list[SpokenTurn]

    @property
    def union(self) -> list[Interval]:
        """When anybody speaks."""
        return merge((item.start_ms, item.end_ms) for item in self.speech)


def quarters(dialogue: Dialogue, speech: Sequence[Speech], turns: Sequence[SpokenTurn]) -> list[Quarter]:
    """The four quarters of a conversation; none where it has no length."""
    length_ms = round(dialogue.conversation.duration_s * 1000)
    edges = [length_ms * number // _QUARTERS for number in range(_QUARTERS + 1)]
    return [
        Quarter(window, dialogue, clip_speech(speech, window), _begun(turns, window))
        for window in pairwise(edges)
        if window[1] > window[0]
    ]


def quarter_metrics(quarter: Quarter, interruptions: Mapping[str, Any] | None) -> dict[str, Any]:
    """The figures of one quarter; `interruptions` are those of the whole call."""
    union = quarter.union
    silent_ms = [end - start for start, end in _silences(quarter.window, union)]
    talk_ms = _talk_ms(quarter)
    several = len(talk_ms) > 1
    return {
        "start": quarter.window[0],
        "end": quarter.window[1],
        "talk_time_total_ms": total_ms(union),
        "silence_ms": sum(silent_ms),
        "longest_silence_ms": max(silent_ms, default=0),
        "overlap_ms": overlap_ms(quarter.speech) if several else None,
        "switches_per_min": switches_per_min(quarter.turns, total_ms(union)),
        "participants": [
            _of_participant(quarter, person, talk_ms, interruptions)
            for person in quarter.dialogue.conversation.participants
        ],
    }


def _begun(turns: Sequence[SpokenTurn], window: Interval) -> list[SpokenTurn]:
    """The turns that start in a window, with the one before, whose end answers are counted from."""
    inside = [at for at, turn in enumerate(turns) if window[0] <= turn.start_ms < window[1]]
    return list(turns[max(0, inside[0] - 1) : inside[-1] + 1]) if inside else []


def _silences(window: Interval, union: Sequence[Interval]) -> list[Interval]:
    edges = [window[0], *(edge for interval in union for edge in interval), window[1]]
    return [(edges[at], edges[at + 1]) for at in range(0, len(edges), 2) if edges[at + 1] > edges[at]]


def _talk_ms(quarter: Quarter) -> dict[str, int]:
    talk_ms = {person.id: 0 for person in quarter.dialogue.conversation.participants}
    for item in quarter.speech:
        talk_ms[item.participant] += item.end_ms - item.start_ms
    return talk_ms


def _of_participant(
    quarter: Quarter, person: Participant, talk_ms: Mapping[str, int], interruptions: Mapping[str, Any] | None
) -> dict[str, Any]:
    all_talk_ms = sum(talk_ms.values())
    lines = [line for line in quarter.dialogue.lines if line.speaker.id == person.id]
    return {
        "id": person.id,
        "talk_time_ms": talk_ms[person.id],
        "listen_time_ms": total_ms(_others(quarter, person.id)),
        "talk_ratio": round(talk_ms[person.id] / all_talk_ms, 4) if all_talk_ms else None,
        "talk_speed": speed(_units(quarter, lines), talk_ms[person.id], quarter.dialogue.language),
        "longest_monologue": longest_monologue(_clipped(quarter), person.id),
        "response_gap_ms": response_gap_ms(quarter.turns, person.id),
        "loudness_mean": _loudness(quarter, person.id),
        "interruptions": _interruptions(quarter.window, interruptions, person.id),
    }


def _clipped(quarter: Quarter) -> list[SpokenTurn]:
    """The turns as far as they lie in the quarter."""
    pairs = ((turn, clip((turn.start_ms, turn.end_ms), quarter.window)) for turn in quarter.turns)
    return [SpokenTurn(turn.participant, *inside) for turn, inside in pairs if inside]


def _loudness(quarter: Quarter, participant_id: str) -> float | None:
    own = [item for item in quarter.speech if item.participant == participant_id]
    found = loudness(quarter.dialogue.conversation.loudness.get(participant_id, ()), own)
    return found["mean"] if found else None


def _others(quarter: Quarter, participant_id: str) -> list[Interval]:
    others = (item for item in quarter.speech if item.participant != participant_id)
    return merge((item.start_ms, item.end_ms) for item in others)


def _interruptions(window: Interval, found: Mapping[str, Any] | None, participant_id: str) -> int | None:
    if found is None:
        return None
    places: Sequence[Mapping[str, Any]] = found["by"].get(participant_id, ())
    return len([place for place in places if window[0] <= place["start"] < window[1]])


def _units(quarter: Quarter, lines: Sequence[Line]) -> int:
    """Words (characters) spoken in the quarter; those of a turn without word times go by its middle."""
    total = 0
    for line in lines:
        if line.turn.words:
            inside = [word.text for word in line.turn.words if _is_inside(quarter, word.start_s, word.end_s)]
            total += units(" ".join(inside), quarter.dialogue.language)
        elif _is_inside(quarter, line.turn.start_s, line.turn.end_s):
            total += units(line.turn.text, quarter.dialogue.language)
    return total


def _is_inside(quarter: Quarter, start_s: float, end_s: float) -> bool:
    return quarter.window[0] <= (start_s + end_s) * 500 < quarter.window[1]
