"""How a turn's words sound, from a list of weighted words with negation and emphasis."""

from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.thresholds import SENTIMENT_LIMIT

_NEGATED = -0.7
_INTENSIFIED = 1.5
_REACH = 30


def turn_sentiment(text: str, pack: LanguagePack) -> float | None:
    """-5 (bad) to +5 (good) for a turn's text; None for a language without words."""
    if not pack.supported:
        return None
    folded = pack.fold(text)
    total = 0.0
    for match in pack.sentiment.pattern.finditer(folded):
        before = folded[max(0, match.start() - _REACH) : match.start()]
        total += _weight(match.group(), before, pack)
    return round(max(-SENTIMENT_LIMIT, min(SENTIMENT_LIMIT, total)), 2)


def _weight(word: str, before: str, pack: LanguagePack) -> float:
    words = pack.sentiment
    weight = words.weights.get(word.lower(), 0.0)
    emphasis = words.intensifier.search(before)
    if emphasis:
        weight *= _INTENSIFIED
        before = before[: emphasis.start()]
    return weight * _NEGATED if words.negation.search(before) else weight
