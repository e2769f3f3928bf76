"""The choice of engines by language, as people write it."""

import pytest

from hansard.errors import ConfigurationError
from hansard.speech.choice import parse_choice

ENGINES = ("moonshine", "whisper")


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("", {}),
        ("whisper", {"*": "whisper"}),
        ("en=moonshine,*=whisper", {"en": "moonshine", "*": "whisper"}),
        (" en = moonshine , whisper ,", {"en": "moonshine", "*": "whisper"}),
        ("en-GB=whisper", {"en": "whisper"}),
        ("zh-TW=whisper,sv-SE=moonshine", {"zh": "whisper", "sv": "moonshine"}),
        ("en=moonshine,en-US=whisper", {"en": "whisper"}),
    ],
)
def test_engines_by_language(text, chosen):
    assert parse_choice(text, ENGINES) == chosen


@pytest.mark.parametrize("text", ["vosk", "en=vosk", "en=moonshine,*=vosk"])
def test_an_unknown_engine_is_refused_with_those_there_are(text):
    with pytest.raises(ConfigurationError, match="vosk is no such engine; there are moonshine, whisper"):
        parse_choice(text, ENGINES)


@pytest.mark.parametrize("text", ["tlh=whisper", "en=moonshine,tlh=whisper", "tlh=vosk"])
def test_an_unknown_language_is_refused(text):
    with pytest.raises(ConfigurationError, match="tlh is not a language that recordings can be in"):
        parse_choice(text, ENGINES)


@pytest.mark.parametrize("text", ["en=", "=whisper", "="])
def test_half_a_choice_is_refused(text):
    with pytest.raises(ConfigurationError):
        parse_choice(text, ENGINES)
