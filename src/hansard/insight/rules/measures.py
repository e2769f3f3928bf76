"""Conditions on what is measured: sentiment, silence, interruption, talk share, duration."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.evidence import cite_line, whole_call
from hansard.insight.rules.finding import Finding, Place, from_measure, from_places, is_within, unknown
from hansard.insight.rules.window import Window
from hansard.insight.spans import Speech, merge, speech_of
from hansard.model.definitions import Condition
from hansard.model.insight import Evidence
from hansard.model.transcript import Role

Metrics = Mapping[str, Any]


def sentiment(condition: Condition, dialogue: Dialogue, metrics: Metrics) -> Finding:
    """Turns that sound as the condition says; not known in a language without sentiment words."""
    if metrics["sentiment_turn"] is None:
        return unknown(condition)
    tone = {entry["turn_id"]: entry["score"] for entry in metrics["sentiment_turn"]}
    window = Window.of(condition, dialogue)
    places = [
        Place(line.turn.start_s, line.turn.end_s, cite_line(line))
        for line in dialogue.lines
        if _is_by(condition, line.role) and line.turn.id in tone and is_within(condition, tone[line.turn.id])
    ]
    return from_places(condition, [place for place in places if window.holds(place.start_s)])


def silence(condition: Condition, dialogue: Dialogue, _metrics: Metrics) -> Finding:
    """Times in which nobody speaks, between the first word and the last; it is whose words end it."""
    union = merge((item.start_ms, item.end_ms) for item in _speech(dialogue))
    window = Window.of(condition, dialogue)
    places = []
    for before, after in pairwise(union):
        start_s, end_s = before[1] / 1000, after[0] / 1000
        line = _line_at(dialogue.lines, end_s)
        is_meant = window.holds(start_s) and is_within(condition, round(end_s - start_s, 3))
        if line and is_meant and _is_by(condition, line.role):
            places.append(Place(start_s, end_s, cite_line(line)))
    return from_places(condition, places)


def interruption(condition: Condition, dialogue: Dialogue, metrics: Metrics) -> Finding:
    """Places where somebody cuts in."""
    by: Mapping[str, Sequence[Mapping[str, Any]]] = (metrics["interruptions"] or {}).get("by", {})
    roles = {person.id: person.role for person in dialogue.conversation.participants}
    window = Window.of(condition, dialogue)
    places = [
        place
        for person_id, cuts in by.items()
        if _is_by(condition, roles.get(person_id, Role.UNKNOWN))
        for place in _cuts(dialogue, person_id, cuts)
        if window.holds(place.start_s)
    ]
    return from_places(condition, sorted(places, key=lambda place: place.start_s))


def _cuts(dialogue: Dialogue, person_id: str, cuts: Sequence[Mapping[str, Any]]) -> list[Place]:
    own = [line for line in dialogue.lines if line.speaker.id == person_id]
    times = [(cut["start"] / 1000, cut["end"] / 1000) for cut in cuts]
    return [Place(start_s, end_s, _cite_at(own, start_s)) for start_s, end_s in times]


def _cite_at(lines: Sequence[Line], at_s: float) -> Evidence:
    line = _line_at(lines, at_s)
    return cite_line(line) if line else whole_call()


def talk_share(condition: Condition, dialogue: Dialogue, _metrics: Metrics) -> Finding:
    """The share of all speech that the role has; without a role, that anybody has who fits."""
    speech = Window.of(condition, dialogue).speech(_speech(dialogue))
    shares = _shares(condition, dialogue, speech)
    fitting = [share for share in shares if is_within(condition, share)]
    return from_measure(condition, next(iter(fitting or shares), None), whole_call())


def duration(condition: Condition, dialogue: Dialogue, _metrics: Metrics) -> Finding:
    """The length of the conversation."""
    return from_measure(condition, dialogue.conversation.duration_s, whole_call())


def _shares(condition: Condition, dialogue: Dialogue, speech: Sequence[Speech]) -> list[float]:
    talk_ms = {person.id: 0 for person in dialogue.conversation.participants}
    for item in speech:
        talk_ms[item.participant] += item.end_ms - item.start_ms
    total_ms = sum(talk_ms.values())
    if not total_ms:
        return []
    if condition.role is None:
        return [round(own_ms / total_ms, 4) for own_ms in talk_ms.values()]
    people = dialogue.conversation.participants
    own = [talk_ms[person.id] for person in people if person.role is condition.role]
    return [round(sum(own) / total_ms, 4)] if own else []


def _speech(dialogue: Dialogue) -> tuple[Speech, ...]:
    return speech_of(dialogue.conversation, dialogue.pack)


def _is_by(condition: Condition, role: Role) -> bool:
    return condition.role is None or role is condition.role


def _line_at(lines: Sequence[Line], at_s: float) -> Line | None:
    """Of lines in order: the one that is being spoken at a moment, else the next one to begin."""
    after = bisect_right(lines, at_s, key=lambda line: line.turn.start_s)
    if after and lines[after - 1].turn.end_s > at_s:
        return lines[after - 1]
    return lines[after] if after < len(lines) else None
