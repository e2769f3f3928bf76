"""The speech engines there are, as data, and the choice among them."""

from collections.abc import Callable

from hansard.errors import EngineMissingError
from hansard.model.languages import LANGUAGES, base_language
from hansard.speech.engines.base import Capability, Diarizer, Transcriber
from hansard.speech.engines.community import CommunityDiarizer, community_capability
from hansard.speech.engines.moonshine import MoonshineTranscriber, moonshine_capability
from hansard.speech.engines.silero import silero_capability

_TRANSCRIBERS: tuple[tuple[Callable[[], Capability], Callable[[], Transcriber]], ...] = (
    (moonshine_capability, MoonshineTranscriber),
)


def capabilities() -> tuple[Capability, ...]:
    """Every engine, installed or not."""
    transcribers = (describe() for describe, _ in _TRANSCRIBERS)
    return (silero_capability(), *transcribers, community_capability())


def transcriber_for(language: str) -> Transcriber:
    """The first engine for a language code.

    Raises `EngineMissingError`, which names what is missing, when there is none.
    """
    for describe, build in _TRANSCRIBERS:
        if base_language(language) in describe().languages:
            return build()
    raise missing_engine(language)


def missing_engine(language: str) -> EngineMissingError:
    """The refusal of a language that no engine writes down."""
    name = LANGUAGES.get(language, language)
    return EngineMissingError(
        f"No speech engine for {language} is installed: {name} needs a multilingual Whisper model, and the "
        "whisper engine is not in this version of Hansard, which transcribes English only.",
        language=language,
    )


def diarizer() -> Diarizer:
    """The engine that tells voices apart; raises `EngineMissingError`."""
    return CommunityDiarizer()
