"""Each file that is missing or differs is named."""

import pytest

from hansard.errors import ModelCorruptError
from hansard.speech.models.checksums import checked_folder, checksum_problems, file_sha256, size_problems
from hansard.speech.models.folder import installed_models, model_in
from hansard.speech.models.manifest import Manifest, ModelFile, write_manifest


@pytest.fixture
def folder(tmp_path):
    """A downloaded model of two files."""
    folder = tmp_path / "whisper-small"
    folder.mkdir()
    (folder / "model.bin").write_bytes(b"weights")
    (folder / "config.json").write_bytes(b"{}")
    names = ("model.bin", "config.json")
    files = tuple(
        ModelFile(name, (folder / name).stat().st_size, file_sha256(folder / name)) for name in names
    )
    write_manifest(folder, Manifest("whisper-small", "o/r", "c0ffee", "transcription", "MIT", files))
    return folder


def test_a_whole_model_has_no_problems(folder):
    model = model_in(folder)
    assert size_problems(model) == checksum_problems(model) == ()
    assert checked_folder(model) == folder


def test_a_missing_file_is_named(folder):
    (folder / "config.json").unlink()
    model = model_in(folder)
    assert size_problems(model) == checksum_problems(model) == ("config.json is missing",)


def test_a_file_cut_short_is_named(folder):
    (folder / "model.bin").write_bytes(b"weigh")
    model = model_in(folder)
    assert size_problems(model) == checksum_problems(model) == ("model.bin has 5 bytes instead of 7",)


def test_only_reading_it_tells_that_a_file_was_changed(folder):
    (folder / "model.bin").write_bytes(b"weighty")
    model = model_in(folder)
    assert size_problems(model) == ()
    assert checksum_problems(model) == ("model.bin differs from what was downloaded",)


def test_a_damaged_model_is_refused_with_the_file_and_the_command(folder):
    (folder / "model.bin").write_bytes(b"weighty")
    with pytest.raises(ModelCorruptError) as caught:
        checked_folder(model_in(folder))
    assert "model.bin differs" in caught.value.message
    assert "hansard models download whisper-small" in caught.value.message
    assert not caught.value.retryable


def test_an_unreadable_manifest_is_a_problem_and_hides_no_other_model(folder):
    other = folder.parent / "other"
    other.mkdir()
    (other / "model.bin").touch()
    (folder / "model.json").write_text('{"name": "whisper-')
    models = {model.name: model for model in installed_models(folder.parent)}
    assert set(models) == {"whisper-small", "other"}
    assert "hansard models download whisper-small" in size_problems(models["whisper-small"])[0]
    with pytest.raises(ModelCorruptError, match=r"model\.json"):
        checked_folder(models["whisper-small"])


def test_a_folder_put_there_by_hand_has_nothing_to_compare_with(tmp_path):
    (tmp_path / "model.bin").write_bytes(b"weights")
    model = model_in(tmp_path)
    assert model.manifest is None
    assert (model.size_bytes, model.writes_words) == (7, True)
    assert checksum_problems(model) == ()


def test_unfinished_downloads_and_other_folders_are_no_models(folder):
    (folder.parent / ".downloads" / "whisper-tiny-abc").mkdir(parents=True)
    (folder.parent / ".downloads" / "model.bin").touch()
    (folder.parent / "notes").mkdir()
    assert [model.name for model in installed_models(folder.parent)] == ["whisper-small"]
    assert installed_models(folder.parent / "nowhere") == ()
