"""How alike channels are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
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
RELATED_WAVEFORM_FROM = 0.35
RELATED_ENVELOPE_FROM = 0.5

Spectrum = NDArray[np.complexfloating]
Values = NDArray[np.float64]
Pair = tuple[int, int]


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

    @property
    def is_identical(self) -> bool:
        """The same waveform, perhaps with reversed poles: mixing the two would gain nothing or cancel."""
        return abs(self.waveform) >= IDENTICAL_FROM or self.waveform < 0

    @property
    def is_related(self) -> bool:
        """Parts of one scene, such as the left and the right of music."""
        return abs(self.waveform) >= RELATED_WAVEFORM_FROM or self.envelope >= RELATED_ENVELOPE_FROM


def compare(paths: Sequence[Path]) -> dict[Pair, Likeness]:
    """Likeness of every two of some pcm files of equal length, read in blocks of two seconds.

    Keys are places in `paths`, the lower first. Blocks are weighted by the inverse of the pair's
    power, so that a loud ring tone or announcement on both channels does not outweigh the
    conversation that follows.
    """
    powers = np.array([[_power(each) for each in blocks] for blocks in _blocks(paths)])
    sums = {pair: _Sum(_weights(powers, pair)) for pair in combinations(range(len(paths)), 2)}
    energies: list[list[float]] = []
    levels: list[Values] = []
    for number, blocks in enumerate(_blocks(paths)):
        spectra = [_voice_spectrum(each) for each in blocks]
        energies.append([float(np.vdot(each, each).real) for each in spectra])
        levels.append(np.stack([_frame_levels(each) for each in blocks]))
        for (first, second), total in sums.items():
            total.add(number, spectra[first], spectra[second])
    return {pair: total.likeness(pair, energies, levels) for pair, total in sums.items()}


class _Sum:
    """The cross spectrum of two channels, summed over weighted blocks."""

    def __init__(self, weights: Values) -> None:
        self._weights = weights
        self._cross: Spectrum = np.zeros(FFT_SIZE // 2 + 1, np.complex128)

    def add(self, block: int, first: Spectrum, second: Spectrum) -> None:
        self._cross += self._weights[block] * first * np.conj(second)

    def likeness(self, pair: Pair, energies: list[list[float]], levels: list[Values]) -> Likeness:
        if not levels:
            return Likeness(0.0, 0.0)
        of_pair = self._weights @ np.array(energies)[:, pair]
        weighted = [
            np.sqrt(weight) * block[list(pair)] for weight, block in zip(self._weights, levels, strict=True)
        ]
        return Likeness(_best_lag(self._cross, of_pair), _envelope_likeness(np.concatenate(weighted, axis=1)))


def _weights(powers: Values, pair: Pair) -> Values:
    """The inverse of the power of every block, which counts as no less than a share of the loudest."""
    if not powers.size:
        return np.zeros(0)
    of_both: Values = powers[:, pair].sum(axis=1)
    return 1.0 / np.maximum(of_both, max(QUIET_SHARE * float(of_both.max()), LEAST_POWER))


def _blocks(paths: Sequence[Path]) -> Iterator[list[FloatSamples]]:
    """Differences from sample to sample, which leave hum and offset out."""
    for start in range(0, count_samples(paths[0]), BLOCK):
        blocks = [to_float(read_samples(path, start, BLOCK)) for path in paths]
        yield [np.diff(block, prepend=block[:1]) for block in blocks]


def _power(block: FloatSamples) -> float:
    """Mean square: a short last block must not weigh more than its length."""
    return float(np.dot(block, block)) / block.size


def _voice_spectrum(block: FloatSamples) -> Spectrum:
    frequencies = np.fft.rfftfreq(FFT_SIZE, 1 / SAMPLE_RATE_HZ)
    low, high = VOICE_BAND_HZ
    voice: Spectrum = np.fft.rfft(block, FFT_SIZE) * ((frequencies > low) & (frequencies < high))
    return voice


def _best_lag(cross: Spectrum, energies: Values) -> float:
    """Generalised cross-correlation at the lag where it is strongest, keeping its sign."""
    norm = float(np.sqrt(energies.prod())) * 2 / FFT_SIZE
    if norm <= 0:
        return 0.0
    lags = np.fft.irfft(cross)
    near = np.concatenate([lags[-LAG:], lags[: LAG + 1]])
    return float(near[np.argmax(np.abs(near))]) / norm


def _frame_levels(block: FloatSamples) -> Values:
    """RMS of every whole 20 ms."""
    frames = block[: block.size // FRAME * FRAME].reshape(-1, FRAME)
    levels: Values = np.sqrt(np.square(frames, dtype=np.float64).mean(axis=1))
    return levels


def _envelope_likeness(levels: Values) -> float:
    """Correlation of two rows of levels."""
    if levels.shape[1] < LEAST_FRAMES or not levels.std(axis=1).all():
        return 0.0
    correlations: Values = np.asarray(np.corrcoef(levels))
    return float(correlations[0, 1])
