"""Finds clauses that take on, give or ask for a task in English, with or without marks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from hansard.insight.actions.english_deeds import appoints, deed_of, is_at_desk, is_sending
from hansard.insight.actions.pledge import Clause
from hansard.insight.phrases import en_tasks as data
from hansard.insight.phrases.task import ASKED, Form
from hansard.insight.text import Sentence, sentences
from hansard.model.transcript import Role

_CACHED_LINES = 20_000
_LAST_WORD = re.compile(r"([\w']+)\W*$")
_NEARBY = 20
_BARE = re.compile(r"(?:i|we|you|he|she|they|it)(?: |$)", re.IGNORECASE)
_JOINT = re.compile(r"[\s,;]+(?:and|but|or|so|then|because|also)[\s,;]*$", re.IGNORECASE)
_BREAK = re.compile(r"[,;:.!?] |\b(?:and|so|but|that|because|okay|then) ", re.IGNORECASE)
_CLAUSE_END = re.compile(data.CLAUSE_END, re.IGNORECASE)
_CONDITION = re.compile(data.CONDITION, re.IGNORECASE)


def _compiled(fragments: Iterable[str]) -> re.Pattern[str]:
    # A head may be empty and stand just before its verb; it never ends inside a word.
    return re.compile(rf"(?<![\w'])(?:{'|'.join(fragments)})(?!(?<=\w)\w)", re.IGNORECASE)


_FORMS = {form: _compiled(fragments) for form, fragments in data.FORMS.items()}


@dataclass(frozen=True, slots=True)
class _Head:
    """The words before a verb that tell the form."""

    form: Form
    start: int
    end: int


@lru_cache(maxsize=_CACHED_LINES)
def english_clauses(text: str, role: Role) -> tuple[Clause, ...]:
    """Every such clause of a turn's folded text, in order."""
    return tuple(clause for sentence in sentences(text) for clause in _in_sentence(text, sentence, role))


def _in_sentence(text: str, sentence: Sentence, role: Role) -> Iterator[Clause]:
    begin = sentence.start
    ending = _Head(Form.IMPLIED, sentence.end, sentence.end)
    for head, following in pairwise([*_heads(text[sentence.start : sentence.end], sentence.start), ending]):
        end = _clause_end(text, head, min(following.start, sentence.end))
        lead = _lead(text, head, max(begin, head.start - data.REACH))
        yield _clause(text, head, role, lead, end, sentence.end)
        begin = end


def _clause(text: str, head: _Head, role: Role, lead: int, end: int, last: int) -> Clause:
    verb = head.end + (text[head.end : head.end + 1] == " ")
    said = text[verb:end]
    return Clause(
        form=head.form,
        deed=deed_of(said, head.form, role),
        context=lead,
        lead=lead,
        start=head.start,
        verb=verb,
        end=max(end, head.end),
        last=last,
        desk=is_at_desk(said, head.form, role),
        is_sending=is_sending(said),
        appoints=role is Role.AGENT and appoints(said),
    )


def _heads(text: str, offset: int) -> list[_Head]:
    """The heads of clauses, the longest where several begin at the same place; none inside another."""
    found = sorted(
        (_Head(form, match.start(), match.end()) for form, match in _matches(text)),
        key=lambda head: (head.start, -head.end),
    )
    kept: list[_Head] = []
    for head in found:
        if not kept or (head.start > kept[-1].end + 1 and not _shares_subject(head, kept[-1])):
            kept.append(head)
    return [_Head(head.form, head.start + offset, head.end + offset) for head in kept]


def _matches(text: str) -> Iterator[tuple[Form, re.Match[str]]]:
    for form, pattern in _FORMS.items():
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - _NEARBY) : match.start()]
            previous = _LAST_WORD.search(before)
            is_parted = before.rstrip().endswith((",", ".", ";", ":", "-"))
            if previous is None or is_parted or not _is_dependent(previous[1].lower(), match[0]):
                yield form, match


def _is_dependent(previous: str, head: str) -> bool:
    """Whether the clause only goes on with another ("what I can do") or asks ("am I going to")."""
    inverted = previous in data.INVERTED and _BARE.match(head) is not None
    return inverted or previous in data.NOT_AFTER


def _shares_subject(head: _Head, last: _Head) -> bool:
    """ "I'll print it and send it": the second verb asks nobody."""
    return head.start == head.end and last.form not in ASKED


def _clause_end(text: str, head: _Head, limit: int) -> int:
    marks = _CLAUSE_END.finditer(text, min(head.end + 1, limit), limit)
    end = next((mark.start() for mark in marks if not _goes_on(text, mark.start())), limit)
    return head.start + len(_JOINT.sub("", text[head.start : end]).rstrip(" ,;"))


def _goes_on(text: str, at: int) -> bool:
    """Whether the word before ties what follows to the clause."""
    previous = _LAST_WORD.search(text[max(0, at - _NEARBY) : at])
    return text[at : at + 1] == " " and previous is not None and previous[1].lower() in data.GOING_ON


def _lead(text: str, head: _Head, begin: int) -> int:
    """Where the words begin that lead to the clause: subject, condition ("if not, I'll call") or time."""
    before = text[begin : head.start]
    if head.form is Form.OUTCOME and not text[head.start : head.end].lower().startswith(("you", "expect")):
        found = [mark.end() for mark in _BREAK.finditer(before)] or [0]
    else:
        found = [mark.start() for mark in _CONDITION.finditer(before)]
    return begin + found[-1] if found else head.start
