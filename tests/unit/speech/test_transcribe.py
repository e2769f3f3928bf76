"""Words are right, in order, and inside the sound."""

import jiwer
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whisper_normalizer.english import EnglishTextNormalizer

from hansard.model.audio import SpeechSegment
from hansard.model.transcript import Word
from hansard.speech.engines.base import SpeechHints
from hansard.speech.transcribe import place_words, transcribe_tracks

SPEAKERS = ("1688-142285", "2033-164914", "2609-156975", "3080-5032", "367-130732")
READINGS = [f"en_librispeech/{speaker}-000{number}.flac" for speaker in SPEAKERS for number in (0, 3, 6)]
MIXED = [
    "calls/autorepair_40_stereo.flac",
    "calls/sm_callcenter_stereo.wav",
    "codeswitch/es-mx_en-us.wav",
    "en_fleurs/fleurs-en-002.ogg",
    "en_misc/jfk.flac",
    "multi_azure/en-US-general_audio.wav",
    "multi_misc/uberi_chinese.flac",
]


@pytest.mark.recordings
@pytest.mark.slow
def test_word_errors_of_read_english(hear, manifest):
    plain = EnglishTextNormalizer()
    references = [plain(manifest[path]["transcript"]) for path in READINGS]
    written = [plain(" ".join(word.text for word in hear(path).words[0])) for path in READINGS]
    assert jiwer.wer(references, written) < 0.14


@pytest.mark.recordings
def test_word_errors_of_clear_english(hear, manifest):
    plain = EnglishTextNormalizer()
    path = "multi_azure/en-US-general_audio.wav"
    written = plain(" ".join(word.text for word in hear(path).words[0]))
    assert jiwer.wer(plain(manifest[path]["transcript"]), written) < 0.05


@pytest.mark.recordings
@pytest.mark.parametrize("path", MIXED)
def test_words_are_in_order_and_inside_the_sound(hear, path):
    heard = hear(path)
    for words, track in zip(heard.words, heard.decoded.tracks, strict=True):
        assert words
        assert all(word.text and word.start_s <= word.end_s for word in words)
        starts = [word.start_s for word in words]
        assert starts == sorted(starts)
        assert starts[0] >= 0
        assert max(word.end_s for word in words) <= track.duration_s


@pytest.mark.recordings
def test_progress_never_decreases_and_ends_at_one(hear, moonshine):
    heard = hear("en_misc/jfk.flac")
    shares: list[float] = []
    transcribe_tracks(
        heard.folder, heard.decoded.tracks, heard.speech, moonshine, SpeechHints("en-US"), shares.append
    )
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


@given(
    st.lists(st.tuples(st.floats(-5, 40), st.floats(-5, 40)), max_size=30),
    st.floats(0, 100),
    st.floats(0.1, 20),
)
def test_whatever_times_an_engine_gives_words_stay_in_order(times, start_s, length_s):
    segment = SpeechSegment(start_s, start_s + length_s)
    heard = [Word("word", first, last) for first, last in times]
    placed = place_words(heard, segment, [(start_s + 0.2, start_s + length_s / 2)])
    assert len(placed) == len(heard)
    for before, word in zip([None, *placed], placed, strict=False):
        assert segment.start_s - 0.001 <= word.start_s <= word.end_s <= segment.end_s + 0.001
        assert before is None or before.start_s <= word.start_s


def test_a_word_does_not_last_into_the_silence_after_it():
    (word,) = place_words([Word("yes", 0.5, 4.0)], SpeechSegment(10.0, 15.0), [(10.4, 11.0)])
    assert (word.start_s, word.end_s) == (10.5, 11.1)
