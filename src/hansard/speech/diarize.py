"""Tells apart the voices of one track, where it has speech."""

from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np

from hansard.model.audio import SAMPLE_RATE_HZ, Track, TrackSpeech
from hansard.model.progress import Progress, no_progress
from hansard.speech.engines.base import Diarizer, Samples, SpeakerSpan
from hansard.speech.samples import TrackSamples

_KEPT_PAUSE_S = 5.0  # joining sentences across shorter ones costs a point of error
_MARGIN_S = 1.0
_FINE_STEP_S, _STEP_S = 1.0, 2.5
_SHORT_S = 30.0


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the track, in samples, and where it begins when only speech is left."""

    start: int
    end: int
    place: int


class SpeechOnly:
    """A track without its longer pauses, and the way back to the track's own times."""

    def __init__(self, samples: TrackSamples, speech: TrackSpeech) -> None:
        self._samples = samples
        self._gain_db = speech.gain_db
        self._pieces = _pieces(speech, len(samples))

    def __len__(self) -> int:
        return sum(piece.end - piece.start for piece in self._pieces)

    def between(self, start: int, end: int) -> Samples:
        """Samples of what is left, from `start` to before `end`."""
        parts = [
            self._samples.between(
                piece.start + max(0, start - piece.place),
                min(piece.end, piece.start + end - piece.place),
                self._gain_db,
            )
            for piece in self._pieces
            if piece.place < end and piece.place + piece.end - piece.start > start
        ]
        return np.concatenate(parts) if parts else np.zeros(0, np.float32)

    def in_track(self, span: SpeakerSpan) -> list[SpeakerSpan]:
        """The span with times of the track; in parts where a pause was left out."""
        start, end = round(span.start_s * SAMPLE_RATE_HZ), round(span.end_s * SAMPLE_RATE_HZ)
        parts = []
        for piece in self._pieces:
            first = piece.start + max(0, start - piece.place)
            last = min(piece.end, piece.start + end - piece.place)
            if first < last:
                seconds = (round(sample / SAMPLE_RATE_HZ, 3) for sample in (first, last))
                parts.append(SpeakerSpan(span.speaker, *seconds))
        return parts


def diarize_track(
    folder: Path,
    track: Track,
    speech: TrackSpeech,
    engine: Diarizer,
    *,
    num_speakers: int | None = None,
    progress: Progress = no_progress,
) -> tuple[SpeakerSpan, ...]:
    """Who speaks when, in order of start; voices are numbered by first speech.

    Never more than `num_speakers` voices when that is given. Under half a minute of speech the step is
    1 s, so that nobody who speaks once is lost; above it is 2.5 s.
    """
    sound = SpeechOnly(TrackSamples(folder, track), speech)
    if len(sound) == 0:
        return ()
    if num_speakers == 1:
        return tuple(SpeakerSpan(0, start_s, end_s) for start_s, end_s in speech.spans)
    step_s = _FINE_STEP_S if speech.speech_s < _SHORT_S else _STEP_S
    spans = engine.diarize(sound, num_speakers=num_speakers, step_s=step_s, progress=progress)
    return tuple(part for span in spans for part in sound.in_track(span))


def _pieces(speech: TrackSpeech, length: int) -> list[_Piece]:
    """Speech with a margin, shorter pauses kept."""
    bounds: list[tuple[float, float]] = []
    for start_s, end_s in speech.spans:
        if bounds and start_s - bounds[-1][1] < _KEPT_PAUSE_S:
            bounds[-1] = (bounds[-1][0], end_s)
        else:
            bounds.append((start_s, end_s))
    cuts = [
        (
            max(0, round((start_s - _MARGIN_S) * SAMPLE_RATE_HZ)),
            min(length, round((end_s + _MARGIN_S) * SAMPLE_RATE_HZ)),
        )
        for start_s, end_s in bounds
    ]
    places = accumulate((end - start for start, end in cuts), initial=0)
    return [_Piece(start, end, place) for (start, end), place in zip(cuts, places, strict=False)]
