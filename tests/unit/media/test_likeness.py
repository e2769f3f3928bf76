from pathlib import Path

import numpy as np
import pytest

from hansard.media.likeness import Likeness, compare

RNG = np.random.default_rng(7)
NOISE = RNG.normal(0, 0.1, 5 * 16_000)


def alike(*paths: Path) -> Likeness:
    return compare(paths)[0, 1]


def test_one_signal_twice_is_fully_alike(make_pcm) -> None:
    likeness = alike(make_pcm(NOISE, "a"), make_pcm(0.2 * NOISE, "b"))
    assert likeness.waveform == pytest.approx(1.0, abs=0.01)
    assert likeness.is_same


def test_reversed_poles_are_told_by_the_sign(make_pcm) -> None:
    assert alike(make_pcm(NOISE, "a"), make_pcm(-NOISE, "b")).waveform == pytest.approx(-1.0, abs=0.01)


def test_independent_signals_are_not_alike(make_pcm) -> None:
    likeness = alike(make_pcm(NOISE, "a"), make_pcm(RNG.normal(0, 0.1, NOISE.size), "b"))
    assert abs(likeness.waveform) < 0.1
    assert not likeness.is_same


def test_a_delay_beyond_fifty_milliseconds_is_not_searched(make_pcm) -> None:
    near = alike(make_pcm(NOISE, "a"), make_pcm(np.roll(NOISE, 700), "b"))
    far = alike(make_pcm(NOISE, "a"), make_pcm(np.roll(NOISE, 1_700), "b"))
    assert near.waveform > 0.9
    assert abs(far.waveform) < 0.1


def test_common_hum_does_not_make_channels_alike(make_pcm) -> None:
    hum = 0.5 * np.sin(2 * np.pi * 50 * np.arange(NOISE.size) / 16_000)
    likeness = alike(
        make_pcm(hum + 0.1 * NOISE, "a"), make_pcm(hum + 0.1 * RNG.normal(0, 0.1, NOISE.size), "b")
    )
    assert not likeness.is_same


def test_empty_and_silent_tracks_are_not_alike(make_pcm) -> None:
    assert alike(make_pcm(np.zeros(0), "a"), make_pcm(np.zeros(0), "b")).waveform == 0.0
    assert alike(make_pcm(NOISE, "a"), make_pcm(np.zeros(NOISE.size), "b")).waveform == 0.0


def test_every_two_of_several_are_compared_as_if_alone(make_pcm) -> None:
    other = RNG.normal(0, 0.1, NOISE.size)
    paths = [make_pcm(each, f"{number}") for number, each in enumerate((NOISE, other, 0.5 * NOISE + other))]
    found = compare(paths)
    assert list(found) == [(0, 1), (0, 2), (1, 2)]
    for (first, second), likeness in found.items():
        assert likeness == alike(paths[first], paths[second])


def test_the_left_and_the_right_of_music_are_related_but_not_the_same(make_pcm) -> None:
    left, right = (NOISE + 1.2 * RNG.normal(0, 0.1, NOISE.size) for _ in range(2))
    likeness = alike(make_pcm(left, "a"), make_pcm(right, "b"))
    assert likeness.is_related
    assert not likeness.is_same
