"""How words sound: a lexicon, heeding negation, emphasis, conditions and contrast."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hansard.insight.lexicon.mark import Kind, Lexicon, Mark, Unit
from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.runons import parted
from hansard.insight.text import Sentence, sentences
from hansard.insight.thresholds import SENTIMENT_LIMIT

_SCALE = 1.25
"""From the -4..+4 of a word to the -5..+5 of a sentence."""
_TURNED_GOOD, _TURNED_BAD = -1.0, -0.4
"""What negation leaves: "not good" is bad, "not bad" is hardly good."""
_JUDGEMENT = -1.35
"""A word at least as bad as this is a judgement, which no remedy undoes."""
_SUPPOSED, _ASKED = 0.3, 0.5
_BEFORE_CONTRAST, _AFTER_CONTRAST = 0.5, 1.25
_DEGREE_REACH, _REMEDY_REACH = 2, 3
_EMOJI = re.compile(r"(?:[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+\s*)+")


def sentence_sentiment(text: str, pack: LanguagePack) -> float | None:
    """-5 (bad) to +5 (good) for one sentence; None for a language without words."""
    return _score(text, pack.sentiment()) if pack.supported else None


def turn_sentiment(text: str, pack: LanguagePack) -> float | None:
    """The same for a whole turn, from all of its sentences."""
    if not pack.supported:
        return None
    found = parted(pack.fold(text), sentences(text), pack)
    return combined([score for _, _, score in sentence_scores(text, found, pack)])


def sentence_scores(text: str, found: Iterable[Sentence], pack: LanguagePack) -> list[tuple[int, int, float]]:
    """Start, end and score of each sentence of a text in a supported language.

    A sentence has the emoji and signs that follow it; a text of nothing else is one sentence.
    """
    lexicon = pack.sentiment()
    return [(start, end, _score(text[start:end], lexicon)) for start, end in _extents(text, found)]


def combined(scores: Sequence[float]) -> float:
    """One score of several. Each counts as much as it is strong, so plain sentences dilute nothing."""
    strength = sum(abs(score) for score in scores)
    return round(sum(score * abs(score) for score in scores) / strength, 2) if strength else 0.0


def _extents(text: str, found: Iterable[Sentence]) -> list[tuple[int, int]]:
    starts = [_behind_emoji(text, sentence.start) for sentence in found]
    edges = [0, *starts[1:], len(text)]
    return [_trimmed(text, start, end) for start, end in pairwise(edges) if text[start:end].strip()]


def _behind_emoji(text: str, start: int) -> int:
    """Emoji before a sentence belong to the one before."""
    emoji = _EMOJI.match(text, start)
    return emoji.end() if emoji else start


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _score(text: str, lexicon: Lexicon) -> float:
    folded = lexicon.fold(text)
    reply = lexicon.replies.match(folded)
    meant = lexicon.names.sub(" ", folded[reply.end() if reply else 0 :])
    reading = _Reading()
    for item in lexicon.read(meant):
        reading.take(item)
    total = reading.total * (_ASKED if lexicon.asking.search(folded) else 1.0)
    return round(max(-SENTIMENT_LIMIT, min(SENTIMENT_LIMIT, total * _SCALE)), 2)


@dataclass(slots=True)
class _Reading:
    """The state of one sentence read from left to right.

    `negated`, `remedied` and `stressed` count the units that a word before still reaches over.
    """

    total: float = 0.0
    negated: int = 0
    remedied: int = 0
    stressed: int = 0
    degree: float = 1.0
    contrast: float = 1.0
    supposed: bool = False

    def take(self, item: Unit | Mark) -> None:
        if isinstance(item, Unit):
            self._pass(item)
        elif item.kind is Kind.FEELING:
            self._feel(item.value)
        else:
            self._heed(item)

    def _pass(self, unit: Unit) -> None:
        if unit.is_stop:
            self._end_clause()
        self.negated, self.remedied = max(0, self.negated - 1), max(0, self.remedied - 1)
        self.stressed = max(0, self.stressed - 1)

    def _end_clause(self) -> None:
        self.negated = self.remedied = self.stressed = 0
        self.supposed = False

    def _feel(self, weight: float) -> None:
        weight *= self.degree if self.stressed else 1.0
        if self.negated:
            weight *= _TURNED_GOOD if weight > 0 else _TURNED_BAD
        elif self.remedied and _JUDGEMENT < weight < 0:
            weight = 0.0
        self.total += weight * self.contrast * (_SUPPOSED if self.supposed else 1.0)
        self.stressed = 0

    def _heed(self, mark: Mark) -> None:
        if mark.kind is Kind.NEGATION:
            self.negated = int(mark.value) + 1
        elif mark.kind is Kind.REMEDY:
            self.remedied = _REMEDY_REACH + 1
        elif mark.kind is Kind.DEGREE:
            self.stressed, self.degree = _DEGREE_REACH, mark.value
        elif mark.kind is Kind.SUPPOSED:
            self.supposed = True
        else:
            self._end_clause()
            self.total, self.contrast = self.total * _BEFORE_CONTRAST, _AFTER_CONTRAST
