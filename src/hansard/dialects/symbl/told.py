"""The texts of tasks as this dialect tells them."""

import re
from collections.abc import Iterable

from hansard.dialects.symbl.member import name_of, with_names
from hansard.insight.text import capitalised
from hansard.model.insight import Insight
from hansard.model.transcript import UNKNOWN_SPEAKER, Participant, Role

_OPENING = re.compile(r"(?:The agent|The customer)(?=\s)")
_IN_ROLE = {
    Role.AGENT: re.compile(r"\bthe agent\b", re.IGNORECASE),
    Role.CUSTOMER: re.compile(r"\bthe customer\b", re.IGNORECASE),
}
_UNKNOWN = re.compile(UNKNOWN_SPEAKER, re.IGNORECASE)


def told_text(task: Insight, doer: Participant | None, members: Iterable[Participant]) -> str:
    """The text of a task, which the member `doer` is to do.

    Who is called by a role is called by name; what nobody known has said stays as it was said.
    """
    text = task.value or ""
    if _UNKNOWN.search(text):
        return _as_said(task) or text
    opening = _OPENING.match(text) if doer else None
    if doer and opening:
        text = name_of(doer) + text[opening.end() :]
    return with_names(_by_name(text, task, list(members)))


def _by_name(text: str, task: Insight, members: list[Participant]) -> str:
    """Roles that one member has, as names; where the words of a role were said they mean anybody."""
    said = " ".join(_quotes(task))
    for role, words in _IN_ROLE.items():
        names = [name_of(one) for one in members if one.role is role]
        if len(names) == 1 and not words.search(said):
            text = names[0].join(words.split(text))
    return text


def _as_said(task: Insight) -> str:
    """The words in which somebody took it on or, where these only agree, was asked to."""
    return capitalised("".join(_quotes(task)[-1:]))


def _quotes(task: Insight) -> list[str]:
    return [each.quote for each in task.evidence if each.quote]
