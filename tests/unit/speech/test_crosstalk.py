"""What is only the other party, heard through the line, is not printed twice."""

import numpy as np
import pytest

from hansard.bench.sound import at_level, read_tracks
from hansard.bench.telephone import band_pass
from hansard.media.pcm import FloatSamples, read_samples, to_float
from hansard.model.audio import SAMPLE_RATE_HZ, Track
from hansard.speech.crosstalk import remove_crosstalk
from hansard.speech.echo import Echo, find_echo
from hansard.speech.engines.base import SpeechHints
from hansard.speech.samples import TrackSamples
from hansard.speech.segment import segment_track
from hansard.speech.transcribe import transcribe_tracks

pytestmark = pytest.mark.recordings


def leaking(heard, folder, share: float, delay_s: float = 0.0, listeners: int = 0) -> tuple[Track, ...]:
    """The first minute of a call of two channels, each with a share of the other, some time later.

    Listeners are further channels that only have a share of both.
    """
    left, right = (
        to_float(read_samples(heard.folder / track.pcm, 0, 60 * SAMPLE_RATE_HZ))
        for track in heard.decoded.tracks
    )
    echoes = [share * later(sound, delay_s) for sound in (right, left)]
    sounds = [left + echoes[0], right + echoes[1], *[echoes[0] + echoes[1]] * listeners]
    return write_tracks(folder, *(0.6 * sound for sound in sounds))


def later(sound: FloatSamples, delay_s: float) -> FloatSamples:
    return np.roll(sound, round(delay_s * SAMPLE_RATE_HZ))


def over_telephone(sound: FloatSamples) -> FloatSamples:
    """Through the band of a telephone, in eight bits of mu-law, with a little noise of the line."""
    narrow = band_pass(sound) + np.random.default_rng(1).normal(0, 0.0005, len(sound))
    codes = np.rint(np.sign(narrow) * np.log1p(255 * np.abs(narrow)) / np.log(256) * 127)
    return np.sign(codes) * (256 ** (np.abs(codes) / 127) - 1) / 255


def write_tracks(folder, *sounds: FloatSamples) -> tuple[Track, ...]:
    for index, sound in enumerate(sounds):
        (np.clip(sound, -1, 1) * 32767).astype("<i2").tofile(folder / f"{index}.pcm")
    return tuple(Track(index, f"{index}.pcm", len(sound), -20.0, -1.0) for index, sound in enumerate(sounds))


def hear_tracks(folder, tracks, moonshine):
    speech = tuple(segment_track(folder, track) for track in tracks)
    return transcribe_tracks(folder, tracks, speech, moonshine, SpeechHints("en-US")), speech


def two_readers(recordings) -> tuple[FloatSamples, FloatSamples]:
    """Eight seconds of two people who read at the same time."""
    names = ("1688-142285-0000", "3080-5032-0007")
    sounds = [read_tracks(recordings / "en_librispeech" / f"{name}.flac", apart=False)[0] for name in names]
    return tuple(at_level(sound[: 8 * SAMPLE_RATE_HZ], -22.0) for sound in sounds)


def echo_between(folder, own: FloatSamples, other: FloatSamples, at_s: float) -> Echo:
    tracks = write_tracks(folder, own, other)
    return find_echo(*(TrackSamples(folder, track) for track in tracks), at_s)


@pytest.mark.parametrize(("share", "delay_s"), [(0.25, 0.2), (0.06, 0.45)])
def test_an_echo_is_removed_and_the_speaker_kept(hear, moonshine, tmp_path, share, delay_s):
    clean = hear("calls/autorepair_40_stereo.flac")
    tracks = leaking(clean, tmp_path, share, delay_s)
    words, speech = hear_tracks(tmp_path, tracks, moonshine)
    kept, heard = remove_crosstalk(tmp_path, tracks, words, speech)
    expected = [sum(word.end_s < 59 for word in own) for own in clean.words]
    assert [len(own) for own in kept] == pytest.approx(expected, rel=0.2)
    assert heard[0].speech_s + heard[1].speech_s < 56


def test_a_third_who_only_listens_says_nothing(hear, moonshine, tmp_path):
    tracks = leaking(hear("calls/autorepair_40_stereo.flac"), tmp_path, 0.15, listeners=1)
    words, speech = hear_tracks(tmp_path, tracks, moonshine)
    both, _ = remove_crosstalk(tmp_path, tracks[:2], words[:2], speech[:2])
    kept, heard = remove_crosstalk(tmp_path, tracks, words, speech)
    assert len(words[2]) > 50
    assert len(kept[2]) <= 0.05 * len(words[2])
    assert kept[:2] == both
    assert heard[2].speech_s < 0.1 * speech[2].speech_s


def test_two_clean_channels_keep_every_word(hear):
    heard = hear("calls/autorepair_40_stereo.flac")
    words, speech = remove_crosstalk(heard.folder, heard.decoded.tracks, heard.words, heard.speech)
    assert words == heard.words
    assert speech == heard.speech


def test_two_who_speak_at_the_same_time_keep_their_words(hear):
    heard = hear("calls/fw_stereo_diarization.wav")
    words, _ = remove_crosstalk(heard.folder, heard.decoded.tracks, heard.words, heard.speech)
    assert words == heard.words


def test_a_quiet_word_under_a_louder_voice_stays_where_nothing_leaks(hear):
    heard = hear("calls/sm_callcenter_stereo.wav")
    words, speech = remove_crosstalk(heard.folder, heard.decoded.tracks, heard.words, heard.speech)
    assert words == heard.words
    assert speech == heard.speech


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


def test_one_channel_comes_back_as_it_is(hear):
    heard = hear("en_misc/jfk.flac")
    words, speech = remove_crosstalk(heard.folder, heard.decoded.tracks, heard.words, heard.speech)
    assert (words, speech) == (heard.words, heard.speech)
