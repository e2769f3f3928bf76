"""What a workspace, or one request, looks for in conversations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hansard.model.transcript import Role


@dataclass(frozen=True, slots=True)
class Tracker:
    """Words and phrases to look for, as said, inflected or meant. `id` is 16 digits."""

    id: str
    name: str
    vocabulary: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CustomEntity:
    """A phrase that stands for something of `type`; `value` is what it is called, None for the phrase."""

    type: str
    text: str
    value: str | None = None


class Subject(StrEnum):
    """What a condition looks at."""

    WORDS = "words"  # any of `phrases`
    SENTIMENT = "sentiment"  # a turn's, at most `most` or at least `least` on -5..+5
    SILENCE = "silence"  # nobody speaks for at least `least` seconds
    INTERRUPTION = "interruption"  # somebody cuts in
    TALK_SHARE = "talk_share"  # a speaker's share of all speech, 0..1
    DURATION = "duration"  # of the conversation, seconds


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that is true of a conversation, or with `absent` is not.

    It has to be found `count` times, spoken (or caused) by `role` if one is given, within the first
    `first_s` or the last `last_s` seconds where these are given. `similar` accepts what means the
    same as a phrase beside what is said so.
    """

    subject: Subject
    phrases: tuple[str, ...] = ()
    similar: bool = False
    least: float | None = None
    most: float | None = None
    role: Role | None = None
    first_s: float | None = None
    last_s: float | None = None
    count: int = 1
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A category of conversations: those of which every condition is true."""

    name: str
    conditions: tuple[Condition, ...]


class CriterionTag(StrEnum):
    """Whom a criterion serves."""

    BUSINESS = "business"
    CUSTOMER = "customer"
    COMPLIANCE = "compliance"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a scorecard.

    `question` is what a supervisor reads, `instruction` says when the answer is yes. Rules answer by
    the conditions: yes when all of `met_by` are true, not applicable unless all of `applies_if` are;
    without `met_by` only a language model can answer.
    """

    key: str
    question: str
    points: float
    tag: CriterionTag = CriterionTag.BUSINESS
    instruction: str = ""
    met_by: tuple[Condition, ...] = ()
    applies_if: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A workspace's changes to the scorecard: other points for the criteria it comes with (0 leaves one
    out), by key, and criteria of its own.
    """

    points: Mapping[str, float] = field(default_factory=dict)
    criteria: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True)
class Definitions:
    """Everything that is looked for beside what is always looked for."""

    trackers: tuple[Tracker, ...] = ()
    entities: tuple[CustomEntity, ...] = ()
    rules: tuple[Rule, ...] = ()
    scorecard: Scorecard = field(default_factory=Scorecard)

    def with_own(self, own: "Definitions") -> "Definitions":
        """These and those of one request; the scorecard stays."""
        return Definitions(
            self.trackers + own.trackers,
            self.entities + own.entities,
            self.rules + own.rules,
            self.scorecard,
        )
