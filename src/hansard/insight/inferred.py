"""How content customers seem without saying so: mood, repetition, waiting, and what the agent could do."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hansard.insight.abuse import is_often, rudeness
from hansard.insight.courtesy import empathy, language, listening
from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.evidence import cite, cite_line, quote, whole_call
from hansard.insight.handling import next_step, resolution
from hansard.insight.outcome import refused, settled
from hansard.insight.phrases.cue import Cue
from hansard.insight.repetition import restated
from hansard.insight.sentiment import turn_sentiment
from hansard.insight.sign import Sign, inferred, signs
from hansard.insight.text import Sentence, quote_extent
from hansard.insight.thresholds import (
    BAD_MOOD,
    ENDING_TURNS,
    GOOD_MOOD,
    LONG_WAIT_MS,
    MOOD_TURNS,
    REPETITIONS,
    SENTIMENT_SWING,
)
from hansard.insight.tone import Tones

Metrics = Mapping[str, Any]


def inferred_signs(dialogue: Dialogue, metrics: Metrics) -> list[Sign]:
    """Every sign that is not in the customer's express words."""
    return [*_moods(dialogue, metrics), *_efforts(dialogue, metrics), *_service(dialogue, metrics)]


def _moods(dialogue: Dialogue, metrics: Metrics) -> list[Sign]:
    """From how the customer's turns sound, apart from the first, which tells what is wrong."""
    tone: Tones = {entry["turn_id"]: entry["score"] for entry in metrics["sentiment_turn"] or ()}
    lines = dialogue.customer_lines
    if len(lines) < MOOD_TURNS or not tone:
        return []
    ending = lines[-max(ENDING_TURNS, len(lines) // 3) :]
    opening = lines[: len(lines) - len(ending)]
    end = _mean(ending, tone)
    change = end - _mean(opening, tone)
    held = (
        ("good_ending", end >= GOOD_MOOD, ending, 1),
        ("bad_ending", end <= -BAD_MOOD, ending, -1),
        ("mood_rise", end > 0 and change >= SENTIMENT_SWING, ending, 1),
        ("mood_fall", end < 0 and change <= -SENTIMENT_SWING, ending, -1),
        ("bad_mood", _mean(lines[1:], tone) <= -BAD_MOOD, lines[1:], -1),
    )
    return [
        inferred(criterion, _strongest(dialogue, chosen, tone, direction))
        for criterion, holds, chosen, direction in held
        if holds
    ]


def _mean(lines: Sequence[Line], tone: Tones) -> float:
    return sum(tone.get(line.turn.id, 0.0) for line in lines) / len(lines) if lines else 0.0


def _strongest(dialogue: Dialogue, lines: Sequence[Line], tone: Tones, direction: int) -> Any:
    """The sentence of these lines that leans furthest this way, the last of equals."""
    line = max(reversed(lines), key=lambda line: tone.get(line.turn.id, 0.0) * direction)

    def weight(sentence: Sentence) -> float:
        text = line.turn.text[sentence.start : sentence.end]
        return (turn_sentiment(text, dialogue.pack) or 0.0) * direction

    best = max(line.sentences, key=weight, default=Sentence(0, len(line.text)))
    return quote(line, *quote_extent(line.text, best.start, best.end, line.marked))


def _efforts(dialogue: Dialogue, metrics: Metrics) -> list[Sign]:
    """What the customer had to put up with."""
    checks: tuple[tuple[str, Callable[[Dialogue], list[Hit]]], ...] = (
        ("repeated_contact", _repeated_contact),
        ("correction", _corrections),
        ("cut_short", lambda dialogue: dialogue.hits(Cue.CUT_SHORT, dialogue.customer_lines)),
    )
    found = [
        sign
        for criterion, check in checks
        if (hits := check(dialogue))
        for sign in signs(dialogue, criterion, hits, expressed=False)
    ]
    return [*found, *_repetition(dialogue), *_long_wait(metrics)]


def _repeated_contact(dialogue: Dialogue) -> list[Hit]:
    return dialogue.hits(Cue.REPEATED_CONTACT, dialogue.customer_lines)


def _corrections(dialogue: Dialogue) -> list[Hit]:
    """The customer sets right what the agent made of it."""
    return dialogue.hits(Cue.CORRECTION, dialogue.customer_lines[1:])


def _repetition(dialogue: Dialogue) -> list[Sign]:
    """The customer has to say things again, or asks to have them said again, twice or more."""
    lines = dialogue.customer_lines
    hits = dialogue.hits(Cue.REPEATED_STATEMENT, lines) + dialogue.hits(Cue.ASK_TO_REPEAT, lines)
    again = restated(lines, dialogue)
    if len(hits) + len(again) < REPETITIONS:
        return []
    return [inferred("repetition", cite(hits[-1]) if hits else cite_line(again[-1]))]


def _long_wait(metrics: Metrics) -> list[Sign]:
    """Holds and long silences together; a silence inside a hold counts once."""
    holds = (metrics["hold_time"] or {}).get("instances", [])
    silences = (metrics["non_talk_time"] or {}).get("instances", [])
    apart = [
        silence
        for silence in silences
        if not any(hold["start"] < silence["end"] and silence["start"] < hold["end"] for hold in holds)
    ]
    waits = [*holds, *apart]
    if sum(wait["ms"] for wait in waits) <= LONG_WAIT_MS:
        return []
    return [inferred("long_wait", whole_call())]


def _service(dialogue: Dialogue, metrics: Metrics) -> list[Sign]:
    """What the agent's words say of how the customer fared."""
    vague = dialogue.hits(Cue.VAGUE, dialogue.agent_lines)
    rude = rudeness(dialogue, dialogue.agent_lines)
    found = (
        ("fulfilled", settled(dialogue)),
        ("well_served", _well_served(dialogue, metrics)),
        ("refused", refused(dialogue)),
        ("vague", vague[-1] if is_often(vague, dialogue.agent_lines) else None),
        ("rude_agent", rude[-1] if rude else None),
    )
    return [inferred(criterion, cite(hit)) for criterion, hit in found if hit]


def _well_served(dialogue: Dialogue, metrics: Metrics) -> Hit | None:
    """Where the agent brings the matter to its end, if nothing in the handling was amiss."""
    if not dialogue.agent_lines:
        return None
    handled = [check(dialogue, metrics) for check in (next_step, resolution, empathy, listening, language)]
    done = handled[1].hit if handled[1].met else None
    return done if all(answer.met is not False for answer in handled) else None
