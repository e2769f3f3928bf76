"""The scorecard for agents, as data, and what a workspace makes of it."""

from dataclasses import replace

from hansard.model.definitions import Criterion, CriterionTag, Scorecard

__all__ = ["BUILT_IN", "SCORECARD", "Criterion", "scorecard"]

_BUSINESS, _CUSTOMER, _COMPLIANCE = CriterionTag.BUSINESS, CriterionTag.CUSTOMER, CriterionTag.COMPLIANCE

SCORECARD: tuple[Criterion, ...] = (
    Criterion("greeting", "Did the agent greet and say who is speaking?", 1, _CUSTOMER),
    Criterion("need", "Did the agent ask for the need or listen it out?", 1, _CUSTOMER),
    Criterion("verification", "Did the agent verify or confirm what was understood?", 2, _COMPLIANCE),
    Criterion("empathy", "Did the agent answer trouble with empathy or an apology?", 2, _CUSTOMER),
    Criterion("next_step", "Did the agent explain clearly or name the next step?", 2, _BUSINESS),
    Criterion("resolution", "Was the request resolved or handed on?", 3, _BUSINESS),
    Criterion("hold", "Was a hold announced with a reason or thanks?", 1, _CUSTOMER),
    Criterion("listening", "Did the agent let the customer finish?", 1, _CUSTOMER),
    Criterion("closing", "Did the agent offer further help and close politely?", 1, _CUSTOMER),
    Criterion("language", "Was the agent's language free of rudeness?", 2, _COMPLIANCE),
)

BUILT_IN = frozenset(criterion.key for criterion in SCORECARD)
"""The keys of the criteria that every scorecard comes with."""


def scorecard(changes: Scorecard) -> tuple[Criterion, ...]:
    """The criteria of a workspace, with its points; those without points are left out."""
    own = tuple(criterion for criterion in changes.criteria if criterion.key not in BUILT_IN)
    weighted = (
        replace(criterion, points=changes.points.get(criterion.key, criterion.points))
        for criterion in (*SCORECARD, *own)
    )
    return tuple(criterion for criterion in weighted if criterion.points > 0)
