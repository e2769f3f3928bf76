"""What is downloaded is whole, complete and the model's own, or nothing is put in place."""

import hashlib

import pytest
from tests.support.hub import REVISION

from hansard.errors import ModelDownloadError
from hansard.speech.models.catalogue import require_entry
from hansard.speech.models.checksums import checksum_problems
from hansard.speech.models.download import download_model
from hansard.speech.models.folder import find_model
from hansard.speech.models.manifest import read_manifest

TINY = require_entry("whisper-tiny")
FILES = {"config.json", "model.bin", "preprocessor_config.json", "tokenizer.json", "vocabulary.json"}


def ignore(done: int, total: int) -> None:
    pass


def test_a_model_is_put_in_place_with_its_manifest(hub, tiny_whisper, tmp_path):
    model = download_model(TINY, tmp_path, ignore)
    assert model.folder == tmp_path / "whisper-tiny"
    assert {path.name for path in model.folder.iterdir()} == FILES | {"model.json"}
    assert (model.folder / "model.bin").read_bytes() == (tiny_whisper / "model.bin").read_bytes()
    manifest = read_manifest(model.folder)
    assert manifest == model.manifest
    assert (manifest.repository, manifest.revision) == ("Systran/faster-whisper-tiny", REVISION)
    assert (manifest.task, manifest.licence) == ("transcription", "MIT")
    weights = next(file for file in manifest.files if file.path == "model.bin")
    content = (tiny_whisper / "model.bin").read_bytes()
    assert (weights.size, weights.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert checksum_problems(model) == ()


def test_progress_counts_the_bytes_of_the_whole_model(hub, tiny_whisper, tmp_path):
    calls: list[tuple[int, int]] = []
    download_model(TINY, tmp_path, lambda done, total: calls.append((done, total)))
    size = sum(path.stat().st_size for path in tiny_whisper.iterdir())
    assert {total for _, total in calls} == {size}
    assert [done for done, _ in calls] == sorted(done for done, _ in calls)
    assert calls[-1][0] == size


def test_an_interrupted_download_goes_on_where_it_stopped(hub, tiny_whisper, tmp_path):
    half = (tiny_whisper / "model.bin").read_bytes()[:700_000]
    begun = tmp_path / ".downloads" / f"whisper-tiny-{REVISION}"
    begun.mkdir(parents=True)
    (begun / "model.bin.part").write_bytes(half)
    (begun / "config.json").write_bytes((tiny_whisper / "config.json").read_bytes())
    model = download_model(TINY, tmp_path, ignore)
    asked = {path.rpartition("/")[2]: wanted for path, wanted in hub.requests}
    assert asked["model.bin"] == "bytes=700000-"
    assert "config.json" not in asked
    assert checksum_problems(model) == ()


def test_an_interruption_leaves_what_came_and_nothing_in_place(hub, tmp_path):
    def interrupt(done: int, total: int) -> None:
        if done > total // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        download_model(TINY, tmp_path, interrupt)
    assert find_model(tmp_path, "whisper-tiny") is None
    assert any((tmp_path / ".downloads" / f"whisper-tiny-{REVISION}").iterdir())
    assert checksum_problems(download_model(TINY, tmp_path, ignore)) == ()


def test_a_file_that_differs_from_what_the_hub_states_is_refused_and_removed(hub, tmp_path):
    hub.falsified = {"model.bin"}
    with pytest.raises(ModelDownloadError, match=r"model\.bin does not have the checksum"):
        download_model(TINY, tmp_path, ignore)
    assert find_model(tmp_path, "whisper-tiny") is None
    hub.falsified = set()
    assert checksum_problems(download_model(TINY, tmp_path, ignore)) == ()


def test_a_model_that_is_there_and_whole_stays(hub, tmp_path):
    first = download_model(TINY, tmp_path, ignore)
    hub.repositories.clear()
    assert download_model(TINY, tmp_path, ignore) == first


def test_a_damaged_model_is_replaced(hub, tmp_path):
    folder = download_model(TINY, tmp_path, ignore).folder
    (folder / "model.bin").write_bytes(b"damaged")
    (folder / "stray").touch()
    assert checksum_problems(download_model(TINY, tmp_path, ignore)) == ()
    assert not (folder / "stray").exists()
    assert {path.name for path in (tmp_path / ".downloads").iterdir()} <= {"whisper-tiny.lock"}


def test_what_was_begun_of_an_older_revision_is_forgotten(hub, tmp_path):
    older = tmp_path / ".downloads" / f"whisper-tiny-{'f' * 40}"
    older.mkdir(parents=True)
    download_model(TINY, tmp_path, ignore)
    assert not older.exists()


def test_any_repository_of_the_hub_can_be_named(hub, tmp_path):
    model = download_model(require_entry("acme/listener"), tmp_path, ignore)
    assert model.folder.name == "acme--listener"
    assert model.manifest.licence == "apache-2.0"
    assert find_model(tmp_path, "acme/listener") == find_model(tmp_path, "acme--listener") == model


def test_an_onnx_model_gets_the_name_that_its_engine_looks_for(hub, tmp_path):
    model = download_model(require_entry("sherpa-embedding"), tmp_path, ignore)
    assert (model.folder / "model.onnx").read_bytes() == b"v" * 20_000
    assert [file.path for file in model.manifest.files] == ["model.onnx"]


def test_a_repository_that_there_is_not(hub, tmp_path):
    with pytest.raises(ModelDownloadError, match="nobody/nothing: there is no such repository"):
        download_model(require_entry("nobody/nothing"), tmp_path, ignore)


def test_a_repository_without_a_model_for_ctranslate2(hub, tmp_path):
    del hub.repositories["acme/listener"]["model.bin"]
    with pytest.raises(ModelDownloadError, match=r"the repository has no model\.bin"):
        download_model(require_entry("acme/listener"), tmp_path, ignore)


def test_a_hub_that_does_not_answer(hub, tmp_path, monkeypatch):
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(ModelDownloadError, match="whisper-tiny could not be downloaded"):
        download_model(TINY, tmp_path, ignore)
