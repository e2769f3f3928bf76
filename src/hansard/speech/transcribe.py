"""Writes down the speech of all tracks, several segments at a time."""

import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from hansard.model.audio import SpeechSegment, Track, TrackSpeech
from hansard.model.progress import Progress, no_progress
from hansard.model.transcript import Word
from hansard.speech.engines.base import SpeechHints, Transcriber
from hansard.speech.guard import transcribe_guarded
from hansard.speech.samples import TrackSamples

_BESIDE_SPEECH_S = 0.1
_BEHIND_S = 0.5
_SHORT_WORD_S = 0.3


@dataclass(frozen=True, slots=True)
class _Piece:
    """A segment of one of the tracks."""

    number: int
    segment: SpeechSegment

    @property
    def length_s(self) -> float:
        return self.segment.end_s - self.segment.start_s


class _Meter:
    """Progress by seconds of segments, told by several threads."""

    def __init__(self, total_s: float, progress: Progress) -> None:
        self._total_s = total_s
        self._progress = progress
        self._done_s = 0.0
        self._lock = threading.Lock()

    def add(self, seconds: float) -> None:
        with self._lock:
            self._done_s += seconds
            self._progress(min(1.0, self._done_s / self._total_s))


class _Listener:
    """Transcribes pieces of a recording's tracks."""

    def __init__(
        self,
        folder: Path,
        tracks: Sequence[Track],
        speech: Sequence[TrackSpeech],
        engine: Transcriber,
        hints: SpeechHints,
        meter: _Meter,
    ) -> None:
        self._sounds = [TrackSamples(folder, track) for track in tracks]
        self._speech = speech
        self._engine = engine
        self._hints = hints
        self._meter = meter

    def listen(self, pieces: Sequence[_Piece]) -> list[list[Word]]:
        """The words of each piece with times of its track."""
        sounds = [
            self._sounds[piece.number].seconds(
                piece.segment.start_s, piece.segment.end_s, self._speech[piece.number].gain_db
            )
            for piece in pieces
        ]
        found = transcribe_guarded(self._engine, sounds, self._hints)
        self._meter.add(sum(piece.length_s for piece in pieces))
        return [
            place_words(words, piece.segment, self._speech[piece.number].spans)
            for piece, words in zip(pieces, found, strict=True)
        ]


def transcribe_tracks(
    folder: Path,
    tracks: Sequence[Track],
    speech: Sequence[TrackSpeech],
    engine: Transcriber,
    hints: SpeechHints,
    progress: Progress = no_progress,
) -> tuple[tuple[Word, ...], ...]:
    """The words of each track in order, with times of the track.

    Times never decrease, lie inside the segment the word was heard in, and a word ends about where
    the detector says that speech stops. `progress` counts seconds of segments.
    """
    pieces = [_Piece(number, segment) for number, one in enumerate(speech) for segment in one.segments]
    meter = _Meter(sum(piece.length_s for piece in pieces), progress)
    listener = _Listener(folder, tracks, speech, engine, hints, meter)
    batches = [pieces[at : at + engine.batch_size] for at in range(0, len(pieces), engine.batch_size)]
    words: list[list[Word]] = [[] for _ in tracks]
    with ThreadPoolExecutor(engine.parallel_calls) as pool:
        for batch, found in zip(batches, pool.map(listener.listen, batches), strict=True):
            for piece, heard in zip(batch, found, strict=True):
                words[piece.number] += heard
    progress(1.0)
    return tuple(map(tuple, words))


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
        start_s, end_s = _to_speech(start_s, end_s, inside, earliest_s)
        placed.append(replace(word, start_s=round(start_s, 3), end_s=round(end_s, 3)))
        earliest_s = start_s
    return placed


def _to_speech(
    start_s: float, end_s: float, spans: list[tuple[float, float]], earliest_s: float
) -> tuple[float, float]:
    """Without the silence before and after speech that the word was stretched over, or put behind."""
    for speech_start_s, speech_end_s in spans:
        if start_s <= speech_end_s and end_s > speech_start_s:
            first_s = max(start_s, speech_start_s - _BESIDE_SPEECH_S)
            return first_s, max(first_s, min(end_s, speech_end_s + _BESIDE_SPEECH_S))
    before = [speech_end_s for _, speech_end_s in spans if speech_end_s < start_s]
    if before and start_s - before[-1] < _BEHIND_S:
        end_s = before[-1] + _BESIDE_SPEECH_S
        return max(earliest_s, end_s - _SHORT_WORD_S), max(earliest_s, end_s)
    return start_s, end_s
