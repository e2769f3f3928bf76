"""sherpa-onnx, with tiny models of our own, tells voices apart, and what is wrong with a model is told."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.tiny_sherpa import (
    ANN,
    BOB,
    CAT,
    Metadata,
    Sound,
    sound,
    write_embedding,
    write_models,
    write_nemo_embedding,
    write_segmentation,
)

from hansard.errors import EngineFailedError, EngineMissingError
from hansard.speech.configuration import SherpaConfiguration, SpeechConfiguration
from hansard.speech.engines.base import SpeakerSpan
from hansard.speech.engines.sherpa import SherpaDiarizer, sherpa_capability


@pytest.fixture(scope="module")
def configuration(tmp_path_factory) -> SpeechConfiguration:
    return write_models(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="module")
def diarize(configuration) -> Callable[..., list[tuple[int, float, float]]]:
    engine = SherpaDiarizer(configuration)

    def run(heard: Sound, num_speakers: int | None = None, step_s: float = 1.0) -> list[tuple]:
        return rounded(engine.diarize(heard, num_speakers=num_speakers, step_s=step_s))

    return run


def rounded(spans: tuple[SpeakerSpan, ...]) -> list[tuple[int, float, float]]:
    """In tenths of a second: the models hear a tone as long as any of it is in their view of 60 ms."""
    return [(span.speaker, round(span.start_s, 1), round(span.end_s, 1)) for span in spans]


@pytest.mark.parametrize("step_s", [1.0, 2.5])
def test_voices_are_told_apart_over_windows_and_numbered_by_first_speech(diarize, step_s):
    heard = sound((5, [BOB]), (1, []), (5, [ANN]), (3, [BOB]), (4, [CAT]), (5, [ANN]))
    assert diarize(heard, step_s=step_s) == [
        (0, 0.0, 5.0),
        (1, 6.0, 11.0),
        (0, 11.0, 14.0),
        (2, 14.0, 18.0),
        (1, 18.0, 23.0),
    ]


@pytest.mark.parametrize("length_s", [2.0, 8.0])
def test_no_more_speakers_than_the_caller_says(diarize, length_s):
    heard = sound((length_s, [ANN]), (length_s, [BOB]), (length_s, [CAT]))
    assert {speaker for speaker, *_ in diarize(heard)} == {0, 1, 2}
    assert {speaker for speaker, *_ in diarize(heard, num_speakers=2)} == {0, 1}


def test_more_speakers_than_there_are_stay_those_there_are(diarize):
    assert diarize(sound((6, [ANN]), (6, [BOB])), num_speakers=5) == [(0, 0.0, 6.0), (1, 6.0, 12.0)]


def test_two_who_speak_at_once_overlap(diarize):
    heard = sound((5, [ANN]), (3, [ANN, BOB]), (5, [BOB]))
    assert diarize(heard) == [(0, 0.0, 8.0), (1, 5.0, 13.0)]


def test_who_hardly_speaks_is_given_to_the_nearest_unless_the_caller_counts_them(diarize):
    heard = sound((20, [ANN]), (20, [BOB]), (0.8, [CAT]), (2, []), (5, [ANN]))
    assert diarize(heard) == [(0, 0.0, 20.0), (1, 20.0, 40.8), (0, 42.8, 47.8)]
    assert {speaker for speaker, *_ in diarize(heard, num_speakers=3)} == {0, 1, 2}


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (sound(), []),
        (sound((0.0001, [ANN])), []),
        (sound((0.05, [ANN])), []),
        (sound((12, [])), []),
        (sound((0.3, [ANN])), [(0, 0.0, 0.3)]),
        (sound((0.3, [ANN]), (12, [])), [(0, 0.0, 0.3)]),
        (sound((12, [ANN, BOB])), []),  # nobody is heard alone
    ],
    ids=["nothing", "two samples", "a click", "silence", "a syllable", "a syllable in silence", "a chord"],
)
def test_hardly_any_sound(diarize, heard, expected):
    assert diarize(heard) == expected


def test_progress_rises_to_all(configuration):
    shares: list[float] = []
    engine = SherpaDiarizer(configuration)
    engine.diarize(sound((12, [ANN])), num_speakers=None, step_s=1.0, progress=shares.append)
    assert len(shares) > 2
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_whoever_watches_may_stop_it(configuration):
    def stop(share: float) -> None:
        raise KeyError(share)

    with pytest.raises(KeyError):
        SherpaDiarizer(configuration).diarize(
            sound((12, [ANN])), num_speakers=None, step_s=1.0, progress=stop
        )


def test_speech_that_a_model_hears_after_the_end_is_left_out(tmp_path):
    configuration = write_models(tmp_path)
    write_segmentation(tmp_path / "sherpa-segmentation" / "model.onnx", pairs=False, threshold=-1e-6)
    spans = SherpaDiarizer(configuration).diarize(sound((11.5, [BOB])), num_speakers=None, step_s=1.0)
    assert rounded(spans) == [(0, 0.0, 11.5)]


def test_files_of_ones_own_and_a_model_of_nemo(tmp_path):
    segmentation = write_segmentation(tmp_path / "segmentation.onnx")
    embedding = write_nemo_embedding(tmp_path / "titanet.onnx")
    configuration = SpeechConfiguration(
        models=str(tmp_path / "none"),
        sherpa=SherpaConfiguration(str(segmentation), str(embedding)),
        threads=2,
    )
    spans = SherpaDiarizer(configuration).diarize(
        sound((6, [ANN]), (6, [BOB])), num_speakers=None, step_s=1.0
    )
    assert rounded(spans) == [(0, 0.0, 6.0), (1, 6.0, 12.0)]


def test_the_engine_describes_itself(configuration):
    capability = SherpaDiarizer(configuration).capability
    assert (capability.engine, capability.task, capability.needs_download) == ("sherpa", "diarization", True)
    assert (capability.installed, capability.missing) == (True, None)


def test_what_is_missing_is_named_with_how_to_get_it(configuration, tmp_path):
    bare = SpeechConfiguration(models=str(tmp_path))
    folders = [tmp_path / "sherpa-segmentation", tmp_path / "sherpa-embedding"]
    missing = f"{folders[0] / 'model.onnx'} and {folders[1] / 'model.onnx'} "
    missing += "(hansard models download sherpa-segmentation sherpa-embedding)"
    assert sherpa_capability(bare).missing == missing
    assert not sherpa_capability(bare).installed
    with pytest.raises(EngineMissingError) as caught:
        SherpaDiarizer(bare)
    assert missing in caught.value.message
    own = replace(configuration, sherpa=SherpaConfiguration(embedding="/nowhere/voices.onnx"))
    assert sherpa_capability(own).missing == "/nowhere/voices.onnx (hansard models download sherpa-embedding)"


def test_without_the_package_its_extra_is_named(configuration, monkeypatch):
    monkeypatch.setitem(sys.modules, "sherpa_onnx", None)
    capability = sherpa_capability(configuration)
    assert not capability.installed
    assert capability.missing == "the package sherpa-onnx (pip install 'hansard[sherpa]')"
    with pytest.raises(EngineMissingError, match=r"hansard\[sherpa\]"):
        SherpaDiarizer(configuration)


def write_text(path: Path, **_: Metadata) -> Path:
    path.write_bytes(b"<html>404 Not Found</html>" * 20)
    return path


def write_half(path: Path, **_: Metadata) -> Path:
    whole = write_segmentation(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path


@pytest.mark.parametrize(
    ("write", "metadata", "reason"),
    [
        (write_text, {}, "Protobuf parsing failed"),
        (write_half, {}, "Protobuf parsing failed"),
        (write_embedding, {}, "receptive_field_size"),
        (write_segmentation, {"num_speakers": None}, "num_speakers"),
        (write_segmentation, {"window_size": "long"}, "window_size"),
        (write_segmentation, {"receptive_field_shift": 0}, "receptive_field_shift"),
        (write_segmentation, {"receptive_field_shift": 500}, "it returns"),
        (write_segmentation, {"sample_rate": 8000}, "16000 Hz"),
        (write_segmentation, {"num_classes": 5}, "do not go together"),
        (write_segmentation, {"powerset_max_classes": 3, "num_classes": 8}, "do not go together"),
        (write_segmentation, {"powerset_max_classes": 1, "num_classes": 4}, "it returns"),
    ],
)
def test_a_segmentation_model_of_no_use_is_named_and_harms_nothing(tmp_path, write, metadata, reason):
    configuration = write_models(tmp_path)
    path = tmp_path / "sherpa-segmentation" / "model.onnx"
    write(path, **metadata)
    with pytest.raises(EngineMissingError) as caught:
        SherpaDiarizer(configuration)
    assert str(path) in caught.value.message
    assert reason in caught.value.message
    assert "hansard models download sherpa-segmentation" in caught.value.message


@pytest.mark.parametrize(
    ("write", "metadata", "reason"),
    [
        (write_text, {}, "Protobuf parsing failed"),
        (write_segmentation, {}, "framework"),
        (write_embedding, {"framework": "torch"}, "'torch'"),
        (write_embedding, {"output_dim": None}, "output_dim"),
        (write_embedding, {"output_dim": 8}, "it returns (1, 80), not (1, 8)"),
        (write_embedding, {"language": None}, "language"),
        (write_embedding, {"normalize_samples": "-1"}, "normalize_samples"),
        (write_embedding, {"feature_normalize_type": "per_feature"}, "feature_normalize_type"),
        (write_nemo_embedding, {"window_size_ms": None}, "window_size_ms"),
        (write_nemo_embedding, {"feat_dim": 40}, "Got: 40 Expected: 80"),
    ],
)
def test_an_embedding_model_of_no_use_is_named_and_harms_nothing(tmp_path, write, metadata, reason):
    configuration = write_models(tmp_path)
    path = tmp_path / "sherpa-embedding" / "model.onnx"
    write(path, **metadata)
    with pytest.raises(EngineMissingError) as caught:
        SherpaDiarizer(configuration)
    assert str(path) in caught.value.message
    assert reason in caught.value.message
    assert "hansard models download sherpa-embedding" in caught.value.message


def test_a_model_that_fails_at_work_is_a_failure_of_the_engine(tmp_path):
    configuration = write_models(tmp_path)
    path = write_embedding(tmp_path / "sherpa-embedding" / "model.onnx", frames=112)
    with pytest.raises(EngineFailedError) as caught:
        SherpaDiarizer(configuration).diarize(sound((12, [ANN])), num_speakers=None, step_s=1.0)
    assert str(path) in caught.value.message
