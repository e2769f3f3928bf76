"""Writes down a track's speech, segment by segment."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from hansard.model.audio import SpeechSegment, Track, TrackSpeech
from hansard.model.progress import Progress, no_progress
from hansard.model.transcript import Word
from hansard.speech.engines.base import Transcriber
from hansard.speech.samples import TrackSamples

_BESIDE_SPEECH_S = 0.1


def transcribe_track(
    folder: Path,
    track: Track,
    speech: TrackSpeech,
    engine: Transcriber,
    progress: Progress = no_progress,
) -> tuple[Word, ...]:
    """The words of a track in order, with times of the track.

    Times never decrease, lie inside the segment the word was heard in, and a word ends about where
    the detector says that speech stops. `progress` counts seconds of segments.
    """
    samples = TrackSamples(folder, track)
    total_s = sum(segment.end_s - segment.start_s for segment in speech.segments)
    done_s = 0.0
    words: list[Word] = []
    for segment in speech.segments:
        heard = engine.transcribe(samples.seconds(segment.start_s, segment.end_s, speech.gain_db))
        words += place_words(heard, segment, speech.spans)
        done_s += segment.end_s - segment.start_s
        progress(min(1.0, done_s / total_s))
    progress(1.0)
    return tuple(words)


def place_words(
    heard: Iterable[Word], segment: SpeechSegment, spans: Iterable[tuple[float, float]]
) -> list[Word]:
    """The words of a segment with times of the track, in order and inside the segment."""
    inside = [span for span in spans if span[1] > segment.start_s and span[0] < segment.end_s]
    placed: list[Word] = []
    earliest_s = segment.start_s
    for word in heard:
        start_s = min(max(word.start_s + segment.start_s, earliest_s), segment.end_s)
        end_s = min(max(word.end_s + segment.start_s, start_s), segment.end_s)
        start_s, end_s = _to_speech(start_s, end_s, inside)
        placed.append(replace(word, start_s=round(start_s, 3), end_s=round(end_s, 3)))
        earliest_s = start_s
    return placed


def _to_speech(start_s: float, end_s: float, spans: list[tuple[float, float]]) -> tuple[float, float]:
    """Without the silence before and after speech that the word was stretched over."""
    for speech_start_s, speech_end_s in spans:
        if start_s <= speech_end_s and end_s > speech_start_s:
            first_s = max(start_s, speech_start_s - _BESIDE_SPEECH_S)
            return first_s, max(first_s, min(end_s, speech_end_s + _BESIDE_SPEECH_S))
    return start_s, end_s
