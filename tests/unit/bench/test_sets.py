"""What is taken from a folder of labelled recordings."""

import json
from pathlib import Path

import numpy as np
import pytest

from hansard.bench.sections import BENCHMARKS, chosen_benchmarks
from hansard.bench.sets import english_utterances
from hansard.bench.sound import read_tracks, write_wav
from hansard.bench.two_party import labelled_calls, made_calls
from hansard.errors import ConfigurationError

CORPUS = {"set": "read", "language": "en", "reference_quality": "corpus"}
SPOKEN = [("ann", "one"), ("ann", "two"), ("bob", "three"), ("bob", "four"), ("eve", "five")]


@pytest.fixture
def recordings(tmp_path: Path) -> Path:
    entries = []
    for number, (speaker, text) in enumerate(SPOKEN):
        path = tmp_path / f"{number}.wav"
        write_wav(path, np.full(1_600 * (number + 1), 0.1, np.float32))
        entries.append(CORPUS | {"path": path.name, "transcript": text, "labels": {"speaker": speaker}})
    channels = {"channel_transcripts": {"0 agent": "hello", "1 customer": "hi"}}
    entries += [
        CORPUS | {"path": "x.wav", "transcript": "no", "reference_quality": "vendor-asr"},
        CORPUS | {"path": "x.wav", "transcript": "nein", "language": "de"},
        CORPUS | {"path": "x.wav", "transcript": None},
        {"path": "c.wav", "set": "calls", "language": "en", "labels": channels},
    ]
    (tmp_path / "manifest.json").write_text(json.dumps(entries))
    return tmp_path


def test_only_english_that_people_wrote_down_counts(recordings: Path) -> None:
    assert [one.text for one in english_utterances(recordings)] == ["one", "two", "three", "four", "five"]


def test_two_readers_make_a_call_taking_turns(recordings: Path, tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (call,) = made_calls(recordings, tmp_path / "made")
    assert call.texts == ("one two", "three four")
    left, right = read_tracks(call.path, apart=True)
    assert len(left) == len(right) == 1_600 * (1 + 3 + 2 + 4) + 4 * 9_600
    assert not (left.astype(bool) & right.astype(bool)).any()
    assert [np.count_nonzero(left), np.count_nonzero(right)] == [1_600 * 3, 1_600 * 7]


def test_calls_with_a_text_for_each_channel(recordings: Path) -> None:
    (call,) = labelled_calls(recordings)
    assert (call.name, call.texts) == ("c", ("hello", "hi"))


def test_a_folder_without_a_manifest_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"manifest\.json"):
        english_utterances(tmp_path)


def test_benchmarks_are_chosen_by_name_and_keep_their_order() -> None:
    assert list(chosen_benchmarks("noise, wer")) == ["wer", "noise"]
    assert chosen_benchmarks("") == BENCHMARKS
    with pytest.raises(ConfigurationError, match="speling"):
        chosen_benchmarks("wer,speling")
