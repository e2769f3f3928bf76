"""Sentiment over a conversation: per sentence, per turn, per participant, per quarter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.sentiment import combined, sentence_scores
from hansard.insight.thresholds import SENTIMENT_LIMIT, SENTIMENT_MIN_TURNS, SENTIMENT_POLAR

Tones = dict[str, float]
"""Sentiment of each turn by its id, -5..+5."""


@dataclass(frozen=True, slots=True)
class SentenceTone:
    """Sentiment of `turn_text[start:end]`, -5..+5."""

    turn_id: str
    start: int
    end: int
    score: float


def sentence_tones(dialogue: Dialogue) -> list[SentenceTone] | None:
    """Each sentence in order, run-on ones parted; None for a language without sentiment words."""
    if not dialogue.pack.supported:
        return None
    return [
        SentenceTone(line.turn.id, start, end, score)
        for line in dialogue.lines
        for start, end, score in sentence_scores(line.turn.text, line.sentences, dialogue.pack)
    ]


def turn_tones(found: Sequence[SentenceTone] | None) -> Tones | None:
    """-5..+5 for each turn, from all of its sentences."""
    if found is None:
        return None
    scores: dict[str, list[float]] = {}
    for tone in found:
        scores.setdefault(tone.turn_id, []).append(tone.score)
    return {turn_id: combined(own) for turn_id, own in scores.items()}


def sentiment(lines: Sequence[Line], tone: Tones | None) -> float | None:
    """(positive turns - negative turns) / turns x 5; None with fewer than two turns."""
    return _balance(lines, tone) if tone is not None and len(lines) >= SENTIMENT_MIN_TURNS else None


def sentiment_quarter(lines: Sequence[Line], tone: Tones | None, duration_s: float) -> list[float | None]:
    """The same over the turns whose midpoint lies in each quarter of the conversation."""
    quarters: list[list[Line]] = [[], [], [], []]
    for line in lines:
        middle_s = (line.turn.start_s + line.turn.end_s) / 2
        share = middle_s / duration_s if duration_s > 0 else 0.0
        quarters[min(3, max(0, int(share * 4)))].append(line)
    return [_balance(quarter, tone) if tone is not None and quarter else None for quarter in quarters]


def sentiment_change(quarters: Sequence[float | None]) -> float | None:
    """Last quarter that has a value, minus the first; None with fewer than two."""
    known = [value for value in quarters if value is not None]
    return round(known[-1] - known[0], 2) if len(known) >= 2 else None


def tone_metrics(lines: Sequence[Line], tone: Tones | None, duration_s: float) -> dict[str, Any]:
    """The three figures of one participant."""
    quarters = sentiment_quarter(lines, tone, duration_s)
    return {
        "sentiment": sentiment(lines, tone),
        "sentiment_quarter": quarters,
        "sentiment_change": sentiment_change(quarters),
    }


def _balance(lines: Sequence[Line], tone: Tones | None) -> float:
    values = [(tone or {}).get(line.turn.id, 0.0) for line in lines]
    positive = sum(value > SENTIMENT_POLAR for value in values)
    negative = sum(value < -SENTIMENT_POLAR for value in values)
    return round((positive - negative) / len(values) * SENTIMENT_LIMIT, 2)
