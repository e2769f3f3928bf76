"""Questions asked, and whether they were answered."""

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.evidence import quote
from hansard.insight.phrases.cue import Cue
from hansard.insight.text import Sentence
from hansard.insight.thresholds import ANSWER_TURNS
from hansard.model.insight import Insight, InsightKind

_MARKS = ("?", "？", "؟")


def asked_in(line: Line, dialogue: Dialogue) -> list[Sentence]:
    """The sentences of a line that ask something: by their mark, or by how they begin."""
    pattern = dialogue.pack.pattern(Cue.QUESTION)
    return [
        sentence
        for sentence in line.sentences
        if any(mark in line.text[sentence.start : sentence.end] for mark in _MARKS)
        or (
            not _has_full_stop(line.text, sentence)
            and pattern.search(line.text[sentence.start : sentence.end]) is not None
        )
    ]


def question_insights(dialogue: Dialogue) -> list[Insight]:
    """One insight for each question; `detail` tells who asked and whether an answer followed."""
    return [
        _insight(dialogue, line, sentence) for line in dialogue.lines for sentence in asked_in(line, dialogue)
    ]


def _has_full_stop(text: str, sentence: Sentence) -> bool:
    return text[sentence.start : sentence.end].rstrip().endswith((".", "!", "。", "！"))


def _insight(dialogue: Dialogue, line: Line, sentence: Sentence) -> Insight:
    return Insight(
        kind=InsightKind.QUESTION,
        value=line.turn.text[sentence.start : sentence.end],
        evidence=(quote(line, sentence.start, sentence.end),),
        detail={"asked_by": line.speaker.name, "answered": _answered(dialogue, line, sentence)},
    )


def _answered(dialogue: Dialogue, line: Line, sentence: Sentence) -> bool:
    """Whether another participant's next words, or the asker's own, say something to it."""
    if sentence != line.sentences[-1] and line.sentences[-1] not in asked_in(line, dialogue):
        return True
    following = dialogue.lines[line.index + 1 : line.index + 1 + ANSWER_TURNS]
    for reply in following:
        if reply.speaker.id != line.speaker.id:
            return _says_something(dialogue, reply)
    return False


def _says_something(dialogue: Dialogue, reply: Line) -> bool:
    only_asks = len(asked_in(reply, dialogue)) == len(reply.sentences)
    return not only_asks and dialogue.find(Cue.NO_ANSWER, reply) is None
