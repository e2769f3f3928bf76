"""From what was concluded, and what a person said instead, to what counts."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from hansard.model.insight import Insight, InsightKind

PERSON = "person"
"""The engine of an insight that a person added: the machine has no value for it."""

TRANSCRIPT = "transcript"
"""The kind of a correction of what was said, where others have the kind of their insight."""

SINGLE = (
    InsightKind.CUSTOMER_SATISFACTION,
    InsightKind.AGENT_PERFORMANCE,
    InsightKind.AGENT_FEEDBACK,
    InsightKind.RISK,
    InsightKind.SUMMARY,
    InsightKind.TITLE,
)
"""The kinds of which a conversation has one insight each; of all others it has a list."""


class Action(StrEnum):
    """What a person did."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    RESTORED = "restored"  # back to the machine's


def settled(found: Iterable[Insight]) -> tuple[Insight, ...]:
    """The insights as they are shown: a person's word before the machine's, without what was removed."""
    return tuple(corrected(one) for one in found if not (one.correction and one.correction.removed))


def corrected(one: Insight) -> Insight:
    """One insight as it is shown."""
    correction = one.correction
    if correction is None:
        return one
    detail = {**one.detail, **correction.detail}
    return replace(one, value=correction.value, detail=detail, null_reason=None, correction=None)


def machine_value(one: Insight) -> str | None:
    """What the machine has concluded."""
    return None if one.engine == PERSON else one.value
