"""Hold music, made from scratch: pieces with chords, a melody, and drums. Mono at 16 kHz.

A few are written down here, the others composed by chance, always the same: instruments that sing like a
voice, or set in slowly, and melodies where voices lie are what a speech detector takes for speech.
"""

from dataclasses import dataclass
from functools import cache
from math import ceil

import numpy as np

from hansard.media.pcm import FloatSamples
from hansard.model.audio import SAMPLE_RATE_HZ

_SEED = 20_242
_BEATS = 4  # in a bar
_RELEASE_S = 0.08
_HIGHEST_HZ = 7_000.0
_PIECE_S = 30.0
_FORMANTS_HZ = (
    (),
    (500.0, 1400.0, 2700.0),
    (700.0, 1150.0, 2600.0),
    (320.0, 850.0, 2300.0),
    (400.0, 2000.0, 2600.0),
    (270.0, 2300.0, 3000.0),
)


@dataclass(frozen=True, slots=True)
class Timbre:
    """An instrument: strengths of its harmonics, how it sets in and fades, how it wavers.

    Around `formants_hz` harmonics are stronger, as in a voice or a saxophone.
    """

    harmonics: tuple[float, ...]
    attack_s: float
    fade_s: float
    waver_hz: float = 0.0
    formants_hz: tuple[float, ...] = ()

    def strength(self, number: int, frequency_hz: float) -> float:
        """How strong the harmonic of this number (from 1) is; none above what a wideband line carries."""
        if frequency_hz > _HIGHEST_HZ:
            return 0.0
        if not self.formants_hz:
            return self.harmonics[number - 1]
        near = sum(np.exp(-(((frequency_hz - one) / (60 + one / 6)) ** 2)) for one in self.formants_hz)
        return self.harmonics[number - 1] * (0.03 + float(near))


PIANO = Timbre((1.0, 0.5, 0.3, 0.2, 0.1, 0.05), attack_s=0.005, fade_s=0.6)
STRINGS = Timbre((1.0, 0.7, 0.5, 0.4, 0.3, 0.2, 0.15, 0.1), attack_s=0.6, fade_s=8.0, waver_hz=5.5)
FLUTE = Timbre((1.0, 0.25, 0.1), attack_s=0.08, fade_s=4.0, waver_hz=5.0)
BRASS = Timbre((0.6, 1.0, 0.9, 0.7, 0.5, 0.35, 0.2), attack_s=0.05, fade_s=3.0, waver_hz=4.5)
ORGAN = Timbre((1.0, 0.8, 0.0, 0.6, 0.0, 0.0, 0.0, 0.4), attack_s=0.02, fade_s=20.0)
BELL = Timbre((1.0, 0.0, 0.4, 0.0, 0.2, 0.25), attack_s=0.002, fade_s=1.2)
SAXOPHONE = Timbre((1.0,) * 30, attack_s=0.06, fade_s=3.0, waver_hz=5.5, formants_hz=(500.0, 1400.0, 2700.0))
CHOIR = Timbre((1.0,) * 30, attack_s=0.4, fade_s=9.0, waver_hz=5.0, formants_hz=(700.0, 1150.0, 2600.0))
BASS = Timbre((1.0, 0.6, 0.2), attack_s=0.01, fade_s=0.5)


@dataclass(frozen=True, slots=True)
class Piece:
    """A bar for each chord (MIDI numbers), over and over, under a melody of the chord's notes.

    `melody_shift` is where the melody lies, in semitones from the chords.
    """

    beats_a_minute: float
    chords: tuple[tuple[int, int, int], ...]
    accompaniment: Timbre
    melody: Timbre
    melody_shift: int = 12
    broken: bool = False  # the chord's notes one after another
    drums: bool = False

    @property
    def beat_s(self) -> float:
        """Seconds from beat to beat."""
        return 60.0 / self.beats_a_minute


PIECES = {
    "piano": Piece(76.0, ((60, 64, 67), (57, 60, 64), (53, 57, 60), (55, 59, 62)), PIANO, PIANO, broken=True),
    "strings": Piece(60.0, ((57, 60, 64), (53, 57, 60), (48, 52, 55), (55, 59, 62)), STRINGS, FLUTE),
    "band": Piece(112.0, ((50, 53, 57), (55, 59, 62), (48, 52, 55), (57, 60, 64)), PIANO, BRASS, drums=True),
    "saxophone": Piece(72.0, ((57, 60, 64), (50, 53, 57), (55, 59, 62), (48, 52, 55)), PIANO, SAXOPHONE, -5),
    "choir": Piece(66.0, ((60, 64, 67), (55, 59, 62), (57, 60, 64), (53, 57, 60)), CHOIR, CHOIR, -12),
    "organ": Piece(90.0, ((53, 57, 60), (58, 62, 65), (48, 52, 55), (53, 57, 60)), ORGAN, BELL),
}


def hold_music(seconds: float) -> FloatSamples:
    """One piece after another for 30 s each: those above, and as many composed ones as it takes."""
    generator = np.random.default_rng(_SEED)
    count = ceil(seconds / _PIECE_S)
    written = list(PIECES.values())[:count]
    pieces = [*written, *(compose(generator) for _ in range(count - len(written)))]
    return np.concatenate([play(piece, _PIECE_S) for piece in pieces])[: round(seconds * SAMPLE_RATE_HZ)]


def compose(generator: np.random.Generator) -> Piece:
    """A piece by chance."""
    root = int(generator.integers(43, 64))
    chords = tuple(
        (root + step, root + step + int(generator.choice((3, 4))), root + step + 7)
        for step in map(int, generator.choice((-5, -3, 0, 2, 4, 5, 7, 9), _BEATS))
    )
    return Piece(
        beats_a_minute=float(generator.integers(50, 150)),
        chords=chords,
        accompaniment=_build_instrument(generator),
        melody=_build_instrument(generator),
        melody_shift=int(generator.choice((-24, -17, -12, -5, 0, 12))),
        broken=bool(generator.random() < 0.5),
        drums=bool(generator.random() < 0.3),
    )


def _build_instrument(generator: np.random.Generator) -> Timbre:
    """With formants all harmonics are as strong as these say, else each as chance has it."""
    formants_hz = _FORMANTS_HZ[generator.integers(len(_FORMANTS_HZ))]
    numbers = np.arange(1, generator.integers(4, 26))
    plain = generator.random(len(numbers)) / numbers ** generator.uniform(0.0, 1.5)
    return Timbre(
        harmonics=tuple(map(float, np.ones(len(numbers)) if formants_hz else plain)),
        attack_s=float(generator.choice((0.005, 0.03, 0.1, 0.3, 0.6))),
        fade_s=float(generator.choice((0.3, 0.8, 2.0, 6.0))),
        waver_hz=float(generator.choice((0.0, 4.5, 5.5, 6.5))),
        formants_hz=formants_hz,
    )


def play(piece: Piece, seconds: float) -> FloatSamples:
    """One piece from its beginning, its loudest sample at 1."""
    generator = np.random.default_rng(_SEED)
    sound = np.zeros(round(seconds * SAMPLE_RATE_HZ), np.float32)
    bar_s = _BEATS * piece.beat_s
    for bar in range(int(seconds / bar_s) + 1):
        chord = piece.chords[bar % len(piece.chords)]
        _play_chord(sound, piece, chord, bar * bar_s)
        _play_melody(sound, piece, chord, bar * bar_s, generator)
        if piece.drums:
            _play_drums(sound, piece, bar * bar_s, generator)
    return np.asarray(sound / np.abs(sound).max(), np.float32)


def _play_chord(sound: FloatSamples, piece: Piece, chord: tuple[int, int, int], start_s: float) -> None:
    _mix(sound, 0.6 * _note(BASS, chord[0] - 12, 2 * piece.beat_s), start_s)
    _mix(sound, 0.6 * _note(BASS, chord[0] - 12, 2 * piece.beat_s), start_s + 2 * piece.beat_s)
    for beat in range(_BEATS if piece.broken else 1):
        for number, pitch in enumerate(chord):
            late_s = (beat + number / 3) * piece.beat_s if piece.broken else 0.0
            length_s = piece.beat_s if piece.broken else _BEATS * piece.beat_s
            _mix(sound, 0.35 * _note(piece.accompaniment, pitch, length_s), start_s + late_s)


def _play_melody(
    sound: FloatSamples,
    piece: Piece,
    chord: tuple[int, int, int],
    start_s: float,
    generator: np.random.Generator,
) -> None:
    """Long and short notes, most of them of the chord, now and then a rest."""
    beat = 0.0
    while beat < _BEATS:
        beats = float(generator.choice((0.5, 0.5, 1.0, 1.0, 2.0)))
        pitch = int(generator.choice(chord)) + piece.melody_shift + int(generator.choice((0, 0, 0, 2, -1)))
        if generator.random() > 0.15:
            _mix(sound, 0.7 * _note(piece.melody, pitch, beats * piece.beat_s), start_s + beat * piece.beat_s)
        beat += beats


def _play_drums(sound: FloatSamples, piece: Piece, start_s: float, generator: np.random.Generator) -> None:
    for half in range(2 * _BEATS):
        at_s = start_s + half * piece.beat_s / 2
        _mix(sound, 0.25 * _hiss(0.04, generator), at_s)
        if half % 4 == 0:
            _mix(sound, _drum(), at_s)
        if half % 4 == 2:
            _mix(sound, 0.6 * _hiss(0.15, generator), at_s)


@cache
def _note(timbre: Timbre, pitch: int, length_s: float) -> FloatSamples:
    """A note of equal temperament, a little longer than its length while it dies away."""
    times_s = _times(length_s + _RELEASE_S)
    waver = 0.004 * np.sin(2 * np.pi * timbre.waver_hz * times_s) / max(timbre.waver_hz, 1.0)
    frequency_hz = 440.0 * 2 ** ((pitch - 69) / 12)
    phase = 2 * np.pi * frequency_hz * (times_s + waver)
    wave = sum(
        timbre.strength(number, number * frequency_hz) * np.sin(number * phase)
        for number in range(1, len(timbre.harmonics) + 1)
    )
    shape = np.minimum(1.0, times_s / timbre.attack_s) * np.exp(-times_s / timbre.fade_s)
    release = np.clip((length_s + _RELEASE_S - times_s) / _RELEASE_S, 0.0, 1.0)
    return np.asarray(wave * shape * release, np.float32)


@cache
def _drum() -> FloatSamples:
    times_s = _times(0.25)
    return np.asarray(
        np.sin(2 * np.pi * 55.0 * times_s + 8.0 * np.exp(-times_s / 0.02)) * np.exp(-times_s / 0.08)
    )


def _hiss(length_s: float, generator: np.random.Generator) -> FloatSamples:
    times_s = _times(4 * length_s)
    noise = generator.standard_normal(len(times_s), np.float32)
    return np.asarray(noise * np.exp(-times_s / length_s), np.float32)


def _times(length_s: float) -> FloatSamples:
    return np.asarray(np.arange(round(length_s * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ, np.float64)


def _mix(sound: FloatSamples, note: FloatSamples, start_s: float) -> None:
    """Add a note; what hangs over the end is lost."""
    start = round(start_s * SAMPLE_RATE_HZ)
    room = sound[start : start + len(note)]
    room += note[: len(room)]
