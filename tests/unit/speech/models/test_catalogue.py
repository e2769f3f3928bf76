"""Models have names, and any Whisper model of the hub has one too."""

import pytest

from hansard.errors import ConfigurationError
from hansard.model.languages import LANGUAGES, base_language
from hansard.speech.models.catalogue import CATALOGUE, find_entry, require_entry
from hansard.speech.models.folder import find_model


def test_multilingual_models_know_every_language_of_ours():
    assert set(CATALOGUE["whisper-small"].languages) >= {base_language(code) for code in LANGUAGES}
    assert CATALOGUE["whisper-small.en"].languages == ("en",)


def test_every_model_says_what_it_is():
    assert {entry.task for entry in CATALOGUE.values()} == {"transcription", "diarization"}
    assert all(entry.licence and entry.size_mb and entry.files for entry in CATALOGUE.values())


def test_a_hub_name_of_the_catalogue_is_the_same_model():
    assert find_entry("Systran/faster-whisper-base") is CATALOGUE["whisper-base"]
    assert find_entry("Systran--faster-whisper-base") is CATALOGUE["whisper-base"]


def test_another_hub_name_is_taken_for_a_whisper_model():
    entry = find_entry("acme/whisper-sv")
    assert (entry.name, entry.repository, entry.task) == (
        "acme--whisper-sv",
        "acme/whisper-sv",
        "transcription",
    )
    assert find_entry("acme--whisper-sv") == entry


@pytest.mark.parametrize("name", ["small", "../secrets", "a/b/c", "/srv/model", "./model", "~/model", ""])
def test_what_can_be_no_model_is_refused_with_the_names_there_are(name):
    assert find_entry(name) is None
    with pytest.raises(ConfigurationError, match="whisper-large-v3-turbo"):
        require_entry(name)


@pytest.mark.parametrize("name", ["..", ".", "../models", "a/../b"])
def test_a_name_leads_to_no_other_folder(tmp_path, name):
    (tmp_path / "model.bin").touch()
    (tmp_path / "models").mkdir()
    assert find_model(tmp_path / "models", name) is None
