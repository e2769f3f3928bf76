"""One sign of how satisfied the customer is."""

from dataclasses import dataclass, replace

from hansard.insight.dialogue import Dialogue, Hit
from hansard.insight.evidence import cite
from hansard.insight.outcome import is_late
from hansard.insight.thresholds import SATISFACTION_MORE, SATISFACTION_PLACES, SATISFACTION_POINTS
from hansard.model.insight import Evidence


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign with its points. `late` means in the last third of the call."""

    criterion: str
    evidence: Evidence
    points: float
    expressed: bool
    late: bool = False

    @property
    def record(self) -> Evidence:
        """The evidence with its points."""
        basis = "expressed" if self.expressed else "inferred"
        return replace(self.evidence, criterion=self.criterion, answer="yes", points=self.points, basis=basis)


def inferred(criterion: str, evidence: Evidence) -> Sign:
    """A sign that the customer did not put into words."""
    return Sign(criterion, evidence, SATISFACTION_POINTS[criterion], expressed=False)


def signs(dialogue: Dialogue, criterion: str, hits: list[Hit], expressed: bool) -> list[Sign]:
    """A sign for each of the last places; the last has the full points, others what more of it adds."""
    full, more = SATISFACTION_POINTS[criterion], SATISFACTION_MORE.get(criterion, 0.0)
    kept = hits[-SATISFACTION_PLACES:] if more else hits[-1:]
    return [
        Sign(criterion, cite(hit), full if hit is kept[-1] else more, expressed, is_late(dialogue, hit.line))
        for hit in kept
    ]
