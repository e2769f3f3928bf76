"""The speech engines there are, as data, and the choice among them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from hansard.errors import EngineMissingError
from hansard.model.languages import LANGUAGES, base_language
from hansard.speech.choice import ANY, check_engine, parse_choice
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.base import Capability, Diarizer, Transcriber
from hansard.speech.engines.community import CommunityDiarizer, community_capability
from hansard.speech.engines.moonshine import MoonshineTranscriber, moonshine_capability
from hansard.speech.engines.openai import OpenAITranscriber, openai_capability
from hansard.speech.engines.sherpa import SherpaDiarizer, sherpa_capability
from hansard.speech.engines.silero import silero_capability
from hansard.speech.engines.whisper import WhisperTranscriber, whisper_capability


@dataclass(frozen=True, slots=True)
class _TranscriberEntry:
    describe: Callable[[SpeechConfiguration], Capability]
    build: Callable[[SpeechConfiguration], Transcriber]


@dataclass(frozen=True, slots=True)
class _DiarizerEntry:
    describe: Callable[[SpeechConfiguration], Capability]
    build: Callable[[SpeechConfiguration], Diarizer]


# In the order in which they are preferred: what somebody has set up comes before what is built in.
_TRANSCRIBERS: Mapping[str, _TranscriberEntry] = {
    "openai": _TranscriberEntry(openai_capability, OpenAITranscriber),
    "whisper": _TranscriberEntry(whisper_capability, WhisperTranscriber),
    "moonshine": _TranscriberEntry(moonshine_capability, MoonshineTranscriber),
}
_DIARIZERS: Mapping[str, _DiarizerEntry] = {
    "community-1": _DiarizerEntry(community_capability, CommunityDiarizer),
    "sherpa": _DiarizerEntry(sherpa_capability, SherpaDiarizer),
}
TRANSCRIBERS = tuple(_TRANSCRIBERS)
DIARIZERS = tuple(_DIARIZERS)


def capabilities(configuration: SpeechConfiguration) -> tuple[Capability, ...]:
    """Every engine, installed or not."""
    transcribers = [entry.describe(configuration) for entry in _TRANSCRIBERS.values()]
    diarizers = [entry.describe(configuration) for entry in _DIARIZERS.values()]
    return (silero_capability(), *transcribers, *diarizers)


def transcriber_for(language: str, configuration: SpeechConfiguration) -> Transcriber:
    """The engine for a language code: the one that was chosen, or the first that can write it.

    Engines stay loaded as long as the process. Raises EngineMissingError, which names what is missing.
    """
    chosen = _chosen(language, configuration)
    candidates = [chosen] if chosen else TRANSCRIBERS
    for name in candidates:
        capability = _TRANSCRIBERS[name].describe(configuration)
        if capability.installed and base_language(language) in capability.languages:
            return _transcriber(name, configuration)
    raise missing_engine(language, configuration)


def multilingual_transcriber(configuration: SpeechConfiguration) -> Transcriber | None:
    """The first engine that is ready and knows more than English, None when there is none."""
    for name, entry in _TRANSCRIBERS.items():
        capability = entry.describe(configuration)
        if capability.installed and capability.languages != ("en",):
            return _transcriber(name, configuration)
    return None


def missing_engine(language: str, configuration: SpeechConfiguration) -> EngineMissingError:
    """The refusal of a language that no engine writes down."""
    name = LANGUAGES.get(language, language)
    chosen = _chosen(language, configuration)
    if chosen:
        capability = _TRANSCRIBERS[chosen].describe(configuration)
        lacking = f"The engine {chosen} is chosen for it, and "
        lacking += f"lacks {capability.missing}." if capability.missing else "does not know it."
    else:
        missing = whisper_capability(configuration).missing
        lacking = f"Whisper lacks {missing}." if missing else "The Whisper model is for English only."
    return EngineMissingError(
        f"No speech engine for {name} ({language}) is ready. {lacking}", language=language
    )


def diarizer(configuration: SpeechConfiguration) -> Diarizer:
    """The engine that tells voices apart; raises EngineMissingError, ConfigurationError."""
    name = configuration.diarizer or DIARIZERS[0]
    check_engine(name, DIARIZERS)
    return _diarizer(name, configuration)


def _chosen(language: str, configuration: SpeechConfiguration) -> str | None:
    choice = parse_choice(configuration.transcribers, TRANSCRIBERS)
    return choice.get(base_language(language), choice.get(ANY))


@cache
def _transcriber(name: str, configuration: SpeechConfiguration) -> Transcriber:
    return _TRANSCRIBERS[name].build(configuration)


@cache
def _diarizer(name: str, configuration: SpeechConfiguration) -> Diarizer:
    return _DIARIZERS[name].build(configuration)
