"""Speech recognition by a server with the OpenAI transcription endpoint."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, takewhile

import numpy as np

from hansard.errors import EngineFailedError
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.model.languages import WRITTEN, base_language
from hansard.model.transcript import Word
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.base import Capability, LanguageGuess, Samples, SpeechHints
from hansard.speech.engines.openai_language import guess_language
from hansard.speech.engines.openai_retry import Backoff
from hansard.speech.engines.openai_words import read_words

_MISSING = "a server: set HANSARD_TRANSCRIPTION_URL"

_DETECTION_S = 30.0  # Whisper looks at no more
_DETECTION_ATTEMPTS = 2  # some servers cannot do without a language and break each time

# Whisper reads the last 224 tokens of a prompt, vLLM refuses longer ones. A token stands for about four
# bytes of a European language, for two of Chinese or Japanese.
_PROMPT_BYTES = 450


def openai_capability(configuration: SpeechConfiguration) -> Capability:
    """The server as data. Its languages are ours: which of them its model knows, it does not say."""
    server = configuration.openai
    return Capability(
        engine="openai",
        name=server.model,
        task="transcription",
        languages=WRITTEN,
        word_times=True,
        needs_download=False,
        licence="that of the server's model",
        installed=bool(server.url),
        missing=None if server.url else _MISSING,
        vocabulary=True,
    )


class OpenAITranscriber:
    """Lets a server write down what is said; raises `ConfigurationError` for settings it cannot use."""

    def __init__(self, configuration: SpeechConfiguration, backoff: Backoff | None = None) -> None:
        from hansard.speech.engines.openai_server import (  # noqa: PLC0415 (a heavy client that few need)
            TranscriptionServer,
        )

        self._configuration = configuration
        self._backoff = backoff or Backoff(configuration.openai.attempts)
        self._server = TranscriptionServer(configuration.openai)

    @property
    def capability(self) -> Capability:
        """The server as data."""
        return openai_capability(self._configuration)

    @property
    def batch_size(self) -> int:
        """One: a request takes one file."""
        return 1

    @property
    def parallel_calls(self) -> int:
        """As many requests as the installation allows."""
        return self._configuration.openai.parallel_calls

    def transcribe(self, segments: Sequence[Samples], hints: SpeechHints) -> list[tuple[Word, ...]]:
        """Words of segments. Raises EngineFailedError, and of its kind EngineRefusedError."""
        return [self._transcribe(samples, hints) for samples in segments]

    def detect_language(self, segments: Sequence[Samples]) -> LanguageGuess | None:
        """What the server takes the first 30 s for; None where it does not say, or has to be told."""
        samples = _first(segments, round(_DETECTION_S * SAMPLE_RATE_HZ))
        if not len(samples) or not self._server.tells_language:
            return None
        backoff = replace(self._backoff, attempts=min(self._backoff.attempts, _DETECTION_ATTEMPTS))
        try:
            return guess_language(self._server.ask(samples, None, None, backoff))
        except EngineFailedError:
            return None

    def _transcribe(self, samples: Samples, hints: SpeechHints) -> tuple[Word, ...]:
        if not len(samples):
            return ()
        language, prompt = base_language(hints.language), _prompt(hints.vocabulary)
        answer = self._server.ask(samples, language, prompt, self._backoff)
        return read_words(answer, len(samples) / SAMPLE_RATE_HZ)


def _prompt(vocabulary: Sequence[str]) -> str | None:
    """The custom words, as many as the prompt holds, the first first."""
    lengths = accumulate(len(f"{word}, ".encode()) for word in vocabulary)
    count = sum(1 for _ in takewhile(lambda length: length <= _PROMPT_BYTES, lengths))
    return ", ".join(vocabulary[:count]) or None


def _first(segments: Sequence[Samples], count: int) -> Samples:
    """The first samples of all segments together."""
    return np.concatenate([np.zeros(0, np.float32), *segments])[:count]
