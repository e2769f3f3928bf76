"""Sound without a voice or a tune: silence, and noise of two colours. Mono at 16 kHz."""

import numpy as np

from hansard.media.pcm import FloatSamples
from hansard.model.audio import SAMPLE_RATE_HZ

_SEED = 20_240


def silence(seconds: float) -> FloatSamples:
    """Digital silence."""
    return np.zeros(round(seconds * SAMPLE_RATE_HZ), np.float32)


def white_noise(seconds: float) -> FloatSamples:
    """The same power at every frequency."""
    generator = np.random.default_rng(_SEED)
    return generator.standard_normal(round(seconds * SAMPLE_RATE_HZ), np.float32)


def pink_noise(seconds: float) -> FloatSamples:
    """Power that halves with every doubling of the frequency, down to 20 Hz."""
    white = white_noise(seconds)
    frequencies = np.fft.rfftfreq(len(white), 1 / SAMPLE_RATE_HZ)
    pink = np.fft.irfft(np.fft.rfft(white) / np.sqrt(np.maximum(frequencies, 20.0)), len(white))
    return np.asarray(pink, np.float32)
