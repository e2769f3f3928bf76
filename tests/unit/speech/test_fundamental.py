"""Speech without its fundamental gets it back; other sound gets nothing."""

import numpy as np
import pytest

from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.fundamental import EDGE, restore_fundamental

TIME_S = np.arange(2 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ


def tones(*frequencies_hz: float) -> np.ndarray:
    waves = [np.sin(2 * np.pi * frequency_hz * TIME_S) for frequency_hz in frequencies_hz]
    return (0.1 * sum(waves)).astype(np.float32)


def strength_at(samples: np.ndarray, frequency_hz: float) -> float:
    """The amplitude of one frequency."""
    wave = np.exp(-2j * np.pi * frequency_hz * TIME_S)
    return 2 * abs(np.vdot(wave, samples)) / len(samples)


def level(samples: np.ndarray) -> float:
    return float(np.sqrt(np.mean(samples**2)))


@pytest.mark.parametrize("fundamental_hz", [90, 150, 240])
def test_a_voice_on_the_telephone_gets_its_fundamental_back(fundamental_hz):
    voice = tones(*(number * fundamental_hz for number in range(4, 12)))
    assert strength_at(voice, fundamental_hz) < 0.001
    assert strength_at(restore_fundamental(voice), fundamental_hz) > 0.05


@pytest.mark.parametrize("frequencies_hz", [(440.0,), (770.0, 1336.0), (350.0, 1000.0)])
def test_tones_get_next_to_nothing(frequencies_hz):
    sound = tones(*frequencies_hz)
    added = restore_fundamental(sound) - sound
    assert level(added[EDGE:-EDGE]) < 0.2 * level(sound)


def test_silence_and_nothing_stay(subtests):
    for length in (0, 1, 511, 16_000):
        with subtests.test(length=length):
            restored = restore_fundamental(np.zeros(length, np.float32))
            assert restored.dtype == np.float32
            assert not restored.any()
            assert len(restored) == length


def test_a_block_with_its_edges_is_as_the_whole():
    noise = np.random.default_rng(3).standard_normal(8 * SAMPLE_RATE_HZ).astype(np.float32)
    whole = restore_fundamental(noise)
    start, end = 3 * 512 * 30, 5 * 512 * 30
    block = restore_fundamental(noise[start - EDGE : end + EDGE])[EDGE:-EDGE]
    np.testing.assert_allclose(block, whole[start:end], atol=1e-5)
