"""What was talked about: the phrases that carry a conversation, with the turns they stand in."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hansard.insight.centrality import centrality
from hansard.insight.commonness import rareness
from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.entities.known import personal
from hansard.insight.evidence import quote
from hansard.insight.grammar.clauses import clauses
from hansard.insight.grammar.word import VERBS, Kind
from hansard.insight.phrases.cue import Cue
from hansard.insight.text import WIDE_LANGUAGES, Sentence, around
from hansard.insight.thresholds import MAX_TOPICS, MIN_TOPICS
from hansard.insight.topic_parents import parents
from hansard.insight.topic_phrases import Phrase, phrases
from hansard.model.insight import Insight, InsightKind
from hansard.model.transcript import Role

_FORMULAS = (Cue.IDENTIFICATION, Cue.OFFER_OF_HELP, Cue.CLOSING, Cue.FURTHER_HELP, Cue.VERIFICATION)
_WEIGHTY = (
    *(Cue.REQUEST, Cue.PROBLEM, Cue.PROMISE, Cue.OTHERS_TASK, Cue.DEED, Cue.STATE_CHANGE, Cue.REFUSAL),
    *(Cue.CAUSE, Cue.DECISION, Cue.OPEN_POINT),
)
_LINES_PER_TOPIC = 12
_LENGTH_BONUS = 0.35
_WEIGHTY_BONUS = 0.6
_SHARED_BONUS = 1.25
_OPENING_BONUS = 1.8
_OPENING_LINES = 3
_FLOOR = 0.5
_TOLD_FIRST, _TOLD = 2.0, 1.6
_USUAL = 0.5
_ONCE = 0.55
_DAMPING = 0.7
_DATA_WORDS = 9
_DATA_CHARACTERS = 14
_SPELLED = re.compile(r"(?:\w{1,3}的\w[，、 ]*){2}")
"""Characters of a Chinese name, each by a word that has it."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One mention: the phrase in its line, and whether its sentence is one that matters."""

    line: Line
    phrase: Phrase
    weighty: bool

    @property
    def hit(self) -> Hit:
        """The place as a hit."""
        return Hit(self.line, self.phrase.start, self.phrase.end)


@dataclass(frozen=True, slots=True)
class Topic:
    """A phrase as first said, every place of it, its weight (0..1) and the keys of broader topics."""

    key: Key
    text: str
    places: tuple[Place, ...]
    score: float
    parents: tuple[Key, ...] = ()

    @property
    def lines(self) -> list[int]:
        """The numbers of its lines, each once, in order."""
        return list(dict.fromkeys(place.line.index for place in self.places))


def topics(dialogue: Dialogue, lines: Sequence[Line] | None = None, told: Sequence[Hit] = ()) -> list[Topic]:
    """Up to eight topics of the conversation or of some lines, the weightiest first.

    `told` are the places an account of the conversation rests on: what is named there weighs more.
    """
    pool = dialogue.lines if lines is None else lines
    found = _places(dialogue, pool)
    plain = {key: _weight(dialogue, key, places) * _of_account(places, told) for key, places in found.items()}
    near = centrality(plain, dialogue.pack.code)
    weights = {key: weight * near[key] for key, weight in plain.items()}
    ranked = sorted(
        found, key=lambda key: (-weights[key], found[key][0].line.index, found[key][0].phrase.start)
    )
    limit = max(MIN_TOPICS, min(MAX_TOPICS, MIN_TOPICS + len(pool) // _LINES_PER_TOPIC))
    chosen = _distinct(ranked, found, limit)
    most = max((weights[key] for key in chosen), default=1.0)
    made = [_topic(key, found[key], weights[key] / most) for key in chosen]
    return _with_parents(made)


def topic_insights(dialogue: Dialogue) -> list[Insight]:
    """The topics of a conversation as insights."""
    return topics_as_insights(topics(dialogue))


def topics_as_insights(found: Sequence[Topic]) -> list[Insight]:
    """One insight for each topic, in order of weight.

    `detail` has `turn_ids`, `score` (0..1), `parents` (texts of broader topics of the list, which have
    none themselves) and `kind`: `name` for what is written like a name, else `phrase`.
    """
    texts = {topic.key: topic.text for topic in found}
    return [_insight(topic, [texts[key] for key in topic.parents]) for topic in found]


def _insight(topic: Topic, broader: list[str]) -> Insight:
    return Insight(
        kind=InsightKind.TOPIC,
        value=topic.text,
        evidence=tuple(quote(place.line, place.phrase.start, place.phrase.end) for place in topic.places),
        detail={
            "turn_ids": list(dict.fromkeys(place.line.turn.id for place in topic.places)),
            "score": round(topic.score, 2),
            "parents": broader,
            "kind": "name" if all(place.phrase.is_name for place in topic.places) else "phrase",
        },
    )


def _places(dialogue: Dialogue, lines: Iterable[Line]) -> dict[Key, list[Place]]:
    """Every phrase by its words, and every phrase of several words under its noun alone too."""
    found: dict[Key, list[Place]] = defaultdict(list)
    aside: dict[Key, list[Place]] = defaultdict(list)
    named = dialogue.once(_named)
    for line in lines:
        kept = aside if gives_data(dialogue, line) else found
        for place in named[line.index]:
            kept[place.phrase.key].append(place)
    for key, places in aside.items():
        if key in found:
            found[key].extend(places)
    return _gathered(found)


def _named(dialogue: Dialogue) -> list[list[Place]]:
    """For each line what it names, apart from people."""
    called = people_called(dialogue)
    return [
        [place for place in _of_line(dialogue, line) if called.isdisjoint(place.phrase.key)]
        for line in dialogue.lines
    ]


def _gathered(found: Mapping[Key, list[Place]]) -> dict[Key, list[Place]]:
    """A noun said alone somewhere stands for its longer phrases too, unless one of them is the usual."""
    gathered = {key: list(places) for key, places in found.items()}
    for key, places in found.items():
        head = key[-1:]
        if len(key) > 1 and head in found:
            gathered[head].extend(places)
    for head in [key for key in gathered if len(key) == 1]:
        longer = [key for key in found if len(key) > 1 and key[-1:] == head]
        best = max(longer, key=lambda key: len(found[key]), default=None)
        if best and len(found[best]) >= _USUAL * len(gathered[head]):
            gathered[best] = _in_order([*gathered[best], *found[head]])
            del gathered[head]
    return {key: _in_order(places) for key, places in gathered.items()}


def _in_order(places: Iterable[Place]) -> list[Place]:
    return sorted(places, key=lambda place: (place.line.index, place.phrase.start))


def _of_line(dialogue: Dialogue, line: Line) -> Iterable[Place]:
    """The phrases of a line outside its greetings, closings and questions for data."""
    named = phrases(line.text, dialogue.pack.code)
    if not named:
        return
    formulas = [] if line.role is Role.CUSTOMER else _sentences_with(dialogue, line, _FORMULAS)
    weighty = _sentences_with(dialogue, line, _WEIGHTY)
    for phrase in named:
        if not _inside(phrase, formulas):
            yield Place(line, phrase, _inside(phrase, weighty))


def gives_data(dialogue: Dialogue, line: Line) -> bool:
    """Whether a line only answers a question for a name, a number or the like."""
    asked = dialogue.lines[line.index - 1] if line.index else None
    if asked is None or asked.speaker.id == line.speaker.id or dialogue.find(Cue.VERIFICATION, asked) is None:
        return False
    wide = dialogue.language in WIDE_LANGUAGES
    if wide and _SPELLED.search(line.text):
        return True
    if dialogue.units([line]) > (_DATA_CHARACTERS if wide else _DATA_WORDS):
        return False
    kinds = {word.kind for clause in clauses(line.text, dialogue.pack.code) for word in clause.words}
    return Kind.NUMBER in kinds or not kinds & VERBS


def _sentences_with(dialogue: Dialogue, line: Line, cues: Iterable[Cue]) -> list[Sentence]:
    patterns = [dialogue.pack.pattern(cue) for cue in cues]
    return [
        sentence
        for sentence in line.sentences
        if any(pattern.search(line.text, sentence.start, sentence.end) for pattern in patterns)
    ]


def _inside(phrase: Phrase, found: Sequence[Sentence]) -> bool:
    return around(found, phrase.start) is not None


def people_called(dialogue: Dialogue) -> set[str]:
    """The words of names by which people are called or introduced, and of the participants' names."""
    pattern = dialogue.pack.names_called
    names = [
        name for line in dialogue.lines for match in pattern.finditer(line.text) for name in match.groups()
    ]
    called = {name.lower() for name in names if name}
    own = personal(person.name for person in dialogue.conversation.participants)
    return called | {dialogue.pack.fold(name) for name in own}


def _weight(dialogue: Dialogue, key: Key, places: Sequence[Place]) -> float:
    """Many turns, several speakers, sentences that matter and uncommon words make a phrase weighty."""
    lines = {place.line.index: place for place in places}
    weight = math.pow(sum(1 + _WEIGHTY_BONUS * place.weighty for place in lines.values()), _DAMPING)
    if len(lines) == 1:
        weight *= _ONCE
    if len({place.line.speaker.id for place in places}) > 1:
        weight *= _SHARED_BONUS
    if any(_opens(dialogue, place.line) for place in places):
        weight *= _OPENING_BONUS
    length = min(len(key), 3)
    uncommon = _FLOOR + (1 - _FLOOR) * rareness(key, dialogue.pack.code)
    return weight * (1 + _LENGTH_BONUS * (length - 1)) * uncommon


def _of_account(places: Sequence[Place], told: Sequence[Hit]) -> float:
    """More for what an account names, most for what it names first."""
    for order, hit in enumerate(told):
        if any(_lies_in(place, hit) for place in places):
            return _TOLD_FIRST if order == 0 else _TOLD
    return 1.0


def _lies_in(place: Place, hit: Hit) -> bool:
    return place.line.index == hit.line.index and hit.start <= place.phrase.start < hit.end


def _opens(dialogue: Dialogue, line: Line) -> bool:
    """Whether it is one of the lines in which the matter is told: the customer's first, or anybody's."""
    first = dialogue.customer_lines[:_OPENING_LINES] or dialogue.lines[:_OPENING_LINES]
    return bool(first) and line.index <= first[-1].index and line.role is first[0].role


def _distinct(keys: Iterable[Key], found: Mapping[Key, Sequence[Place]], limit: int) -> list[Key]:
    """The first keys; one that has the noun of another only where it has places of its own."""
    kept: list[Key] = []
    for key in keys:
        if len(kept) == limit:
            break
        if not any(_same(key, other, found) for other in kept):
            kept.append(key)
    return kept


def _same(key: Key, other: Key, found: Mapping[Key, Sequence[Place]]) -> bool:
    """Whether two keys are too close to stand side by side."""
    if not set(key) & set(other):
        return False
    small, large = sorted((key, other), key=len)
    if small != large[-len(small) :]:
        return len(small) == len(large) == 1 or set(small) <= set(large)
    own = {place.line.index for place in found[small]} - {place.line.index for place in found[large]}
    return len(found[large]) < 2 or len(own) < 2


def _topic(key: Key, places: Sequence[Place], score: float) -> Topic:
    """Named as first said, the longest form of it first."""
    named = next((place for place in places if place.phrase.key == key), places[0])
    start, end = named.phrase.start, named.phrase.end
    if named.phrase.key != key:
        start = end - len(named.line.text[start:end].split()[-1])
    return Topic(key, named.line.turn.text[start:end], tuple(places), score)


def _with_parents(found: list[Topic]) -> list[Topic]:
    broader = parents([(topic.key, topic.lines) for topic in found])
    return [
        Topic(topic.key, topic.text, topic.places, topic.score, broader.get(topic.key, ())) for topic in found
    ]
