"""Speech recognition by Whisper, run by faster-whisper, with a model that was downloaded."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hansard.errors import EngineMissingError
from hansard.model.languages import base_language
from hansard.model.transcript import Word
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.base import Capability, LanguageGuess, Samples, SpeechHints
from hansard.speech.engines.whisper_files import chosen_model, known_languages, missing_model, whole_folder
from hansard.speech.models.catalogue import UNKNOWN
from hansard.speech.models.folder import InstalledModel

if TYPE_CHECKING:
    from hansard.speech.engines.whisper_model import WhisperReader

_GPU_BATCH = 8  # twenty seconds each: with large-v3 in float16 some 6 GB
_GPU_CALLS = 2  # one is prepared while the other is computed


def whisper_capability(configuration: SpeechConfiguration) -> Capability:
    """Whisper with the model that is set or was downloaded; reads no model file but its vocabulary."""
    model = chosen_model(configuration)
    return Capability(
        engine="whisper",
        name=model.name if model else configuration.whisper.model or "whisper",
        task="transcription",
        languages=known_languages(model, configuration.whisper.model),
        word_times=True,
        needs_download=True,
        licence=_licence(model),
        installed=model is not None,
        missing=None if model else missing_model(configuration.whisper.model),
        vocabulary=True,
    )


class WhisperTranscriber:
    """Writes down what is said, in any language that its model knows.

    Raises EngineMissingError without a model, ModelCorruptError for one that is not whole, and
    EngineFailedError for one that cannot be loaded.
    """

    def __init__(self, configuration: SpeechConfiguration) -> None:
        self._capability = whisper_capability(configuration)
        self._reader = _load(configuration)
        self._threads = configuration.threads

    @property
    def capability(self) -> Capability:
        """Whisper as data."""
        return self._capability

    @property
    def batch_size(self) -> int:
        """One on a processor, where a batch costs what its segments cost one by one."""
        return _GPU_BATCH if self._reader.on_gpu else 1

    @property
    def parallel_calls(self) -> int:
        """A thread each on a processor."""
        return _GPU_CALLS if self._reader.on_gpu else self._threads

    def transcribe(self, segments: Sequence[Samples], hints: SpeechHints) -> list[tuple[Word, ...]]:
        """Words of segments of up to about 20 s; nothing where the model hears nobody speak."""
        language, vocabulary = self._language(hints), ", ".join(hints.vocabulary)
        if self._reader.on_gpu:
            return self._reader.write_together(segments, language, vocabulary)
        return [self._reader.write(samples, language, vocabulary) for samples in segments]

    def detect_language(self, segments: Sequence[Samples]) -> LanguageGuess | None:
        """The language of the first minute and a half; None where the model knows English only."""
        return self._reader.detect_language(segments)

    def _language(self, hints: SpeechHints) -> str:
        return base_language(hints.language) if self._reader.multilingual else "en"


def _licence(model: InstalledModel | None) -> str:
    if model is None:
        return "MIT"
    return model.manifest.licence if model.manifest else UNKNOWN


def _load(configuration: SpeechConfiguration) -> "WhisperReader":
    # Memory that only those processes pay which compute with it.
    from hansard.speech.engines.whisper_model import WhisperReader  # noqa: PLC0415

    model = chosen_model(configuration)
    if model is None:
        raise EngineMissingError(f"Whisper lacks {missing_model(configuration.whisper.model)}.")
    return WhisperReader(whole_folder(model), configuration.whisper, configuration.threads)
