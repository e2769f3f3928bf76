"""One call or meeting as the analysis sees it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from hansard.model.definitions import Definitions
from hansard.model.options import CallFlags, Scenario
from hansard.model.transcript import ChannelMode, Participant, Span, Turn


@dataclass(frozen=True, slots=True)
class Conversation:
    """Turns, spans and participants of all recordings together, in order of start.

    `language` is the language spoken (a code of `LANGUAGES`). `loudness` has, for each
    participant's id, pairs (second from the start, RMS in dBFS) for the seconds in which that
    participant speaks. `rejected_word_share` is the share of words that stand where the speech
    detector hears no speech. `start_time` is naive UTC, None where nobody knows; dates are meant in
    `time_zone` (`model.zones`). `definitions` are what to look for beside the usual.
    """

    language: str
    duration_s: float
    mode: ChannelMode
    participants: tuple[Participant, ...] = ()
    turns: tuple[Turn, ...] = ()
    spans: tuple[Span, ...] = ()
    loudness: Mapping[str, tuple[tuple[int, float], ...]] = field(default_factory=dict)
    scenario: Scenario = Scenario.AUTO
    flags: CallFlags = field(default_factory=CallFlags)
    rejected_word_share: float = 0.0
    start_time: datetime | None = None
    time_zone: str = "UTC"
    definitions: Definitions = field(default_factory=Definitions)

    def participant(self, participant_id: str) -> Participant:
        """The participant of this id; KeyError when there is none."""
        for participant in self.participants:
            if participant.id == participant_id:
                return participant
        raise KeyError(participant_id)
