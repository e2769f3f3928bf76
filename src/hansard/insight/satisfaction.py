"""How satisfied the customer sounds: signs in the customer's own words, the ending, the waiting."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from hansard.insight.dialogue import Dialogue
from hansard.insight.expressed import expressed_signs
from hansard.insight.inferred import inferred_signs
from hansard.insight.sign import Sign
from hansard.insight.thresholds import (
    OUTWEIGHING,
    SATISFACTION_BAD_ABOVE,
    SATISFACTION_GRADES,
    SATISFACTION_LIMIT,
    SATISFACTION_NEUTRAL_ABOVE,
)
from hansard.model.insight import Evidence

Metrics = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """The grade, its score (-5..+5) and what it rests on."""

    grade: str
    score: float
    evidence: tuple[Evidence, ...]


def satisfaction(dialogue: Dialogue, metrics: Metrics) -> Satisfaction:
    """The customer's grade. Enough speech without any sign is a C."""
    signs = _outweighed(_once([*expressed_signs(dialogue), *inferred_signs(dialogue, metrics)]))
    score = sum(sign.points for sign in signs)
    score = round(max(-SATISFACTION_LIMIT, min(SATISFACTION_LIMIT, score)), 2)
    return Satisfaction(satisfaction_grade(score), score, tuple(sign.record for sign in signs))


def satisfaction_grade(score: float) -> str:
    """The grade for a score of -5..+5."""
    for grade, least in SATISFACTION_GRADES:
        if score >= least:
            return grade
    if score > SATISFACTION_NEUTRAL_ABOVE:
        return "C"
    return "D" if score > SATISFACTION_BAD_ABOVE else "E"


def _once(signs: list[Sign]) -> list[Sign]:
    """A sentence counts once in each direction, as its weightiest sign; what was expressed comes first.

    Other expressed signs from it are left out, inferred ones have no points.
    """
    kept: list[Sign] = []
    taken: set[tuple[str, str, bool]] = set()
    for sign in sorted(signs, key=lambda sign: (not sign.expressed, -abs(sign.points))):
        place = (sign.evidence.turn_id or "", sign.evidence.quote or "", sign.points > 0)
        if sign.evidence.quote is None or place not in taken:
            kept.append(sign)
            taken.add(place)
        elif not sign.expressed:
            kept.append(replace(sign, points=0.0))
    return kept


def _outweighed(signs: list[Sign]) -> list[Sign]:
    """What was said late in the call undoes inferred signs of the opposite direction."""
    balance = sum(sign.points for sign in signs if sign.expressed and sign.late)
    if abs(balance) < OUTWEIGHING:
        return signs
    return [
        replace(sign, points=0.0) if not sign.expressed and sign.points * balance < 0 else sign
        for sign in signs
    ]
