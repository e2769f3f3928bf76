"""A span is believed when it convinces, stands out, or is near one that does."""

import numpy as np

from hansard.speech.evidence import believe
from hansard.speech.windows import count_windows

LOUD, QUIET = 0.01, 0.00001


class Track:
    """A minute and a half of sound that goes on at one level, and spans in it."""

    def __init__(self, rest: float = LOUD) -> None:
        windows = count_windows(90.0)
        self.probabilities = np.full(windows, 0.05, np.float32)
        self.powers = np.full(windows, rest)
        self.spans: list[tuple[int, int]] = []

    def speak(self, at_s: float, seconds: float, probability: float) -> tuple[int, int]:
        start = count_windows(at_s)
        span = start, start + count_windows(seconds)
        self.probabilities[slice(*span)] = probability
        self.powers[slice(*span)] = LOUD
        self.spans.append(span)
        return span

    def believed(self) -> list[tuple[int, int]]:
        return believe(sorted(self.spans), self.probabilities, self.powers)


def test_blips_in_music_are_nothing():
    track = Track()
    for second in range(5, 85, 7):
        track.speak(second, 0.3, 0.85)
    assert track.believed() == []


def test_a_sentence_is_believed_in_any_noise():
    track = Track()
    sentence = track.speak(10.0, 2.0, 0.9)
    assert track.believed() == [sentence]


def test_one_short_word_is_believed_in_silence():
    track = Track(rest=QUIET)
    word = track.speak(10.0, 0.35, 0.85)
    assert track.believed() == [word]


def test_a_click_in_silence_is_nothing():
    track = Track(rest=QUIET)
    track.speak(10.0, 0.1, 0.6)
    assert track.believed() == []


def test_what_is_near_a_sentence_is_believed_and_music_far_from_it_not():
    track = Track()
    sentence = track.speak(50.0, 2.0, 0.9)
    near = track.speak(53.0, 0.3, 0.6)
    track.speak(10.0, 0.3, 0.6)
    track.speak(70.0, 0.3, 0.6)
    assert track.believed() == [sentence, near]


def test_a_doubtful_word_in_silence_is_believed_where_there_is_a_sentence():
    track = Track(rest=QUIET)
    word = track.speak(10.0, 0.15, 0.5)
    sentence = track.speak(50.0, 2.0, 0.9)
    assert track.believed() == [word, sentence]


def test_speech_without_a_pause_is_believed():
    track = Track()
    everything = track.speak(0.0, 90.0, 0.45)
    other = track.speak(40.0, 1.0, 0.9)
    track.spans.remove(other)
    assert track.believed() == [everything]


def test_no_spans_are_no_speech():
    assert Track().believed() == []
