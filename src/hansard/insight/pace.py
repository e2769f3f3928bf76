"""How fast, how long and how soon each participant speaks, and how often they ask."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Any

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.phrases.cue import Cue
from hansard.insight.questions import asked_in
from hansard.insight.spans import SpokenTurn
from hansard.insight.text import WIDE_LANGUAGES
from hansard.insight.thresholds import RESPONSE_GAP_MIN_CHANGES, TALK_SPEED_MIN_MS

_HOUR_MS = 3_600_000
_MINUTE_MS = 60_000


def talk_speed(dialogue: Dialogue, lines: Sequence[Line], talk_ms: int) -> dict[str, Any] | None:
    """`{value, unit}`: words (wpm), for Chinese and Japanese characters (cpm), per minute of talk."""
    return speed(dialogue.units(lines), talk_ms, dialogue.language)


def speed(count: int, talk_ms: int, language: str) -> dict[str, Any] | None:
    """The same of a number of words (characters); None for less than ten seconds."""
    if talk_ms < TALK_SPEED_MIN_MS:
        return None
    unit = "cpm" if language in WIDE_LANGUAGES else "wpm"
    return {"value": round(count * _MINUTE_MS / talk_ms, 1), "unit": unit}


def longest_monologue(turns: Sequence[SpokenTurn], participant_id: str) -> dict[str, int] | None:
    """`{ms, start}` of the participant's longest turn."""
    own = [turn for turn in turns if turn.participant == participant_id]
    if not own:
        return None
    longest = max(own, key=lambda turn: turn.end_ms - turn.start_ms)
    return {"ms": longest.end_ms - longest.start_ms, "start": longest.start_ms}


def response_gap_ms(turns: Sequence[SpokenTurn], participant_id: str) -> int | None:
    """Median silence before the participant answers another; an overlap counts as 0."""
    gaps = [
        max(0, turn.start_ms - before.end_ms)
        for before, turn in pairwise(turns)
        if turn.participant == participant_id != before.participant
    ]
    return round(median(gaps)) if len(gaps) >= RESPONSE_GAP_MIN_CHANGES else None


def switches_per_min(turns: Sequence[SpokenTurn], talk_total_ms: int) -> float | None:
    """Changes of speaker per minute of speech; None with fewer than two turns."""
    if len(turns) < 2 or talk_total_ms == 0:
        return None
    changes = sum(before.participant != turn.participant for before, turn in pairwise(turns))
    return round(changes * _MINUTE_MS / talk_total_ms, 2)


def questions(dialogue: Dialogue, lines: Sequence[Line], talk_total_ms: int) -> dict[str, Any]:
    """`{count, per_hour}`: questions asked, and per hour of all speech."""
    count = sum(len(asked_in(line, dialogue)) for line in lines)
    per_hour = round(count * _HOUR_MS / talk_total_ms, 1) if talk_total_ms else None
    return {"count": count, "per_hour": per_hour}


def asked_to_repeat(dialogue: Dialogue, lines: Sequence[Line]) -> int:
    """How often the participant asks the other to say something again."""
    return len(dialogue.hits(Cue.ASK_TO_REPEAT, lines))
