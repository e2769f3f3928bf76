"""The clauses in which somebody tells what a call is about, by how much they tell of a matter."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.grammar.clause import Clause
from hansard.insight.grammar.clauses import clauses
from hansard.insight.grammar.word import VERBS, Kind
from hansard.insight.phrases.cue import Cue
from hansard.insight.phrases.pack import NeedPattern
from hansard.insight.text import WIDE_LANGUAGES, units
from hansard.insight.thresholds import NEED_CUSTOMER_TURNS
from hansard.insight.topics import Topic, gives_data
from hansard.model.transcript import Role

_TOPICAL, _TOPICAL_MOST = 0.5, 1.5
_PATTERN, _ASKING_PATTERN = 0.8, 0.3
_PROBLEM = 0.7
_NEGATED = 0.4
_BY_ORDER = (2.2, 1.2, 0.3, -0.3, -0.8, -1.2, -1.4, -1.6)
_BY_ORDER_OF_AGENT = (0.5, 0.6, 0.5, 0.3, 0.0, -0.3, -0.6, -0.8)
_LATER_CLAUSE = 0.05
_QUESTION_OF_AGENT = 1.5
_PURPOSE = 1.0
_LEANING = 0.4
_ASIDE = 0.8
_NAMELESS, _VERBLESS = 0.5, 0.5
_INTRODUCTION = 1.2
_FIGURES = 1.2
_EMPTY = 0.6
_FURTHER = (-0.4, 0.0, 0.3)
"""What a further clause costs in the first line, the second, and any other: the first tells most."""
_MAX_WORDS, _MAX_CHARACTERS = 28, 44
_SHORT_WORDS, _SHORT_CHARACTERS = 9, 10
_MAX_CLAUSES, _MOST_CLAUSES = 3, 40
_MIN_UNITS = 3
_NEAR, _SECOND = 6, 1.0
_TELLING_WORDS, _TELLING_CHARACTERS = 5, 7
_INDIRECT = ("想问", "想请问", "想知道", "想了解", "问一下")
_ASIDES = (
    *(Cue.CLOSING, Cue.CALLER_CLOSING, Cue.SUPERVISOR, Cue.IDENTIFICATION),
    *(Cue.HARD_TO_HEAR, Cue.ASK_TO_REPEAT, Cue.MISHEARD),
)

Scores = Mapping[int, Sequence[tuple[int, float]]]
"""For each line, where topics stand in it and their score."""


@dataclass(frozen=True, slots=True)
class Span:
    """Clauses in a row of one line, and what they weigh together."""

    line: Line
    clauses: tuple[Clause, ...]
    weight: float

    @property
    def start(self) -> int:
        """Where the first clause starts."""
        return self.clauses[0].start

    @property
    def end(self) -> int:
        """Where the last clause ends."""
        return self.clauses[-1].end

    @property
    def text(self) -> str:
        """The words as said."""
        return self.line.turn.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Found:
    """A need in known words, from `start` on, and the extent of its matter."""

    need: NeedPattern
    start: int
    matter_start: int
    matter_end: int


def weightiest(dialogue: Dialogue, lines: Sequence[Line], found: Sequence[Topic]) -> Span | None:
    """The span of the first telling lines that tells most of a matter; `found` are the topics."""
    return max(_all_spans(dialogue, lines, found), key=lambda span: span.weight, default=None)


def second(dialogue: Dialogue, lines: Sequence[Line], found: Sequence[Topic], first: Span) -> Span | None:
    """A further span, from another line close by, that tells nearly as much; no question."""
    near = [
        span
        for span in _all_spans(dialogue, lines, found)
        if 0 < abs(span.line.index - first.line.index) <= _NEAR
        and not any(is_asked(dialogue, span.line, clause) for clause in span.clauses)
    ]
    best = max(near, key=lambda span: span.weight, default=None)
    return best if best and best.weight >= _SECOND else None


def _all_spans(dialogue: Dialogue, lines: Sequence[Line], found: Sequence[Topic]) -> list[Span]:
    scores = topic_scores(found)
    return [
        span
        for order, line in enumerate(_telling(dialogue, lines))
        for span in _spans(dialogue, line, _values(dialogue, line, scores), order)
    ]


def _by_order(line: Line, order: int) -> float:
    """A customer comes to the matter at once, an agent after some words on who is who."""
    return (_BY_ORDER_OF_AGENT if line.role is Role.AGENT else _BY_ORDER)[order]


def topic_scores(found: Sequence[Topic]) -> Scores:
    """Where topics stand."""
    scores: dict[int, list[tuple[int, float]]] = {}
    for topic in found:
        for place in topic.places:
            scores.setdefault(place.line.index, []).append((place.phrase.start, topic.score))
    return scores


def widened(dialogue: Dialogue, span: Span) -> Span:
    """With the clause before it, whose subject it shares, or the clause after it, where little is said."""
    wide = dialogue.language in WIDE_LANGUAGES
    span = _with_subject(dialogue, span)
    if units(span.text, dialogue.language) >= (_SHORT_CHARACTERS if wide else _SHORT_WORDS):
        return span
    own = clauses(span.line.text, dialogue.pack.code)
    after = next((clause for clause in own if clause.start >= span.end), None)
    if after is None or is_asked(dialogue, span.line, after) or _is_aside(dialogue, span.line, after):
        return span
    made = Span(span.line, (*span.clauses, after), span.weight)
    return made if units(made.text, dialogue.language) <= _limit(dialogue) else span


def _with_subject(dialogue: Dialogue, span: Span) -> Span:
    """ "... and have had trouble since" with what stands before the "and"."""
    lead = span.clauses[0].words
    shares = lead[0].kind is Kind.AND and len(lead) > 1 and lead[1].kind in VERBS
    before = [clause for clause in clauses(span.line.text, dialogue.pack.code) if clause.end <= span.start]
    if not shares or not before:
        return span
    made = Span(span.line, (before[-1], *span.clauses), span.weight)
    return made if units(made.text, dialogue.language) <= _limit(dialogue) else span


def matched(dialogue: Dialogue, line: Line, start: int, end: int) -> Found | None:
    """The first pattern, in order of precedence, that finds a need between two places of a line."""
    for need in dialogue.pack.needs:
        match = need.pattern.search(line.text, start, end)
        if match and not dialogue.pack.negated(line.text[start : match.start()], match.start() - start):
            return Found(need, match.start(), *match.span("matter"))
    return None


def is_asked(dialogue: Dialogue, line: Line, clause: Clause) -> bool:
    """Whether a clause is a question, by its mark or its words."""
    closing = line.text[clause.end : clause.end + 2].lstrip()[:1]
    text = line.text[clause.start : clause.end]
    if any(word in text for word in _INDIRECT):
        return False
    return closing in ("?", "？") or dialogue.pack.pattern(Cue.QUESTION).search(text) is not None


def tells_trouble(dialogue: Dialogue, text: str) -> bool:
    """Whether a folded text tells of something that went wrong."""
    return any(
        pattern.search(text) for pattern in (dialogue.pack.pattern(Cue.PROBLEM), dialogue.pack.troubles)
    )


def _telling(dialogue: Dialogue, lines: Sequence[Line]) -> list[Line]:
    """The first lines that say more than "yes", a name or a number."""
    least = _TELLING_CHARACTERS if dialogue.language in WIDE_LANGUAGES else _TELLING_WORDS
    long = [
        line
        for line in lines
        if units(line.text, dialogue.language) >= least or tells_trouble(dialogue, line.text)
    ]
    return [line for line in long if not gives_data(dialogue, line)][:NEED_CUSTOMER_TURNS] or list(lines[:2])


def _values(dialogue: Dialogue, line: Line, scores: Scores) -> list[tuple[Clause, float]]:
    own = clauses(line.text, dialogue.pack.code)[:_MOST_CLAUSES]
    return [
        (clause, _value(dialogue, line, clause, scores) - _LATER_CLAUSE * at) for at, clause in enumerate(own)
    ]


def _value(dialogue: Dialogue, line: Line, clause: Clause, scores: Scores) -> float:
    """How much a clause tells of a matter."""
    inside = [score for at, score in scores.get(line.index, ()) if clause.start <= at < clause.end]
    value = _TOPICAL * min(_TOPICAL_MOST, sum(inside))
    return value + _gain(dialogue, line, clause) - _loss(dialogue, line, clause)


def _gain(dialogue: Dialogue, line: Line, clause: Clause) -> float:
    text = line.text[clause.start : clause.end]
    gain = _PURPOSE * (line.role is Role.AGENT and dialogue.pack.purposes.search(text) is not None)
    if matched(dialogue, line, clause.start, clause.end):
        gain += _ASKING_PATTERN if dialogue.pack.pattern(Cue.QUESTION).match(text) else _PATTERN
    if tells_trouble(dialogue, text):
        return gain + _PROBLEM
    return gain + _NEGATED * any(word.kind is Kind.DENIAL for word in clause.words)


def _loss(dialogue: Dialogue, line: Line, clause: Clause) -> float:
    """For what is said beside the matter: names, figures, good-byes, an agent's questions."""
    text = line.text[clause.start : clause.end]
    kinds = [word.kind for word in clause.words]
    loss = _ASIDE * _is_aside(dialogue, line, clause)
    loss += _QUESTION_OF_AGENT * (line.role is Role.AGENT and is_asked(dialogue, line, clause))
    loss += _INTRODUCTION * (dialogue.pack.introductions.search(text) is not None)
    loss += _FIGURES * (kinds.count(Kind.NUMBER) * 2 >= len(kinds))
    loss += _NAMELESS * (not any(word.is_noun for word in clause.words))
    loss += _VERBLESS * (not VERBS.intersection(kinds))
    return loss + _EMPTY * (units(text, dialogue.language) < _MIN_UNITS)


def _is_aside(dialogue: Dialogue, line: Line, clause: Clause) -> bool:
    text = line.text[clause.start : clause.end]
    return any(dialogue.pack.pattern(cue).search(text) for cue in _ASIDES)


def _limit(dialogue: Dialogue) -> int:
    return _MAX_CHARACTERS if dialogue.language in WIDE_LANGUAGES else _MAX_WORDS


def _spans(
    dialogue: Dialogue, line: Line, valued: Sequence[tuple[Clause, float]], order: int
) -> Iterator[Span]:
    """Every row of up to three clauses that is short enough to be told, questions by themselves."""
    asked = [is_asked(dialogue, line, clause) for clause, _ in valued]
    further = _FURTHER[min(order, len(_FURTHER) - 1)]
    for first in range(len(valued)):
        for behind in range(first + 1, min(first + _MAX_CLAUSES, len(valued)) + 1):
            said = line.text[valued[first][0].start : valued[behind - 1][0].end]
            joins = behind - first > 1
            if joins and (any(asked[first:behind]) or units(said, dialogue.language) > _limit(dialogue)):
                break
            row = valued[first:behind]
            weight = _by_order(line, order) + sum(value for _, value in row) - further * (len(row) - 1)
            yield Span(line, tuple(clause for clause, _ in row), weight - _LEANING * _leans(row[0][0]))


def _leans(clause: Clause) -> bool:
    """Whether a clause cannot stand by itself: "because ..."."""
    return clause.follows and clause.words[0].kind is Kind.LINK
