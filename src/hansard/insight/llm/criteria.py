"""What a language model is asked of the scorecard."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

_MEASURED = {"listening"}  # from the sound: no transcript shows it

# When the criteria that the scorecard comes with are met, and when they do not apply.
_INSTRUCTIONS: Mapping[str, str] = {
    "greeting": "the agent greets and says their own or the company's name; "
    "not applicable when the transcript starts in the middle of the call",
    "need": "the agent asks what the customer needs, or lets the customer tell it",
    "verification": "the agent verifies who the customer is, or repeats or confirms what was understood",
    "empathy": "the agent apologises or shows understanding for a problem; "
    "not applicable when the customer voices none",
    "next_step": "the agent explains clearly, or says what happens next",
    "resolution": "the request is resolved, or handed on to somebody who is named; "
    "not applicable when the customer asked for nothing",
    "hold": "the agent gives a reason for a hold or thanks for it; not applicable without a hold",
    "closing": "the agent offers further help or closes politely; "
    "not applicable when the transcript ends in the middle of the call",
    "language": "the agent uses no rude, dismissive or prohibited words; when the answer is no, quote them",
}


class Question(Protocol):
    """A criterion as far as it is asked."""

    @property
    def key(self) -> str:
        """What the answer is known by."""
        ...

    @property
    def question(self) -> str:
        """What a supervisor reads."""
        ...


@dataclass(frozen=True, slots=True)
class AskedCriterion:
    """One line of the scorecard as it is asked; `instruction` says when the answer is yes."""

    key: str
    question: str
    instruction: str


def asked_criteria(criteria: Iterable[Question], own: Mapping[str, str]) -> tuple[AskedCriterion, ...]:
    """All that words can answer. `own` are the instructions of a workspace's own criteria, by key."""
    instructions = {**_INSTRUCTIONS, **own}
    return tuple(
        AskedCriterion(criterion.key, criterion.question, instructions.get(criterion.key, ""))
        for criterion in criteria
        if criterion.key not in _MEASURED
    )
