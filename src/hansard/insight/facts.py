"""The statements that carry a conversation between people who are neither agent nor customer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.grammar.clause import Clause
from hansard.insight.grammar.clauses import clauses
from hansard.insight.grammar.word import FINITE, VERBS, Kind
from hansard.insight.matter import Scores, is_asked, topic_scores
from hansard.insight.phrases.cue import Cue
from hansard.insight.text import WIDE_LANGUAGES, units
from hansard.insight.topics import Topic
from hansard.insight.writing import writer_for
from hansard.insight.writing.voice import voice_of

_TOPICAL, _TOPICAL_MOST = 0.8, 1.6
_OWN = 0.5
_PROBLEM = 0.3
_EARLY = 0.8
_FIGURE = 0.15
_ASKED = 0.6
_ASKED_LATE = 0.8
_FORMULA = 1.5
_LEAST = 0.3
_OPENING_LINES = 2
_SHORT_WORDS, _SHORT_CHARACTERS = 6, 8
_MIN_WORDS, _MIN_CHARACTERS = 4, 6
_MAX_WORDS, _MAX_CHARACTERS = 24, 36
_FORMULAS = (Cue.CLOSING, Cue.GREETING, Cue.CALLER_CLOSING, Cue.IDENTIFICATION)


@dataclass(frozen=True, slots=True)
class Fact:
    """A clause that tells something, retold with the speaker's name."""

    hit: Hit
    told: str
    weight: float


def facts(
    dialogue: Dialogue,
    found: Sequence[Topic],
    taken: Iterable[Hit],
    count: int,
    pool: Sequence[Line] | None = None,
) -> list[Fact]:
    """The `count` weightiest of the conversation or of some lines, in order of time, each from a line of
    its own, no line of `taken`.
    """
    lines = {hit.line.index for hit in taken}
    scores = topic_scores(found)
    made = [
        fact
        for line in (dialogue.lines if pool is None else pool)
        if line.index not in lines
        for fact in _of_line(dialogue, line, scores)
    ]
    ranked = sorted(made, key=lambda fact: (-fact.weight, fact.hit.line.index, fact.hit.start))
    kept: dict[int, Fact] = {}
    for fact in ranked:
        if len(kept) < count:
            kept.setdefault(fact.hit.line.index, fact)
    return [kept[index] for index in sorted(kept)]


def _of_line(dialogue: Dialogue, line: Line, scores: Scores) -> Iterator[Fact]:
    for clause in clauses(line.text, dialogue.pack.code):
        weight = _weight(dialogue, line, clause, scores.get(line.index, ()))
        told = _told(dialogue, line, clause) if weight >= _LEAST else ""
        if told:
            yield Fact(Hit(line, clause.start, clause.end), told, weight)


def _weight(dialogue: Dialogue, line: Line, clause: Clause, scores: Sequence[tuple[int, float]]) -> float:
    text = line.text[clause.start : clause.end]
    if not _is_fit(dialogue, clause, text):
        return 0.0
    weight = _TOPICAL * min(
        _TOPICAL_MOST, sum(score for at, score in scores if clause.start <= at < clause.end)
    )
    weight += _EARLY * (1 - line.index / len(dialogue.lines))
    weight += _FIGURE * any(word.kind is Kind.NUMBER for word in clause.words)
    weight += _PROBLEM * bool(dialogue.pack.pattern(Cue.PROBLEM).search(text))
    weight += _OWN * _is_own(clause)
    if is_asked(dialogue, line, clause):
        weight += _ASKED if line.index < _OPENING_LINES else -_ASKED_LATE
    return weight - _FORMULA * _is_formula(dialogue, text)


def _is_formula(dialogue: Dialogue, text: str) -> bool:
    """A greeting or a good-bye, and little else."""
    wide = dialogue.language in WIDE_LANGUAGES
    short = units(text, dialogue.language) <= (_SHORT_CHARACTERS if wide else _SHORT_WORDS)
    return short and any(dialogue.pack.pattern(cue).search(text) for cue in _FORMULAS)


def _is_fit(dialogue: Dialogue, clause: Clause, text: str) -> bool:
    wide = dialogue.language in WIDE_LANGUAGES
    low, high = (_MIN_CHARACTERS, _MAX_CHARACTERS) if wide else (_MIN_WORDS, _MAX_WORDS)
    has_verb = any(word.kind in (VERBS if wide else FINITE) for word in clause.words)
    return has_verb and low <= units(text, dialogue.language) <= high


def _is_own(clause: Clause) -> bool:
    """Whether somebody speaks of themselves."""
    return any(word.text in ("i", "my", "we", "our", "我", "我们") for word in clause.words[:3])


def _told(dialogue: Dialogue, line: Line, clause: Clause) -> str:
    """With the speaker as its subject, or as what the speaker said or asked."""
    writer, voice, texts = writer_for(dialogue.pack), voice_of(dialogue, line), dialogue.pack.texts
    said = line.turn.text[clause.start : clause.end]
    if is_asked(dialogue, line, clause):
        asked = writer.asked(said, voice)
        return texts["asked"].format(speaker=voice.i, words=asked) if asked else ""
    told = writer.told(said, voice)
    if not told or voice.i in told:
        return told
    return texts["stated"].format(speaker=voice.i, words=writer.within(told, said))
