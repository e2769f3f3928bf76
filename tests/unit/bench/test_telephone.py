"""What a telephone line lets through."""

from pathlib import Path

import numpy as np
import pytest

from hansard.bench.sound import read_tracks, write_wav
from hansard.bench.telephone import band_pass, telephone_copy
from hansard.media.pcm import FloatSamples
from hansard.media.probe import probe
from hansard.model.audio import SAMPLE_RATE_HZ


def tone(frequency_hz: float, seconds: float = 1.0) -> FloatSamples:
    times_s = np.arange(round(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    return np.asarray(0.5 * np.sin(2 * np.pi * frequency_hz * times_s), np.float32)


def change_db(before: FloatSamples, after: FloatSamples) -> float:
    """Of the middle, where the filter has settled."""
    middle = slice(len(before) // 4, 3 * len(before) // 4)
    return float(20 * np.log10(after[middle].std() / before[middle].std()))


@pytest.mark.parametrize("frequency_hz", [50.0, 150.0, 220.0, 3500.0, 5000.0, 7500.0])
def test_what_is_outside_the_band_is_gone(frequency_hz: float) -> None:
    before = tone(frequency_hz)
    assert change_db(before, band_pass(before)) < -40


@pytest.mark.parametrize("frequency_hz", [350.0, 1000.0, 2000.0, 3350.0])
def test_the_band_passes_as_it_is_and_not_later(frequency_hz: float) -> None:
    before = tone(frequency_hz)
    after = band_pass(before)
    assert change_db(before, after) == pytest.approx(0.0, abs=0.2)
    assert np.abs(after - before)[4000:-4000].max() < 0.02


def test_a_copy_is_mu_law_at_8_khz_and_sounds_like_the_band(tmp_path: Path) -> None:
    speech, hum = tone(1000.0), tone(100.0)
    write_wav(tmp_path / "wide.wav", speech + hum)
    telephone_copy(tmp_path / "wide.wav", tmp_path / "narrow.wav")
    described = probe(tmp_path / "narrow.wav")
    assert (described.codec, described.sample_rate_hz, described.channels) == ("pcm_mulaw", 8_000, 1)
    (heard,) = read_tracks(tmp_path / "narrow.wav", apart=False)
    assert len(heard) == pytest.approx(len(speech), abs=160)
    assert change_db(speech, heard[: len(speech)]) == pytest.approx(0.0, abs=0.3)
