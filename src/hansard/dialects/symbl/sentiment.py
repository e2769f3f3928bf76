"""How sentences sound, as the vendor tells it: -1 to +1 and a word for it."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from hansard.dialects.symbl.message import Message
from hansard.insight.phrases.load import language_pack
from hansard.insight.sentiment import combined, sentence_sentiment
from hansard.insight.thresholds import SENTIMENT_LIMIT

_POLAR = 0.3
_CACHED_SENTENCES = 20_000


class Tones:
    """The sentiment of a conversation's messages: what its analysis has found.

    What that knows nothing of, such as a text that was changed since, is read now.
    """

    def __init__(self, language: str, metrics: Mapping[str, Any] | None) -> None:
        self._language = language
        self._known: dict[str, list[tuple[int, int, float]]] = {}
        for tone in (metrics or {}).get("sentiment_sentence") or ():
            place = tone["start"], tone["end"], tone["score"]
            self._known.setdefault(tone["turn_id"], []).append(place)

    def render(self, messages: Iterable[Message]) -> dict[str, Any]:
        """One message, or several together; 0 in languages without data."""
        scores = [score for message in messages for score in self._scores(message)]
        score = round(combined(scores) / SENTIMENT_LIMIT, 3)
        return {"polarity": {"score": score}, "suggested": suggested(score)}

    def _scores(self, message: Message) -> list[float]:
        """Those of its sentences: run-on ones of it are parted."""
        known = self._known.get(message.turn.id, ())
        own = [tone for tone in known if tone[0] < message.end and message.start < tone[1]]
        is_whole = own and own[0][0] <= message.start and message.end <= own[-1][1]
        return [score for _, _, score in own] if is_whole else [_score(message.text, self._language)]


def suggested(score: float) -> str:
    """The word for a score."""
    if score < -_POLAR:
        return "negative"
    return "positive" if score > _POLAR else "neutral"


@lru_cache(maxsize=_CACHED_SENTENCES)
def _score(text: str, language: str) -> float:
    return sentence_sentiment(text, language_pack(language)) or 0.0
