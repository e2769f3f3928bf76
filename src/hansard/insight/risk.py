"""What a supervisor should know of at once, weightiest first, each with a quote."""

from collections.abc import Sequence
from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.evidence import cite
from hansard.insight.phrases.cue import Cue
from hansard.insight.satisfaction import outcome
from hansard.insight.thresholds import COMMUNICATION_SIGNS
from hansard.model.insight import Evidence
from hansard.model.transcript import Role


@dataclass(frozen=True, slots=True)
class RiskKind:
    """A kind of risk, the cues it shows by, and whose words count (None: anybody's)."""

    key: str
    cues: tuple[Cue, ...]
    role: Role | None = Role.CUSTOMER


RISK_KINDS: tuple[RiskKind, ...] = (
    RiskKind("legal", (Cue.LEGAL,)),
    RiskKind("privacy", (Cue.PRIVACY,)),
    RiskKind("compliance", (Cue.COMPLIANCE,), Role.AGENT),
    RiskKind("vulnerable", (Cue.VULNERABLE,)),
    RiskKind("abuse", (Cue.ABUSE,), None),
    RiskKind("escalation", (Cue.COMPLAINT, Cue.SUPERVISOR)),
    RiskKind("churn", (Cue.CHURN,)),
)


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk found, with every place that shows it."""

    key: str
    text: str
    evidence: tuple[Evidence, ...]


def risks(dialogue: Dialogue) -> list[Risk]:
    """All risks, the weightiest first; empty when none has a quote."""
    found = {kind.key: _places(dialogue, kind) for kind in RISK_KINDS}
    unresolved = outcome(dialogue)[1]
    found["unresolved"] = [unresolved] if unresolved else []
    found["communication"] = _communication(dialogue)
    return [_risk(dialogue, key, hits) for key, hits in found.items() if hits]


def _risk(dialogue: Dialogue, key: str, hits: Sequence[Hit]) -> Risk:
    evidence = tuple(cite(hit, criterion=key) for hit in hits)
    return Risk(key, dialogue.pack.texts[f"risk.{key}"], evidence)


def _places(dialogue: Dialogue, kind: RiskKind) -> list[Hit]:
    lines = _lines_of(dialogue, kind.role)
    return sorted(
        (hit for cue in kind.cues for hit in dialogue.hits(cue, lines)), key=lambda hit: hit.line.index
    )


def _lines_of(dialogue: Dialogue, role: Role | None) -> Sequence[Line]:
    """The lines of a role; those of people without a role count for each."""
    if role is None:
        return dialogue.lines
    return [line for line in dialogue.lines if line.role in (role, Role.UNKNOWN)]


def _communication(dialogue: Dialogue) -> list[Hit]:
    """Hearing trouble shows only when it comes up more than once."""
    hits = dialogue.hits(Cue.HARD_TO_HEAR, dialogue.lines) + dialogue.hits(Cue.ASK_TO_REPEAT, dialogue.lines)
    places = sorted(hits, key=lambda hit: hit.line.index)
    return places if len(places) >= COMMUNICATION_SIGNS else []
