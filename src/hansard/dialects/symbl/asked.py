"""What one submission asked for, as it is frozen with its job."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from hansard.model.definitions import CustomEntity, Tracker
from hansard.pipeline.artifacts import from_json, to_json
from hansard.store.jobs import JobRow

DIALECT = "symbl"
MOST_CHANNELS = 64
"""That a recording may have."""


@dataclass(frozen=True, slots=True)
class ChannelSpeaker:
    """Who speaks on a channel, which is counted from 1."""

    channel: int
    name: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of a submission, read and completed.

    `trackers` are those to run: of the request with ids of their own, and those of the account that it
    named or asked for altogether, as they were then.
    """

    name: str | None = None
    url: str | None = None
    language: str = "en-US"
    mode: str = "default"
    vocabulary: tuple[str, ...] = ()
    confidence_threshold: float = 0.5
    detect_phrases: bool = False
    detect_entities: bool = False
    entities: tuple[CustomEntity, ...] = ()
    trackers: tuple[Tracker, ...] = ()
    enable_summary: bool = False
    separate_channels: bool = False
    channel_speakers: tuple[ChannelSpeaker, ...] = ()
    diarize: bool = False
    speaker_count: int | None = None
    timezone_offset_min: int = 0
    webhook_url: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    shows_all: bool = False

    def shows_tracker(self, tracker_id: str) -> bool:
        """Whether hits of a tracker are told."""
        return self.shows_all or any(tracker.id == tracker_id for tracker in self.trackers)


_EVERYTHING = Asked(detect_phrases=True, detect_entities=True, enable_summary=True, shows_all=True)


def to_parameters(asked: Asked) -> str:
    """The text that is kept with the job."""
    return json.dumps(to_json(asked, Asked))


def asked_of(job: JobRow) -> Asked:
    """What the job's submission asked for; everything where it came in by another dialect."""
    return from_json(json.loads(job.parameters), Asked) if job.dialect == DIALECT else _EVERYTHING
