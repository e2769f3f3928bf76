"""Chinese clauses that look like tasks and are none: over, denied, supposed, usual, or but talk."""

import re

from hansard.insight.actions.chinese_deeds import compiled
from hansard.insight.actions.chinese_pieces import Piece
from hansard.insight.phrases import zh_questions, zh_task_parts
from hansard.insight.phrases import zh_tasks as data
from hansard.insight.phrases.task import Form
from hansard.model.transcript import Role

_DONE, _DENIED, _UNDENIED = (compiled((one,)) for one in (data.DONE, data.DENIED, data.UNDENIED))
_DENIED_AFTER, _ANSWER = compiled((data.DENIED_AFTER,)), compiled((data.ANSWER,))
_TALK, _ARRIVES, _COURTESY = (compiled((one,)) for one in (data.TALK, data.ARRIVES, data.COURTESY))
_HABIT, _NO_HABIT, _USUAL = (compiled((one,)) for one in (data.HABIT, data.NO_HABIT, data.USUAL))
_EARLIER, _ABLE, _HAPPENS = (compiled((one,)) for one in (data.EARLIER, data.ABLE, data.HAPPENS))
_TIME, _WAIT, _ASKS_NOW = (compiled((one,)) for one in (zh_task_parts.TIME, data.WAIT, data.ASKS_NOW))
_IN_CASE = compiled((data.IN_CASE,))
_QUESTION = compiled((zh_questions.QUESTION_WORDS, r"[?？]|嗎"))
_COMES, _TAKES, _REACHES_YOU, _TOGETHER = (
    compiled((one,)) for one in (data.COMES, data.TAKES, data.REACHES_YOU, data.TOGETHER)
)
_DEMANDS = compiled((data.DEMANDS,))
_NEAR = 40
_BY_ITSELF = frozenset({Form.IMPLIED, Form.OUTCOME, Form.OTHERS, Form.COMING, Form.ASSIGNED})


def is_void(text: str, piece: Piece, form: Form, head: re.Match[str], role: Role) -> bool:
    """Whether a clause of a form takes nothing on."""
    said = text[piece.start : piece.words_end]
    return (
        _is_denied(said, head)
        or _is_usual(text, piece)
        or _is_talk(said)
        or _is_together(said, form, role)
        or (form in _BY_ITSELF and _HAPPENS.search(said) is not None)
        or (role is not Role.UNKNOWN and _is_told(said, form, role))
    )


def is_courtesy(text: str, piece: Piece) -> bool:
    """Whether something is asked for only in case: "call us with any questions"."""
    if _COURTESY.search(text, piece.context, piece.words_end):
        return True
    in_case = _IN_CASE.search(text, piece.context, piece.words_end)
    return in_case is not None and _TIME.search(text, piece.start, piece.words_end) is None


def is_asked_now(text: str, piece: Piece, role: Role) -> bool:
    """Whether what is said is done at once: a question follows, or the other is to wait."""
    said = text[piece.start : piece.words_end]
    if _TIME.search(said):
        return False
    if role is Role.AGENT and _WAIT.match(text, piece.end):
        return True
    return (
        _ASKS_NOW.search(said) is not None
        and _QUESTION.search(text, piece.end, min(piece.last, piece.end + _NEAR)) is not None
    )


def _is_denied(said: str, head: re.Match[str]) -> bool:
    """Whether it is over, denied or supposed; what stands before who does it is not over."""
    plain = _UNDENIED.sub(lambda match: "＊" * len(match[0]), said)
    return (
        _DONE.search(plain, head.start()) is not None
        or _DENIED.search(plain) is not None
        or _DENIED_AFTER.match(plain, head.end()) is not None
        or _ANSWER.search(plain, 0, head.start()) is not None
    )


def _is_usual(text: str, piece: Piece) -> bool:
    said = text[piece.start : piece.words_end]
    is_always = _HABIT.search(said) is not None and _NO_HABIT.search(said) is None
    return is_always or _USUAL.search(text, piece.context, piece.words_end) is not None


def _is_talk(said: str) -> bool:
    only_talk = _TALK.search(said) is not None and _TIME.search(said) is None
    return only_talk or _ARRIVES.match(said) is not None


def _is_together(said: str, form: Form, role: Role) -> bool:
    """Whether it is what a meeting does at once."""
    if role is not Role.UNKNOWN or form not in (Form.FIRM, Form.PLANNED, Form.IMPLIED):
        return False
    return _TOGETHER.search(said) is not None and _TIME.search(said) is None


def _is_told(said: str, form: Form, role: Role) -> bool:
    """Whether a party tells what is or was, or what can be."""
    if role is Role.CUSTOMER and (_EARLIER.search(said) or _COMES.search(said)):
        return True
    if role is Role.CUSTOMER and form is Form.OUTCOME and _DEMANDS.search(said):
        return True
    if form in (Form.FIRM, Form.IMPLIED) and _TAKES.search(said) is None:
        return True
    if form is not Form.IMPLIED:
        return False
    return _ABLE.match(said) is not None or (role is Role.AGENT and _REACHES_YOU.search(said) is None)
