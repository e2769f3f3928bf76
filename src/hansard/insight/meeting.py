"""The account of a meeting: what it was about, what was decided, what stays open."""

from collections.abc import Sequence

from hansard.insight.account import Statement
from hansard.insight.actions import actions
from hansard.insight.dialogue import Dialogue, Hit
from hansard.insight.extractive import key_sentences
from hansard.insight.phrases.cue import Cue
from hansard.insight.text import units
from hansard.insight.topics import topics
from hansard.insight.writing import writer_for
from hansard.model.transcript import Role

_POINTS = 3
_TOPICS = 3
_MIN_UNITS = 4


def meeting_account(dialogue: Dialogue) -> list[Statement]:
    """Up to three statements; where no phrases are known, key sentences from all over the call."""
    if not dialogue.pack.supported:
        return _extract(dialogue, _POINTS - 1)
    found = [
        _points(dialogue, "decided", _telling(dialogue, Cue.DECISION)),
        _points(dialogue, "open", _telling(dialogue, Cue.OPEN_POINT)),
        _points(dialogue, "tasks", [action.hit for action in actions(dialogue)]),
    ]
    told = [statement for statement in found if statement]
    about = _about(dialogue)
    if about and len(told) < _POINTS:
        told.insert(0, about)
    return told if len(told) > 1 else [*told, *_extract(dialogue, 1)]


def _telling(dialogue: Dialogue, cue: Cue) -> list[Hit]:
    """Places whose sentence says enough to stand alone."""
    hits = dialogue.hits(cue, dialogue.lines)
    return [hit for hit in hits if units(hit.sentence, dialogue.language) >= _MIN_UNITS]


def _points(dialogue: Dialogue, key: str, hits: Sequence[Hit]) -> Statement | None:
    """Points from the start, the middle and the end of what was found."""
    if not hits:
        return None
    picked = _spread(hits)
    writer = writer_for(dialogue.pack)
    texts = dict.fromkeys(writer.reported(hit.sentence, Role.UNKNOWN) for hit in picked)
    joined = dialogue.pack.texts["separator"].join(text for text in texts if text)
    return Statement(dialogue.pack.texts[key].format(points=joined), tuple(picked)) if joined else None


def _spread(hits: Sequence[Hit]) -> list[Hit]:
    if len(hits) <= _POINTS:
        return list(hits)
    return [hits[0], hits[len(hits) // 2], hits[-1]]


def _about(dialogue: Dialogue) -> Statement | None:
    found = topics(dialogue)[:_TOPICS]
    if not found:
        return None
    names = [topic.text for topic in found]
    *rest, last = names
    texts = dialogue.pack.texts
    joined = texts["list"].join(rest) + texts["and"] + last if rest else last
    places = tuple(Hit(*topic.places[0]) for topic in found)
    return Statement(texts["about"].format(topics=joined), places)


def _extract(dialogue: Dialogue, count: int) -> list[Statement]:
    writer = writer_for(dialogue.pack)
    hits = key_sentences(dialogue, count)
    made = [Statement(writer.reported(hit.sentence, Role.UNKNOWN), (hit,)) for hit in hits]
    told = [statement for statement in made if statement.text]
    return told or [_first_words(dialogue)]


def _first_words(dialogue: Dialogue) -> Statement:
    """For a conversation of a word or two: those words."""
    line = dialogue.lines[0]
    return Statement(line.turn.text.strip(), (Hit(line, 0, len(line.text)),))
