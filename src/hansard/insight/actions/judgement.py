"""Which pledges are tasks for after the conversation, and how sure that is."""

from dataclasses import dataclass

from hansard.insight.actions.grammar import Grammar
from hansard.insight.actions.names import has_name
from hansard.insight.actions.pledge import Pledge
from hansard.insight.actions.times import Due, due_of
from hansard.insight.dialogue import Dialogue
from hansard.insight.phrases.task import Deed, Form, Sign
from hansard.insight.thresholds import TASK_DEEDS, TASK_FORMS, TASK_SIGNS, TASK_SURE
from hansard.model.transcript import Role

_NEAR = 70
_BY_HAND = frozenset(
    {Form.REQUEST, Form.FIRM, Form.OFFERED, Form.LETTING, Form.PLANNED, Form.ONGOING, Form.IMPLIED}
)
_BY_OTHERS = frozenset({Form.OTHERS, Form.COMING, Form.DELEGATED})
_NEEDS_DATE = frozenset({Form.MEETING, Form.PRESENT, Form.COMING})
_OF_OTHERS = frozenset({Form.OUTCOME, Form.OTHERS, Form.COMING, Form.ONGOING})
_TELLING = frozenset({Deed.SEND, Deed.WORK, Deed.ECHO})


@dataclass(frozen=True, slots=True)
class Judged:
    """A pledge with its time and how sure it is, 0 to 1."""

    pledge: Pledge
    due: Due | None
    score: float
    is_idea: bool

    @property
    def is_sure(self) -> bool:
        """Whether it is sure enough to be told."""
        return self.score >= TASK_SURE


def judged(dialogue: Dialogue, grammar: Grammar, pledge: Pledge, bonus: float = 0.0) -> Judged:
    """The pledge weighed by its own words; `bonus` is what the words around it add."""
    due = _due(dialogue, grammar, pledge)
    score = TASK_FORMS[pledge.form.value] + TASK_DEEDS[pledge.deed.value] + bonus
    score += _time(grammar, pledge, due) + _place(grammar, pledge, due) + _manner(grammar, pledge, due)
    if not _fits(grammar, pledge, due):
        score = 0.0
    is_idea = pledge.form is Form.IDEA or grammar.has(Sign.IDEA, pledge.whole)
    return Judged(pledge, due, round(min(1.0, max(0.0, score)), 2), is_idea)


def _due(dialogue: Dialogue, grammar: Grammar, pledge: Pledge) -> Due | None:
    """The time in the clause, or before it; what is proposed may stand in the past ("if I rang Monday")."""
    found = due_of(dialogue, pledge.said) or due_of(dialogue, pledge.said_whole)
    if found or pledge.form is not Form.PROPOSED:
        return found
    return due_of(dialogue, grammar.plain(pledge.deed_text))


def is_later(grammar: Grammar, pledge: Pledge, due: Due | None) -> bool:
    """Whether a time after the conversation is named."""
    return (due is not None and not due.is_at_once) or grammar.has(Sign.LATER, pledge.whole)


def _time(grammar: Grammar, pledge: Pledge, due: Due | None) -> float:
    is_own = pledge.form not in _BY_OTHERS
    if is_own and (grammar.has(Sign.NOW, pledge.text) or (due and due.is_at_once)):
        return TASK_SIGNS["now"]
    is_status = pledge.form is Form.ONGOING and pledge.line.role is Role.UNKNOWN and due and due.is_today
    return TASK_SIGNS["later"] if is_later(grammar, pledge, due) and not is_status else 0.0


def _place(grammar: Grammar, pledge: Pledge, due: Due | None) -> float:
    """What a party does at the desk is done during the call unless a time is named."""
    role, clause = pledge.line.role, pledge.clause
    if role is Role.UNKNOWN:
        return _among_colleagues(grammar, pledge)
    if role is Role.CUSTOMER and (pledge.form is Form.PLANNED or grammar.has(Sign.THREAT, pledge.rest)):
        return TASK_SIGNS["wish"]
    if clause.appoints and due and pledge.deed is not Deed.SEND:
        return TASK_SIGNS["appointing"]
    if pledge.form is Form.OFFERED and pledge.deed is Deed.WORK and due is None and not grammar.needs_deed:
        return TASK_SIGNS["merely_offered"]
    at_desk = clause.desk and pledge.form in _BY_HAND and not is_later(grammar, pledge, due)
    return TASK_SIGNS["at_desk"] if at_desk or _is_guided(grammar, pledge, due) else 0.0


def _is_guided(grammar: Grammar, pledge: Pledge, due: Due | None) -> bool:
    """Whether an agent tells the customer what to do while they talk."""
    is_told = pledge.line.role is Role.AGENT and pledge.form is Form.REQUEST and not grammar.needs_deed
    return is_told and pledge.deed is Deed.WORK and not is_later(grammar, pledge, due)


def _among_colleagues(grammar: Grammar, pledge: Pledge) -> float:
    """In a meeting who is asked, named or bound to something is meant to do it."""
    if pledge.deed is Deed.CHECK:
        return TASK_SIGNS["check_in_meeting"]
    is_named = pledge.form is Form.OTHERS and has_name(pledge)
    is_bound = pledge.form is Form.PLANNED and grammar.opens(Sign.DUTY, pledge.text)
    is_vague = pledge.deed is Deed.ECHO or grammar.opens(Sign.GENERIC, pledge.text)
    if pledge.form is Form.REQUEST and is_vague and not grammar.has(Sign.LATER, pledge.text):
        return TASK_SIGNS["generic"]
    if pledge.form is Form.FIRM and grammar.opens(Sign.WE, pledge.text) and not grammar.needs_deed:
        is_for_them = grammar.has(Sign.ADDRESSEE, pledge.text) or grammar.has(Sign.LATER, pledge.text)
        return 0.0 if is_for_them else TASK_SIGNS["ours"]
    is_asked = pledge.form is Form.LETTING and pledge.deed is Deed.SEND and not grammar.needs_deed
    is_meant = pledge.form is Form.REQUEST or is_named or is_bound or is_asked
    return TASK_SIGNS["meant_in_meeting"] if is_meant else 0.0


def _manner(grammar: Grammar, pledge: Pledge, due: Due | None) -> float:
    score = TASK_SIGNS["habit"] if grammar.has(Sign.HABIT, pledge.text) else 0.0
    is_polite = pledge.form is Form.REQUEST and is_later(grammar, pledge, due)
    if not is_polite and not _is_timed(grammar, pledge, due) and _depends(grammar, pledge):
        score += TASK_SIGNS["depending"]
    if pledge.form is Form.LETTING and grammar.has(Sign.REVERT, pledge.text):
        score += TASK_SIGNS["reverting"]
    return score + (TASK_SIGNS["offering"] if grammar.has(Sign.OFFER, pledge.rest[:_NEAR]) else 0.0)


def _depends(grammar: Grammar, pledge: Pledge) -> bool:
    """Whether it hangs on what may never happen."""
    return grammar.has(Sign.CONDITION, pledge.leading) or grammar.has(Sign.SUPPOSED, pledge.rest[:_NEAR])


def _fits(grammar: Grammar, pledge: Pledge, due: Due | None) -> bool:
    form, deed = pledge.form, pledge.deed
    if deed is Deed.IDLE or (form in _NEEDS_DATE and not _is_dated(grammar, pledge, due)):
        return False
    if form is Form.BOUND or (deed is Deed.CHECK and pledge.line.role is Role.UNKNOWN):
        return True
    if not _is_timed(grammar, pledge, due) and not _is_own_doing(grammar, pledge):
        return False
    if form is Form.PROPOSED:
        return deed is Deed.SEND or (deed is Deed.WORK and is_later(grammar, pledge, due))
    if grammar.needs_deed:
        return deed in _TELLING
    return pledge.line.role is not Role.CUSTOMER or _fits_customer(grammar, pledge)


def _fits_customer(grammar: Grammar, pledge: Pledge) -> bool:
    """What customers tell of others, or of what is going on, counts only where something gets to somebody."""
    if pledge.form is Form.OUTCOME and not grammar.opens(Sign.ADDRESSEE, pledge.text):
        return False
    return pledge.form not in _OF_OTHERS or pledge.deed is Deed.SEND


def _is_timed(grammar: Grammar, pledge: Pledge, due: Due | None) -> bool:
    return due is not None or (not grammar.needs_deed and grammar.has(Sign.LATER, pledge.text))


def _is_dated(grammar: Grammar, pledge: Pledge, due: Due | None) -> bool:
    """Whether a time is said; what a colleague is named to be doing needs none."""
    if grammar.needs_deed or pledge.form is not Form.COMING:
        return due is not None
    is_named = pledge.line.role is Role.UNKNOWN and has_name(pledge)
    return is_later(grammar, pledge, due) or is_named


def _is_own_doing(grammar: Grammar, pledge: Pledge) -> bool:
    """Not what happens by itself ("you'll receive it"), nor what is going on ("I'm having trouble")."""
    form, deed = pledge.form, pledge.deed
    if form is Form.OUTCOME and grammar.opens(Sign.ADDRESSEE, pledge.text):
        return grammar.has(Sign.CONTACT, pledge.text)
    if form is Form.ONGOING:
        return pledge.clause.is_sending
    if form in (Form.OUTCOME, Form.OTHERS) and not grammar.needs_deed:
        is_named = form is Form.OTHERS and pledge.line.role is not Role.CUSTOMER and has_name(pledge)
        return (
            is_named
            or (deed is Deed.SEND and not grammar.opens(Sign.THEY, pledge.text))
            or grammar.has(Sign.ADDRESSEE, pledge.text)
        )
    return True
