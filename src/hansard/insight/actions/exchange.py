"""What was asked and agreed to, and what was refused: a line and what the others say to it."""

from hansard.insight.actions.grammar import Grammar
from hansard.insight.actions.pledge import Pledge
from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.phrases.task import Sign
from hansard.insight.questions import asked_in
from hansard.model.transcript import Role

_FIRST_WORDS = 60
_LOOK_BACK = 3
_LOOK_AHEAD = 3
_REPLIES = 2
_QUESTION_HEAD = 40
"""How many characters of a question tell what is asked; what a recogniser ran on behind it is told."""


def reply_to(dialogue: Dialogue, line: Line) -> Line | None:
    """What another participant says next."""
    following = dialogue.lines[line.index + 1 : line.index + 1 + _REPLIES]
    return next((reply for reply in following if reply.speaker.id != line.speaker.id), None)


def lines_before(dialogue: Dialogue, line: Line) -> list[Line]:
    """What the last other speaker said just before a line, the latest first."""
    found: list[Line] = []
    for earlier in reversed(dialogue.lines[max(0, line.index - _LOOK_BACK) : line.index]):
        if earlier.speaker.id != line.speaker.id and (
            not found or found[-1].speaker.id == earlier.speaker.id
        ):
            found.append(earlier)
        elif found:
            break
    return found


def agrees(dialogue: Dialogue, grammar: Grammar, reply: Line) -> bool:
    """Whether a reply begins with assent, and does not tell that it is done already."""
    said = reply.text if grammar.opens(Sign.ASSENT, reply.text) else dialogue.pack.unfilled(reply.text)
    if not grammar.opens(Sign.ASSENT, said) or grammar.has(Sign.REFUSAL, said[:_FIRST_WORDS]):
        return False
    return not grammar.has(Sign.DONE_AT_ONCE, reply.text[:_FIRST_WORDS])


def welcomes(grammar: Grammar, reply: Line) -> bool:
    """Whether a reply takes up an offer; among colleagues thanks are enough."""
    sign = Sign.THANKS if reply.role is Role.UNKNOWN else Sign.WELCOME
    return grammar.opens(sign, reply.text) and not grammar.has(Sign.REFUSAL, reply.text[:_FIRST_WORDS])


def is_refused(dialogue: Dialogue, grammar: Grammar, pledge: Pledge) -> bool:
    """Whether the next speaker turns it down; "no" to a question asked after it does not."""
    reply, clause = reply_to(dialogue, pledge.line), pledge.clause
    if reply is None:
        return False
    asked = asked_in(pledge.line, dialogue)
    if any(one.start >= clause.start and one.end > clause.end for one in asked):
        return False
    return grammar.opens(Sign.REFUSAL, reply.text)


def is_asked(dialogue: Dialogue, grammar: Grammar, pledge: Pledge) -> bool:
    """Whether the clause is, or ends, a question, such as "what can I do for you"."""
    clause = pledge.clause
    for one in asked_in(pledge.line, dialogue):
        ends = one.end - clause.end <= 1 and clause.start < one.end
        if ends and one.start + grammar.lead >= clause.start:
            return pledge.text[-1:] in "?？" and not grammar.has(Sign.TAG, pledge.text)
        is_inside = one.start + grammar.lead < clause.start < one.end
        if is_inside and (ends or (grammar.lead > 0 and clause.start - one.start < _QUESTION_HEAD)):
            return True
    return False


def is_done_since(dialogue: Dialogue, grammar: Grammar, line: Line, end: int) -> bool:
    """Whether the speaker goes on, in this or one of the next lines, to say that it is done."""
    following = dialogue.lines[line.index + 1 : line.index + 1 + _LOOK_AHEAD]
    own = [later.text for later in following if later.speaker.id == line.speaker.id]
    return any(grammar.opens(Sign.DONE_SINCE, said) for said in (line.text[end:].lstrip(" .,!;"), *own))
