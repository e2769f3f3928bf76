"""A recogniser that loops is made to listen again in smaller parts."""

import numpy as np
import pytest

from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.model.transcript import Word
from hansard.speech.engines.base import SpeechHints
from hansard.speech.guard import transcribe_guarded
from hansard.speech.repetition import runs_away

HINTS = SpeechHints("en-US")


def words(text: str, length_s: float) -> tuple[Word, ...]:
    texts = text.split()
    step_s = length_s / max(len(texts), 1)
    return tuple(Word(one, n * step_s, (n + 1) * step_s) for n, one in enumerate(texts))


class LoopingAbove:
    """An engine that repeats itself on sound longer than it can take, else says how long the sound was."""

    def __init__(self, longest_s: float) -> None:
        self._longest_s = longest_s
        self.lengths_s: list[float] = []

    def transcribe(self, segments, hints):
        return [self._one(len(samples) / SAMPLE_RATE_HZ) for samples in segments]

    def _one(self, length_s: float) -> tuple[Word, ...]:
        self.lengths_s.append(length_s)
        text = "on and " * 10 if length_s > self._longest_s else f"part {length_s:.1f}"
        return words(text, length_s)


def sound(length_s: float, quiet_at_s: float) -> np.ndarray:
    samples = np.full(round(length_s * SAMPLE_RATE_HZ), 0.1, np.float32)
    at = round(quiet_at_s * SAMPLE_RATE_HZ)
    samples[at - 800 : at + 800] = 0.0
    return samples


def test_a_loop_is_halved_where_it_is_quiet():
    engine = LoopingAbove(7.0)
    (found,) = transcribe_guarded(engine, [sound(10.0, 6.0)], HINTS)
    assert engine.lengths_s == pytest.approx([10.0, 6.0, 4.0], abs=0.05)
    assert found[2].start_s == pytest.approx(6.0, abs=0.05)
    assert [word.start_s for word in found] == sorted(word.start_s for word in found)


def test_what_cannot_be_halved_keeps_one_round_of_the_loop():
    (found,) = transcribe_guarded(LoopingAbove(0.0), [sound(1.5, 0.7)], HINTS)
    assert [word.text for word in found] == ["on", "and"]


def test_other_segments_are_left_alone():
    engine = LoopingAbove(7.0)
    first, second = transcribe_guarded(engine, [sound(3.0, 1.0), sound(10.0, 5.0)], HINTS)
    assert len(first) == 2
    assert len(second) == 4


@pytest.mark.parametrize(
    ("text", "length_s"), [("a" * 80, 10.0), ("yes " * 9, 10.0), (" ".join(map(str, range(60))), 5.0)]
)
def test_nobody_speaks_like_this(text, length_s):
    assert runs_away(words(text, length_s), length_s)


def test_fast_speech_is_believed():
    text = "we could take it two days from now or so if you wanted to wait for the two days we could rent one"
    assert not runs_away(words(text, 4.0), 4.0)
