"""Whisper, on models that are made here: two megabytes each, and they write what they were told to."""

import shutil
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from ctranslate2 import get_cuda_device_count
from tests.support.tiny_whisper import write_tiny_whisper

from hansard.errors import ConfigurationError, EngineMissingError, ModelCorruptError
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.model.languages import WRITTEN
from hansard.speech.configuration import SpeechConfiguration, WhisperConfiguration
from hansard.speech.engines.base import SpeechHints
from hansard.speech.engines.whisper import WhisperTranscriber, whisper_capability
from hansard.speech.engines.whisper_model import WhisperReader
from hansard.speech.models.checksums import file_sha256
from hansard.speech.models.manifest import Manifest, ModelFile, write_manifest

SWEDISH = SpeechHints("sv-SE")
ALL = set(WRITTEN)


def noise(seconds: float) -> np.ndarray:
    samples = round(seconds * SAMPLE_RATE_HZ)
    return np.random.default_rng(0).normal(0, 0.1, samples).astype(np.float32)


def configured(model, models="nowhere", threads=1, **options) -> SpeechConfiguration:
    return SpeechConfiguration(
        models=str(models), threads=threads, whisper=WhisperConfiguration(str(model), **options)
    )


def texts(words) -> list[str]:
    return [word.text for word in words]


def record(folder, name="whisper-small", repository="Systran/faster-whisper-small"):
    """The manifest of a download."""
    files = tuple(ModelFile(path.name, path.stat().st_size, file_sha256(path)) for path in folder.iterdir())
    write_manifest(folder, Manifest(name, repository, "c0ffee", "transcription", "MIT", files))


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return write_tiny_whisper(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="module")
def whisper(tiny):
    return WhisperTranscriber(configured(tiny, threads=2))


@pytest.fixture(scope="module")
def reader(tiny):
    return WhisperReader(tiny, WhisperConfiguration(device="cpu"), 1)


@pytest.fixture
def downloaded(tiny, tmp_path):
    """A folder of models with one that was downloaded."""
    shutil.copytree(tiny, tmp_path / "whisper-small")
    record(tmp_path / "whisper-small")
    return tmp_path


def test_words_are_written_with_times_and_confidence(whisper):
    words = whisper.transcribe([noise(5), noise(3)], SWEDISH)
    assert [texts(one) for one in words] == [["Hello", "there,", "world."]] * 2
    for one, length_s in zip(words, (5, 3), strict=True):
        times = [time_s for word in one for time_s in (word.start_s, word.end_s)]
        assert times == sorted(times)
        assert times[-1] <= length_s
        assert [word.confidence for word in one] == [1.0] * 3
        assert not any(word.interpolated for word in one)
        assert one[1].start_s == pytest.approx(0.9, abs=0.2)


def test_a_processor_gets_single_segments_from_every_thread(whisper):
    assert (whisper.batch_size, whisper.parallel_calls) == (1, 2)


def test_threads_may_call_at_once(whisper):
    sounds = [noise(1 + number % 4) for number in range(8)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda samples: whisper.transcribe([samples], SWEDISH)[0], sounds))
    assert found == [whisper.transcribe([samples], SWEDISH)[0] for samples in sounds]


def test_confidence_is_the_probability_of_the_tokens(tmp_path):
    unsure = WhisperTranscriber(configured(write_tiny_whisper(tmp_path / "unsure", sureness=0.8)))
    (words,) = unsure.transcribe([noise(4)], SWEDISH)
    assert texts(words) == ["Hello", "there,", "world."]
    assert all(0.6 < word.confidence < 0.7 for word in words)


def test_chinese_comes_in_the_units_of_the_engine(tmp_path):
    engine = WhisperTranscriber(
        configured(write_tiny_whisper(tmp_path / "zh", "你好，世界。", language="zh"))
    )
    (words,) = engine.transcribe([noise(4)], SpeechHints("zh-TW"))
    assert texts(words) == ["你", "好，", "世", "界。"]


def test_custom_words_are_put_before_what_is_written(whisper):
    """The mark of a prompt and the three bytes of " ab" shift the model's script by four."""
    (words,) = whisper.transcribe([noise(4)], SpeechHints("sv-SE", ("ab",)))
    assert texts(words) == ["lo", "there,", "world."]


def test_too_many_custom_words_are_no_failure(whisper):
    vocabulary = tuple(f"term{number}" for number in range(200))
    assert len(whisper.transcribe([noise(2)], SpeechHints("sv-SE", vocabulary))) == 1


def test_nothing_is_written_where_the_model_hears_nobody(tmp_path):
    folder = write_tiny_whisper(tmp_path / "silent", sureness=0.2, silence=4.0)
    reader = WhisperReader(folder, WhisperConfiguration(), 1)
    assert reader.write(noise(4), "sv", "") == ()
    assert reader.write_together([noise(4)], "sv", "") == [()]


@pytest.mark.parametrize("length", [0, 1, 100, 161, 3000])
def test_words_lie_inside_the_shortest_sound(whisper, reader, length):
    sound = noise(length / SAMPLE_RATE_HZ)
    for words in (
        *whisper.transcribe([sound], SWEDISH),
        *reader.write_together([sound, noise(2)], "sv", "")[:1],
    ):
        assert bool(words) == bool(length)
        assert all(word.start_s <= word.end_s <= length / SAMPLE_RATE_HZ for word in words)


def test_a_batch_gives_each_segment_its_own_words(reader):
    segments = [noise(5), noise(1.3), noise(20)]
    alone = [reader.write(samples, "sv", "") for samples in segments]
    together = reader.write_together(segments, "sv", "")
    assert [texts(words) for words in together] == [texts(words) for words in alone]
    for one, other in zip(together, alone, strict=True):
        assert [word.start_s for word in one] == pytest.approx([word.start_s for word in other], abs=0.05)
    assert all(word.end_s <= 1.3 for word in together[1])


def test_the_language_is_told_from_all_segments(whisper):
    guess = whisper.detect_language([noise(2), noise(40), noise(70)])
    assert guess.language == "sv"
    assert 0.9 < guess.confidence <= 1.0
    assert whisper.detect_language([]) is None
    assert whisper.detect_language([noise(0)]) is None


def test_an_english_model_knows_english_only(tmp_path):
    folder = write_tiny_whisper(tmp_path / "english", multilingual=False)
    english = WhisperTranscriber(configured(folder))
    assert english.capability.languages == ("en",)
    assert english.detect_language([noise(2)]) is None
    (words,) = english.transcribe([noise(4)], SWEDISH)
    assert texts(words) == ["Hello", "there,", "world."]


def test_a_vocabulary_as_text_tells_the_languages_too(tmp_path):
    (tmp_path / "model.bin").touch()
    (tmp_path / "vocabulary.txt").write_text("!\n\n<|endoftext|>\n", encoding="utf-8")
    assert set(whisper_capability(configured(tmp_path)).languages) == ALL
    (tmp_path / "vocabulary.txt").write_text("!\n<|endoftext|>\n", encoding="utf-8")
    assert whisper_capability(configured(tmp_path)).languages == ("en",)


def test_a_model_in_a_folder_is_described(tiny):
    capability = whisper_capability(configured(tiny))
    assert (capability.engine, capability.name, capability.installed) == ("whisper", "tiny", True)
    assert (capability.licence, capability.missing) == ("unknown", None)
    assert set(capability.languages) == ALL
    assert capability.vocabulary
    assert capability.word_times


@pytest.mark.parametrize("name", ["whisper-small", "Systran/faster-whisper-small", ""])
def test_a_downloaded_model_is_found_by_either_name_or_none(downloaded, name):
    engine = WhisperTranscriber(configured(name, downloaded))
    assert engine.capability.name == "whisper-small"
    assert engine.capability.licence == "MIT"
    assert texts(engine.transcribe([noise(4)], SWEDISH)[0]) == ["Hello", "there,", "world."]


def test_without_a_choice_it_is_the_largest_that_knows_several_languages(downloaded):
    write_tiny_whisper(downloaded / "whisper-medium.en", multilingual=False)
    with (downloaded / "whisper-medium.en" / "more").open("wb") as more:
        more.truncate(10_000_000)
    assert whisper_capability(configured("", downloaded)).name == "whisper-small"
    shutil.copytree(downloaded / "whisper-small", downloaded / "whisper-larger")
    with (downloaded / "whisper-larger" / "more").open("wb") as more:
        more.truncate(5_000_000)
    (downloaded / "whisper-larger" / "model.json").unlink()
    assert whisper_capability(configured("", downloaded)).name == "whisper-larger"


def test_other_models_are_not_taken_for_whisper(tmp_path):
    folder = tmp_path / "sherpa-embedding"
    folder.mkdir()
    (folder / "model.onnx").touch()
    write_manifest(folder, Manifest("sherpa-embedding", "o/r", "c0ffee", "diarization", "MIT", ()))
    assert not whisper_capability(configured("", tmp_path)).installed
    assert not whisper_capability(configured("sherpa-embedding", tmp_path)).installed


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ("", "hansard models download whisper-small"),
        ("whisper-medium", "hansard models download whisper-medium"),
        ("acme/listener", "hansard models download acme/listener"),
        ("/srv/no-such-folder", "/srv/no-such-folder"),
    ],
)
def test_a_missing_model_is_named_with_the_command(tmp_path, model, said):
    capability = whisper_capability(configured(model, tmp_path))
    assert not capability.installed
    assert said in capability.missing
    with pytest.raises(EngineMissingError) as caught:
        WhisperTranscriber(configured(model, tmp_path))
    assert said in caught.value.message


def test_a_changed_file_is_found_and_named(downloaded):
    weights = downloaded / "whisper-small" / "model.bin"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)
    assert whisper_capability(configured("", downloaded)).installed  # looked at, not read
    with pytest.raises(ModelCorruptError) as caught:
        WhisperTranscriber(configured("whisper-small", downloaded))
    assert "model.bin differs" in caught.value.message
    assert "hansard models download whisper-small" in caught.value.message


@pytest.mark.parametrize("name", ["model.bin", "tokenizer.json", "vocabulary.json", "config.json"])
@pytest.mark.parametrize("content", [None, b"", b'{"a": [1, '], ids=["missing", "empty", "cut"])
def test_a_folder_with_a_bad_file_is_refused(tiny, tmp_path, name, content):
    folder = tmp_path / "model"
    shutil.copytree(tiny, folder)
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_bytes(content)
    kind = EngineMissingError if name == "model.bin" and content is None else ModelCorruptError
    with pytest.raises(kind, match=str(folder)):
        WhisperTranscriber(configured(folder))


def test_settings_of_another_filter_bank_are_refused(tiny, tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(tiny, folder)
    (folder / "preprocessor_config.json").write_text('{"feature_size": 128}')
    with pytest.raises(ModelCorruptError, match=r"preprocessor_config\.json"):
        WhisperTranscriber(configured(folder))


def test_a_compute_type_that_the_device_lacks_is_refused(tiny):
    with pytest.raises(ConfigurationError, match=r"HANSARD_WHISPER_COMPUTE_TYPE can be .*float32.* on cpu"):
        WhisperTranscriber(configured(tiny, device="cpu", compute_type="int4"))


@pytest.mark.skipif(get_cuda_device_count() > 0, reason="there is a GPU")
def test_a_gpu_that_is_not_there_is_refused(tiny):
    with pytest.raises(EngineMissingError, match="HANSARD_WHISPER_DEVICE"):
        WhisperTranscriber(configured(tiny, device="cuda"))


@pytest.mark.skipif(get_cuda_device_count() == 0, reason="there is no GPU")
def test_a_gpu_computes_batches_in_half_precision(tiny):
    engine = WhisperTranscriber(configured(tiny, device="auto"))
    assert engine.batch_size > 1
    assert engine._reader._model.model.compute_type == "float16"
    segments = [noise(5), noise(1.3), noise(20)] * 4
    found = engine.transcribe(segments, SWEDISH)
    assert [texts(words) for words in found] == [["Hello", "there,", "world."]] * len(segments)
    assert all(word.end_s <= 1.3 for word in found[1])
