import numpy as np
import pytest

from hansard.media.levels import measure_levels, measure_track

SINE = np.sin(2 * np.pi * 440 * np.arange(32_000) / 16_000)


def test_a_sine_has_an_rms_three_decibels_under_its_peak(make_pcm) -> None:
    levels = measure_levels(make_pcm(0.5 * SINE))
    assert levels.peak_dbfs == pytest.approx(-6.02, abs=0.05)
    assert levels.rms_dbfs == pytest.approx(-9.03, abs=0.05)
    assert levels.clipped_share == 0.0


def test_digital_silence_is_at_minus_120(make_pcm) -> None:
    levels = measure_levels(make_pcm(np.zeros(1_000)))
    assert (levels.rms_dbfs, levels.peak_dbfs) == (-120.0, -120.0)


def test_a_track_without_samples_is_silent(make_pcm) -> None:
    path = make_pcm(np.zeros(0))
    track = measure_track(path.parent, path.name, 1)
    assert (track.index, track.samples, track.rms_dbfs) == (1, 0, -120.0)


def test_the_share_of_clipped_samples(make_pcm) -> None:
    samples = np.full(1_000, 0.1)
    samples[:10] = 1.0
    samples[10:20] = -1.0
    assert measure_levels(make_pcm(samples)).clipped_share == pytest.approx(0.02)


def test_levels_of_a_long_track_are_those_of_its_blocks(make_pcm) -> None:
    minutes = np.concatenate([np.full(60 * 16_000, 0.1), np.full(30 * 16_000, 0.2)])
    expected = 10 * np.log10(np.mean(minutes**2))
    assert measure_levels(make_pcm(minutes)).rms_dbfs == pytest.approx(expected, abs=0.01)
