"""Who is to do a task."""

import re
from dataclasses import dataclass

from hansard.insight.actions.chinese_names import chinese_name
from hansard.insight.actions.finding import Task
from hansard.insight.actions.grammar import Grammar
from hansard.insight.actions.names import NAMES, mentioned
from hansard.insight.actions.pledge import Pledge
from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.phrases.task import ASKED, Form, Sign
from hansard.model.transcript import Participant, Role

_BY_NAME = frozenset({Form.OTHERS, Form.COMING, Form.ASSIGNED, Form.DELEGATED})
_BY_NOBODY = frozenset({Form.OUTCOME, Form.MEETING})
_THIRD = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Assigned:
    """A participant, or somebody else who was named, or nobody in particular."""

    name: str | None = None
    person: Participant | None = None

    @property
    def id(self) -> str | None:
        """The participant's id."""
        return self.person.id if self.person else None


def assigned(dialogue: Dialogue, grammar: Grammar, task: Task) -> Assigned:
    """Who does it: the speaker, who agreed, or who was named."""
    pledge = task.pledge
    if pledge.form in ASKED:
        return _asked(dialogue, grammar, task)
    if pledge.form is Form.OUTCOME and grammar.needs_deed is False:
        return _brought_about(grammar, pledge)
    if pledge.form in _BY_NOBODY:
        return Assigned()
    if pledge.form in _BY_NAME:
        named = _named(dialogue, pledge)
        if named is None and pledge.form is Form.ASSIGNED:
            named = _addressed(dialogue, pledge)
        if named is None and pledge.form is Form.COMING and grammar.opens(Sign.THING, pledge.text):
            return _brought_about(grammar, pledge)
        by_speaker = pledge.form is Form.DELEGATED or grammar.opens(Sign.SPEAKER, pledge.text)
        return _speaker(pledge.line) if named is None and by_speaker else named or Assigned()
    is_ours = pledge.line.role is Role.UNKNOWN and grammar.opens(Sign.WE, pledge.text)
    return Assigned() if is_ours else _speaker(pledge.line)


def _brought_about(grammar: Grammar, pledge: Pledge) -> Assigned:
    """Who sees to what comes about: the colleague, or the customer, who says so; of an agent the company."""
    is_own = pledge.line.role is Role.UNKNOWN or (
        pledge.line.role is Role.CUSTOMER and grammar.opens(Sign.ADDRESSEE, pledge.text)
    )
    return _speaker(pledge.line) if is_own else Assigned()


def _addressed(dialogue: Dialogue, pledge: Pledge) -> Assigned | None:
    """The participant named in the words before: "Priya, I've got you down for it"."""
    before = pledge.line.turn.text[: pledge.clause.start]
    called = (_called(dialogue, name) for name in reversed(NAMES.findall(before)))
    return next((one for one in called if one.person), None)


def _asked(dialogue: Dialogue, grammar: Grammar, task: Task) -> Assigned:
    pledge = task.pledge
    if pledge.form is Form.NEEDED:
        is_taken = task.agreed_in is not None and grammar.opens(Sign.TAKEN, task.agreed_in.text)
        return _speaker(task.agreed_in) if task.agreed_in and is_taken else Assigned()
    if task.agreed_in is None:
        return _other(dialogue, pledge.line)
    if pledge.form is Form.PROPOSED:
        is_ours = pledge.line.role is Role.UNKNOWN and grammar.has(Sign.WE, pledge.text)
        return Assigned() if is_ours else _speaker(pledge.line)
    return _speaker(task.agreed_in)


def _other(dialogue: Dialogue, line: Line) -> Assigned:
    """Who is spoken to, where there is but one."""
    others = [one for one in dialogue.conversation.participants if one.id != line.speaker.id]
    return Assigned(others[0].name, others[0]) if len(others) == 1 else Assigned()


def _speaker(line: Line) -> Assigned:
    return Assigned(line.speaker.name, line.speaker)


def _named(dialogue: Dialogue, pledge: Pledge) -> Assigned | None:
    """The name in the words before the verb, or for "she" the last one before that."""
    said, clause = pledge.line.turn.text, pledge.clause
    head = said[clause.start : clause.verb]
    names = NAMES.findall(head)
    if not names and _THIRD.search(head):
        names = mentioned(dialogue, pledge)[-1:]
    if names:
        return _called(dialogue, names[-1])
    people = dialogue.conversation.participants
    present = next((_called(dialogue, one.name) for one in people if _is_in(one, head)), None)
    if present is None and dialogue.pack.code == "zh" and (name := chinese_name(pledge)):
        return _called(dialogue, name)
    return present


def _is_in(person: Participant, head: str) -> bool:
    """Whether a name in another script stands in the words."""
    return len(person.name) > 1 and not person.name.isascii() and person.name in head


def _called(dialogue: Dialogue, name: str) -> Assigned:
    wanted = name.casefold()
    for person in dialogue.conversation.participants:
        own = person.name.casefold()
        if wanted == own or wanted in own.split():
            return Assigned(person.name, person)
    return Assigned(name)
