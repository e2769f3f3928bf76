"""Which engine is taken, and what is said where none can be."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.tiny_sherpa import write_models

from hansard.errors import ConfigurationError, EngineMissingError
from hansard.model.languages import LANGUAGES, WRITTEN
from hansard.speech.configuration import OpenAIConfiguration, SpeechConfiguration
from hansard.speech.registry import DIARIZERS, TRANSCRIBERS, capabilities, diarizer, transcriber_for

SERVER = OpenAIConfiguration(url="http://127.0.0.1:9/v1")


@pytest.fixture
def bare(tmp_path: Path) -> SpeechConfiguration:
    """An installation with no model downloaded and nothing set."""
    return SpeechConfiguration(models=str(tmp_path))


def transcribes(language: str, configuration: SpeechConfiguration) -> str:
    return transcriber_for(language, configuration).capability.engine


def test_english_needs_nothing_but_the_installation(bare):
    assert transcribes("en-US", bare) == "moonshine"


def test_what_somebody_has_set_up_comes_before_what_is_built_in(bare):
    assert transcribes("en-GB", replace(bare, openai=SERVER)) == "openai"


def test_engines_are_chosen_by_language(bare):
    mixed = replace(bare, openai=SERVER, transcribers="en=moonshine,*=openai")
    assert [transcribes(code, mixed) for code in ("en-US", "en-GB", "sv-SE", "zh-TW")] == [
        "moonshine",
        "moonshine",
        "openai",
        "openai",
    ]


def test_a_language_without_a_choice_takes_the_first_that_can(bare):
    partly = replace(bare, openai=SERVER, transcribers="en=moonshine")
    assert transcribes("sv-SE", partly) == "openai"


@pytest.mark.parametrize("code", sorted(code for code in LANGUAGES if not code.startswith("en")))
def test_without_an_engine_for_a_language_the_model_to_get_is_named(bare, code):
    with pytest.raises(EngineMissingError) as caught:
        transcriber_for(code, bare)
    assert LANGUAGES[code] in caught.value.message
    assert "hansard models download" in caught.value.message
    assert caught.value.parameters == {"language": code}


def test_a_chosen_engine_that_lacks_something_is_named_with_how_to_get_it(bare):
    with pytest.raises(EngineMissingError, match=r"openai .* lacks a server: set HANSARD_TRANSCRIPTION_URL"):
        transcriber_for("en-US", replace(bare, transcribers="openai"))


def test_a_chosen_engine_that_does_not_know_the_language_is_not_replaced_in_silence(bare):
    chosen = replace(bare, openai=SERVER, transcribers="moonshine")
    with pytest.raises(EngineMissingError, match=r"Swedish.* moonshine .* does not know it"):
        transcriber_for("sv-SE", chosen)


def test_a_choice_of_what_there_is_not_is_refused_with_what_there_is(bare):
    with pytest.raises(ConfigurationError, match=re.escape(", ".join(TRANSCRIBERS))):
        transcriber_for("en-US", replace(bare, transcribers="vosk"))
    with pytest.raises(ConfigurationError, match=re.escape(", ".join(DIARIZERS))):
        diarizer(replace(bare, diarizer="vosk"))


def test_voices_are_told_apart_without_a_choice(bare):
    assert diarizer(bare).capability.engine == "community-1"


def test_the_chosen_diarizer_is_taken(tmp_path):
    assert diarizer(write_models(tmp_path)).capability.engine == "sherpa"


def test_a_chosen_diarizer_without_its_models_names_them(bare):
    command = "hansard models download sherpa-segmentation sherpa-embedding"
    with pytest.raises(EngineMissingError, match=command):
        diarizer(replace(bare, diarizer="sherpa"))


def test_a_diarizer_can_be_used_once_its_models_are_there(tmp_path):
    chosen = SpeechConfiguration(models=str(tmp_path), diarizer="sherpa")
    with pytest.raises(EngineMissingError):
        diarizer(chosen)
    write_models(tmp_path)
    assert diarizer(chosen).capability.installed


def test_engines_stay_loaded(bare, tmp_path):
    assert transcriber_for("en-US", bare) is transcriber_for("en-GB", replace(bare))
    chosen = write_models(tmp_path)
    assert diarizer(chosen) is diarizer(replace(chosen))
    assert diarizer(chosen) is not diarizer(replace(chosen, threads=2))


def test_every_engine_is_listed_with_what_it_lacks(bare):
    listed = capabilities(bare)
    assert {one.engine for one in listed} >= {*TRANSCRIBERS, *DIARIZERS}
    assert [one.engine for one in listed if one.installed is not (one.missing is None)] == []
    lacking = {one.engine for one in listed if not one.installed}
    assert {"openai", "sherpa"} <= lacking
    assert not lacking & {"moonshine", "community-1"}


def test_transcribers_name_their_languages_by_base_code(bare):
    for one in capabilities(bare):
        assert set(one.languages) <= set(WRITTEN)
        assert bool(one.languages) == (one.task == "transcription")
