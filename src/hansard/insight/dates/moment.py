"""What a piece of text says about time."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto


class MomentKind(StrEnum):
    """A point or a range, of whole days, of the clock, or of both."""

    DATE = auto()
    TIME = auto()
    DATETIME = auto()
    DATERANGE = auto()
    TIMERANGE = auto()
    DATETIMERANGE = auto()


@dataclass(frozen=True, slots=True)
class Moment:
    """An expression at `start`..`end` of a text and what it means, in naive local time of the conversation.

    `from_` and `until` are equal for a point. Where no time was said they are midnights, and the day of
    `until` belongs to the range. `from_` is None where only the end was said ("by Friday"). `leans`: it means
    something only beside a day.
    """

    start: int
    end: int
    text: str
    kind: MomentKind
    from_: datetime | None
    until: datetime | None
    has_time: bool
    leans: bool = False
