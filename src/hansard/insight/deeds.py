"""What the agent did about the matter: done, refused, found out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.grammar.clause import Clause
from hansard.insight.grammar.clauses import clauses
from hansard.insight.grammar.word import VERBS, Kind
from hansard.insight.matter import Scores, is_asked, topic_scores
from hansard.insight.phrases.cue import Cue
from hansard.insight.phrases.en_telling import IDLE_VERBS
from hansard.insight.text import WIDE_LANGUAGES, units
from hansard.insight.topics import Topic
from hansard.insight.writing import writer_for
from hansard.insight.writing.voice import voice_of

_SIGNS: tuple[tuple[float, tuple[Cue, ...]], ...] = (
    (1.0, (Cue.DEED, Cue.STATE_CHANGE, Cue.SETTLED)),
    (0.7, (Cue.REFUSAL, Cue.FAILED)),
    (0.5, (Cue.CAUSE, Cue.ESCALATION_PATH)),
)
_FORMULAS = (
    *(Cue.EMPATHY, Cue.CLOSING, Cue.RECAP, Cue.GREETING, Cue.OFFER_OF_HELP, Cue.FURTHER_HELP),
    *(Cue.IDENTIFICATION, Cue.HOLD),
)
_CONDITIONS = frozenset(
    "if when while unless once before after as whether although though whereas".split()
    + "如果 要是 若 假如 等 一旦".split()
)
_REASONS = frozenset("because since cause cuz cos 因为".split())
_MAX_JOINED, _SHORT_REASON = 26, 3
_ORDERS = frozenset({Kind.TO, Kind.VERB, Kind.QUESTION})
_OWN_DEED = 0.7
_TOPICAL, _TOPICAL_MOST = 0.5, 1.2
_FIGURE = 0.2
_LATE = 0.3
_FORMULA = 1.5
_LEAST = 0.7
_MIN_WORDS, _MIN_CHARACTERS = 4, 5
_AFTER_SUBJECT = 4


@dataclass(frozen=True, slots=True)
class Deed:
    """A clause in which the agent tells what was done or found, retold."""

    hit: Hit
    told: str
    weight: float


def deeds(dialogue: Dialogue, found: Sequence[Topic], taken: Iterable[Hit], count: int) -> list[Deed]:
    """The `count` weightiest, in order of time, none where one of `taken` lies."""
    places, scores = list(taken), topic_scores(found)
    told = [
        deed
        for line in dialogue.agent_lines
        for deed in _of_line(dialogue, line, scores)
        if not any(_overlaps(deed.hit, place) for place in places)
    ]
    best = sorted(told, key=lambda deed: (-deed.weight, deed.hit.line.index, deed.hit.start))[:count]
    return sorted(best, key=lambda deed: (deed.hit.line.index, deed.hit.start))


def _overlaps(one: Hit, other: Hit) -> bool:
    return one.line.index == other.line.index and one.start < other.end and other.start < one.end


def _of_line(dialogue: Dialogue, line: Line, scores: Scores) -> Iterator[Deed]:
    writer, voice = writer_for(dialogue.pack), voice_of(dialogue, line)
    for clause in _with_reasons(clauses(line.text, dialogue.pack.code)):
        weight = _weight(dialogue, line, clause, scores) if _is_fit(dialogue, line, clause) else 0.0
        if weight >= _LEAST and (
            told := writer.shortened(writer.told(line.turn.text[clause.start : clause.end], voice))
        ):
            yield Deed(Hit(line, clause.start, clause.end), told, weight)


def _with_reasons(found: Sequence[Clause]) -> Iterator[Clause]:
    """Clauses, each "because ..." joined to what it is the reason of."""
    held: Clause | None = None
    for clause in found:
        gives_reason = clause.words[0].text in _REASONS and len(clause.words) > _SHORT_REASON
        if held and gives_reason and len(held.words) + len(clause.words) <= _MAX_JOINED:
            held = Clause(held.start, clause.end, held.words + clause.words, held.follows)
            continue
        if held:
            yield held
        held = clause
    if held:
        yield held


def _is_fit(dialogue: Dialogue, line: Line, clause: Clause) -> bool:
    """A statement of some length: no condition, no order, no idiom such as "there you are"."""
    wide = dialogue.language in WIDE_LANGUAGES
    least = _MIN_CHARACTERS if wide else _MIN_WORDS
    lead, *rest = clause.words
    if units(line.text[clause.start : clause.end], dialogue.language) < least or lead.text in _CONDITIONS:
        return False
    points = lead.text in ("there", "here") and bool(rest) and rest[0].text == "you"
    is_order = not wide and lead.kind in _ORDERS
    has_verb = wide or any(word.kind in VERBS for word in clause.words)
    return has_verb and not points and not is_order and not is_asked(dialogue, line, clause)


def _weight(dialogue: Dialogue, line: Line, clause: Clause, scores: Scores) -> float:
    text = line.text[clause.start : clause.end]
    topical = sum(score for at, score in scores.get(line.index, ()) if clause.start <= at < clause.end)
    weight = _signs(dialogue, line, clause) + _OWN_DEED * _is_own_deed(clause)
    weight += _TOPICAL * min(_TOPICAL_MOST, topical)
    weight += _FIGURE * any(word.kind is Kind.NUMBER for word in clause.words)
    weight += _LATE * dialogue.position(line)
    return weight - _FORMULA * any(dialogue.pack.pattern(cue).search(text) for cue in _FORMULAS)


def _signs(dialogue: Dialogue, line: Line, clause: Clause) -> float:
    for weight, cues in _SIGNS:
        for cue in cues:
            match = dialogue.pack.pattern(cue).search(line.text, clause.start, clause.end)
            if match and not dialogue.pack.negated(line.text, match.start()):
                return weight
    return 0.0


def _is_own_deed(clause: Clause) -> bool:
    """Whether "I" or "we" did something: a past form or a participle of a verb that does."""
    for at, word in enumerate(clause.words):
        if word.text in ("i", "we"):
            behind = [
                later
                for later in clause.words[at + 1 : at + 1 + _AFTER_SUBJECT]
                if not _helps(later.text, later.kind)
            ]
            return (
                bool(behind)
                and behind[0].kind in (Kind.PAST, Kind.PARTICIPLE)
                and behind[0].text not in IDLE_VERBS
            )
    return False


def _helps(text: str, kind: Kind) -> bool:
    return kind is Kind.ADVERB or text in ("'ve", "have", "had")
