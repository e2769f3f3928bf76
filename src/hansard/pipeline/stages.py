"""The heavy stages, each a function from earlier artifacts to its own, run in a child process.

All have one signature: the working folder (with the recording as `source`, later the tracks), the
job's options, the speech engines' configuration, the artifacts of earlier stages by name, and
progress. What goes in and out is JSON.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hansard.insight.engines.rules import RulesAnalyst
from hansard.insight.prompts import mark_prompts
from hansard.media.decode import decode
from hansard.model.audio import Decoded, Track, TrackSpeech
from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis
from hansard.model.options import AnalysisOptions
from hansard.model.progress import Progress
from hansard.model.transcript import ChannelMode
from hansard.pipeline.artifacts import from_json, to_json
from hansard.pipeline.engines import for_job
from hansard.pipeline.transcription import Transcribed, Transcription
from hansard.speech.attribute import Attributed, attribute
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.crosstalk import remove_crosstalk
from hansard.speech.diarize import diarize_track
from hansard.speech.engines.base import SpeakerSpan
from hansard.speech.registry import diarizer
from hansard.speech.roles import recognise_roles
from hansard.speech.segment import segment_tracks
from hansard.speech.style import style_turns

SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage as data: the artifacts it needs and its share of a job's time, for progress."""

    name: str
    needs: tuple[str, ...]
    share: float

    @property
    def function(self) -> str:
        """Where the stage's function is, as `module:function`."""
        return f"{__name__}:{self.name}"


DECODING = Stage("decoding", (), 0.08)
STAGES = (
    (DECODING,),
    (Stage("segmenting", ("decoding",), 0.07),),
    (
        Stage("transcribing", ("decoding", "segmenting"), 0.5),
        Stage("diarizing", ("decoding", "segmenting"), 0.25),
    ),
    (Stage("attributing", ("decoding", "segmenting", "transcribing", "diarizing"), 0.02),),
)
"""In order; those of one group run side by side."""

ANALYSING = Stage("analysing", ("conversation",), 0.08)


def decoding(
    *,
    folder: str,
    options: dict[str, Any],
    engines: dict[str, Any],
    artifacts: dict[str, Any],
    progress: Progress,
) -> Any:
    """The recording's tracks, written to the folder."""
    del artifacts, engines
    asked = from_json(options, AnalysisOptions)
    decoded = decode(
        Path(folder, SOURCE),
        Path(folder),
        asked.hints,
        max_duration_s=asked.max_duration_s,
        mix=not asked.diarize,
        max_parties=asked.max_parties,
        progress=progress,
    )
    return to_json(decoded, Decoded)


def segmenting(
    *,
    folder: str,
    options: dict[str, Any],
    engines: dict[str, Any],
    artifacts: dict[str, Any],
    progress: Progress,
) -> Any:
    """Where each track has speech."""
    del options
    tracks = from_json(artifacts["decoding"], Decoded).tracks
    speech = segment_tracks(Path(folder), tracks, from_json(engines, SpeechConfiguration).threads, progress)
    return to_json(speech, tuple[TrackSpeech, ...])


def transcribing(
    *,
    folder: str,
    options: dict[str, Any],
    engines: dict[str, Any],
    artifacts: dict[str, Any],
    progress: Progress,
) -> Any:
    """The words of each track."""
    asked = from_json(options, AnalysisOptions)
    tracks, speech = _heard(artifacts)
    transcription = Transcription(Path(folder), tracks, speech, asked, _configuration(engines, asked))
    return to_json(transcription.run(progress), Transcribed)


def diarizing(
    *,
    folder: str,
    options: dict[str, Any],
    engines: dict[str, Any],
    artifacts: dict[str, Any],
    progress: Progress,
) -> Any:
    """Who speaks when, for one track that several voices share."""
    asked = from_json(options, AnalysisOptions)
    tracks, speech = _heard(artifacts)
    engine = diarizer(_configuration(engines, asked))
    spans = diarize_track(
        Path(folder), tracks[0], speech[0], engine, num_speakers=asked.num_speakers, progress=progress
    )
    return to_json(spans, tuple[SpeakerSpan, ...])


def attributing(
    *,
    folder: str,
    options: dict[str, Any],
    engines: dict[str, Any],
    artifacts: dict[str, Any],
    progress: Progress,
) -> Any:
    """Turns, participants and roles."""
    del engines
    asked = from_json(options, AnalysisOptions)
    decoded = from_json(artifacts["decoding"], Decoded)
    tracks, speech = _heard(artifacts)
    transcribed = from_json(artifacts["transcribing"], Transcribed)
    words = transcribed.words
    if decoded.mode is ChannelMode.STEREO:
        words, speech = remove_crosstalk(Path(folder), tracks, words, speech)
    found = attribute(
        words=words,
        speech=speech,
        speakers=from_json(artifacts["diarizing"], tuple[SpeakerSpan, ...]),
        mode=decoded.mode,
        options=asked,
    )
    turns = mark_prompts(found.turns) if asked.flags.contains_recordings else found.turns
    participants = recognise_roles(turns, found.participants, asked)
    progress(1.0)
    styled = style_turns(turns, asked, transcribed.language)
    return to_json(Attributed(participants, styled, found.spans), Attributed)


def analysing(
    *,
    folder: str,
    options: dict[str, Any],
    engines: dict[str, Any],
    artifacts: dict[str, Any],
    progress: Progress,
) -> Any:
    """Metrics and insights of a whole conversation."""
    del folder, options, engines
    analysis = RulesAnalyst().analyse(from_json(artifacts["conversation"], Conversation))
    progress(1.0)
    return to_json(analysis, Analysis)


def known_without_work(stage: Stage, options: AnalysisOptions, artifacts: dict[str, Any]) -> Any:
    """The artifact of a stage that has nothing to do, None where there is work.

    Voices are told apart only where several share one track.
    """
    if stage.name != "diarizing":
        return None
    shared = from_json(artifacts["decoding"], Decoded).mode is ChannelMode.MONO
    return None if shared and options.diarize else []


def _configuration(engines: dict[str, Any], asked: AnalysisOptions) -> SpeechConfiguration:
    return for_job(from_json(engines, SpeechConfiguration), asked)


def _heard(artifacts: dict[str, Any]) -> tuple[tuple[Track, ...], tuple[TrackSpeech, ...]]:
    tracks = from_json(artifacts["decoding"], Decoded).tracks
    return tracks, from_json(artifacts["segmenting"], tuple[TrackSpeech, ...])
