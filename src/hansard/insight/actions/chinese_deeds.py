"""What sort of deed a Chinese clause speaks of."""

import re
from collections.abc import Iterable

from hansard.insight.grammar.chinese import chinese_words
from hansard.insight.grammar.word import Kind
from hansard.insight.han import simplified
from hansard.insight.phrases import zh_task_parts
from hansard.insight.phrases import zh_tasks as data
from hansard.insight.phrases.task import Deed, Form
from hansard.insight.thresholds import TASK_DEEDS
from hansard.model.transcript import Role

_RANKED = (Deed.IDLE, Deed.AT_ONCE, Deed.SEND, Deed.WORK)
_REACHING = frozenset({Form.DELEGATED, Form.MEETING})
_UNSAID = {Form.REQUEST: Deed.OTHER, Form.PROPOSED: Deed.OTHER, Form.ASSIGNED: Deed.WORK}
_PLEDGED = frozenset({Form.FIRM, Form.ASSIGNED, Form.OTHERS, Form.IDEA})


def compiled(fragments: Iterable[str]) -> re.Pattern[str]:
    """One pattern for text folded to Simplified characters."""
    return re.compile(simplified("|".join(fragments)), re.IGNORECASE)


_DEEDS = {deed: compiled((pattern,)) for deed, pattern in data.DEEDS.items()}
_DESK, _TIME = compiled((data.DESK,)), compiled((zh_task_parts.TIME,))
_STATE, _TAKING = compiled((data.STATE,)), compiled((data.TAKING,))
_MEANT, _OF_ME, _GIVING = (compiled((one,)) for one in (data.MEANT, data.OF_ME, data.GIVING))
_MEANT_BY = frozenset({Form.IMPLIED, Form.REQUEST})
_BEING = compiled((data.BEING,))
_TAKING_LATER = compiled((data.TAKING_LATER,))


def is_at_desk(said: str) -> bool:
    """Whether it is done for the customer, with no time said before."""
    found = _DESK.search(said)
    return found is not None and _TIME.search(said, 0, found.start()) is None


def deed_of(said: str, verb: int, form: Form, role: Role) -> Deed:
    """The sort of deed that a clause of a form speaks of from `verb` on."""
    if form in _REACHING:
        return Deed.SEND
    if verb == len(said):
        return _UNSAID.get(form, Deed.ECHO)
    if _BEING.match(said, verb):
        return Deed.IDLE
    found = {deed: match.start() for deed in _RANKED if (match := _DEEDS[deed].search(said, verb))}
    if found:
        return _weightiest(said, verb, form, role, found)
    if _DEEDS[Deed.ECHO].search(said, verb):
        return Deed.ECHO
    return _unlisted(said, verb, form, role)


def _weightiest(said: str, verb: int, form: Form, role: Role, found: dict[Deed, int]) -> Deed:
    """The weightiest sort, unless what comes first is idle, or asked for at once."""
    first = min(found, key=lambda deed: found[deed])
    if first is Deed.IDLE:
        return first
    if _is_for_me(said, verb, form, role):
        return Deed.SEND
    if form is Form.REQUEST and found.get(Deed.AT_ONCE) == found[first]:
        return Deed.AT_ONCE
    weightiest = max(found, key=lambda deed: TASK_DEEDS[deed.value])
    is_offer = form is Form.PROPOSED and role is Role.UNKNOWN and weightiest is Deed.WORK
    return Deed.SEND if is_offer else weightiest


def _is_for_me(said: str, verb: int, form: Form, role: Role) -> bool:
    return form is Form.REQUEST and role is Role.UNKNOWN and _OF_ME.match(said, verb) is not None


def _unlisted(said: str, verb: int, form: Form, role: Role) -> Deed:
    if _is_for_me(said, verb, form, role):
        return Deed.SEND
    return Deed.WORK if _is_taken_on(said, verb, form, role) else Deed.OTHER


def _is_taken_on(said: str, verb: int, form: Form, role: Role) -> bool:
    """Whether something unlisted is to be done: a verb that tells no state after words that take it on."""
    if _STATE.search(said[verb:]):
        return False
    if role is Role.UNKNOWN and form is Form.REQUEST and _GIVING.search(said, 0, verb):
        return True
    if role is Role.UNKNOWN and form in _MEANT_BY:
        return _is_meant(said, verb, form)
    taking = _TAKING if role is Role.UNKNOWN else _TAKING_LATER
    return form in _PLEDGED and taking.search(said[:verb]) is not None


def _is_meant(said: str, verb: int, form: Form) -> bool:
    """Whether it is done on purpose, or where nobody is named, whether a verb comes first at all."""
    if said[:verb].endswith("把") or _MEANT.search(said, verb):
        return True
    first = next(iter(chinese_words(said[verb:])), None)
    return (
        form is Form.IMPLIED
        and first is not None
        and first.kind is Kind.VERB
        and first.end < len(said) - verb
    )
