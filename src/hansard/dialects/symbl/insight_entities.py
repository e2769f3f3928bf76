"""Entities within the text of an insight: people, dates and times."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hansard.dialects.symbl.entity_forms import POINTS, RANGES, type_of, value_fields
from hansard.dialects.symbl.member import name_of, render_author
from hansard.dialects.symbl.view import View
from hansard.insight.entities.find import mentions
from hansard.insight.entities.known import Known, personal
from hansard.insight.entities.mention import EntityKind, Mention
from hansard.model.transcript import Participant
from hansard.model.zones import to_local


@dataclass(frozen=True, slots=True)
class Doer:
    """Who is to do a task: a member, or somebody else by name, or nobody known."""

    member: Participant | None
    name: str | None = None

    @property
    def called(self) -> str | None:
        """The name."""
        return name_of(self.member) if self.member else self.name


def entities_in(view: View, text: str, doer: Doer) -> list[dict[str, Any]]:
    """The entities of a text in order; `offset` counts its characters."""
    people = list(_people(view, text, doer))
    known = Known(people=personal(name_of(member) for member in view.members))
    start_time = to_local(view.conversation.start_time, view.time_zone)
    others = [
        _mentioned(mention)
        for mention in mentions(text, view.language, start_time, known)
        if _is_told(mention) and not _overlaps(mention, people)
    ]
    return sorted([*people, *others], key=lambda entity: int(entity["offset"]))


def _people(view: View, text: str, doer: Doer) -> Iterator[dict[str, Any]]:
    """Members, and whoever is to do it, wherever they stand by their whole names."""
    known: dict[str, Participant | None] = {name_of(member): member for member in view.members}
    if doer.called:
        known[doer.called] = doer.member
    for name, start in _places(text, known):
        value = {**({"assignee": True} if name == doer.called else {}), **_identity(name, known[name])}
        yield {"type": "person", "text": name, "offset": start, "value": value}


def _identity(name: str, member: Participant | None) -> dict[str, Any]:
    return render_author(member) if member else {"name": name}


def _places(text: str, names: Iterable[str]) -> Iterator[tuple[str, int]]:
    longest_first = sorted(filter(None, names), key=len, reverse=True)
    if longest_first:
        forms = "|".join(map(re.escape, longest_first))
        for found in re.finditer(rf"(?<!\w)(?:{forms})(?!\w)", text):
            yield found[0], found.start()


def _is_told(mention: Mention) -> bool:
    return mention.kind is EntityKind.PERSON or type_of(mention.kind) in RANGES | POINTS


def _overlaps(mention: Mention, people: Iterable[dict[str, Any]]) -> bool:
    return any(
        mention.start < one["offset"] + len(one["text"]) and one["offset"] < mention.end for one in people
    )


def _mentioned(mention: Mention) -> dict[str, Any]:
    found = {"type": type_of(mention.kind), "text": mention.text, "offset": mention.start}
    if mention.kind is EntityKind.PERSON:
        return found | {"value": {"name": mention.text}}
    return found | value_fields(mention.kind, mention.value, mention.detail)
