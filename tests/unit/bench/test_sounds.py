"""The sounds in which nobody speaks."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from hansard.bench.invented import LEVELS_DBFS, SOUNDS, split_takes
from hansard.bench.music import PIECES, compose, play
from hansard.bench.noise import pink_noise, silence, white_noise
from hansard.bench.sound import at_level, read_tracks, write_wav
from hansard.bench.tones import BUSY, RING_BACK, Tone, keys, sound_tone
from hansard.media.pcm import FloatSamples
from hansard.model.audio import SAMPLE_RATE_HZ


def rms_dbfs(samples: FloatSamples) -> float:
    sounding = samples[samples != 0]
    return float(20 * np.log10(np.sqrt(np.mean(np.square(sounding, dtype=np.float64)))))


def strongest_hz(samples: FloatSamples, count: int) -> set[float]:
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    frequencies = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE_HZ)
    found = set()
    for _ in range(count):
        peak = int(spectrum.argmax())
        found.add(round(float(frequencies[peak])))
        spectrum[max(0, peak - 20) : peak + 20] = 0.0
    return {float(one) for one in found}


@pytest.mark.parametrize("make", SOUNDS.values(), ids=SOUNDS)
@pytest.mark.parametrize("level_dbfs", LEVELS_DBFS)
def test_a_sound_has_its_length_and_its_level_in_the_file(
    make: Callable[[float], FloatSamples], level_dbfs: float, tmp_path: Path
) -> None:
    samples = make(12.0)
    assert len(samples) == pytest.approx(12 * SAMPLE_RATE_HZ, abs=10)
    write_wav(tmp_path / "sound.wav", at_level(samples, level_dbfs))
    (heard,) = read_tracks(tmp_path / "sound.wav", apart=False)
    assert rms_dbfs(heard) == pytest.approx(level_dbfs, abs=0.5)  # the loudest peaks are clipped


def test_half_a_sound_is_one_recording_and_half_is_short_ones() -> None:
    samples = white_noise(150.0)
    takes = split_takes(samples)
    assert [len(take) / SAMPLE_RATE_HZ for take in takes] == [75.0, 30.0, 30.0, 15.0]
    assert np.array_equal(np.concatenate(takes), samples)


def test_silence_is_digital() -> None:
    assert not silence(2.0).any()


def test_white_noise_is_even_and_pink_falls_by_three_decibels_an_octave() -> None:
    def octave_db(samples: FloatSamples, from_hz: float) -> float:
        power = np.abs(np.fft.rfft(samples)) ** 2
        frequencies = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE_HZ)
        band = (frequencies >= from_hz) & (frequencies < 1.1 * from_hz)
        return float(10 * np.log10(power[band].mean()))

    for samples, falls_db in ((white_noise(20.0), 0.0), (pink_noise(20.0), 3.01)):
        assert octave_db(samples, 500) - octave_db(samples, 1000) == pytest.approx(falls_db, abs=0.5)
        assert octave_db(samples, 2000) - octave_db(samples, 4000) == pytest.approx(falls_db, abs=0.5)


@pytest.mark.parametrize("tone", [*RING_BACK.values(), *BUSY.values()])
def test_a_tone_keeps_its_cadence(tone: Tone) -> None:
    period_s = sum(tone.cadence_s)
    sounding = sound_tone(tone, 4 * period_s) != 0
    assert sounding.mean() == pytest.approx(sum(tone.cadence_s[::2]) / period_s, abs=0.02)


def test_the_american_ring_back_tone() -> None:
    assert strongest_hz(sound_tone(RING_BACK["us"], 2.0), 2) == {440.0, 480.0}


def test_a_key_is_one_low_and_one_high_tone() -> None:
    dialled = keys(20.0)
    sounding = np.flatnonzero(dialled)
    ends = np.flatnonzero(np.diff(sounding) > 100)
    first = dialled[sounding[0] : sounding[ends[0]]]
    padded = np.pad(first, (0, SAMPLE_RATE_HZ - len(first)))
    low_hz, high_hz = sorted(strongest_hz(np.asarray(padded), 2))
    assert min(abs(low_hz - one) for one in (697, 770, 852, 941)) < 15
    assert min(abs(high_hz - one) for one in (1209, 1336, 1477, 1633)) < 15


def test_pieces_differ_and_are_the_same_every_time() -> None:
    played = {name: play(piece, 8.0) for name, piece in PIECES.items()}
    again = play(PIECES["band"], 8.0)
    assert np.array_equal(played["band"], again)
    assert len({samples.tobytes() for samples in played.values()}) == len(PIECES) >= 3
    assert all(np.abs(samples).max() == pytest.approx(1.0) for samples in played.values())


def test_pieces_that_are_composed_differ_too() -> None:
    generator = np.random.default_rng(1)
    assert len({compose(generator) for _ in range(20)}) == 20


def test_strings_set_in_slowly_and_a_piano_does_not() -> None:
    def first_tenth(name: str) -> float:
        sound = play(PIECES[name], 4.0)
        return float(np.abs(sound[:1600]).mean() / np.abs(sound[16_000:32_000]).mean())

    assert first_tenth("strings") < first_tenth("piano")
