"""What sort of deed an English clause speaks of."""

import re
from collections.abc import Iterator

from hansard.insight.grammar.english_words import can_be, usual_kind
from hansard.insight.grammar.word import VERBS, Kind
from hansard.insight.phrases import en_deeds as data
from hansard.insight.phrases.task import Deed, Form
from hansard.insight.thresholds import TASK_DEEDS
from hansard.model.transcript import Role

_RANKED = (Deed.IDLE, Deed.AT_ONCE, Deed.CHECK, Deed.SEND, Deed.WORK)
_INFLECTED = frozenset(
    {
        *(Form.ONGOING, Form.ASSIGNED, Form.IDEA),
        *(Form.REQUEST, Form.PROPOSED, Form.BOUND, Form.PLANNED),
    }
)
_BY_OTHERS = frozenset({Form.OTHERS, Form.COMING, Form.NEEDED, Form.OUTCOME})
_ENDING = re.compile(r"([a-z-]+?)(ing|ed|es|s)\b")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})(?!\w)", re.IGNORECASE)


_DEEDS = {deed: tuple(map(_compiled, phrases)) for deed, phrases in data.DEEDS.items()}
_FURTHER = re.compile(
    r"(?:,? and| then|,) (?:then )?"
    r"(?=[a-z]+ (?:me|us|you|u|him|her|them|it|that|this|those|the|an?|your|my|our|back|over|out|in|up|off|"
    r"by|to|with|someone|somebody|everyone|(?-i:[A-Z])))",
    re.IGNORECASE,
)
_DUTY = re.compile(data.DUTY, re.IGNORECASE)
_FIRST = re.compile(r"\W*([a-z'-]+)", re.IGNORECASE)
_STATE = re.compile(data.STATE, re.IGNORECASE)
_TAKING = re.compile(data.TAKING, re.IGNORECASE)
_SENDING = re.compile(data.SENDING, re.IGNORECASE)
_DESK, _LASTING, _CHOOSING = map(_compiled, (data.DESK, data.LASTING, data.CHOOSING))
_APPOINTING = re.compile(data.APPOINTING, re.IGNORECASE)
_RECEIVING = re.compile(data.RECEIVING, re.IGNORECASE)
_CALL_BACK = re.compile(data.CALL_BACK, re.IGNORECASE)
_SHOWING = re.compile(data.SHOWING, re.IGNORECASE)
_TO_THIRD = re.compile(r"\w+ (?:him|her|them|'?em)\b", re.IGNORECASE)
_SENT = re.compile(r"(?:re)?send\b", re.IGNORECASE)
_RECIPIENT = re.compile(data.RECIPIENT, re.IGNORECASE)


def deed_of(said: str, form: Form, role: Role) -> Deed:
    """The sort of deed of a clause: of its first verb, or of a further one that weighs more."""
    if form is Form.REQUEST and role is Role.UNKNOWN and (_SHOWING.match(said) or _TO_THIRD.match(said)):
        return Deed.SEND
    if form is Form.DELEGATED or (form is Form.OUTCOME and _RECEIVING.match(said)):
        return Deed.SEND
    if form in _BY_OTHERS:
        return _by_others(said)
    found = map(_deed, plain_forms(said) if form in _INFLECTED else (said,))
    first = next((deed for deed in found if deed is not Deed.WORK), Deed.WORK)
    if first is Deed.ECHO or _CALL_BACK.search(said):
        return first if first is Deed.ECHO else Deed.SEND
    if first is Deed.IDLE and role is Role.UNKNOWN and _TAKING.match(said):
        first = Deed.WORK
    if first is Deed.IDLE and _DUTY.match(said) and _deed(_DUTY.sub("", said, count=1)) is Deed.SEND:
        return Deed.SEND
    counting = (Deed.SEND,) if first is Deed.IDLE and role is not Role.UNKNOWN else (Deed.SEND, Deed.WORK)
    further = [_deed(said[match.end() :]) for match in _FURTHER.finditer(said)]
    return max(
        (first, *(deed for deed in further if deed in counting)), key=lambda deed: TASK_DEEDS[deed.value]
    )


def _by_others(said: str) -> Deed:
    """What others do is no deed of the moment: any verb counts but those of states."""
    forms = list(plain_forms(said))
    if any(_STATE.match(form) for form in forms):
        return Deed.IDLE
    return Deed.SEND if any(_fit(form, Deed.SEND) for form in forms) else Deed.WORK


def has_verb(said: str) -> bool:
    """Whether what follows a request can be a deed at all: "send it", not "all nine"."""
    first = _first_word(said)
    return not first or any(can_be(form, "v") or usual_kind(form) in VERBS for form in plain_forms(first))


def is_sending(said: str) -> bool:
    """Whether something is on its way, or will be."""
    return any(_SENDING.match(form) for form in plain_forms(said))


def _deed(said: str) -> Deed:
    """The sort of deed whose phrase fits the most of what is said."""
    if any(pattern.match(said) for pattern in _DEEDS[Deed.ECHO]):
        return Deed.ECHO
    fits = {deed: _fit(said, deed) for deed in _RANKED}
    best = max(fits, key=lambda deed: fits[deed])
    return best if fits[best] else Deed.WORK


def _fit(said: str, deed: Deed) -> int:
    """How many characters of what is said a phrase of a deed covers."""
    return max((match.end() for pattern in _DEEDS[deed] if (match := pattern.match(said))), default=0)


def plain_forms(said: str) -> Iterator[str]:
    """The clause with its first verb as a dictionary may have it: of "sending it", "takes it", "rang you"."""
    yield said
    first, space, rest = said.partition(" ")
    if first.lower() in data.PAST:
        yield data.PAST[first.lower()] + space + rest
    ending = _ENDING.fullmatch(first.lower())
    if ending is None:
        return
    stem = ending[1]
    yield stem + space + rest
    yield f"{stem}e{space}{rest}"
    if stem[-1:] == stem[-2:-1]:
        yield stem[:-1] + space + rest


def plain(said: str) -> str:
    """The one of these whose first word is a verb in its plain form."""
    forms = list(plain_forms(said))
    verb = next((form for form in forms if usual_kind(_first_word(form)) is Kind.VERB), None)
    return verb or next((form for form in forms[1:] if can_be(_first_word(form), "v")), said)


def _first_word(said: str) -> str:
    found = _FIRST.match(said)
    return found[1].lower() if found else ""


def is_at_desk(said: str, form: Form, role: Role) -> bool:
    """Whether an agent does it, or a customer decides it, while the other waits."""
    doer = _other(role) if form is Form.REQUEST else role
    deed = deed_of(said, form, role)
    if doer is Role.UNKNOWN or deed is Deed.ECHO:
        return False
    if deed is Deed.SEND:
        return doer is Role.AGENT and _SENT.match(said) is not None and _RECIPIENT.search(said) is None
    if doer is Role.CUSTOMER:
        return _CHOOSING.match(said) is not None
    lasts = form is Form.REQUEST and _LASTING.match(said) is not None
    return _DESK.match(said) is not None and not lasts and _CALL_BACK.search(said) is None


def _other(role: Role) -> Role:
    return {Role.AGENT: Role.CUSTOMER, Role.CUSTOMER: Role.AGENT}.get(role, role)


def appoints(said: str) -> bool:
    """Whether the date belongs to an appointment that is made at once."""
    return _APPOINTING.match(said) is not None
