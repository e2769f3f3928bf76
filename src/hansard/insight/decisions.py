"""What people settle between them, in meetings and elsewhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.grammar.clause import Clause
from hansard.insight.grammar.clauses import clauses
from hansard.insight.han import simplified
from hansard.insight.matter import is_asked
from hansard.insight.phrases import en_meetings, zh_meetings
from hansard.insight.phrases.cue import Cue
from hansard.insight.text import WIDE_LANGUAGES, units
from hansard.insight.topic_phrases import phrases

_MIN_WORDS, _MIN_CHARACTERS = 3, 3
_MAX_WORDS, _MAX_CHARACTERS = 26, 36
_REPLIES = 3
_SURE = 2
_PROPOSED = "en", 4


@dataclass(frozen=True, slots=True)
class Decision:
    """What was settled: the extent of `what` in the line, and whether the words alone say so."""

    hit: Hit
    sure: bool


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    if code == "en":
        return tuple(re.compile(rf"(?<![\w']){pattern}", re.IGNORECASE) for pattern in en_meetings.DECISIONS)
    return tuple(re.compile(simplified(pattern)) for pattern in zh_meetings.DECISIONS) if code == "zh" else ()


@cache
def _settled(code: str) -> re.Pattern[str]:
    if code == "en":
        return re.compile(rf"(?<![\w'])(?:{en_meetings.SETTLED})(?!\w)", re.IGNORECASE)
    return re.compile(simplified(zh_meetings.SETTLED))


def decisions(dialogue: Dialogue, lines: Sequence[Line] | None = None) -> list[Decision]:
    """Every decision in order, at most one of a line; none that the next speaker turns down."""
    pool = dialogue.lines if lines is None else lines
    found = (next(_of_line(dialogue, line), None) for line in pool)
    return [decision for decision in found if decision]


def _of_line(dialogue: Dialogue, line: Line) -> Iterator[Decision]:
    for clause in clauses(line.text, dialogue.pack.code):
        for rank, pattern in enumerate(_patterns(dialogue.pack.code)):
            match = pattern.search(line.text, clause.start, clause.end)
            if match and _is_fit(dialogue, line, clause, match):
                sure = rank < _SURE
                needs_assent = (dialogue.pack.code, rank) == _PROPOSED
                if sure or _is_taken(dialogue, line, needs_assent):
                    start, end = match.span("what")
                    yield Decision(Hit(line, start, end), sure)


def _is_fit(dialogue: Dialogue, line: Line, clause: Clause, match: re.Match[str]) -> bool:
    wide = dialogue.language in WIDE_LANGUAGES
    length = units(match["what"], dialogue.language)
    low, high = (_MIN_CHARACTERS, _MAX_CHARACTERS) if wide else (_MIN_WORDS, _MAX_WORDS)
    depends = dialogue.pack.pattern(Cue.CONDITION).match(line.text[clause.start : clause.end])
    first, behind = match.span("what")
    names = wide or any(first <= phrase.start < behind for phrase in phrases(line.text, dialogue.pack.code))
    return names and low <= length <= high and not is_asked(dialogue, line, clause) and not depends


def _is_taken(dialogue: Dialogue, line: Line, needs_assent: bool) -> bool:
    """Whether nobody turns it down at once; for a mere proposal, whether somebody agrees."""
    following = dialogue.lines[line.index + 1 : line.index + 1 + _REPLIES]
    replies = [reply for reply in following if reply.speaker.id != line.speaker.id]
    if replies and dialogue.pack.pattern(Cue.REJECTION).match(replies[0].text):
        return False
    if not needs_assent:
        return True
    return any(_settled(dialogue.pack.code).search(reply.text) for reply in [*replies, line])
