"""The answer to one question of the scorecard."""

from dataclasses import dataclass

from hansard.insight.dialogue import Hit, Line
from hansard.model.insight import Evidence


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for a criterion: `met` is None where it does not apply.

    `hit` is where it was met or broken, `due` where it was to be expected; `place` stands for either
    where it is not in somebody's words. `manner` says how it was met or missed, where there is more to
    say than that it was.
    """

    met: bool | None
    hit: Hit | None = None
    due: Line | None = None
    manner: str = ""
    place: Evidence | None = None


NOT_APPLICABLE = Answer(None)


def found(hit: Hit | None, due: Line | None = None) -> Answer:
    """Met where there is a hit."""
    return Answer(hit is not None, hit, due)
