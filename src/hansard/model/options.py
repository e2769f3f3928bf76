"""What the caller asked for, frozen when the job was submitted."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from hansard.model.definitions import Definitions


class Scenario(StrEnum):
    """What kind of conversation it is; only service calls are rated."""

    AUTO = "auto"
    SERVICE_CALL = "customer_service_call"
    MEETING = "meeting"


class Direction(StrEnum):
    """Who called whom."""

    INBOUND = "INBOUND"
    OUTBOUND = "OUTBOUND"


class LanguageMismatch(StrEnum):
    """What to do when the speech is clearly in another language than the one asked for."""

    FOLLOW_AUDIO = "follow_audio"
    FOLLOW_REQUEST = "follow_request"


@dataclass(frozen=True, slots=True)
class AudioHints:
    """What the caller says of the file; used only where the file itself does not say."""

    file_name: str | None = None
    container: str | None = None
    encoding: str | None = None
    sample_rate_hz: int | None = None
    channels: int | None = None


@dataclass(frozen=True, slots=True)
class CallFlags:
    """What the caller knows about a service call."""

    direction: Direction | None = None
    went_to_voicemail: bool = False
    spoke_to_agent: bool | None = None
    contains_recordings: bool = False

    @property
    def is_voicemail(self) -> bool:
        """Voicemail, unless an inbound caller did reach an agent."""
        answered = self.direction is Direction.INBOUND and self.spoke_to_agent is True
        return self.went_to_voicemail and not answered

    @property
    def never_answered(self) -> bool:
        """An inbound call that no agent took."""
        return self.direction is Direction.INBOUND and self.spoke_to_agent is False


@dataclass(frozen=True, slots=True)
class AnalysisSettings:
    """What a workspace wants of every analysis.

    Dates that are spoken of are meant in `time_zone`. `analyst` chooses the engine, None to take the
    installation's. `redact` takes names, numbers and addresses out of what leaves for a language model.
    """

    time_zone: str = "UTC"
    analyst: str | None = None
    redact: bool = False
    definitions: Definitions = field(default_factory=Definitions)


@dataclass(frozen=True, slots=True)
class AnalysisOptions:
    """Everything that shapes one analysis.

    `vocabulary` are custom words that the recogniser should expect. `transcribers` and `diarizer` are
    the workspace's choice of engines, None to take the installation's. With more than `max_parties`
    different channels all are mixed to one, None for no bound. `start_time` is naive UTC. `time_zone` and
    `definitions` are the request's own, beside those in `settings`, the workspace's at the moment of
    submission; None takes the workspace's time zone.

    `speaker_emails` go with `speaker_names`. With `is_appended` the recording begins where the conversation
    ends, and its voices are nobody's heard before, unless they have a name or an address. With
    `name_unknown` whoever speaks is `UNKNOWN_SPEAKER` where voices are not told apart. `source_url` is
    where the recording is fetched from, None where its bytes are here. Unless `keep_source`, the bytes are
    dropped once the job has ended.
    """

    language: str = "en-US"
    scenario: Scenario = Scenario.AUTO
    num_speakers: int | None = None
    diarize: bool = True
    speaker_names: tuple[str, ...] = ()
    speaker_emails: tuple[str | None, ...] = ()
    name_unknown: bool = False
    agent_name: str | None = None
    customer_name: str | None = None
    recognise_agent: bool = True
    agent_channel: int | None = None  # 1-based
    max_parties: int | None = None
    flags: CallFlags = field(default_factory=CallFlags)
    hints: AudioHints = field(default_factory=AudioHints)
    offset_s: float = 0.0
    is_appended: bool = False
    source_url: str | None = None
    keep_source: bool = True
    itn: bool = True
    punctuation: bool = True
    vocabulary: tuple[str, ...] = ()
    transcribers: str | None = None
    diarizer: str | None = None
    language_mismatch: LanguageMismatch = LanguageMismatch.FOLLOW_AUDIO
    max_duration_s: float = 7200.0
    start_time: datetime | None = None
    time_zone: str | None = None
    definitions: Definitions = field(default_factory=Definitions)
    settings: AnalysisSettings = field(default_factory=AnalysisSettings)
