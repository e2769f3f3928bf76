"""Questions asked, and whether they were answered."""

from functools import lru_cache

from hansard.insight.asking import asker_for
from hansard.insight.asking.base import Asked
from hansard.insight.clauses import clauses
from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.evidence import quote
from hansard.insight.phrases.cue import Cue
from hansard.insight.text import Sentence, sentences, units
from hansard.insight.thresholds import ANSWER_TURNS, CONFIRMABLE_CHARACTERS, NO_ANSWER_UNITS, QUESTION_SCORES
from hansard.model.insight import Insight, InsightKind

_CACHED_LINES = 20_000
_STOPS = ".!。！"


def asked_in(line: Line, dialogue: Dialogue) -> list[Asked]:
    """The stretches of a line that ask something, in order."""
    asked = _asked(line.text, dialogue.pack.code)
    return list(asked) if asked else _confirmed(line, dialogue)


@lru_cache(maxsize=_CACHED_LINES)
def _asked(text: str, code: str) -> tuple[Asked, ...]:
    asker = asker_for(code)
    return tuple(piece for sentence in sentences(text) for piece in asker.questions(text, sentence))


def _confirmed(line: Line, dialogue: Dialogue) -> list[Asked]:
    """A short line without marks that supposes something, where the other says whether it is so."""
    reply = _reply(dialogue, line)
    if reply is None or len(line.text) > CONFIRMABLE_CHARACTERS or line.text.rstrip()[-1:] in _STOPS:
        return []
    supposes = dialogue.pack.pattern(Cue.CONFIRMABLE).search(line.text)
    confirms = supposes and dialogue.pack.pattern(Cue.CONFIRMATION).search(reply.text)
    last = line.sentences[-1] if line.sentences else None
    return [Asked(last.start, last.end, QUESTION_SCORES["confirmed"])] if confirms and last else []


def question_insights(dialogue: Dialogue) -> list[Insight]:
    """One insight for each question; `detail` tells who asked, whether they got an answer, how sure it is."""
    return [
        _insight(dialogue, line, asked, is_last=asked is found[-1])
        for line in dialogue.lines
        for found in (asked_in(line, dialogue),)
        for asked in found
    ]


def _insight(dialogue: Dialogue, line: Line, asked: Asked, *, is_last: bool) -> Insight:
    return Insight(
        kind=InsightKind.QUESTION,
        value=line.turn.text[asked.start : asked.end],
        evidence=(quote(line, asked.start, asked.end),),
        detail={
            "asked_by": line.speaker.name,
            "asked_by_id": line.speaker.id,
            "answered": _answered(dialogue, line, is_last=is_last),
            "score": asked.score,
        },
    )


def _answered(dialogue: Dialogue, line: Line, *, is_last: bool) -> bool:
    """Whether another participant's next words say something to it.

    Of several questions in one turn a single sentence answers the last.
    """
    reply = _reply(dialogue, line)
    if reply is None or (not is_last and not _says_several(reply)):
        return False
    return _says_something(dialogue, reply)


def _reply(dialogue: Dialogue, line: Line) -> Line | None:
    """What another participant says next."""
    following = dialogue.lines[line.index + 1 : line.index + 1 + ANSWER_TURNS]
    return next((reply for reply in following if reply.speaker.id != line.speaker.id), None)


def _says_several(reply: Line) -> bool:
    whole = Sentence(0, len(reply.text))
    return len(reply.sentences) > 1 or (not reply.text.isascii() and len(clauses(reply.text, whole)) > 1)


def _says_something(dialogue: Dialogue, reply: Line) -> bool:
    """Whether a reply is more than a question back or "I don't know"."""
    is_short = units(reply.text, dialogue.language) <= NO_ANSWER_UNITS
    if is_short and dialogue.find(Cue.NO_ANSWER, reply):
        return False
    if dialogue.pack.pattern(Cue.CONFIRMATION).search(reply.text):
        return True
    asked = _asked(reply.text, dialogue.pack.code)
    return not asked or sum(one.end - one.start for one in asked) < len(reply.text.strip()) - 1
