"""Small engines for tests of what is around engines: they say what they are told to."""

from collections.abc import Sequence
from dataclasses import dataclass

from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.model.transcript import Word
from hansard.speech.engines.base import Capability, LanguageGuess, Samples, SpeechHints


@dataclass
class SayingEngine:
    """Says `text` to every segment, with this confidence, and takes all sound for `guess`."""

    languages: tuple[str, ...]
    text: str = "so it goes"
    confidence: float | None = 0.9
    guess: LanguageGuess | None = None
    batch_size: int = 1
    parallel_calls: int = 1

    @property
    def capability(self) -> Capability:
        return Capability("saying", "saying", "transcription", self.languages, True, False, "MIT", True)

    def transcribe(self, segments: Sequence[Samples], hints: SpeechHints) -> list[tuple[Word, ...]]:
        return [self._words(len(samples) / SAMPLE_RATE_HZ) for samples in segments]

    def _words(self, length_s: float) -> tuple[Word, ...]:
        texts = self.text.split()
        step_s = length_s / len(texts)
        return tuple(
            Word(text, place * step_s, (place + 1) * step_s, self.confidence)
            for place, text in enumerate(texts)
        )

    def detect_language(self, segments: Sequence[Samples]) -> LanguageGuess | None:
        return self.guess
