"""A task as a statement in the first person, ready to be retold: "I will send you the form by Friday"."""

import re

from hansard.insight.actions.english_deeds import plain
from hansard.insight.actions.names import NAMES
from hansard.insight.actions.pledge import Pledge
from hansard.insight.han import simplified
from hansard.insight.phrases.task import Deed, Form

_TAIL = re.compile(
    r"[\s,]*(?:\b(?:okay|ok|please|pls|then|thanks|thank you|right|alright)\b[\s,.?!]*)*[\s,.?!;:]*$",
    re.IGNORECASE,
)
_ZH_TAIL = re.compile(
    r"(?:[，,]?(?:好嗎|好吗|可以嗎|可以吗|好不好|行嗎|行吗))?[嗎吗呢吧囉喔哦啊啦。？！?!，,\s]*$"
)
_LET = re.compile(r"^(?:let me|lemme)\b", re.IGNORECASE)
_LETS = re.compile(r"^let's\b", re.IGNORECASE)
_WE = re.compile(r"^(?:what )?we\b", re.IGNORECASE)
_ONE_OF_US = re.compile(r"\bone of (?:us|our \w+)\b", re.IGNORECASE)
_LET_KNOW = re.compile(r"\blet (you|u|ya) know\b", re.IGNORECASE)
_ZH_SOON = (("等一下", "稍後"), ("等下", "稍後"))
_AS_SAID = frozenset({Form.OTHERS, Form.COMING, Form.BOUND, Form.NEEDED})


def english_statement(pledge: Pledge, is_idea: bool) -> str:
    """What somebody said they, or others, will do, or as an idea may do."""
    said = pledge.said
    if pledge.form in _AS_SAID:
        return _ONE_OF_US.sub("someone", _told_so(trimmed(said)))
    if pledge.form is Form.OUTCOME:
        return trimmed(pledge.line.turn.text[pledge.clause.lead : pledge.clause.end])
    if pledge.form in (Form.DELEGATED, Form.MEETING):
        return trimmed(_LETS.sub("we will", _LET.sub("I will", said)))
    if pledge.form is Form.ASSIGNED:
        names = NAMES.findall(pledge.line.turn.text[pledge.clause.start : pledge.clause.verb])
        return f"{names[-1]} will {english_deed(pledge)}" if names else trimmed(said)
    who = "we" if _WE.match(said) else "I"
    will = "may" if is_idea else "will"
    return f"{pledge.leading}{who} {will} {english_deed(pledge)}"


def english_deed(pledge: Pledge) -> str:
    """What is to be done, its verb in the plain form."""
    return _told_so(plain(trimmed(pledge.deed_text)))


def _told_so(said: str) -> str:
    """ "Let you know" put so that its end is not taken for the filler "you know"."""
    return _LET_KNOW.sub(r"tell \1", said)


def trimmed(said: str) -> str:
    """The words without a closing tag."""
    return _TAIL.sub("", said)


def chinese_statement(pledge: Pledge) -> str:
    """The clause as said, with its subject."""
    said = _ZH_TAIL.sub("", pledge.said)
    for soon, later in _ZH_SOON:
        said = said.replace(soon, later if will(pledge) == "會" else simplified(later))
    if pledge.form is not Form.IMPLIED or pledge.deed is Deed.ECHO or "我" in said:
        return said
    return "我" + ("" if "會" in said or "会" in said else will(pledge)) + said


def chinese_deed(pledge: Pledge) -> str:
    """What is to be done, without particles."""
    return _ZH_TAIL.sub("", pledge.deed_text)


def will(pledge: Pledge) -> str:
    """ "Will" in the script of the turn."""
    return "会" if pledge.line.turn.text == pledge.line.text else "會"
