"""The English engine: words, times, confidence, and what it does when it gets stuck."""

import numpy as np
import pytest

from hansard.errors import EngineFailedError, EngineMissingError
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines import moonshine as engine
from hansard.speech.engines.base import SpeechHints
from hansard.speech.engines.moonshine_graph import expose_attention
from hansard.speech.engines.moonshine_tokens import join_tokens
from hansard.speech.engines.packages import package_file
from hansard.speech.samples import TrackSamples

pytestmark = pytest.mark.recordings


def test_word_times_are_those_of_the_reference(hear, manifest):
    words = hear("multi_leopard/test.wav").words[0]
    reference = manifest["multi_leopard/test.wav"]["labels"]["words"]
    assert len(words) == len(reference)
    off_s = [abs(word.start_s - known["start_sec"]) for word, known in zip(words, reference, strict=True)]
    assert np.median(off_s) < 0.08
    assert max(off_s) < 0.35


def test_clear_speech_is_written_with_confidence(hear):
    words = hear("multi_leopard/test.wav").words[0]
    assert " ".join(word.text for word in words).startswith("Mr. Quilter is the apostle")
    assert all(0 <= word.confidence <= 1 for word in words)
    assert np.mean([word.confidence for word in words]) > 0.9


@pytest.mark.parametrize("length", [0, 1, 400, 3000])
def test_hardly_any_sound_gives_hardly_any_words(moonshine, length):
    words = moonshine.transcribe([np.zeros(length, np.float32)], SpeechHints("en-US"))[0]
    assert len(words) < 8
    assert all(word.end_s <= length / SAMPLE_RATE_HZ for word in words)


def test_a_wheel_without_models_says_what_to_install(monkeypatch):
    monkeypatch.setattr(engine, "_FOLDER", ("assets", "no-such-model"))
    capability = engine.moonshine_capability(SpeechConfiguration())
    assert not capability.installed
    assert "0.0.73" in capability.missing
    with pytest.raises(EngineMissingError, match=r"Install moonshine-voice 0\.0\.73"):
        engine.MoonshineTranscriber(SpeechConfiguration())


def test_another_model_is_refused():
    encoder = package_file("moonshine_voice", "assets", "tiny-en", "encoder_model.ort")
    with pytest.raises(EngineFailedError):
        expose_attention(encoder.read_bytes())


def test_a_custom_word_is_heard(moonshine, hear, manifest):
    path = "en_librispeech/367-130732-0001.flac"
    heard = hear(path)
    segments = [
        TrackSamples(heard.folder, heard.decoded.tracks[0]).seconds(one.start_s, one.end_s)
        for one in heard.speech[0].segments
    ]
    assert "crayfish" in manifest[path]["transcript"]

    def written(*vocabulary: str) -> str:
        found = moonshine.transcribe(segments, SpeechHints("en-US", vocabulary))
        return " ".join(word.text for words in found for word in words).lower()

    assert "crayfish" not in written()
    assert "crayfish" in written("crayfish", "langouste")
    assert "langouste" not in written("langouste")


@pytest.mark.parametrize("word", ["Hansard", "crayfish", "New York", "Zürich"])
def test_a_word_becomes_tokens_and_back(moonshine, word):
    tokens = moonshine._encoder.encode(word)
    assert tokens
    assert join_tokens([moonshine._vocabulary[token] for token in tokens]) == word


def test_common_words_are_one_token(moonshine):
    assert len(moonshine._encoder.encode("the")) == 1


def test_a_character_the_model_cannot_write_is_not_favoured(moonshine):
    assert moonshine._encoder.encode("\N{SNOWMAN}") == []
