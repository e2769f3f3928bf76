"""How alike two channels are."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hansard.media.pcm import FloatSamples, count_samples, read_samples, to_float
from hansard.model.audio import SAMPLE_RATE_HZ

LAG = SAMPLE_RATE_HZ // 20  # 50 ms: two microphones in a room, or a gateway's delay
FFT_SIZE = 32_768
BLOCK = FFT_SIZE - LAG  # zero padding keeps the lags of one block apart from the next
FRAME = SAMPLE_RATE_HZ // 50
VOICE_BAND_HZ = (200.0, 3_500.0)
QUIET_SHARE = 1e-3  # blocks 30 dB under the loudest count less
LEAST_POWER = 1e-12  # digital silence
LEAST_FRAMES = 50  # a second; a shorter envelope says nothing

SAME_FROM = 0.8
IDENTICAL_FROM = 0.95

Spectrum = NDArray[np.complexfloating]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two channels are, -1..1.

    `waveform` is the correlation at the best lag within 50 ms, in the voice band; `envelope`
    that of the loudness every 20 ms. Both are high for one sound recorded twice. In a room with
    two microphones only the envelope is; on a line with an echo neither is, as each party is
    louder on its own channel. Parties mixed into each other's channel by less than about 5 dB
    are taken for one sound.
    """

    waveform: float
    envelope: float

    @property
    def is_same(self) -> bool:
        """One sound on both channels."""
        return abs(self.waveform) >= SAME_FROM or self.envelope >= SAME_FROM


def compare(left: Path, right: Path) -> Likeness:
    """Likeness of two pcm files of equal length, read in blocks of two seconds.

    Blocks are weighted by the inverse of their power, so that a loud ring tone or announcement
    on both channels does not outweigh the conversation that follows.
    """
    floor = QUIET_SHARE * max((_power(a) + _power(b) for a, b in _blocks(left, right)), default=0.0)
    cross: Spectrum = np.zeros(FFT_SIZE // 2 + 1, np.complex128)
    energies = np.zeros(2)
    frames: list[NDArray[np.float64]] = []
    for pair in _blocks(left, right):
        weight = 1.0 / max(sum(_power(each) for each in pair), floor, LEAST_POWER)
        first, second = (_voice_spectrum(each) for each in pair)
        cross += weight * first * np.conj(second)
        energies += weight * np.array([np.vdot(each, each).real for each in (first, second)])
        frames.append(np.stack([_frame_levels(each) for each in pair]) * np.sqrt(weight))
    return Likeness(_best_lag(cross, energies), _envelope_likeness(frames))


def _blocks(left: Path, right: Path) -> Iterator[tuple[FloatSamples, FloatSamples]]:
    """Differences from sample to sample, which leave hum and offset out."""
    for start in range(0, count_samples(left), BLOCK):
        pair = (to_float(read_samples(path, start, BLOCK)) for path in (left, right))
        first, second = (np.diff(block, prepend=block[:1]) for block in pair)
        yield first, second


def _power(block: FloatSamples) -> float:
    """Mean square: a short last block must not weigh more than its length."""
    return float(np.dot(block, block)) / block.size


def _voice_spectrum(block: FloatSamples) -> Spectrum:
    frequencies = np.fft.rfftfreq(FFT_SIZE, 1 / SAMPLE_RATE_HZ)
    low, high = VOICE_BAND_HZ
    voice: Spectrum = np.fft.rfft(block, FFT_SIZE) * ((frequencies > low) & (frequencies < high))
    return voice


def _best_lag(cross: Spectrum, energies: NDArray[np.float64]) -> float:
    """Generalised cross-correlation at the lag where it is strongest, keeping its sign."""
    norm = float(np.sqrt(energies.prod())) * 2 / FFT_SIZE
    if norm <= 0:
        return 0.0
    lags = np.fft.irfft(cross)
    near = np.concatenate([lags[-LAG:], lags[: LAG + 1]])
    return float(near[np.argmax(np.abs(near))]) / norm


def _frame_levels(block: FloatSamples) -> NDArray[np.float64]:
    """RMS of every whole 20 ms."""
    frames = block[: block.size // FRAME * FRAME].reshape(-1, FRAME)
    levels: NDArray[np.float64] = np.sqrt(np.square(frames, dtype=np.float64).mean(axis=1))
    return levels


def _envelope_likeness(frames: list[NDArray[np.float64]]) -> float:
    levels = np.concatenate(frames, axis=1) if frames else np.zeros((2, 0))
    if levels.shape[1] < LEAST_FRAMES or not levels.std(axis=1).all():
        return 0.0
    correlations: NDArray[np.float64] = np.asarray(np.corrcoef(levels))
    return float(correlations[0, 1])
