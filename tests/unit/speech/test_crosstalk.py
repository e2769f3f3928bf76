"""What is only the other party, heard through the line, is not printed twice."""

import pytest
from tests.support.tracks import later, write_tracks

from hansard.media.pcm import read_samples, to_float
from hansard.model.audio import SAMPLE_RATE_HZ, Track
from hansard.speech.crosstalk import remove_crosstalk
from hansard.speech.engines.base import SpeechHints
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


def hear_tracks(folder, tracks, moonshine):
    speech = tuple(segment_track(folder, track) for track in tracks)
    return transcribe_tracks(folder, tracks, speech, moonshine, SpeechHints("en-US")), speech


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


def test_one_channel_comes_back_as_it_is(hear):
    heard = hear("en_misc/jfk.flac")
    words, speech = remove_crosstalk(heard.folder, heard.decoded.tracks, heard.words, heard.speech)
    assert (words, speech) == (heard.words, heard.speech)
