"""Finds where a track has speech, and cuts it into what is transcribed in one go."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hansard.model.audio import SAMPLE_RATE_HZ, SpeechSegment, Track, TrackSpeech
from hansard.model.progress import MeanProgress, Progress, no_progress
from hansard.speech.cutting import cut_segments
from hansard.speech.engines.base import Samples
from hansard.speech.engines.silero import BLOCK, SileroDetector
from hansard.speech.fundamental import EDGE, restore_fundamental
from hansard.speech.levels import (
    LOUD_SHARE,
    MIDDLE_SHARE,
    TARGET_DBFS,
    Powers,
    listening_gain_db,
    loudness_per_second,
    signal_to_noise_db,
    to_db,
    window_powers,
)
from hansard.speech.samples import TrackSamples
from hansard.speech.spans import find_spans
from hansard.speech.windows import WINDOW_S, Spans, speech_mask

_SECOND_LOOK_DB = 6.0


def segment_tracks(
    folder: Path, tracks: Sequence[Track], threads: int = 1, progress: Progress = no_progress
) -> tuple[TrackSpeech, ...]:
    """The speech of each track; several are listened to at a time."""
    mean = MeanProgress(len(tracks), progress)
    with ThreadPoolExecutor(threads) as pool:
        found = pool.map(
            lambda number: segment_track(folder, tracks[number], mean.of(number)), range(len(tracks))
        )
        return tuple(found)


def segment_track(folder: Path, track: Track, progress: Progress = no_progress) -> TrackSpeech:
    """The speech of one track; `progress` counts its samples.

    The track is brought to a working level first. When that finds nothing, or speech much weaker
    than the loudest sound (a knock, a tone), it is listened to once more, louder.
    """
    samples = TrackSamples(folder, track)
    powers = window_powers(samples)
    gain_db = listening_gain_db(powers, LOUD_SHARE)
    probabilities = _listen(samples, gain_db, progress)
    spans = find_spans(probabilities, powers)
    louder_db = _louder_gain_db(powers, spans)
    if louder_db - gain_db > _SECOND_LOOK_DB:
        probabilities = _listen(samples, louder_db, no_progress)
        spans = find_spans(probabilities, powers)
    progress(1.0)
    return TrackSpeech(
        track=track.index,
        spans=tuple(_seconds(span, samples) for span in spans),
        segments=tuple(SpeechSegment(*_seconds(cut, samples)) for cut in cut_segments(spans, probabilities)),
        gain_db=round(_speech_gain_db(powers, spans) if spans else gain_db, 1),
        loudness_dbfs=loudness_per_second(samples),
        snr_db=signal_to_noise_db(powers, speech_mask(spans, len(powers))),
    )


def _louder_gain_db(powers: Powers, spans: Spans) -> float:
    """The gain for a second look: that of the speech that was found, or of the track's middle level."""
    return _speech_gain_db(powers, spans) if spans else listening_gain_db(powers, MIDDLE_SHARE)


def _listen(samples: TrackSamples, gain_db: float, progress: Progress) -> NDArray[np.float32]:
    """The detector's probability of speech for every window."""
    detector = SileroDetector()
    parts = []
    for start in range(0, len(samples), BLOCK):
        parts.append(detector.probabilities(_restored(samples, start, gain_db)))
        progress(min(1.0, (start + BLOCK) / len(samples)))
    return np.concatenate(parts) if parts else np.zeros(0, np.float32)


def _restored(samples: TrackSamples, start: int, gain_db: float) -> Samples:
    """A block with the fundamental of its voices, made from a little more than the block."""
    before = min(start, EDGE)
    wider = samples.between(start - before, start + BLOCK + EDGE, gain_db)
    return restore_fundamental(wider)[before : before + BLOCK]


def _speech_gain_db(powers: Powers, spans: Spans) -> float:
    """The gain that brings the speech that was found to the working level."""
    return TARGET_DBFS - to_db(float(powers[speech_mask(spans, len(powers))].mean()))


def _seconds(span: tuple[int, int], samples: TrackSamples) -> tuple[float, float]:
    length_s = len(samples) / SAMPLE_RATE_HZ
    return round(span[0] * WINDOW_S, 3), round(min(span[1] * WINDOW_S, length_s), 3)
