"""Sentences that stand for a conversation, by how much of its recurring words they hold."""

from collections import Counter
from collections.abc import Iterable, Sequence

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.phrases.cue import Cue
from hansard.insight.text import WIDE_LANGUAGES, words

_MIN_WORD = 4
_IDEAL = 14
_OPENINGS = (Cue.GREETING, Cue.CLOSING, Cue.OFFER_OF_HELP)


def key_sentences(dialogue: Dialogue, count: int, lines: Sequence[Line] | None = None) -> list[Hit]:
    """The `count` heaviest sentences, each from its own stretch of the call, in order of time."""
    pool = dialogue.lines if lines is None else lines
    weights = _weights(dialogue)
    stretches = [pool[len(pool) * part // count : len(pool) * (part + 1) // count] for part in range(count)]
    best = (_heaviest(dialogue, stretch, weights) for stretch in stretches)
    return [hit for hit in best if hit is not None]


def _weights(dialogue: Dialogue) -> Counter[str]:
    return Counter(token for line in dialogue.lines for token in _tokens(dialogue, line.text))


def _tokens(dialogue: Dialogue, text: str) -> Iterable[str]:
    if dialogue.language in WIDE_LANGUAGES:
        stop = dialogue.pack.stop_words
        pairs = (text[at : at + 2] for at in range(len(text) - 1))
        return (pair for pair in pairs if pair.isalnum() and not set(pair) & stop)
    stop = dialogue.pack.stop_words
    return (word for word in words(text) if len(word) >= _MIN_WORD and word not in stop)


def _heaviest(dialogue: Dialogue, lines: Iterable[Line], weights: Counter[str]) -> Hit | None:
    best: tuple[float, Hit] | None = None
    for line in lines:
        for sentence in line.sentences:
            hit = Hit(line, sentence.start, sentence.end)
            weight = _weight(dialogue, hit, weights)
            if best is None or weight > best[0]:
                best = weight, hit
    return best[1] if best else None


def _weight(dialogue: Dialogue, hit: Hit, weights: Counter[str]) -> float:
    """Mean weight of the words, less for very short sentences and for greetings."""
    text = hit.line.text[hit.start : hit.end]
    tokens = set(_tokens(dialogue, text))
    if not tokens:
        return 0.0
    greets = any(dialogue.pack.pattern(cue).search(text) for cue in _OPENINGS)
    mean = sum(weights[token] for token in tokens) / (len(tokens) + 2)
    return mean * min(1.0, len(text.split()) / _IDEAL if " " in text else 1.0) * (0.2 if greets else 1.0)
