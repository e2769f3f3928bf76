"""A leak through the line is known by its sound, wherever it is and however late."""

import numpy as np
import pytest
from tests.support.tracks import later, write_tracks

from hansard.bench.sound import at_level, read_tracks
from hansard.bench.telephone import band_pass
from hansard.media.pcm import FloatSamples
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.echo import Echo, find_echo
from hansard.speech.samples import TrackSamples

pytestmark = pytest.mark.recordings


def over_telephone(sound: FloatSamples) -> FloatSamples:
    """Through the band of a telephone, in eight bits of mu-law, with a little noise of the line."""
    narrow = band_pass(sound) + np.random.default_rng(1).normal(0, 0.0005, len(sound))
    codes = np.rint(np.sign(narrow) * np.log1p(255 * np.abs(narrow)) / np.log(256) * 127)
    return np.sign(codes) * (256 ** (np.abs(codes) / 127) - 1) / 255


def two_readers(recordings) -> tuple[FloatSamples, FloatSamples]:
    """Eight seconds of two people who read at the same time."""
    names = ("1688-142285-0000", "3080-5032-0007")
    sounds = [read_tracks(recordings / "en_librispeech" / f"{name}.flac", apart=False)[0] for name in names]
    return tuple(at_level(sound[: 8 * SAMPLE_RATE_HZ], -22.0) for sound in sounds)


def echo_between(folder, own: FloatSamples, other: FloatSamples, at_s: float) -> Echo:
    tracks = write_tracks(folder, own, other)
    return find_echo(*(TrackSamples(folder, track) for track in tracks), at_s)


@pytest.mark.parametrize("delay_s", [-0.1, 0.0, 0.06, 0.2, 0.45])
@pytest.mark.parametrize("share_db", [-12.0, -35.0])
def test_the_delay_of_a_leak_is_found_over_the_telephone(recordings, tmp_path, share_db, delay_s):
    _, other = two_readers(recordings)
    leak = over_telephone(later(other, delay_s) * 10 ** (share_db / 20))
    echo = echo_between(tmp_path, leak, over_telephone(other), 4.0)
    assert echo.likeness > 0.3
    assert echo.lag_s == pytest.approx(delay_s, abs=0.002)


@pytest.mark.parametrize("own_db", [0.0, -20.0])
def test_two_voices_and_a_hum_on_both_lines_are_no_leak(recordings, tmp_path, own_db):
    own, other = two_readers(recordings)
    times = np.arange(len(own)) / SAMPLE_RATE_HZ
    hum = sum(0.002 * np.sin(2 * np.pi * 50 * harmonic * times) / harmonic for harmonic in range(1, 30))
    own = over_telephone(own * 10 ** (own_db / 20) + hum)
    other = over_telephone(other + hum)
    assert max(echo_between(tmp_path, own, other, at_s).likeness for at_s in np.arange(1, 7, 0.5)) < 0.3


@pytest.mark.parametrize("at_s", [0.0, 7.99, 60.0])
def test_at_the_ends_of_a_track_a_leak_is_still_measured(recordings, tmp_path, at_s):
    own, other = two_readers(recordings)
    assert 0 <= echo_between(tmp_path, own, other, at_s).likeness < 0.5
    assert echo_between(tmp_path, 0 * own, other, at_s).likeness == 0
