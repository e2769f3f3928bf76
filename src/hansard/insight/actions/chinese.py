"""Finds clauses that take on, give or ask for a task in Chinese: at most one between two marks."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from hansard.insight.actions.pledge import Clause
from hansard.insight.clauses import clauses, stretches
from hansard.insight.phrases import zh_tasks as data
from hansard.insight.phrases.han import simplified
from hansard.insight.phrases.task import ASKED, Deed, Form
from hansard.insight.text import Sentence, sentences
from hansard.insight.thresholds import TASK_DEEDS
from hansard.model.transcript import Role

_CACHED_LINES = 20_000
_RANKED = (Deed.IDLE, Deed.AT_ONCE, Deed.SEND, Deed.WORK)
_ALONE = frozenset({Form.FIRM, Form.OTHERS, Form.OUTCOME, Form.MEETING, Form.ASSIGNED})


def _compiled(fragments: Iterable[str]) -> re.Pattern[str]:
    return re.compile(simplified("|".join(fragments)), re.IGNORECASE)


_FORMS = {form: _compiled(fragments) for form, fragments in data.FORMS.items()}
_DEEDS = {deed: _compiled((pattern,)) for deed, pattern in data.DEEDS.items()}
_DESK, _TIME = _compiled((data.DESK,)), _compiled((data.TIME,))
_DONE, _DENIED = _compiled((data.DONE,)), _compiled((data.DENIED,))


@lru_cache(maxsize=_CACHED_LINES)
def chinese_clauses(text: str, role: Role) -> tuple[Clause, ...]:
    """Every such clause of a turn's folded text, in order; `role` is who speaks."""
    return tuple(clause for sentence in sentences(text) for clause in _in_sentence(text, sentence, role))


def _in_sentence(text: str, sentence: Sentence, role: Role) -> Iterator[Clause]:
    context = sentence.start
    for stretch in stretches(text, sentence):
        for piece in clauses(text, stretch):
            clause = _in_piece(text, piece, context, sentence.end, role)
            if clause:
                yield clause
            context = piece.start


def _in_piece(text: str, piece: Sentence, context: int, last: int, role: Role) -> Clause | None:
    said = text[piece.start : piece.end]
    for form, pattern in _FORMS.items():
        head = pattern.search(said)
        if head and (form in ASKED or not (_DONE.search(said) or _DENIED.search(said))):
            deed = _deed(said[head.end() :], form)
            return Clause(
                form=form,
                deed=deed,
                context=context,
                lead=piece.start,
                start=piece.start,
                verb=piece.start + head.end(),
                end=piece.end,
                last=last,
                desk=role is Role.AGENT and deed is not Deed.SEND and _is_at_desk(said),
                stands_alone=form in _ALONE,
            )
    return None


def _is_at_desk(said: str) -> bool:
    """Whether it is done for the customer, with no time said before."""
    found = _DESK.search(said)
    return found is not None and _TIME.search(said, 0, found.start()) is None


def _deed(said: str, form: Form) -> Deed:
    """The weightiest sort of deed spoken of, unless what comes first is idle; none where nothing is left."""
    if form is Form.DELEGATED:
        return Deed.SEND
    if not said:
        return Deed.OTHER if form in ASKED else Deed.ECHO
    found = {deed: match.start() for deed in _RANKED if (match := _DEEDS[deed].search(said))}
    if Deed.IDLE in found and found[Deed.IDLE] == min(found.values()):
        return Deed.IDLE
    if found:
        return max(found, key=lambda deed: TASK_DEEDS[deed.value])
    return Deed.ECHO if _DEEDS[Deed.ECHO].search(said) else Deed.OTHER
