"""The heavy stages, each a function from earlier artifacts to its own, run in a child process.

All take what they work on and progress, and return their artifact as JSON.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hansard.errors import ConfigurationError
from hansard.insight.prompts import mark_prompts
from hansard.insight.redaction.conversation import redact_conversation
from hansard.insight.redaction.times import spoken_intervals
from hansard.insight.registry import open_analyst, open_rules
from hansard.jobs.processes import Task
from hansard.media.decode import decode
from hansard.media.redaction import redact
from hansard.model.audio import Decoded, TrackSpeech
from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis
from hansard.model.options import AnalysisOptions
from hansard.model.progress import Progress
from hansard.model.transcript import ChannelMode, Turn
from hansard.pipeline.artifacts import from_json, to_json
from hansard.pipeline.engines import EngineConfiguration, for_job
from hansard.pipeline.transcription import Transcribed, Transcription
from hansard.speech.attribute import Attributed, attribute
from hansard.speech.crosstalk import remove_crosstalk
from hansard.speech.diarize import diarize_track
from hansard.speech.engines.base import SpeakerSpan
from hansard.speech.registry import diarizer
from hansard.speech.roles import recognise_roles
from hansard.speech.segment import segment_tracks
from hansard.speech.style import style_turns

SOURCE = "source"
REDACTED = "redacted"


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage as data: the artifacts it needs and its share of a job's time, for progress."""

    name: str
    needs: tuple[str, ...]
    share: float

    def task(self, work: "Work") -> Task:
        """The stage as a task for a child process."""
        return Task(f"{__name__}:{self.name}", {"work": work})


@dataclass(frozen=True, slots=True)
class Work:
    """What a stage works on, as JSON: options, engines, and earlier artifacts by name.

    `folder` is the working folder, with the recording as `source`, later with the tracks.
    """

    folder: str
    options: dict[str, Any]
    engines: dict[str, Any]
    artifacts: dict[str, Any]

    @property
    def path(self) -> Path:
        """The working folder."""
        return Path(self.folder)

    @property
    def asked(self) -> AnalysisOptions:
        """The job's options."""
        return from_json(self.options, AnalysisOptions)

    @property
    def configuration(self) -> EngineConfiguration:
        """The engines, as chosen for this job."""
        return for_job(from_json(self.engines, EngineConfiguration), self.asked)

    @property
    def decoded(self) -> Decoded:
        """The decoded recording."""
        return from_json(self.artifacts["decoding"], Decoded)

    @property
    def speech(self) -> tuple[TrackSpeech, ...]:
        """Where each track has speech."""
        return from_json(self.artifacts["segmenting"], tuple[TrackSpeech, ...])


DECODING = Stage("decoding", (), 0.08)
STAGES = (
    (DECODING,),
    (Stage("segmenting", ("decoding",), 0.07),),
    (
        Stage("transcribing", ("decoding", "segmenting"), 0.48),
        Stage("diarizing", ("decoding", "segmenting"), 0.25),
    ),
    (Stage("attributing", ("decoding", "segmenting", "transcribing", "diarizing"), 0.02),),
)
"""In order; those of one group run side by side."""

ANALYSING = Stage("analysing", ("conversation",), 0.06)
REDACTING = Stage("redacting", ("conversation", "turns"), 0.04)
GROUPS = (*STAGES, (ANALYSING,), (REDACTING,))
BLEEPING = Stage("bleeping", ("intervals",), 0.0)
"""What redacting does for each recording; its progress is that of redacting."""


def decoding(*, work: Work, progress: Progress) -> Any:
    """The recording's tracks, written to the folder."""
    asked = work.asked
    decoded = decode(
        work.path / SOURCE,
        work.path,
        asked.hints,
        max_duration_s=asked.max_duration_s,
        mix=not asked.diarize,
        max_parties=asked.max_parties,
        progress=progress,
    )
    return to_json(decoded, Decoded)


def segmenting(*, work: Work, progress: Progress) -> Any:
    """Where each track has speech."""
    speech = segment_tracks(work.path, work.decoded.tracks, work.configuration.speech.threads, progress)
    return to_json(speech, tuple[TrackSpeech, ...])


def transcribing(*, work: Work, progress: Progress) -> Any:
    """The words of each track."""
    tracks = work.decoded.tracks
    transcription = Transcription(work.path, tracks, work.speech, work.asked, work.configuration.speech)
    return to_json(transcription.run(progress), Transcribed)


def diarizing(*, work: Work, progress: Progress) -> Any:
    """Who speaks when, for one track that several voices share."""
    engine = diarizer(work.configuration.speech)
    (track,), (speech,) = work.decoded.tracks, work.speech
    spans = diarize_track(
        work.path, track, speech, engine, num_speakers=work.asked.num_speakers, progress=progress
    )
    return to_json(spans, tuple[SpeakerSpan, ...])


def attributing(*, work: Work, progress: Progress) -> Any:
    """Turns, participants and roles."""
    asked, decoded, speech = work.asked, work.decoded, work.speech
    transcribed = from_json(work.artifacts["transcribing"], Transcribed)
    words = transcribed.words
    if decoded.mode is ChannelMode.STEREO:
        words, speech = remove_crosstalk(work.path, decoded.tracks, words, speech)
    found = attribute(
        words=words,
        speech=speech,
        speakers=from_json(work.artifacts["diarizing"], tuple[SpeakerSpan, ...]),
        mode=decoded.mode,
        options=asked,
    )
    turns = mark_prompts(found.turns) if asked.flags.contains_recordings else found.turns
    participants = recognise_roles(turns, found.participants, asked)
    progress(1.0)
    styled = style_turns(turns, asked, transcribed.language)
    return to_json(Attributed(participants, styled, found.spans), Attributed)


def analysing(*, work: Work, progress: Progress) -> Any:
    """Metrics and insights of a whole conversation."""
    conversation = from_json(work.artifacts["conversation"], Conversation)
    try:
        analysis = open_analyst(work.configuration.insight).analyse(conversation, progress)
    except ConfigurationError as error:
        found = open_rules().analyse(conversation, progress)
        analysis = replace(found, warnings=(*found.warnings, f"llm_unused: {error.message}"))
    if work.configuration.insight.redact:
        counts = redact_conversation(conversation).counts
        analysis = replace(analysis, metrics={**analysis.metrics, "redacted": dict(counts)})
    return to_json(analysis, Analysis)


def redacting(*, work: Work, progress: Progress) -> Any:
    """The seconds of each recording in which is said what is to go.

    `turns` are those of each recording, by its id, with the recording's own times.
    """
    found = redact_conversation(from_json(work.artifacts["conversation"], Conversation)).turns
    turns = from_json(work.artifacts["turns"], dict[str, tuple[Turn, ...]])
    progress(1.0)
    return {
        recording_id: [
            list(interval) for turn in own for interval in spoken_intervals(turn, found.get(turn.id, ()))
        ]
        for recording_id, own in turns.items()
    }


def bleeping(*, work: Work, progress: Progress) -> Any:
    """A copy of the recording with bleeps, written to the folder; its media type."""
    intervals = [(start_s, end_s) for start_s, end_s in work.artifacts["intervals"]]
    made = redact(
        work.path / SOURCE, work.path / REDACTED, {None: intervals}, hints=work.asked.hints, progress=progress
    )
    return made.media_type


def known_without_work(stage: Stage, options: AnalysisOptions, artifacts: dict[str, Any]) -> Any:
    """The artifact of a stage that has nothing to do, None where there is work.

    Voices are told apart only where several share one track.
    """
    if stage.name != "diarizing":
        return None
    shared = from_json(artifacts["decoding"], Decoded).mode is ChannelMode.MONO
    return None if shared and options.diarize else []
