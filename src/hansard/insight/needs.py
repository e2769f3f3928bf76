"""What the call is about: the sentence in which the customer says what they want."""

from collections.abc import Sequence
from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.phrases.cue import Cue
from hansard.insight.phrases.pack import NeedPattern
from hansard.insight.text import Sentence, units, words
from hansard.insight.thresholds import NEED_CUSTOMER_TURNS
from hansard.insight.writing import writer_for
from hansard.model.transcript import Role

_CONTENT_WEIGHT = 0.4
_CONTENT_MAX = 5
_LATER_TURN = 0.35
_LATER_PATTERN = 0.02
_POINTING = 0.4
_SHORT_TITLE = 2
_PROBLEM = 0.4
_ASIDE = 0.6
_ASIDE_TURNS = 2
_STOPS = " .,?!"


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
    early = lines[:NEED_CUSTOMER_TURNS]
    found = [
        need
        for order, line in enumerate(early)
        for sentence in line.sentences
        if (need := _need(dialogue, line, sentence, order)) is not None
    ]
    return max(found, key=lambda need: need.weight, default=_voiced(dialogue, early))


def _others(dialogue: Dialogue) -> Sequence[Line]:
    return [line for line in dialogue.lines if line.role is not Role.AGENT]


def _need(dialogue: Dialogue, line: Line, sentence: Sentence, order: int) -> Need | None:
    """The first pattern of the sentence, in order of precedence, that names something."""
    for rank, need in enumerate(dialogue.pack.needs):
        match = need.pattern.search(line.text, sentence.start, sentence.end)
        if match is None or dialogue.pack.negated(
            line.text[sentence.start :], match.start() - sentence.start
        ):
            continue
        start, end = match.span("matter")
        hit = Hit(line, start, min(end, sentence.end))
        made = _worded(dialogue, need, hit)
        content = _content(dialogue, made[1]) if made else 0
        if made and content:
            weight = _CONTENT_WEIGHT * min(content, _CONTENT_MAX)
            weight -= _LATER_TURN * order + _LATER_PATTERN * rank
            weight -= _POINTING * bool(dialogue.pack.pointers & set(words(made[0])))
            weight += _bearing(dialogue, hit, order)
            return Need(hit, *made, weight)
    return None


def _bearing(dialogue: Dialogue, hit: Hit, order: int) -> float:
    """A problem is what a call is about; a question asked later on is mostly about a detail."""
    if dialogue.pack.pattern(Cue.PROBLEM).search(hit.sentence):
        return _PROBLEM
    asks = dialogue.pack.pattern(Cue.QUESTION).search(hit.sentence) or hit.sentence.endswith(("?", "？"))
    if order and dialogue.pack.pattern(Cue.SUPERVISOR).search(hit.sentence):
        return -_ASIDE
    return -_ASIDE if asks and order >= _ASIDE_TURNS else 0.0


def _voiced(dialogue: Dialogue, lines: Sequence[Line]) -> Need | None:
    """Without a pattern: the first sentence that tells of a trouble, in the customer's own words."""
    writer = writer_for(dialogue.pack)
    for hit in dialogue.hits(Cue.PROBLEM, lines):
        told, title = writer.reported(hit.sentence, Role.CUSTOMER), writer.headline(_bare(dialogue, hit))
        if _content(dialogue, title) >= _SHORT_TITLE and not hit.sentence.endswith(("?", "？")):
            return Need(hit, told, title, 0.0)
    return None


def _bare(dialogue: Dialogue, hit: Hit) -> str:
    sentence = hit.line.sentence_at(hit.start)
    return dialogue.pack.unfilled(hit.line.text[sentence.start : sentence.end])


def _worded(dialogue: Dialogue, need: NeedPattern, hit: Hit) -> tuple[str, str] | None:
    writer = writer_for(dialogue.pack)
    clause = hit.line.turn.text[hit.start : hit.end]
    matter, headline = writer.matter(clause, Role.CUSTOMER), writer.headline(clause)
    if not matter or not headline:
        return None
    title = need.title.format(matter=headline)
    if units(title, dialogue.language) < _SHORT_TITLE:
        title = dialogue.pack.texts["call_about"].format(matter=headline)
    if words(matter)[-1:] and words(matter)[-1] in dialogue.pack.pointers:
        return writer.reported(hit.sentence, Role.CUSTOMER), title
    space = "" if dialogue.pack.code == "zh" else " "
    return dialogue.pack.texts["customer"] + space + need.told.format(
        matter=matter, said=clause.strip(_STOPS)
    ), title


def _content(dialogue: Dialogue, title: str) -> int:
    """How many words of a heading say something; for Chinese, two characters count as a word."""
    if dialogue.pack.code == "zh":
        return sum(character not in dialogue.pack.stop_words for character in title) // 2
    return sum(word not in dialogue.pack.stop_words for word in words(title))
