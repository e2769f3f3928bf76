"""How satisfied the customer sounds: signs in the customer's own words, the ending, the waiting."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.evidence import cite, cite_line, quote, whole_call
from hansard.insight.phrases.cue import Cue
from hansard.insight.sentiment import turn_sentiment
from hansard.insight.text import Sentence, quote_extent, units, words
from hansard.insight.thresholds import (
    LAST_QUARTER_SENTIMENT,
    LATE_SHARE,
    LONG_WAIT_MS,
    REPETITIONS,
    SATISFACTION_BAD_ABOVE,
    SATISFACTION_GRADES,
    SATISFACTION_LIMIT,
    SATISFACTION_NEUTRAL_ABOVE,
    SATISFACTION_POINTS,
    SENTIMENT_SWING,
)
from hansard.insight.tone import Tones
from hansard.model.insight import Evidence

Metrics = Mapping[str, Any]

_EXPRESSED: Mapping[str, tuple[Cue, ...]] = {
    "praise": (Cue.PRAISE,),
    "complaint": (Cue.COMPLAINT,),
    "escalation": (Cue.SUPERVISOR, Cue.CHURN, Cue.LEGAL),
    "abuse": (Cue.ABUSE,),
}
_REPEAT_MIN_UNITS = 5


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of satisfaction with its points. `late` means in the last third of the call."""

    criterion: str
    evidence: Evidence
    points: float
    expressed: bool
    late: bool = False


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """The grade, its score (-5..+5) and what it rests on."""

    grade: str
    score: float
    evidence: tuple[Evidence, ...]


def satisfaction(dialogue: Dialogue, metrics: Metrics) -> Satisfaction:
    """The customer's grade. Enough speech without any sign is a C."""
    signs = _outweighed([*_expressed_signs(dialogue), *_inferred_signs(dialogue, metrics)])
    score = sum(sign.points for sign in signs)
    score = max(-SATISFACTION_LIMIT, min(SATISFACTION_LIMIT, score))
    return Satisfaction(_grade(score), score, tuple(_record(sign) for sign in signs))


def _grade(score: float) -> str:
    for grade, least in SATISFACTION_GRADES:
        if score >= least:
            return grade
    if score > SATISFACTION_NEUTRAL_ABOVE:
        return "C"
    return "D" if score > SATISFACTION_BAD_ABOVE else "E"


def _record(sign: Sign) -> Evidence:
    basis = "expressed" if sign.expressed else "inferred"
    return replace(sign.evidence, criterion=sign.criterion, answer="yes", points=sign.points, basis=basis)


def _expressed_signs(dialogue: Dialogue) -> list[Sign]:
    lines = dialogue.customer_lines
    found = {criterion: dialogue.last(lines, *cues) for criterion, cues in _EXPRESSED.items()}
    found["solved"], found["unresolved"] = outcome(dialogue)
    found["complaint"] = found["complaint"] or _frustration(dialogue, found)
    return [_sign(dialogue, criterion, hit) for criterion, hit in found.items() if hit]


def _frustration(dialogue: Dialogue, found: Mapping[str, Hit | None]) -> Hit | None:
    """Frustration counts like a complaint, unless the customer is content in the end."""
    felt = dialogue.last(dialogue.customer_lines, Cue.FRUSTRATION)
    content = [hit.line.index for hit in (found["praise"], found["solved"]) if hit]
    return felt if felt and felt.line.index >= max(content, default=-1) else None


def outcome(dialogue: Dialogue) -> tuple[Hit | None, Hit | None]:
    """How the matter ended in the customer's last words on it: (solved, unresolved), at most one.

    Words that it is unresolved count only in the last third of the call.
    """
    lines = dialogue.customer_lines
    solved, unresolved = dialogue.last(lines, Cue.SOLVED), dialogue.last(lines, Cue.UNRESOLVED)
    if unresolved and (not solved or unresolved.line.index >= solved.line.index):
        is_late = dialogue.position(unresolved.line) >= LATE_SHARE
        return None, unresolved if is_late else None
    return solved, None


def _sign(dialogue: Dialogue, criterion: str, hit: Hit) -> Sign:
    late = dialogue.position(hit.line) >= LATE_SHARE
    return Sign(criterion, cite(hit), SATISFACTION_POINTS[criterion], expressed=True, late=late)


def _inferred_signs(dialogue: Dialogue, metrics: Metrics) -> list[Sign]:
    checks: tuple[tuple[str, Callable[[Dialogue, Metrics], Evidence | None]], ...] = (
        ("good_ending", _good_ending),
        ("mood_rise", lambda dialogue, metrics: _mood(dialogue, metrics, 1)),
        ("mood_fall", lambda dialogue, metrics: _mood(dialogue, metrics, -1)),
        ("repeated_contact", _repeated_contact),
        ("long_wait", _long_wait),
        ("repetition", _repetition),
    )
    found = ((criterion, check(dialogue, metrics)) for criterion, check in checks)
    return [
        Sign(criterion, evidence, SATISFACTION_POINTS[criterion], expressed=False)
        for criterion, evidence in found
        if evidence
    ]


def _outweighed(signs: list[Sign]) -> list[Sign]:
    """What was said late in the call undoes inferred signs of the opposite direction."""
    late = [sign for sign in signs if sign.expressed and sign.late]
    balance = sum(sign.points for sign in late)
    return [
        replace(sign, points=0.0) if not sign.expressed and sign.points * balance < 0 else sign
        for sign in signs
    ]


def _customer(metrics: Metrics) -> Mapping[str, Any]:
    """The figures of the customer who speaks most."""
    own: list[Mapping[str, Any]] = [
        figures for figures in metrics["participants"] if figures["role"] == "customer"
    ]
    return max(own, key=lambda figures: int(figures["talk_time_ms"]))


def _tones(metrics: Metrics) -> Tones:
    return {entry["turn_id"]: entry["score"] for entry in metrics["sentiment_turn"] or ()}


def _good_ending(dialogue: Dialogue, metrics: Metrics) -> Evidence | None:
    last = _customer(metrics)["sentiment_quarter"][3]
    if last is None or last <= LAST_QUARTER_SENTIMENT:
        return None
    return _strongest(dialogue, metrics, 1)


def _mood(dialogue: Dialogue, metrics: Metrics, direction: int) -> Evidence | None:
    change = _customer(metrics)["sentiment_change"]
    if change is None or change * direction < SENTIMENT_SWING:
        return None
    return _strongest(dialogue, metrics, direction)


def _strongest(dialogue: Dialogue, metrics: Metrics, direction: int) -> Evidence | None:
    """The customer's last turn that leans this way."""
    tone = _tones(metrics)
    lean: list[Line] = [line for line in dialogue.customer_lines if tone[line.turn.id] * direction > 0]
    return _leaning_sentence(dialogue, lean[-1], direction) if lean else whole_call()


def _leaning_sentence(dialogue: Dialogue, line: Line, direction: int) -> Evidence:
    def weight(sentence: Sentence) -> float:
        text = line.turn.text[sentence.start : sentence.end]
        return (turn_sentiment(text, dialogue.pack) or 0.0) * direction

    best = max(line.sentences, key=weight)
    return quote(line, *quote_extent(line.text, best.start, best.end))


def _repeated_contact(dialogue: Dialogue, _metrics: Metrics) -> Evidence | None:
    hit = dialogue.first(dialogue.customer_lines, Cue.REPEATED_CONTACT)
    return cite(hit) if hit else None


def _long_wait(_dialogue: Dialogue, metrics: Metrics) -> Evidence | None:
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
        return None
    return whole_call()


def _repetition(dialogue: Dialogue, _metrics: Metrics) -> Evidence | None:
    """The customer has to say things again, or asks to have them said again, twice or more."""
    lines = dialogue.customer_lines
    hits = dialogue.hits(Cue.REPEATED_STATEMENT, lines) + dialogue.hits(Cue.ASK_TO_REPEAT, lines)
    said, twice = set[tuple[str, ...]](), list[Line]()
    for line in lines:
        key = tuple(words(line.text))
        if units(line.text, dialogue.language) >= _REPEAT_MIN_UNITS and key in said:
            twice.append(line)
        said.add(key)
    if len(hits) + len(twice) < REPETITIONS:
        return None
    return cite(hits[-1]) if hits else cite_line(twice[-1])
