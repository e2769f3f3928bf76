"""From what was concluded about somebody under one name to the same under another."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from hansard.insight.text import capitalised
from hansard.model.insight import Correction, Evidence, Insight, InsightKind
from hansard.model.voice import voice_number

_RETOLD = (InsightKind.ACTION_ITEM, InsightKind.FOLLOW_UP)
"""Kinds whose text is ours and names people; a question is told in the words that were said."""

_PEOPLE = {"assignee": "assignee_id", "asked_by": "asked_by_id"}
"""Where the detail of an insight names somebody, and where it has their id."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """A participant was known by id and name, and is known by others now.

    `is_only` says that nobody else was called so: what names no id means them too.
    """

    old_id: str
    old_name: str
    new_id: str
    new_name: str
    is_only: bool = True

    def text(self, text: str) -> str:
        """A text in which the name stands as a whole word."""
        return _whole(self.old_name).sub(lambda _: self.new_name, text)

    def insight(self, one: Insight) -> Insight:
        """An insight, with what a person said of it."""
        is_about = self.is_only or self.old_id in (one.detail.get(key) for key in _PEOPLE.values())
        return replace(
            one,
            value=self._value(one.kind, one.value) if is_about else one.value,
            detail=self._detail(one.detail),
            evidence=tuple(self._evidence(each) for each in one.evidence),
            correction=self._correction(one.kind, one.correction) if is_about else one.correction,
        )

    def _value(self, kind: InsightKind, value: str | None) -> str | None:
        return self.text(value) if value and kind in _RETOLD else value

    def _detail(self, detail: Mapping[str, Any]) -> dict[str, Any]:
        changed = dict(detail)
        for name, key in _PEOPLE.items():
            is_theirs = detail.get(key) == self.old_id
            if is_theirs:
                changed[key] = self.new_id
            if detail.get(name) == self.old_name and (is_theirs or self.is_only):
                changed[name] = self.new_name
        return changed

    def _evidence(self, one: Evidence) -> Evidence:
        is_theirs = self.is_only and one.speaker == self.old_name
        return replace(one, speaker=self.new_name) if is_theirs else one

    def _correction(self, kind: InsightKind, said: Correction | None) -> Correction | None:
        if said is None:
            return None
        return replace(said, value=self._value(kind, said.value), detail=self._detail(said.detail))


@lru_cache(maxsize=256)
def _whole(name: str) -> re.Pattern[str]:
    """The name as it may stand in a text: at its beginning too, and as people without one are shown."""
    spellings = {name, capitalised(name)}
    if voice_number(name) is not None:
        spellings.add(f"Speaker {name.removeprefix('speaker')}")
    longest_first = sorted(map(re.escape, spellings), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")
