"""Turns parted between sentences, each part somebody else's; what rests on them follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from hansard.dialects.symbl.message import SPLIT, Message, place_in
from hansard.model.insight import Evidence, Insight, InsightKind
from hansard.model.transcript import Turn

Owners = Mapping[str, str]
"""The id of the participant whose a message is, by the message's id."""

_SLACK_S = 0.01
_ENDS = InsightKind.CHAPTER
"""The kind whose `turn_ids` are a first and a last turn."""


@dataclass(frozen=True, slots=True)
class Part:
    """`start` is where the part begins in the text of the turn it is of."""

    start: int
    turn: Turn


@dataclass(frozen=True, slots=True)
class Parted:
    """A turn in parts, in order. `whole` is the turn as it was shown."""

    whole: Turn
    parts: tuple[Part, ...]

    def at(self, position: int) -> Part:
        """The part in which a position of the text lies."""
        return next(part for part in reversed(self.parts) if part.start <= max(0, position))


def part(turn: Turn, messages: Sequence[Message], owners: Owners) -> list[Part]:
    """A turn in parts of one owner each; it stays whole where all its messages have the same.

    `turn` is as it was heard. Of one that is parted the shown text stays, as what was heard: the times of
    words go with it, and the ids of messages.
    """
    groups = [list(group) for _, group in groupby(messages, key=lambda message: owners[message.id])]
    if len(groups) < 2:
        owner = owners[messages[0].id] if messages else turn.participant
        return [Part(0, replace(turn, participant=owner))]
    starts = [0, *(group[0].start for group in groups[1:])]
    return [_part(start, group, groups, owners) for start, group in zip(starts, groups, strict=True)]


def _part(start: int, group: list[Message], groups: list[list[Message]], owners: Owners) -> Part:
    whole = group[0].turn
    first_id, offset = place_in(whole.id, start)
    start_s = group[0].start_s if start else min(whole.start_s, group[0].start_s)
    end_s = max(message.end_s for message in group)
    turn = replace(
        whole,
        id=f"{first_id}{SPLIT}{offset}" if start else whole.id,
        participant=owners[group[0].id],
        start_s=start_s,
        end_s=max(end_s, whole.end_s) if group is groups[-1] else end_s,
        text=whole.text[start : group[-1].end],
        words=tuple(word for message in group for word in message.words),
    )
    return Part(start, turn)


def follow(one: Insight, parted: Mapping[str, Parted]) -> Insight:
    """An insight whose evidence and detail name the parts of turns that were parted, by the turns' ids."""
    evidence = tuple(_evidence(each, parted) for each in one.evidence)
    used = {each.turn_id for each in evidence}
    detail: dict[str, Any] = {key: _detail(value, parted) for key, value in one.detail.items()}
    if isinstance(one.detail.get("turn_ids"), list):
        detail["turn_ids"] = _turn_ids(one, parted, used)
    return replace(one, evidence=evidence, detail=detail)


def _evidence(one: Evidence, parted: Mapping[str, Parted]) -> Evidence:
    found = parted.get(one.turn_id or "")
    if found is None:
        return one
    at = _position(one, found)
    chosen = found.at(at)
    quote = one.quote and one.quote[: max(0, chosen.start + len(chosen.turn.text) - at)].rstrip()
    end_s = one.end_s if one.end_s is None else min(one.end_s, chosen.turn.end_s + _SLACK_S)
    return replace(one, turn_id=chosen.turn.id, quote=quote, end_s=end_s)


def _position(one: Evidence, found: Parted) -> int:
    """Where a quote stands in the text, at its time if it stands there several times."""
    places = _places(found.whole.text, one.quote or "")
    timed = [place for place in places if _is_at(found.at(place).turn, one)]
    return next(iter(timed or places), 0)


def _places(text: str, quote: str) -> list[int]:
    places, at = [], text.find(quote) if quote else -1
    while at >= 0:
        places.append(at)
        at = text.find(quote, at + 1)
    return places


def _is_at(turn: Turn, one: Evidence) -> bool:
    return one.start_s is not None and turn.start_s - _SLACK_S <= one.start_s < turn.end_s


def _detail(value: Any, parted: Mapping[str, Parted]) -> Any:
    """Lists of places (`turn_id`, `start`, `end`, of some `offset`) in the parts' own positions."""
    if not isinstance(value, list):
        return value
    return [_place(each, parted) if isinstance(each, dict) else each for each in value]


def _place(place: dict[str, Any], parted: Mapping[str, Parted]) -> dict[str, Any]:
    found = parted.get(place.get("turn_id", ""))
    if found is None or not isinstance(place.get("start"), int):
        return place
    chosen = found.at(place["start"])
    moved = {key: place[key] - chosen.start for key in ("start", "end", "offset") if place.get(key, -1) >= 0}
    return {**place, **moved, "turn_id": chosen.turn.id}


def _turn_ids(one: Insight, parted: Mapping[str, Parted], used: set[str | None]) -> list[str]:
    listed: list[str] = one.detail["turn_ids"]
    found: list[str] = []
    for number, turn_id in enumerate(listed):
        ids = [each.turn.id for each in parted[turn_id].parts] if turn_id in parted else [turn_id]
        if one.kind is _ENDS:
            found.append(ids[-1] if number else ids[0])
        else:
            found += [each for each in ids if each in used] or ids
    return found
