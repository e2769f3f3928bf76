"""The remote engine against a server that speaks the protocol, and against one that does not."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from tests.servers.transcription import (
    MODEL,
    Ears,
    TranscriptionServer,
    answering,
    cut,
    hang,
    hang_up,
    like_faster_whisper_server,
    like_openai,
    like_speaches,
    like_vllm,
    like_whisper_cpp,
    trickle,
)

from hansard.errors import ConfigurationError, EngineFailedError, EngineRefusedError
from hansard.media.decode import decode
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.configuration import OpenAIConfiguration, SpeechConfiguration
from hansard.speech.engines.base import LanguageGuess, SpeechHints
from hansard.speech.engines.openai import OpenAITranscriber, openai_capability
from hansard.speech.engines.openai_retry import Backoff
from hansard.speech.registry import missing_engine, transcriber_for
from hansard.speech.samples import TrackSamples
from hansard.testing import free_port

KEY = "sk-very-secret-1234567890"
ENGLISH = SpeechHints("en-US")
QUICKLY = Backoff(attempts=3, first_s=0.0)
FINE = {"text": "all is well"}


def configuration(url: str, **settings) -> SpeechConfiguration:
    settings = {"model": MODEL, "attempts": 3} | settings
    return SpeechConfiguration(openai=OpenAIConfiguration(url=url, **settings))


Connect = Callable[..., OpenAITranscriber]


@pytest.fixture(scope="session")
def ears() -> Ears:
    return Ears()


@pytest.fixture
def server(ears) -> Iterator[TranscriptionServer]:
    with TranscriptionServer(ears) as running:
        yield running


@pytest.fixture
def engine(server) -> OpenAITranscriber:
    return OpenAITranscriber(configuration(server.url, key=KEY), QUICKLY)


@pytest.fixture(scope="session")
def speech(recordings, tmp_path_factory):
    """A sentence: "Mr. Quilter is the apostle of the middle classes..."."""
    folder = tmp_path_factory.mktemp("speech")
    track = decode(recordings / "multi_leopard/test.wav", folder).tracks[0]
    return TrackSamples(folder, track).between(0, track.samples)


@pytest.fixture(scope="session")
def heard(ears, speech, server_sound):
    """What the engine behind the server hears."""
    return ears.words(server_sound)


@pytest.fixture(scope="session")
def server_sound(speech):
    """The sentence after its way through a file of 16 bit."""
    return (speech * 32767).astype("<i2").astype(np.float32) / 32768


SOUND = np.full(2 * SAMPLE_RATE_HZ, 0.01, np.float32)


def refused(engine: OpenAITranscriber) -> EngineRefusedError:
    with pytest.raises(EngineRefusedError) as caught:
        engine.transcribe([SOUND], ENGLISH)
    assert not caught.value.retryable
    return caught.value


def failed(engine: OpenAITranscriber) -> EngineFailedError:
    with pytest.raises(EngineFailedError) as caught:
        engine.transcribe([SOUND], ENGLISH)
    assert caught.value.retryable
    return caught.value


# Words


@pytest.mark.recordings
@pytest.mark.parametrize(
    "style", [like_openai, like_speaches, like_faster_whisper_server, like_whisper_cpp, like_vllm]
)
def test_words_are_those_that_the_server_heard(server, engine, style, speech, heard):
    server.style = style
    (words,) = engine.transcribe([speech], ENGLISH)
    assert [word.text for word in words] == [word.text for word in heard]
    assert words[0].text == "Mr."
    starts = [word.start_s for word in words]
    assert starts == sorted(starts)
    assert all(0 <= word.start_s <= word.end_s <= len(speech) / SAMPLE_RATE_HZ for word in words)


@pytest.mark.recordings
@pytest.mark.parametrize("style", [like_openai, like_speaches, like_faster_whisper_server, like_whisper_cpp])
def test_word_times_are_the_servers(server, engine, style, speech, heard):
    server.style = style
    (words,) = engine.transcribe([speech], ENGLISH)
    assert [word.start_s for word in words] == [word.start_s for word in heard]
    assert [word.end_s for word in words] == [word.end_s for word in heard]
    assert not any(word.interpolated for word in words)


@pytest.mark.recordings
@pytest.mark.parametrize(
    ("style", "has_confidence"),
    [(like_openai, False), (like_faster_whisper_server, True), (like_whisper_cpp, True), (like_vllm, False)],
)
def test_confidence_is_the_servers_or_none(server, engine, style, has_confidence, speech, heard):
    server.style = style
    (words,) = engine.transcribe([speech], ENGLISH)
    expected = [word.confidence if has_confidence else None for word in heard]
    assert [word.confidence for word in words] == expected


@pytest.mark.recordings
def test_words_without_times_are_spread_over_their_segment(server, engine, speech, heard):
    server.style = like_vllm
    (words,) = engine.transcribe([speech], ENGLISH)
    assert all(word.interpolated for word in words)
    assert words[0].start_s == heard[0].start_s
    off_s = [abs(word.start_s - known.start_s) for word, known in zip(words, heard, strict=True)]
    assert np.median(off_s) < 0.6


@pytest.mark.recordings
def test_words_of_mere_text_are_spread_over_the_sound(server, engine, speech, heard):
    server.refused_formats = ("verbose_json",)
    (words,) = engine.transcribe([speech], ENGLISH)
    assert [word.text for word in words] == [word.text for word in heard]
    assert all(word.interpolated and word.confidence is None for word in words)
    assert (words[0].start_s, words[-1].end_s) == (0.0, pytest.approx(len(speech) / SAMPLE_RATE_HZ))
    assert all(before.end_s == pytest.approx(word.start_s) for before, word in pairwise(words))


# What is sent


@pytest.mark.recordings
def test_the_sound_arrives_as_it_is(server, engine, speech):
    engine.transcribe([speech], ENGLISH)
    assert server.asked[0].file_name.endswith(".wav")
    assert len(server.asked[0].samples) == len(speech)
    assert np.abs(server.asked[0].samples - speech).max() < 1e-4


def test_language_vocabulary_and_manner_are_sent(server, engine):
    server.lasting_fault = answering(200, FINE)
    engine.transcribe([SOUND], SpeechHints("zh-TW", ("Quilter", "IBAN")))
    fields = server.asked[0].fields
    assert fields == fields | {
        "model": [MODEL],
        "language": ["zh"],
        "prompt": ["Quilter, IBAN"],
        "response_format": ["verbose_json"],
        "timestamp_granularities[]": ["word", "segment"],
        "temperature": ["0"],
    }


def test_without_custom_words_there_is_no_prompt(server, engine):
    server.lasting_fault = answering(200, FINE)
    engine.transcribe([SOUND], ENGLISH)
    assert "prompt" not in server.asked[0].fields


def test_the_prompt_holds_the_first_words_that_fit(server, engine):
    server.lasting_fault = answering(200, FINE)
    engine.transcribe([SOUND], SpeechHints("en-US", tuple(f"word{number}" for number in range(1000))))
    prompt = server.asked[0].value("prompt").split(", ")
    assert prompt == [f"word{number}" for number in range(len(prompt))]
    assert 40 < len(prompt) < 60


def test_very_short_sound_is_filled_up_and_none_is_not_sent(server, engine):
    server.lasting_fault = answering(200, {"text": "hm", "words": [{"word": "hm", "start": 0, "end": 0.8}]})
    words = engine.transcribe([np.zeros(160, np.float32), np.zeros(0, np.float32)], ENGLISH)
    assert [len(asked.samples) for asked in server.asked] == [SAMPLE_RATE_HZ]
    assert words[0][0].end_s == 0.01
    assert words[1] == ()


def test_the_key_is_sent_and_nothing_that_is_meant_for_openai(server, engine, monkeypatch):
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_ADMIN_KEY"):
        monkeypatch.setenv(name, "for-openai-only")
    server.lasting_fault = answering(200, FINE)
    engine.transcribe([SOUND], ENGLISH)
    OpenAITranscriber(configuration(server.url)).transcribe([SOUND], ENGLISH)
    with_key, without = (asked.headers for asked in server.asked)
    assert with_key["authorization"] == f"Bearer {KEY}"
    assert "authorization" not in without
    assert "for-openai-only" not in json.dumps([with_key, without])


@pytest.mark.recordings
def test_threads_share_the_engine(server, engine, speech, heard):
    style, second_is_there = server.style, threading.Event()

    def when_two_are_there(words, asked):
        if server.busiest > 1:
            second_is_there.set()
        second_is_there.wait(10)
        return style(words, asked)

    server.style = when_two_are_there
    with ThreadPoolExecutor(engine.parallel_calls) as pool:
        found = list(pool.map(lambda _: engine.transcribe([speech], ENGLISH)[0], range(8)))
    assert all([word.text for word in words] == [word.text for word in heard] for words in found)
    assert server.busiest > 1


# What a server does not understand


def test_a_server_without_granularities_is_asked_without_from_then_on(server, engine):
    server.refuses_granularities = True
    for _ in range(2):
        engine.transcribe([SOUND], ENGLISH)
    granular = ["timestamp_granularities[]" in asked.fields for asked in server.asked]
    assert granular == [True, False, False]
    assert all(asked.value("response_format") == "verbose_json" for asked in server.asked)


def test_a_server_of_mere_text_is_asked_for_that_from_then_on(server, engine):
    server.refused_formats = ("verbose_json",)
    for _ in range(2):
        engine.transcribe([SOUND], ENGLISH)
    formats = [asked.value("response_format") for asked in server.asked]
    assert formats == ["verbose_json", "verbose_json", "json", "json"]


def test_a_refusal_of_the_sound_does_not_change_the_manner(server, engine):
    server.faults = [answering(400, {"error": {"message": "Audio file is too short."}})] * 3
    assert "answered 400: Audio file is too short." in refused(engine).message
    server.lasting_fault = answering(200, FINE)
    engine.transcribe([SOUND], ENGLISH)
    assert server.asked[-1].value("response_format") == "verbose_json"


# Failures


def test_passing_failures_are_ridden_out(server, engine):
    for status in (408, 409, 429, 500, 502, 503, 504):
        server.faults += [answering(status, "busy")]
        assert engine.transcribe([SOUND], ENGLISH) is not None
    server.faults = [cut, hang_up]
    assert engine.transcribe([SOUND], ENGLISH) is not None
    assert len(server.asked) == 7 * 2 + 3


def test_a_failure_that_stays_is_told_in_the_servers_words(server, engine):
    server.lasting_fault = answering(503, {"error": {"message": "The pool\n is being restarted."}})
    assert failed(engine).message == (
        "The transcription server answered 503: The pool is being restarted. (attempts: 3)."
    )
    assert len(server.asked) == 3


@pytest.mark.parametrize("status", [400, 402, 405, 413, 415, 422, 451])
def test_other_refusals_are_not_repeated(server, engine, status):
    server.lasting_fault = answering(status, {"detail": [{"loc": ["body"], "msg": "no, thanks"}]})
    assert f"answered {status}: no, thanks" in refused(engine).message
    manners = [asked.fields.get("timestamp_granularities[]") for asked in server.asked]
    assert len(server.asked) == (3 if status in {400, 415, 422} else 1), manners


def test_a_wrong_key_is_a_matter_of_settings(server, ears):
    server.key = "another"
    error = refused(OpenAITranscriber(configuration(server.url, key=KEY), QUICKLY))
    assert "Incorrect API key provided" in error.message
    assert "HANSARD_TRANSCRIPTION_KEY" in error.message
    assert KEY not in repr(error) + repr(error.parameters)
    assert "[hidden]" in error.message
    assert len(server.asked) == 1


def test_an_unknown_model_is_a_matter_of_settings(server):
    error = refused(OpenAITranscriber(configuration(server.url, model="whisper-9"), QUICKLY))
    assert "Model 'whisper-9' is not installed" in error.message
    assert "HANSARD_TRANSCRIPTION_MODEL" in error.message
    assert len(server.asked) == 1


def test_a_wrong_path_is_a_matter_of_settings(server):
    error = refused(OpenAITranscriber(configuration(server.url + "/v7"), QUICKLY))
    assert "HANSARD_TRANSCRIPTION_URL" in error.message


def test_sound_is_not_sent_on_to_where_the_server_points(server, engine):
    server.lasting_fault = answering(307, "", location="http://127.0.0.1:1/v1/audio/transcriptions")
    assert "answered 307" in refused(engine).message
    assert len(server.asked) == 1


def test_nobody_there(server):
    engine = OpenAITranscriber(configuration(f"http://127.0.0.1:{free_port()}/v1"), QUICKLY)
    message = failed(engine).message
    assert message.startswith("The transcription server gave no answer: ")
    assert "refused" in message


@pytest.mark.parametrize("fault", [hang, trickle])
def test_a_slow_server_is_given_up(server, fault):
    server.lasting_fault = fault
    engine = OpenAITranscriber(configuration(server.url, timeout_s=0.2), QUICKLY)
    assert failed(engine).message == ("The transcription server did not answer within 0.2 s (attempts: 3).")
    assert len(server.asked) == 3


def test_a_server_that_asks_for_time_gets_it(server, engine):
    server.faults = [answering(429, "slow down", Retry_After="1")]
    began = time.monotonic()
    engine.transcribe([SOUND], ENGLISH)
    assert time.monotonic() - began >= 1.0
    assert len(server.asked) == 2


def test_a_server_that_asks_for_an_hour_is_given_up(server, engine):
    server.lasting_fault = answering(429, "quota used up", Retry_After="3600")
    message = failed(engine).message
    assert "answered 429: quota used up" in message
    assert "3600 s" in message
    assert len(server.asked) == 1


NONSENSE = {
    "a page": "<html><head><style>p {}</style></head><body><h1>Welcome</h1></body></html>",
    "nothing": "",
    "a list": "[]",
    "null": "null",
    "no text": '{"status": "ok"}',
    "an error": '{"error": {"message": "CUDA out of memory"}}',
    "a number for text": '{"text": 5, "segments": "none", "words": {"word": "a"}}',
    "null for text": '{"text": null}',
    "bytes": b"\xff\xfe\x00RIFF",
    "depth": "[" * 100_000,
    "a huge number": '{"text": ' + "9" * 100_000 + "}",
    "a long text": json.dumps({"text": "la " * 100_000}),
    "megabytes": json.dumps({"text": "la " * 2_000_000}),
    "long words": json.dumps({"text": "", "words": [{"word": "la" * 100_000}]}),
}


@pytest.mark.parametrize("answer", NONSENSE.values(), ids=NONSENSE.keys())
def test_nonsense_is_asked_again_and_then_reported(server, engine, answer):
    server.lasting_fault = answering(200, answer)
    message = failed(engine).message
    assert message.startswith("The transcription server answered nonsense: ")
    assert len(message) < 500
    assert len(server.asked) == 3


def test_nonsense_is_told_in_its_words(server, engine):
    server.lasting_fault = answering(200, NONSENSE["an error"])
    assert "CUDA out of memory" in failed(engine).message
    server.lasting_fault = answering(200, NONSENSE["a page"])
    assert "Welcome" in failed(engine).message


# The key


def test_the_key_is_nowhere_to_be_read(server, engine, caplog):
    caplog.set_level("DEBUG")
    server.lasting_fault = answering(500, f"your key {KEY} is fine, I am not")
    shown = repr(failed(engine)) + repr(engine.capability) + repr(configuration(server.url, key=KEY))
    assert "[hidden] is fine" in shown
    assert KEY not in shown
    assert KEY not in caplog.text


@pytest.mark.parametrize("status", [200, 400, 401, 404, 500])
def test_a_server_that_says_the_key_is_not_quoted(server, engine, status):
    for body in (f"Authorization: Bearer {KEY}", {"headers": {"a": KEY}}, {"error": {"message": KEY}}):
        server.lasting_fault = answering(status, body)
        with pytest.raises(EngineFailedError, match=r"\[hidden\]") as caught:
            engine.transcribe([SOUND], ENGLISH)
        assert KEY not in caught.value.message


@pytest.mark.parametrize("key", ["sk-broken\nkey", "ключ"])
def test_an_impossible_key_is_refused_without_being_shown(server, key):
    with pytest.raises(ConfigurationError, match="HANSARD_TRANSCRIPTION_KEY") as caught:
        OpenAITranscriber(configuration(server.url, key=key))
    assert key not in str(caught.value)


def test_a_key_from_a_file_has_its_line_end_removed(server):
    server.lasting_fault = answering(200, FINE)
    OpenAITranscriber(configuration(server.url, key=f"{KEY}\n")).transcribe([SOUND], ENGLISH)
    assert server.asked[0].headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("url", ["gpu:8000/v1", "ftp://gpu/v1", "http://", "http://[::1/v1"])
def test_an_impossible_url_is_a_matter_of_settings(url):
    with pytest.raises(ConfigurationError, match="HANSARD_TRANSCRIPTION_URL"):
        OpenAITranscriber(configuration(url))


# The spoken language


def test_the_language_is_asked_without_naming_one(server, engine):
    server.lasting_fault = answering(200, {"text": "Guten Tag", "language": "german"})
    assert engine.detect_language([SOUND] * 20).language == "de"
    (asked,) = server.asked
    assert "language" not in asked.fields
    assert len(asked.samples) == 30 * SAMPLE_RATE_HZ


@pytest.mark.recordings
@pytest.mark.parametrize("style", [like_openai, like_speaches])
def test_confidence_in_the_language_is_that_in_the_words(server, engine, style, speech, heard):
    server.style = style
    guess = engine.detect_language([speech])
    confidences = [word.confidence for word in heard]
    assert guess.language == "en"
    assert min(confidences) < guess.confidence < max(confidences)


@pytest.mark.recordings
def test_confidence_in_the_language_is_the_servers_where_it_states_one(server, engine, speech):
    server.style = like_whisper_cpp
    assert engine.detect_language([speech]) == LanguageGuess("en", 0.97)


def test_a_language_without_any_figure_contradicts_nobody(server, engine):
    server.lasting_fault = answering(200, {"text": "Guten Tag", "language": "german"})
    assert engine.detect_language([SOUND]).confidence < 0.8


@pytest.mark.parametrize(
    "answer", [FINE, FINE | {"language": "und"}, FINE | {"language": 7}, {"text": " ", "language": "en"}]
)
def test_a_server_that_names_no_language_is_not_guessed_for(server, engine, answer):
    server.lasting_fault = answering(200, answer)
    assert engine.detect_language([SOUND]) is None


@pytest.mark.parametrize("fault", [answering(500, "I need a language"), answering(400, "language missing")])
def test_a_server_that_has_to_be_told_the_language_still_transcribes(server, engine, fault):
    server.lasting_fault = fault
    assert engine.detect_language([SOUND]) is None
    server.lasting_fault = answering(200, FINE)
    assert len(engine.transcribe([SOUND], ENGLISH)[0]) == 3


def test_asking_for_the_language_does_not_change_the_manner(server, engine):
    server.faults = [answering(400, "verbose_json needs a language")] * 2
    server.lasting_fault = answering(200, FINE)
    assert engine.detect_language([SOUND]) is None
    engine.transcribe([SOUND], ENGLISH)
    assert server.asked[-1].value("response_format") == "verbose_json"


def test_a_server_of_mere_text_is_not_asked_for_the_language(server, engine):
    server.refused_formats = ("verbose_json",)
    engine.transcribe([SOUND], ENGLISH)
    before = len(server.asked)
    assert engine.detect_language([SOUND]) is None
    assert len(server.asked) == before


def test_no_sound_has_no_language(server, engine):
    assert engine.detect_language([]) is None
    assert not server.asked


# The engine as data


def test_without_url_it_says_which_setting_is_missing():
    capability = openai_capability(SpeechConfiguration())
    assert not capability.installed
    assert "HANSARD_TRANSCRIPTION_URL" in capability.missing
    chosen = SpeechConfiguration(transcribers="openai")
    assert "HANSARD_TRANSCRIPTION_URL" in missing_engine("de-DE", chosen).message


def test_with_url_it_writes_every_language_before_all_others(server):
    settings = configuration(server.url, parallel_calls=7)
    capability = openai_capability(settings)
    assert (capability.engine, capability.name, capability.installed) == ("openai", MODEL, True)
    assert len(capability.languages) == len(set(capability.languages)) == 20
    assert capability.vocabulary
    for language in ("en-GB", "he-IL", "zh-TW"):
        engine = transcriber_for(language, settings)
        assert isinstance(engine, OpenAITranscriber)
        assert (engine.batch_size, engine.parallel_calls) == (1, 7)
    local = replace(settings, transcribers="en=moonshine")
    assert transcriber_for("en-GB", local).capability.engine == "moonshine"
