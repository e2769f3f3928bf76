"""The criteria on manners: opening, empathy, holds, listening, closing, language."""

from collections.abc import Mapping
from typing import Any

from hansard.insight.abuse import insults, is_often, prohibited, rudeness
from hansard.insight.answers import NOT_APPLICABLE, Answer, found
from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.phrases.cue import Cue
from hansard.insight.thresholds import (
    CLOSING_TURNS,
    INTERRUPTIONS_PER_5_MIN,
    OPENING_TURNS,
    ROLE_CONFIDENCE,
    SENTIMENT_POLAR,
)
from hansard.model.transcript import ChannelMode

Metrics = Mapping[str, Any]
_FIVE_MINUTES_MS = 300_000


def greeting(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    """Not applicable when nobody opens the call: the recording then starts in the middle."""
    opening = dialogue.agent_lines[:OPENING_TURNS]
    hello = dialogue.first(opening, Cue.GREETING)
    name = dialogue.first(opening, Cue.IDENTIFICATION)
    if name or (hello and dialogue.first(opening, Cue.OFFER_OF_HELP)):
        return Answer(True, name or hello)
    caller = dialogue.first(dialogue.customer_lines[:1], Cue.CALLER_OPENING)
    return Answer(False, due=dialogue.agent_lines[0]) if caller else NOT_APPLICABLE


def empathy(dialogue: Dialogue, metrics: Metrics) -> Answer:
    """Not applicable when the customer tells of no trouble."""
    trouble = _trouble(dialogue, metrics)
    if trouble is None:
        return NOT_APPLICABLE
    reply = next((line for line in dialogue.agent_lines if line.index > trouble.index), None)
    return found(dialogue.first(dialogue.agent_lines, Cue.EMPATHY), reply)


def _trouble(dialogue: Dialogue, metrics: Metrics) -> Line | None:
    """The first line of the customer that tells of a trouble, or sounds like one; insults alone do not."""
    told = dialogue.first(dialogue.customer_lines, Cue.PROBLEM, Cue.COMPLAINT, Cue.FRUSTRATION)
    tone = {entry["turn_id"]: entry["score"] for entry in metrics["sentiment_turn"] or ()}
    angry = {hit.line.index for hit in insults(dialogue, dialogue.customer_lines)}
    calm = (line for line in dialogue.customer_lines if line.index not in angry)
    felt = (line for line in calm if tone.get(line.turn.id, 0.0) <= -SENTIMENT_POLAR)
    lines = [line for line in (told.line if told else None, next(felt, None)) if line]
    return min(lines, key=lambda line: line.index, default=None)


def hold(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    """Not applicable without a hold."""
    announced = dialogue.first(dialogue.agent_lines, Cue.HOLD)
    if announced is None:
        return NOT_APPLICABLE
    return found(dialogue.first(dialogue.agent_lines, Cue.HOLD_COURTESY), announced.line)


def listening(dialogue: Dialogue, metrics: Metrics) -> Answer:
    """Not applicable on mono where the voices could not be told apart surely."""
    protest = dialogue.first(dialogue.customer_lines, Cue.CUT_SHORT) or _told_in_vain(dialogue)
    if protest:
        return Answer(False, protest)
    if _is_unsure(dialogue) or metrics["interruptions"] is None:
        return NOT_APPLICABLE
    rate = agent_interruptions(dialogue, metrics) * _FIVE_MINUTES_MS
    return Answer(rate < INTERRUPTIONS_PER_5_MIN * max(metrics["duration_ms"], _FIVE_MINUTES_MS))


def _told_in_vain(dialogue: Dialogue) -> Hit | None:
    """Where the customer, not for the first time, has to say again what was said or was meant."""
    lines = dialogue.customer_lines[1:]
    hits = [dialogue.first((line,), Cue.REPEATED_STATEMENT, Cue.CORRECTION) for line in lines]
    again = [hit for hit in hits if hit is not None]
    return again[-1] if is_often(again, lines) else None


def _is_unsure(dialogue: Dialogue) -> bool:
    conversation = dialogue.conversation
    return conversation.mode is ChannelMode.MONO and any(
        person.role_confidence is not None and person.role_confidence < ROLE_CONFIDENCE
        for person in conversation.participants
    )


def agent_interruptions(dialogue: Dialogue, metrics: Metrics) -> int:
    """How often an agent cut in."""
    by = (metrics["interruptions"] or {}).get("by", {})
    return sum(len(by.get(person_id, ())) for person_id in {line.speaker.id for line in dialogue.agent_lines})


def closing(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    """A bare goodbye is not enough. Not applicable when nobody closes the call: the recording then ends
    in the middle.
    """
    ending = dialogue.agent_lines[-CLOSING_TURNS:]
    polite = dialogue.last(ending, Cue.FAREWELL, Cue.FURTHER_HELP)
    if polite:
        return Answer(True, polite)
    caller = dialogue.last(dialogue.customer_lines[-CLOSING_TURNS + 1 :], Cue.CALLER_CLOSING)
    ended = caller or dialogue.last(ending, Cue.CLOSING)
    return Answer(False, due=dialogue.agent_lines[-1]) if ended else NOT_APPLICABLE


def language(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    """Rude words cap the grade; brushing the customer off, twice or more, only costs the points."""
    rude = prohibited(dialogue, dialogue.agent_lines)
    if rude:
        return Answer(False, rude[0])
    return _brushed_off(rudeness(dialogue, dialogue.agent_lines))


def _brushed_off(hits: list[Hit]) -> Answer:
    return Answer(False, hits[0], manner="dismissive") if hits else Answer(True)
