"""Evaluates conditions over a conversation."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from hansard.insight.dialogue import Dialogue
from hansard.insight.rules.finding import Finding
from hansard.insight.rules.measures import duration, interruption, sentiment, silence, talk_share
from hansard.insight.rules.words import mentioned, words
from hansard.model.definitions import Condition, Subject

Metrics = Mapping[str, Any]

_MEASURES: Mapping[Subject, Callable[[Condition, Dialogue, Metrics], Finding]] = {
    Subject.SENTIMENT: sentiment,
    Subject.SILENCE: silence,
    Subject.INTERRUPTION: interruption,
    Subject.TALK_SHARE: talk_share,
    Subject.DURATION: duration,
}


class Evaluation:
    """Finds conditions in one conversation. Name all of them first: words are looked for in one go."""

    def __init__(self, dialogue: Dialogue, metrics: Metrics, conditions: Iterable[Condition]) -> None:
        self._dialogue = dialogue
        self._metrics = metrics
        self._mentions = mentioned(dialogue, conditions)

    def finding(self, condition: Condition) -> Finding:
        """What was found of one of the conditions named."""
        if condition.subject is Subject.WORDS:
            return words(condition, self._dialogue, self._mentions)
        return _MEASURES[condition.subject](condition, self._dialogue, self._metrics)

    def findings(self, conditions: Iterable[Condition]) -> list[Finding]:
        """What was found of each."""
        return [self.finding(condition) for condition in conditions]
