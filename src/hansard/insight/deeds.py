"""What the agent did about the matter: done, refused, promised, passed on or found out."""

from collections.abc import Iterable

from hansard.insight.account import Statement
from hansard.insight.actions import Action
from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.extractive import key_sentences
from hansard.insight.phrases.cue import Cue
from hansard.insight.text import units
from hansard.insight.thresholds import SENTENCE_WORDS
from hansard.insight.writing import writer_for
from hansard.model.transcript import Role

_DONE = (Cue.DEED, Cue.STATE_CHANGE, Cue.REFUSAL)
_UNFINISHED = (Cue.CAUSE, Cue.ESCALATION_PATH)
_MIN_UNITS = 4
_STRETCHES = 3
_LEAD_CHARACTERS = 20
_FORMULAS = (Cue.EMPATHY, Cue.CLOSING, Cue.RECAP)


def deed(dialogue: Dialogue, found: Iterable[Action], step: Action | None) -> Statement | None:
    """The weightiest the agent tells of, apart from the next step.

    What was done outweighs what was refused, promised, found out or passed on. A key sentence
    stands in only where there is no next step either.
    """
    hit = _last(dialogue, _DONE, step) or _promise(found, step) or _last(dialogue, _UNFINISHED, step)
    if hit:
        return reported(dialogue, hit)
    return None if step else _key_sentence(dialogue)


def reported(dialogue: Dialogue, hit: Hit) -> Statement:
    """The sentence of a hit as reported speech; from a long one, the clauses from the hit on."""
    return Statement(writer_for(dialogue.pack).reported(_clauses(dialogue, hit), hit.line.role), (hit,))


def _clauses(dialogue: Dialogue, hit: Hit) -> str:
    sentence = hit.line.sentence_at(hit.start)
    comma = hit.line.text.rfind(", ", sentence.start, hit.start)
    if comma < 0 or units(hit.sentence, dialogue.language) <= SENTENCE_WORDS:
        return hit.sentence
    return hit.line.turn.text[comma + 2 : sentence.end]


def _last(dialogue: Dialogue, cues: Iterable[Cue], step: Action | None) -> Hit | None:
    for cue in cues:
        hits = [hit for hit in dialogue.hits(cue, dialogue.agent_lines) if _tells(dialogue, hit)]
        apart = [hit for hit in hits if step is None or not _same_sentence(hit, step.hit)]
        if apart:
            return apart[-1]
    return None


def _promise(found: Iterable[Action], step: Action | None) -> Hit | None:
    """The agent's first promise beside the next step."""
    own = (action for action in found if action.hit.line.role is Role.AGENT and action is not step)
    return next((action.hit for action in own if _leads(action.hit)), None)


def _leads(hit: Hit) -> bool:
    """Whether the promise opens its sentence, so that the sentence can be told as a whole."""
    return hit.start - hit.line.sentence_at(hit.start).start <= _LEAD_CHARACTERS


def _same_sentence(one: Hit, other: Hit) -> bool:
    return one.line.index == other.line.index and one.sentence == other.sentence


def _tells(dialogue: Dialogue, hit: Hit) -> bool:
    said = hit.line.text
    is_question = hit.sentence.rstrip().endswith(("?", "？"))
    start = hit.line.sentence_at(hit.start).start
    condition = dialogue.pack.pattern(Cue.CONDITION)
    depends = condition.search(said, start, hit.start) or condition.match(said, start)
    is_request = dialogue.pack.pattern(Cue.QUESTION).match(said[start:]) is not None
    formula = any(dialogue.pack.pattern(cue).search(hit.sentence) for cue in _FORMULAS)
    unfit = is_question or is_request or depends or formula
    return not unfit and units(hit.sentence, dialogue.language) >= _MIN_UNITS


def _key_sentence(dialogue: Dialogue) -> Statement | None:
    lines = _statements(dialogue.agent_lines[1:], dialogue)
    heaviest = key_sentences(dialogue, _STRETCHES, lines)
    told = [reported(dialogue, hit) for hit in heaviest if _tells(dialogue, hit)]
    return told[-1] if told else None


def _statements(lines: Iterable[Line], dialogue: Dialogue) -> list[Line]:
    return [
        line
        for line in lines
        if dialogue.find(Cue.CLOSING, line) is None
        and dialogue.find(Cue.GREETING, line) is None
        and not line.text.rstrip().endswith(("?", "？"))
        and units(line.text, dialogue.language) >= 2 * _MIN_UNITS
    ]
