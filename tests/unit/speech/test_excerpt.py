"""The excerpt to tell the language by: the longest segments, and nothing where there is too little."""

import numpy as np
import pytest

from hansard.model.audio import SAMPLE_RATE_HZ, SpeechSegment, Track, TrackSpeech
from hansard.speech.excerpt import speech_excerpt


def track_with(folder, segments: list[tuple[float, float]], length_s: float):
    samples = np.full(round(length_s * SAMPLE_RATE_HZ), 1000, "<i2")
    samples.tofile(folder / "0.pcm")
    speech = TrackSpeech(0, tuple(segments), tuple(SpeechSegment(*one) for one in segments), 0.0, ())
    return [Track(0, "0.pcm", len(samples), -30.0, -30.0)], [speech]


def lengths_s(found) -> list[float]:
    return [len(samples) / SAMPLE_RATE_HZ for samples in found]


def test_the_longest_segments_come_first_up_to_a_minute(tmp_path):
    tracks, speech = track_with(tmp_path, [(0, 2), (3, 23), (24, 30), (31, 51), (52, 71)], 72.0)
    assert lengths_s(speech_excerpt(tmp_path, tracks, speech)) == pytest.approx([20, 20, 19])


def test_under_ten_seconds_of_speech_there_is_none(tmp_path):
    tracks, speech = track_with(tmp_path, [(0, 5), (10, 14)], 20.0)
    assert speech_excerpt(tmp_path, tracks, speech) == []
