"""The words of each language, gathered from their lists."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hansard.insight.lexicon import (
    en_bad,
    en_combined,
    en_good,
    en_neutral,
    en_turns,
    zh_bad,
    zh_combined,
    zh_good,
    zh_neutral,
    zh_turns,
)
from hansard.insight.lexicon.mark import Kind, Mark


@dataclass(frozen=True, slots=True)
class Words:
    """One language's lists by what their words do. `joint` stands between the parts of a combined entry.

    `replies`, `asking` and `names` are patterns over a folded text.
    """

    feelings: Mapping[float, str]
    combined: Sequence[tuple[float, str, *tuple[str, ...]]]
    joint: str
    negations: Mapping[int, str]
    degrees: Mapping[float, str]
    remedies: str
    supposed: str
    contrast: str
    replies: str
    asking: str
    names: str

    def listed(self) -> Iterator[tuple[Mark, str]]:
        """Each mark with the list of its entries; what comes later wins."""
        for weight, entries in self.feelings.items():
            yield Mark(Kind.FEELING, weight), entries
        for reach, entries in self.negations.items():
            yield Mark(Kind.NEGATION, reach), entries
        for degree, entries in self.degrees.items():
            yield Mark(Kind.DEGREE, degree), entries
        yield Mark(Kind.REMEDY), self.remedies
        yield Mark(Kind.SUPPOSED), self.supposed
        yield Mark(Kind.CONTRAST), self.contrast


ENGLISH = Words(
    feelings={**en_good.FEELINGS, **en_bad.FEELINGS, 0.0: en_neutral.NEUTRAL},
    combined=en_combined.COMBINED,
    joint=" ",
    negations=en_turns.NEGATIONS,
    degrees=en_turns.DEGREES,
    remedies=en_turns.REMEDIES,
    supposed=en_turns.SUPPOSED,
    contrast=en_turns.CONTRAST,
    replies=en_turns.REPLIES,
    asking=en_turns.ASKING,
    names=en_turns.NAMES,
)
CHINESE = Words(
    feelings={**zh_good.FEELINGS, **zh_bad.FEELINGS, 0.0: zh_neutral.NEUTRAL},
    combined=zh_combined.COMBINED,
    joint="",
    negations=zh_turns.NEGATIONS,
    degrees=zh_turns.DEGREES,
    remedies=zh_turns.REMEDIES,
    supposed=zh_turns.SUPPOSED,
    contrast=zh_turns.CONTRAST,
    replies=zh_turns.REPLIES,
    asking=zh_turns.ASKING,
    names=zh_turns.NAMES,
)
