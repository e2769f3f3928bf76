"""Finds clauses that take on, give or ask for a task in English, with or without marks."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from hansard.insight.actions.english_deeds import appoints, deed_of, has_verb, is_at_desk, is_sending
from hansard.insight.actions.english_frames import Head, frames
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
    return re.compile(rf"(?<![\w'])(?:{'|'.join(fragments)})(?!(?<=\w)(?:\w|'t))", re.IGNORECASE)


_FORMS = {form: _compiled(fragments) for form, fragments in data.FORMS.items()}


@lru_cache(maxsize=_CACHED_LINES)
def english_clauses(text: str, role: Role) -> tuple[Clause, ...]:
    """Every such clause of a turn's folded text, in order."""
    framed = list(frames(text, among_colleagues=role is Role.UNKNOWN))
    return tuple(
        clause for sentence in sentences(text) for clause in _in_sentence(text, sentence, role, framed)
    )


def _in_sentence(text: str, sentence: Sentence, role: Role, framed: Iterable[Head]) -> Iterator[Clause]:
    begin = sentence.start
    ending = Head(Form.IMPLIED, sentence.end, sentence.end)
    within = [head for head in framed if sentence.start <= head.start < sentence.end]
    listed = _listed(text[sentence.start : sentence.end], sentence.start)
    said = [head for head in (*listed, *within) if _is_said(text, head, role)]
    for head, following in pairwise([*_heads(text, sentence, said), ending]):
        end = _clause_end(text, head, min(following.start, sentence.end))
        lead = _lead(text, head, max(begin, head.start - data.REACH))
        yield _clause(text, head, role, lead, end, sentence.end)
        begin = end


def _clause(text: str, head: Head, role: Role, lead: int, end: int, last: int) -> Clause:
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


def _heads(text: str, sentence: Sentence, found: Iterable[Head]) -> list[Head]:
    """The heads of clauses, the longest where several begin at the same place; none inside another."""
    kept: list[Head] = []
    for head in sorted(found, key=lambda head: (head.start, -head.end)):
        is_apart = not kept or (head.start > kept[-1].end + 1 and not _shares_subject(head, kept[-1]))
        if is_apart and not _goes_on_with(text, sentence, head):
            kept.append(head)
    return kept


def _is_said(text: str, head: Head, role: Role) -> bool:
    """Not a name that does something on a service call, nor "please" without a verb."""
    if head.form is Form.ASSIGNED:
        return role is Role.UNKNOWN
    return head.form is not Form.REQUEST or has_verb(text[head.end :])


def _listed(sentence: str, offset: int) -> list[Head]:
    """The heads that are known as phrases."""
    return [
        Head(form, offset + match.start(), offset + match.end())
        for form, pattern in _FORMS.items()
        for match in pattern.finditer(sentence)
    ]


def _goes_on_with(text: str, sentence: Sentence, head: Head) -> bool:
    """Whether the clause only goes on with another ("what I can do") or asks ("am I going to")."""
    before = text[max(sentence.start, head.start - _NEARBY) : head.start]
    previous = _LAST_WORD.search(before)
    is_parted = before.rstrip().endswith((",", ".", ";", ":", "-"))
    return (
        previous is not None
        and not is_parted
        and _is_dependent(previous[1].lower(), text[head.start : head.end])
    )


def _is_dependent(previous: str, head: str) -> bool:
    inverted = previous in data.INVERTED and _BARE.match(head) is not None
    return inverted or previous in data.NOT_AFTER


def _shares_subject(head: Head, last: Head) -> bool:
    """ "I'll print it and send it": the second verb asks nobody."""
    return head.start == head.end and last.form not in ASKED


def _clause_end(text: str, head: Head, limit: int) -> int:
    marks = _CLAUSE_END.finditer(text, min(head.end + 1, limit), limit)
    end = next((mark.start() for mark in marks if not _goes_on(text, mark.start())), limit)
    return head.start + len(_JOINT.sub("", text[head.start : end]).rstrip(" ,;"))


def _goes_on(text: str, at: int) -> bool:
    """Whether the word before ties what follows to the clause."""
    previous = _LAST_WORD.search(text[max(0, at - _NEARBY) : at])
    return text[at : at + 1] == " " and previous is not None and previous[1].lower() in data.GOING_ON


def _lead(text: str, head: Head, begin: int) -> int:
    """Where the words begin that lead to the clause: subject, condition ("if not, I'll call") or time."""
    before = text[begin : head.start]
    if head.form is Form.OUTCOME and not text[head.start : head.end].lower().startswith(("you", "expect")):
        found = [mark.end() for mark in _BREAK.finditer(before)] or [0]
    else:
        found = [mark.start() for mark in _CONDITION.finditer(before)]
    return begin + found[-1] if found else head.start
