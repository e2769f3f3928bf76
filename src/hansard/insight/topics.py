"""What was talked about: phrases that recur, with the turns they stand in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.evidence import quote
from hansard.insight.phrases.cue import Cue
from hansard.insight.text import WIDE_LANGUAGES, Sentence
from hansard.insight.thresholds import MAX_TOPICS, MIN_TOPICS
from hansard.insight.topic_phrases import phrases, wide_phrases
from hansard.model.insight import Insight, InsightKind

_PHRASE_BONUS = 0.6
_USUAL = 3
_FORMULAS = (Cue.IDENTIFICATION, Cue.OFFER_OF_HELP, Cue.CLOSING, Cue.FURTHER_HELP)


@dataclass(frozen=True, slots=True)
class Topic:
    """A phrase as first said, and every place of it."""

    text: str
    places: tuple[tuple[Line, int, int], ...]


def topics(dialogue: Dialogue) -> list[Topic]:
    """Up to eight topics, the weightiest first; those said once only fill up to three."""
    places = _places(dialogue)
    for name in _names(dialogue):
        places.pop(name, None)
    ranked = sorted(places, key=lambda key: (-_weight(key, places[key]), places[key][0][0].index, key))
    recurring = [_widened(key, places) for key in ranked if len(places[key]) > 1]
    single = [key for key in ranked if len(places[key]) == 1]
    chosen = _distinct(recurring, MAX_TOPICS)
    enough = len(chosen) >= MIN_TOPICS or (chosen and dialogue.language in WIDE_LANGUAGES)
    chosen = chosen if enough else _distinct([*chosen, *single], MIN_TOPICS)
    return [_topic(places[key]) for key in chosen]


def topic_insights(dialogue: Dialogue) -> list[Insight]:
    """One insight for each topic; `detail` has the ids of its turns."""
    return [
        Insight(
            kind=InsightKind.TOPIC,
            value=topic.text,
            evidence=tuple(quote(*place) for place in topic.places),
            detail={"turn_ids": list(dict.fromkeys(line.turn.id for line, _, _ in topic.places))},
        )
        for topic in topics(dialogue)
    ]


def _places(dialogue: Dialogue) -> dict[str, list[tuple[Line, int, int]]]:
    found: dict[str, list[tuple[Line, int, int]]] = defaultdict(list)
    for line in dialogue.lines:
        for start, end in _extents(dialogue, line):
            found[line.text[start:end].lower()].append((line, start, end))
    return found


def _extents(dialogue: Dialogue, line: Line) -> Iterator[tuple[int, int]]:
    """Phrases of a line outside its greetings and closings."""
    formulas = _formulas(dialogue, line)
    for start, end in _candidates(dialogue, line):
        if not any(sentence.start <= start < sentence.end for sentence in formulas):
            yield start, end


def _formulas(dialogue: Dialogue, line: Line) -> list[Sentence]:
    patterns = [dialogue.pack.pattern(cue) for cue in _FORMULAS]
    return [
        sentence
        for sentence in line.sentences
        if any(pattern.search(line.text, sentence.start, sentence.end) for pattern in patterns)
    ]


def _candidates(dialogue: Dialogue, line: Line) -> Iterator[tuple[int, int]]:
    if dialogue.language in WIDE_LANGUAGES:
        return wide_phrases(line.text, dialogue.pack.stop_words)
    return phrases(line.text, dialogue.pack.stop_words)


def _names(dialogue: Dialogue) -> set[str]:
    """Who is called or introduced by name is no topic."""
    pattern = dialogue.pack.names_called
    return {
        name.lower()
        for line in dialogue.lines
        for match in pattern.finditer(line.text)
        for name in match.groups()
        if name
    }


def _widened(key: str, places: dict[str, list[tuple[Line, int, int]]]) -> str:
    """The phrase a word mostly stands in, where that recurs too ("loyalty" in "loyalty program")."""
    if " " in key:
        return key
    wider = [other for other in places if key in other.split() and other != key]
    best = max(wider, key=lambda other: (len(places[other]), len(other)), default=key)
    is_usual = len(places[best]) > 1 and len(places[best]) * _USUAL >= len(places[key])
    return best if is_usual else key


def _weight(key: str, places: list[tuple[Line, int, int]]) -> float:
    length = len(key.split()) if " " in key else 1 + len(key) / 20
    return len(places) * (1 + _PHRASE_BONUS * (length - 1))


def _distinct(keys: Iterable[str], limit: int) -> list[str]:
    """The first keys, none of them part of another or holding one."""
    kept: list[str] = []
    for key in keys:
        if len(kept) == limit:
            break
        if not any(key in other or other in key for other in kept):
            kept.append(key)
    return kept


def _topic(places: list[tuple[Line, int, int]]) -> Topic:
    line, start, end = places[0]
    return Topic(line.turn.text[start:end], tuple(places))
