"""What was found against what people marked: precision and recall."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a turn's text. `kind` tells several sorts apart."""

    turn_id: str
    start: int
    end: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """How many were marked, how many were found, and how many of them are the same."""

    marked: int = 0
    found: int = 0
    matched: int = 0

    def __add__(self, other: "Found") -> "Found":
        return Found(self.marked + other.marked, self.found + other.found, self.matched + other.matched)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.matched / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is right that was found; 1 where there is nothing."""
        return self.matched / self.marked if self.marked else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Same = Callable[[Place, Place], bool]


def same_place(one: Place, other: Place) -> bool:
    """In the same turn and of the same kind, with half of the shorter stretch in both."""
    if (one.turn_id, one.kind) != (other.turn_id, other.kind):
        return False
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared * 2 >= min(one.end - one.start, other.end - other.start) and shared > 0


def compare(marked: Sequence[Place], found: Iterable[Place], same: Same = same_place) -> Found:
    """Each place that is marked matches at most one that was found."""
    return compare_any(marked, [(place,) for place in found], same)


def compare_any(marked: Sequence[Place], found: Sequence[Sequence[Place]], same: Same = same_place) -> Found:
    """The same where what was found rests on several places, any of which may be the one that is marked."""
    left = list(marked)
    for places in found:
        match = next((other for place in places for other in left if same(place, other)), None)
        if match is not None:
            left.remove(match)
    return Found(len(marked), len(found), len(marked) - len(left))


def place_of(turn_id: str, text: str, quote: str, kind: str = "") -> Place:
    """Where a quote stands in a turn's text, case aside. Raises ValueError where it does not."""
    start = text.casefold().find(quote.casefold())
    if start < 0:
        raise ValueError(f"{quote!r} does not stand in turn {turn_id}")
    return Place(turn_id, start, start + len(quote), kind)
