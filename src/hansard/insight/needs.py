"""What the call is about: the sentence in which the customer says what they want."""

from collections.abc import Sequence
from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.phrases.pack import NeedPattern
from hansard.insight.text import Sentence, units, words
from hansard.insight.thresholds import NEED_CUSTOMER_TURNS
from hansard.insight.writing import writer_for
from hansard.model.transcript import Role

_CONTENT_WEIGHT = 0.4
_CONTENT_MAX = 5
_LATER_TURN = 0.35
_LATER_PATTERN = 0.02
_VAGUE_UNITS = 2


@dataclass(frozen=True, slots=True)
class Need:
    """A need as it was said: `told` in the third person, `title` as a heading."""

    hit: Hit
    told: str
    title: str
    weight: float


def main_need(dialogue: Dialogue, lines: Sequence[Line] | None = None) -> Need | None:
    """The clearest need among the first turns of the customer, or of `lines`; None without one."""
    if lines is None:
        lines = dialogue.customer_lines or _others(dialogue)
    found = [
        need
        for order, line in enumerate(lines[:NEED_CUSTOMER_TURNS])
        for sentence in line.sentences
        if (need := _need(dialogue, line, sentence, order)) is not None
    ]
    return max(found, key=lambda need: need.weight, default=None)


def _others(dialogue: Dialogue) -> Sequence[Line]:
    return [line for line in dialogue.lines if line.role is not Role.AGENT]


def _need(dialogue: Dialogue, line: Line, sentence: Sentence, order: int) -> Need | None:
    """The first pattern of the sentence, in order of precedence, that names something."""
    for rank, need in enumerate(dialogue.pack.needs):
        match = need.pattern.search(line.text, sentence.start, sentence.end)
        if match is None:
            continue
        start, end = match.span("matter")
        hit = Hit(line, start, min(end, sentence.end))
        made = _worded(dialogue, need, hit)
        content = _content(dialogue, made[1]) if made else 0
        if made and content:
            rest = _LATER_TURN * order + _LATER_PATTERN * rank
            weight = _CONTENT_WEIGHT * min(content, _CONTENT_MAX) - rest
            return Need(hit, *made, weight)
    return None


def _worded(dialogue: Dialogue, need: NeedPattern, hit: Hit) -> tuple[str, str] | None:
    writer = writer_for(dialogue.pack)
    clause = hit.line.turn.text[hit.start : hit.end]
    matter, headline = writer.matter(clause, Role.CUSTOMER), writer.headline(clause)
    if not matter or not headline or units(headline, dialogue.language) < _VAGUE_UNITS:
        return None
    title = need.title.format(matter=headline)
    if words(matter)[-1:] and words(matter)[-1] in dialogue.pack.pointers:
        return writer.reported(hit.sentence, Role.CUSTOMER), title
    space = "" if dialogue.pack.code == "zh" else " "
    return dialogue.pack.texts["customer"] + space + need.told.format(matter=matter), title


def _content(dialogue: Dialogue, title: str) -> int:
    """How many words of a heading say something; for Chinese, two characters count as a word."""
    if dialogue.pack.code == "zh":
        return sum(character not in dialogue.pack.stop_words for character in title) // 2
    return sum(word not in dialogue.pack.stop_words for word in words(title))
