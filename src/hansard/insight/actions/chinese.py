"""Finds clauses that take on, give or ask for a task in Chinese: at most one between two marks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from hansard.insight.actions.chinese_deeds import compiled, deed_of, is_at_desk
from hansard.insight.actions.chinese_pieces import Piece, pieces
from hansard.insight.actions.chinese_voids import is_asked_now, is_courtesy, is_void
from hansard.insight.actions.pledge import Clause
from hansard.insight.phrases import zh_tasks as data
from hansard.insight.phrases.task import ASKED, Deed, Form
from hansard.insight.text import Sentence, sentences
from hansard.model.transcript import Role

_CACHED_LINES = 20_000
_ALONE = frozenset({Form.FIRM, Form.OTHERS, Form.OUTCOME, Form.MEETING, Form.ASSIGNED})

_FORMS = {form: compiled(fragments) for form, fragments in data.FORMS.items()}
_ASKING = {form: compiled(fragments) for form, fragments in data.ASKING.items()}
_NAMED = {Form.ASSIGNED: compiled(data.NAMED)}
_HANDED = {Form.DELEGATED: compiled((data.HANDED,))}
_TO_SOMEBODY = {Form.ASSIGNED: compiled((data.TO_SOMEBODY,))}
_TAGGED = compiled((data.TAGGED,))

Head = tuple[Form, re.Match[str]]
"""How a task is spoken of, and who does it and when; behind stands what is to be done."""


@lru_cache(maxsize=_CACHED_LINES)
def chinese_clauses(text: str, role: Role) -> tuple[Clause, ...]:
    """Every such clause of a turn's folded text, in order; `role` is who speaks."""
    return tuple(clause for sentence in sentences(text) for clause in _in_sentence(text, sentence, role))


def _in_sentence(text: str, sentence: Sentence, role: Role) -> Iterator[Clause]:
    """The time of a task may stand in the piece before, but not where that tells another."""
    is_task = False
    for piece in pieces(text, sentence):
        clause = _clause(text, piece, role)
        if clause:
            yield replace(clause, context=piece.start) if is_task else clause
        is_task = clause is not None and clause.deed in (Deed.SEND, Deed.WORK)


def _clause(text: str, piece: Piece, role: Role) -> Clause | None:
    said = text[piece.start : piece.words_end]
    head = next((one for one in _heads(said, piece, role) if _holds(text, piece, one, role)), None)
    if head is None or is_asked_now(text, piece, role):
        return None
    form, found = head
    deed = deed_of(said, found.end(), form, role)
    return Clause(
        form=form,
        deed=deed,
        context=piece.context,
        lead=piece.start,
        start=piece.start,
        verb=piece.start + found.end(),
        end=piece.end,
        last=piece.last,
        desk=role is Role.AGENT and deed is not Deed.SEND and is_at_desk(said),
        stands_alone=form in _ALONE or (form is Form.DELEGATED and "我" in found[0]),
    )


def _holds(text: str, piece: Piece, head: Head, role: Role) -> bool:
    form, found = head
    if form in ASKED:
        return not is_courtesy(text, piece)
    return not is_void(text, piece, form, found, role)


def _heads(said: str, piece: Piece, role: Role) -> Iterator[Head]:
    """The ways in which a task may be spoken of, the likeliest first."""
    yield from _matches(_ASKING, said)
    if role is not Role.CUSTOMER:
        yield from _matches(_HANDED, said)
    if piece.is_tagged and (found := _TAGGED.search(said)):
        yield Form.REQUEST, found
    if role is Role.UNKNOWN:
        yield from _matches(_TO_SOMEBODY, said)
    yield from _matches(_FORMS, said)
    yield from _matches(_NAMED, said)


def _matches(forms: dict[Form, re.Pattern[str]], said: str) -> Iterator[Head]:
    for form, pattern in forms.items():
        if found := pattern.search(said):
            yield form, found
