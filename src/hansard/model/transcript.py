"""Who said what and when. Times are seconds; those of a conversation count from its start."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What a participant is on a service call."""

    AGENT = "agent"
    CUSTOMER = "customer"
    UNKNOWN = "unknown"


class RoleSource(StrEnum):
    """What a participant's role rests on."""

    CONTENT = "content"  # what is said
    REQUEST = "request"  # the channel that was declared the agent's, or that none was
    PERSON = "person"


class TurnKind(StrEnum):
    """What stands behind the words of a turn."""

    SPEECH = "speech"
    PROMPT = "prompt"  # an announcement or voicemail prompt: belongs to no participant's metrics


class ChannelMode(StrEnum):
    """How the parties were told apart."""

    STEREO = "stereo"  # one party per channel
    MONO = "mono"  # one channel for all, parties told apart by voice
    TEXT = "text"  # written, each message by one party


@dataclass(frozen=True, slots=True)
class Word:
    """One word. `confidence` is 0..1, or None where the engine gives none.

    `interpolated` marks times that were spread over a longer span, not heard.
    """

    text: str
    start_s: float
    end_s: float
    confidence: float | None = None
    interpolated: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Speech of one participant (`participant` is its id) without a pause."""

    participant: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class RoleNames:
    """The caller's names for the agent and the customer, and the name that goes with neither role."""

    plain: str
    agent: str | None = None
    customer: str | None = None

    def of(self, role: Role) -> str | None:
        """The name of whoever has this role."""
        return {Role.AGENT: self.agent, Role.CUSTOMER: self.customer}.get(role)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person decided about a participant; None where they left it to the machine.

    `at` is naive UTC.
    """

    author: str
    at: datetime
    name: str | None = None
    role: Role | None = None
    email: str | None = None


UNKNOWN_SPEAKER = "unknown speaker"
"""The name of whoever speaks where nobody asked for voices to be told apart."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A person on the conversation. `id` is unique in its conversation (`p1`, `p2`, in order).

    `name`, `email` and `role` are what was found until `settled` has put in what `names` and `choice` say.
    `user_id` is what the caller knows them by. `member_id` is a UUID that stays when other recordings
    are added; None until the participant is stored.
    """

    id: str
    name: str
    role: Role = Role.UNKNOWN
    role_confidence: float | None = None
    channel: int | None = None
    role_source: RoleSource = RoleSource.CONTENT
    names: RoleNames | None = None
    choice: Choice | None = None
    email: str | None = None
    user_id: str | None = None
    member_id: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """What a person wrote for a turn instead of what was heard. `at` is naive UTC."""

    author: str
    at: datetime
    text: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one participant said in one go.

    `text` and `words` are what was heard until `reworded` has put in what the `wording` says.
    """

    id: str
    participant: str
    start_s: float
    end_s: float
    text: str
    words: tuple[Word, ...] = ()
    channel: int | None = None
    kind: TurnKind = TurnKind.SPEECH
    wording: Wording | None = None

    @property
    def confidence(self) -> float | None:
        """Mean confidence of the words that have one."""
        known = [word.confidence for word in self.words if word.confidence is not None]
        return sum(known) / len(known) if known else None
