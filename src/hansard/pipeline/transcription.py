"""The words of a recording, in the language that is asked for or spoken."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hansard.model.audio import Track, TrackSpeech
from hansard.model.options import AnalysisOptions
from hansard.model.progress import Progress
from hansard.model.transcript import Word
from hansard.pipeline.language import Choice, choose_transcriber, second_choice
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.base import Samples, SpeechHints
from hansard.speech.excerpt import speech_excerpt
from hansard.speech.transcribe import transcribe_tracks

TrackWords = tuple[tuple[Word, ...], ...]


@dataclass(frozen=True, slots=True)
class Transcribed:
    """Words per track, the language they are in, and what the reader should know."""

    language: str
    words: TrackWords
    warnings: tuple[str, ...] = ()


class Transcription:
    """One recording to be written down."""

    def __init__(
        self,
        folder: Path,
        tracks: Sequence[Track],
        speech: Sequence[TrackSpeech],
        asked: AnalysisOptions,
        configuration: SpeechConfiguration,
    ) -> None:
        self._folder = folder
        self._tracks = tracks
        self._speech = speech
        self._asked = asked
        self._configuration = configuration

    def run(self, progress: Progress) -> Transcribed:
        """The words. Raises EngineMissingError where no engine knows the language."""
        asked = self._asked
        choice = choose_transcriber(
            asked.language, asked.language_mismatch, self._configuration, self._excerpt
        )
        words = self._listen(choice, progress)
        if choice.doubts(_flat(words), self._speech_s):
            other = second_choice(choice, self._configuration, self._excerpt)
            if other is not None:
                choice, words = other, self._listen(other, progress)
        language, warnings = choice.conclude(_flat(words), self._speech_s)
        return Transcribed(language, words, warnings)

    @property
    def _speech_s(self) -> float:
        return sum(of_track.speech_s for of_track in self._speech)

    def _excerpt(self) -> Sequence[Samples]:
        return speech_excerpt(self._folder, self._tracks, self._speech)

    def _listen(self, choice: Choice, progress: Progress) -> TrackWords:
        hints = SpeechHints(choice.language, self._asked.vocabulary)
        return transcribe_tracks(self._folder, self._tracks, self._speech, choice.engine, hints, progress)


def _flat(words: TrackWords) -> list[Word]:
    return [word for of_track in words for word in of_track]
