"""The tones of telephone networks: ring-back, busy, and keys. Mono at 16 kHz.

Frequencies and cadences after ITU-T E.180, supplement 2 (tones by country), and Q.23 (keys).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

from hansard.media.pcm import FloatSamples
from hansard.model.audio import SAMPLE_RATE_HZ

_SEED = 20_241
_STRETCH_S = 30.0
_ROWS_HZ, _COLUMNS_HZ = (697.0, 770.0, 852.0, 941.0), (1209.0, 1336.0, 1477.0, 1633.0)
_KEYS_IN_A_ROW = 11
_BETWEEN_NUMBERS_S = 1.5
_KEY_LENGTHS_S = (0.05, 0.1, 0.25)


@dataclass(frozen=True, slots=True)
class Tone:
    """Frequencies that sound together, on and off in turn; `swell_hz` is how fast they swell, if they do."""

    frequencies_hz: tuple[float, ...]
    cadence_s: tuple[float, ...]
    swell_hz: float = 0.0


RING_BACK = {
    "us": Tone((440.0, 480.0), (2.0, 4.0)),
    "gb": Tone((400.0, 450.0), (0.4, 0.2, 0.4, 2.0)),
    "de": Tone((425.0,), (1.0, 4.0)),
    "fr": Tone((440.0,), (1.5, 3.5)),
    "jp": Tone((400.0,), (1.0, 2.0), swell_hz=16.0),
    "in": Tone((400.0,), (0.4, 0.2, 0.4, 2.0), swell_hz=25.0),
    "cn": Tone((450.0,), (1.0, 4.0)),
}
BUSY = {
    "us": Tone((480.0, 620.0), (0.5, 0.5)),
    "us, all lines": Tone((480.0, 620.0), (0.25, 0.25)),
    "gb": Tone((400.0,), (0.375, 0.375)),
    "de": Tone((425.0,), (0.48, 0.48)),
    "fr": Tone((440.0,), (0.5, 0.5)),
    "jp": Tone((400.0,), (0.5, 0.5)),
    "cn": Tone((450.0,), (0.35, 0.35)),
}


def ring_back(seconds: float) -> FloatSamples:
    """Each country's ring-back tone in turn, 30 s each."""
    return _in_turn(tuple(RING_BACK.values()), seconds)


def busy(seconds: float) -> FloatSamples:
    """Each country's busy tone in turn, 30 s each."""
    return _in_turn(tuple(BUSY.values()), seconds)


def keys(seconds: float) -> FloatSamples:
    """Numbers being dialled: eleven keys, short or long, as much pause after each, then a longer pause."""
    generator = np.random.default_rng(_SEED)
    parts: list[FloatSamples] = []
    while sum(map(len, parts)) < seconds * SAMPLE_RATE_HZ:
        length_s = float(generator.choice(_KEY_LENGTHS_S))
        for row, column in generator.integers(0, 4, (_KEYS_IN_A_ROW, 2)):
            parts += [_sound((_ROWS_HZ[row], _COLUMNS_HZ[column]), length_s), _pause(length_s)]
        parts.append(_pause(_BETWEEN_NUMBERS_S))
    return np.concatenate(parts)[: round(seconds * SAMPLE_RATE_HZ)]


def sound_tone(tone: Tone, seconds: float) -> FloatSamples:
    """One tone with its cadence."""
    on_and_off = [
        _pause(length_s) if number % 2 else _sound(tone.frequencies_hz, length_s, tone.swell_hz)
        for number, length_s in enumerate(tone.cadence_s)
    ]
    return np.resize(np.concatenate(on_and_off), round(seconds * SAMPLE_RATE_HZ))


def _in_turn(tones: Sequence[Tone], seconds: float) -> FloatSamples:
    stretches = [sound_tone(tone, _STRETCH_S) for tone in tones]
    whole = np.concatenate([stretches[number % len(tones)] for number in range(ceil(seconds / _STRETCH_S))])
    return whole[: round(seconds * SAMPLE_RATE_HZ)]


def _sound(frequencies_hz: Sequence[float], seconds: float, swell_hz: float = 0.0) -> FloatSamples:
    times_s = np.arange(round(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    waves = sum(np.sin(2 * np.pi * frequency_hz * times_s) for frequency_hz in frequencies_hz)
    swell = 1.0 + np.sin(2 * np.pi * swell_hz * times_s) if swell_hz else 1.0
    return np.asarray(waves * swell, np.float32)


def _pause(seconds: float) -> FloatSamples:
    return np.zeros(round(seconds * SAMPLE_RATE_HZ), np.float32)
