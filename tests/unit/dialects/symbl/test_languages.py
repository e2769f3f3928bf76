"""The languages that clients of the dialect may ask for."""

import pytest

from hansard.dialects.symbl.parameters import LANGUAGES
from hansard.model.languages import base_language
from hansard.speech.choice import parse_choice
from hansard.speech.models.catalogue import RECOMMENDED_MODEL, require_entry


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_recommended_model_writes_it_and_an_engine_can_be_chosen_for_it(language: str) -> None:
    base = base_language(language)
    assert base in require_entry(RECOMMENDED_MODEL).languages
    assert parse_choice(f"{base}=whisper", ("whisper",)) == {base: "whisper"}
