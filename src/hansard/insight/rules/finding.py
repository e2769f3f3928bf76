"""What was found of one condition."""

from dataclasses import dataclass
from typing import Any

from hansard.model.definitions import Condition
from hansard.model.insight import Evidence

_MOST_PLACES = 20  # that are kept of a condition; all are counted


@dataclass(frozen=True, slots=True)
class Place:
    """Where a condition is met: seconds from the start, and what was said there, if anything."""

    start_s: float
    end_s: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether a condition is true. `measured` is the share or the seconds of what is measured as a whole."""

    condition: Condition
    holds: bool
    count: int
    places: tuple[Place, ...] = ()
    measured: float | None = None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The places that speak for it; what is absent has none."""
        return () if self.condition.absent else tuple(place.evidence for place in self.places)

    @property
    def detail(self) -> dict[str, Any]:
        """The finding as JSON can hold it."""
        places = [{"start": place.start_s, "end": place.end_s} for place in self.places]
        return {
            "subject": self.condition.subject.value,
            "absent": self.condition.absent,
            "count": self.count,
            "measured": self.measured,
            "places": places,
        }


def from_places(condition: Condition, places: list[Place]) -> Finding:
    """True when there are as many places as the condition asks for, or, where it is `absent`, fewer."""
    holds = (len(places) >= max(1, condition.count)) is not condition.absent
    return Finding(condition, holds, len(places), tuple(places[:_MOST_PLACES]))


def from_measure(condition: Condition, measured: float | None, evidence: Evidence | None = None) -> Finding:
    """True when the value lies within the condition's bounds. Nothing is true of one that is not known."""
    if measured is None:
        return unknown(condition)
    inside = is_within(condition, measured)
    places = (Place(0.0, 0.0, evidence),) if inside and evidence else ()
    return Finding(condition, inside is not condition.absent, int(inside), places, measured)


def unknown(condition: Condition) -> Finding:
    """What cannot be told is neither there nor absent."""
    return Finding(condition, holds=False, count=0)


def is_within(condition: Condition, value: float) -> bool:
    """Whether a value is at least `least` and at most `most`, where these are given."""
    too_little = condition.least is not None and value < condition.least
    too_much = condition.most is not None and value > condition.most
    return not (too_little or too_much)
