"""What a supervisor should know of at once, weightiest first, each with a quote."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hansard.insight.abuse import insults, irregularities
from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.evidence import cite
from hansard.insight.outcome import last_firm, outcome
from hansard.insight.phrases.cue import Cue
from hansard.insight.thresholds import ANIMAL_TURNS, COMMUNICATION_SIGNS, FRAILTY_SIGNS
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
    RiskKind("compliance", (Cue.COMPLIANCE, Cue.IRREGULAR), Role.AGENT),
    RiskKind("vulnerable", (Cue.VULNERABLE,)),
    RiskKind("abuse", (Cue.INSULT, Cue.ABUSE), None),
    RiskKind("escalation", (Cue.SUPERVISOR, Cue.FORMAL_COMPLAINT, Cue.COMPLAINT)),
    RiskKind("churn", (Cue.CHURN,)),
)
RISK_KEYS: tuple[str, ...] = (*(kind.key for kind in RISK_KINDS), "unresolved", "communication")
"""All kinds, the weightiest first."""
_UNDER_WAY = (Cue.UNDERTAKING, Cue.PROMISE, Cue.ESCALATION_PATH, Cue.SETTLED, Cue.DEED)


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk found, with every place that shows it."""

    key: str
    text: str
    evidence: tuple[Evidence, ...]


def risks(dialogue: Dialogue) -> list[Risk]:
    """All risks, the weightiest first; empty when none has a quote."""
    found = {kind.key: _places(dialogue, kind) for kind in RISK_KINDS if kind.key not in _BY_CONTEXT}
    found |= {key: places(dialogue) for key, places in _BY_CONTEXT.items()}
    keys = sorted(filter(found.__getitem__, found), key=lambda key: _lightness(dialogue, key, found[key]))
    return [_risk(dialogue, key, found[key]) for key in keys]


def _lightness(dialogue: Dialogue, key: str, hits: Sequence[Hit]) -> float:
    """The place in the order. To voice displeasure, and no more, weighs less than to leave."""
    threats = (Cue.SUPERVISOR, Cue.FORMAL_COMPLAINT)
    is_mere_displeasure = key == "escalation" and not any(
        dialogue.first((hit.line,), *threats) for hit in hits
    )
    return RISK_KEYS.index("churn") + 0.5 if is_mere_displeasure else RISK_KEYS.index(key)


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


def _breaches(dialogue: Dialogue) -> list[Hit]:
    """What the agent does against the rules of the trade, or the customer says was done."""
    done = irregularities(dialogue, _lines_of(dialogue, Role.AGENT))
    told = dialogue.hits(Cue.MIS_SOLD, _lines_of(dialogue, Role.CUSTOMER))
    return sorted([*done, *told], key=lambda hit: hit.line.index)


def _fragile(dialogue: Dialogue) -> list[Hit]:
    """What shows by itself that the customer needs special care; hints of it only where there are several."""
    lines = _lines_of(dialogue, Role.CUSTOMER)
    plain = [hit for hit in dialogue.hits(Cue.VULNERABLE, lines) if not _is_of_animal(dialogue, hit)]
    hints = dialogue.hits(Cue.FRAIL, lines)
    told = sum(len(dialogue.pack.pattern(Cue.FRAIL).findall(hit.line.text)) for hit in hints)
    return plain or (hints if told >= FRAILTY_SIGNS else [])


def _is_of_animal(dialogue: Dialogue, hit: Hit) -> bool:
    """Whether an animal is spoken of where its illness is: just there, or from the beginning."""
    return dialogue.first((hit.line, *dialogue.lines[:ANIMAL_TURNS]), Cue.ANIMAL) is not None


def _left_open(dialogue: Dialogue) -> list[Hit]:
    """Where the customer last says that it is open, if the agent takes nothing on after that."""
    unresolved = outcome(dialogue)[1]
    if unresolved is None:
        return []
    later = [line for line in dialogue.agent_lines if line.index > unresolved.line.index]
    return [] if last_firm(dialogue, later, *_UNDER_WAY) else [unresolved]


def _communication(dialogue: Dialogue) -> list[Hit]:
    """Trouble to hear or to make oneself understood shows only when it comes up more than once."""
    cues = (Cue.HARD_TO_HEAR, Cue.ASK_TO_REPEAT, Cue.MISHEARD)
    hits = [hit for line in dialogue.lines if (hit := dialogue.first((line,), *cues)) is not None]
    return hits if len(hits) >= COMMUNICATION_SIGNS else []


def _abuse(dialogue: Dialogue) -> list[Hit]:
    return insults(dialogue, dialogue.lines)


_BY_CONTEXT: Mapping[str, Callable[[Dialogue], list[Hit]]] = {
    "compliance": _breaches,
    "vulnerable": _fragile,
    "abuse": _abuse,
    "unresolved": _left_open,
    "communication": _communication,
}
"""Kinds for which more counts than their cues being there."""
