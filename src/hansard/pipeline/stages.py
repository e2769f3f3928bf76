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
from hansard.model.transcript import ChannelMode, Word
from hansard.pipeline.artifacts import from_json, to_json
from hansard.pipeline.engines import for_job
from hansard.pipeline.language import choose_transcriber
from hansard.speech.attribute import Attributed, attribute
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.crosstalk import remove_crosstalk
from hansard.speech.diarize import diarize_track
from hansard.speech.engines.base import SpeakerSpan, SpeechHints
from hansard.speech.registry import diarizer
from hansard.speech.roles import recognise_roles
from hansard.speech.segment import segment_track
from hansard.speech.style import style_turns
from hansard.speech.transcribe import transcribe_tracks

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


STAGES = (
    Stage("decoding", (), 0.08),
    Stage("segmenting", ("decoding",), 0.07),
    Stage("transcribing", ("decoding", "segmenting"), 0.5),
    Stage("diarizing", ("decoding", "segmenting"), 0.25),
    Stage("attributing", ("decoding", "segmenting", "transcribing", "diarizing"), 0.02),
)
ANALYSING = Stage("analysing", ("conversation",), 0.08)


@dataclass(frozen=True, slots=True)
class Transcribed:
    """Words per track, the language they are in, and what the reader should know."""

    language: str
    words: tuple[tuple[Word, ...], ...]
    warnings: tuple[str, ...] = ()


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
    del options, engines
    tracks = from_json(artifacts["decoding"], Decoded).tracks
    speech = [
        segment_track(Path(folder), track, _part(progress, number, len(tracks)))
        for number, track in enumerate(tracks)
    ]
    return to_json(speech, list[TrackSpeech])


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
    choice = choose_transcriber(asked.language, asked.language_mismatch, _configuration(engines, asked))
    hints = SpeechHints(asked.language, asked.vocabulary)
    words = transcribe_tracks(Path(folder), tracks, speech, choice.engine, hints, progress)
    speech_s = sum(of_track.speech_s for of_track in speech)
    language, warnings = choice.judge([word for of_track in words for word in of_track], speech_s)
    return to_json(Transcribed(language, words, warnings), Transcribed)


def diarizing(
    *,
    folder: str,
    options: dict[str, Any],
    engines: dict[str, Any],
    artifacts: dict[str, Any],
    progress: Progress,
) -> Any:
    """Who speaks when, for one track that several voices share; empty when channels tell them apart."""
    asked = from_json(options, AnalysisOptions)
    decoded = from_json(artifacts["decoding"], Decoded)
    tracks, speech = _heard(artifacts)
    if decoded.mode is ChannelMode.STEREO or not asked.diarize:
        return []
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
    words = from_json(artifacts["transcribing"], Transcribed).words
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
    return to_json(Attributed(participants, style_turns(turns, asked), found.spans), Attributed)


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


def _configuration(engines: dict[str, Any], asked: AnalysisOptions) -> SpeechConfiguration:
    return for_job(from_json(engines, SpeechConfiguration), asked)


def _heard(artifacts: dict[str, Any]) -> tuple[tuple[Track, ...], tuple[TrackSpeech, ...]]:
    tracks = from_json(artifacts["decoding"], Decoded).tracks
    return tracks, from_json(artifacts["segmenting"], tuple[TrackSpeech, ...])


def _part(progress: Progress, number: int, count: int) -> Progress:
    """Progress of one of several equal parts."""

    def of_part(share: float) -> None:
        progress((number + share) / count)

    return of_part
