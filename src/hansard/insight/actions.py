"""Promises and agreed tasks: who does what by when."""

from collections.abc import Iterator
from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.evidence import cite
from hansard.insight.phrases.cue import Cue
from hansard.insight.text import Sentence, units
from hansard.insight.writing import writer_for
from hansard.model.insight import Insight, InsightKind
from hansard.model.transcript import Role

_MIN_UNITS = 3


@dataclass(frozen=True, slots=True)
class Action:
    """A task somebody took on or was given. `assignee` and `due` are None unless said."""

    hit: Hit
    text: str
    assignee: str | None
    due: str | None
    is_follow_up: bool


def actions(dialogue: Dialogue) -> list[Action]:
    """Every task in order; a proposal that was turned down, and what is done at once, is none."""
    found: dict[str, Action] = {}
    for line in dialogue.lines:
        for sentence in line.sentences:
            action = _action(dialogue, line, sentence)
            if action and units(action.text, dialogue.language) >= _MIN_UNITS:
                found.setdefault(action.text.lower(), action)
    return list(found.values())


def action_insights(dialogue: Dialogue) -> list[Insight]:
    """An action item for each task; those that arrange a further contact also as follow-up."""
    return list(_insights(actions(dialogue)))


def _insights(found: list[Action]) -> Iterator[Insight]:
    for action in found:
        detail = {
            "assignee": action.assignee,
            "due": action.due,
            "turn_ids": [action.hit.line.turn.id],
        }
        evidence = (cite(action.hit),)
        yield Insight(InsightKind.ACTION_ITEM, action.text, evidence, detail=detail)
        if action.is_follow_up:
            yield Insight(InsightKind.FOLLOW_UP, action.text, evidence, detail=detail)


def _action(dialogue: Dialogue, line: Line, sentence: Sentence) -> Action | None:
    text = line.text[sentence.start : sentence.end]
    asks = text.rstrip().endswith(("?", "？"))
    cue = _cue(dialogue, line, text, asks)
    match = dialogue.pack.pattern(cue).search(line.text, sentence.start, sentence.end) if cue else None
    if cue is None or match is None or dialogue.pack.pattern(Cue.DURING_CALL).search(text):
        return None
    if dialogue.pack.negated(line.text, match.start()) or _is_turned_down(dialogue, line, sentence):
        return None
    said = line.turn.text[match.start() : sentence.end]
    due = dialogue.pack.pattern(Cue.DUE).search(line.text, match.start(), sentence.end)
    return Action(
        hit=Hit(line, match.start(), match.end()),
        text=writer_for(dialogue.pack).task(said, line.role),
        assignee=_assignee(dialogue, line, cue, text),
        due=line.turn.text[due.start() : due.end()] if due else None,
        is_follow_up=dialogue.pack.pattern(Cue.FOLLOW_UP).search(text) is not None,
    )


def _cue(dialogue: Dialogue, line: Line, text: str, asks: bool) -> Cue | None:
    """A promise; or a request or an offer that the other side accepts."""
    if not asks and dialogue.pack.pattern(Cue.PROMISE).search(text):
        return Cue.PROMISE
    accepted = _is_accepted(dialogue, line)
    if dialogue.pack.pattern(Cue.OTHERS_TASK).search(text) and (not asks or accepted):
        return Cue.OTHERS_TASK if accepted else None
    return None


def _reply(dialogue: Dialogue, line: Line) -> Line | None:
    following = dialogue.lines[line.index + 1 : line.index + 2]
    return next((reply for reply in following if reply.speaker.id != line.speaker.id), None)


def _is_accepted(dialogue: Dialogue, line: Line) -> bool:
    reply = _reply(dialogue, line)
    return reply is not None and _starts_with(dialogue, Cue.ACCEPTANCE, reply)


def _is_turned_down(dialogue: Dialogue, line: Line, sentence: Sentence) -> bool:
    reply = _reply(dialogue, line)
    last = sentence == line.sentences[-1]
    return last and reply is not None and _starts_with(dialogue, Cue.REJECTION, reply)


def _starts_with(dialogue: Dialogue, cue: Cue, line: Line) -> bool:
    first = line.sentences[0] if line.sentences else Sentence(0, 0)
    match = dialogue.pack.pattern(cue).match(line.text, first.start)
    return match is not None


def _assignee(dialogue: Dialogue, line: Line, cue: Cue, text: str) -> str | None:
    if cue is Cue.PROMISE:
        return line.speaker.name if _says_i(dialogue, line, text) else None
    others = {person.name for person in dialogue.conversation.participants if person.id != line.speaker.id}
    return others.pop() if len(others) == 1 else None


def _says_i(dialogue: Dialogue, line: Line, text: str) -> bool:
    """ "We" is nobody in particular, except an agent's, which is the agent."""
    if line.role is Role.AGENT:
        return True
    plural = ("我們", "我们") if dialogue.pack.code == "zh" else ("we'll", "we will", "we're", "we are")
    return not any(word in text.lower() for word in plural)
