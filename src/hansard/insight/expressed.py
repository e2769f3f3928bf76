"""What customers say of how content they are."""

from collections.abc import Mapping, Sequence

from hansard.insight.abuse import insults
from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.outcome import outcome
from hansard.insight.phrases.cue import Cue
from hansard.insight.sign import Sign, signs

_SAID: Mapping[str, tuple[Cue, ...]] = {
    "praise": (Cue.PRAISE,),
    "delight": (Cue.DELIGHT,),
    "thanks": (Cue.THANKS,),
    "content": (Cue.CONTENT,),
    "complaint": (Cue.COMPLAINT, Cue.FORMAL_COMPLAINT),
    "escalation": (Cue.SUPERVISOR, Cue.LEGAL),
    "disbelief": (Cue.DISBELIEF,),
    "resigned": (Cue.RESIGNED,),
}
_REPLIES = frozenset({"delight", "content", "thanks", "disbelief", "resigned"})
"""Signs that say something of the service only where they answer it: not in what the customer comes with."""
_DISPLEASED = ("complaint", "disbelief", "unresolved", "abuse", "escalation")


def expressed_signs(dialogue: Dialogue) -> list[Sign]:
    """Every sign in the customer's own words."""
    found = {criterion: _hits(dialogue, criterion, cues) for criterion, cues in _SAID.items()}
    solved, unresolved = outcome(dialogue)
    found["solved"], found["unresolved"] = _listed(solved), _listed(unresolved)
    found["complaint"] = found["complaint"] or _frustration(dialogue, found)
    found["abuse"] = insults(dialogue, dialogue.customer_lines)
    found["escalation"] = _with_threats_to_leave(dialogue, found)
    return [
        sign
        for criterion, hits in found.items()
        if hits
        for sign in signs(dialogue, criterion, hits, expressed=True)
    ]


def _hits(dialogue: Dialogue, criterion: str, cues: Sequence[Cue]) -> list[Hit]:
    """The first place in each line that has one."""
    lines = _replies(dialogue) if criterion in _REPLIES else dialogue.customer_lines
    return [hit for line in lines if (hit := dialogue.first((line,), *cues)) is not None]


def _replies(dialogue: Dialogue) -> list[Line]:
    """What the customer says once the agent has answered the first time."""
    first = next((line.index for line in dialogue.customer_lines), 0)
    answer = next((line.index for line in dialogue.agent_lines if line.index > first), None)
    return [] if answer is None else [line for line in dialogue.customer_lines if line.index > answer]


def _frustration(dialogue: Dialogue, found: Mapping[str, list[Hit]]) -> list[Hit]:
    """Frustration counts like a complaint, unless the customer is content in the end."""
    felt = dialogue.last(dialogue.customer_lines, Cue.FRUSTRATION)
    content = [hit.line.index for hit in (*found["praise"], *found["solved"])]
    return [felt] if felt and felt.line.index >= max(content, default=-1) else []


def _with_threats_to_leave(dialogue: Dialogue, found: Mapping[str, list[Hit]]) -> list[Hit]:
    """To cancel is an errand like any other, unless there is displeasure beside it."""
    displeased = any(found[criterion] for criterion in _DISPLEASED) or dialogue.first(
        dialogue.customer_lines, Cue.REPEATED_CONTACT
    )
    leaving = dialogue.hits(Cue.CHURN, dialogue.customer_lines) if displeased else []
    return sorted((*found["escalation"], *leaving), key=lambda hit: hit.line.index)


def _listed(hit: Hit | None) -> list[Hit]:
    return [hit] if hit else []
