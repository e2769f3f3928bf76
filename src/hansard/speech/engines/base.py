"""What a speech engine has to be able to do, and how it describes itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from hansard.model.progress import Progress, no_progress
from hansard.model.transcript import Word

Samples = NDArray[np.float32]
"""Mono sound at 16 kHz; full scale is 1.0."""


@dataclass(frozen=True, slots=True)
class Capability:
    """An engine as data. `languages` are base codes (`en`); empty where language plays no part.

    `engine` is the name used in settings; `name` says which model it runs. `missing` says what has to
    be installed before the engine can be used, and how. `vocabulary` says that it heeds custom words.
    """

    engine: str
    name: str
    task: str  # "transcription", "diarization" or "voice activity"
    languages: tuple[str, ...]
    word_times: bool
    needs_download: bool
    licence: str
    installed: bool
    missing: str | None = None
    streaming: bool = False
    vocabulary: bool = False


@dataclass(frozen=True, slots=True)
class SpeechHints:
    """What is known before listening: the language to write (a code of `LANGUAGES`) and custom words."""

    language: str
    vocabulary: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """A spoken language by its base code (`en`), and the engine's confidence, 0..1."""

    language: str
    confidence: float


@dataclass(frozen=True, slots=True)
class SpeakerSpan:
    """Speech of one voice, in seconds; `speaker` counts from 0 in order of first speech."""

    speaker: int
    start_s: float
    end_s: float


def number_speakers(spans: Sequence[SpeakerSpan]) -> tuple[SpeakerSpan, ...]:
    """The spans with speakers numbered in order of first speech; times in whole milliseconds."""
    order = list(dict.fromkeys(span.speaker for span in spans))
    return tuple(
        SpeakerSpan(order.index(span.speaker), round(span.start_s, 3), round(span.end_s, 3)) for span in spans
    )


class SampleSource(Protocol):
    """Sound that is read where it is needed, so that two hours need not be held in memory."""

    def __len__(self) -> int:
        """Samples in all."""
        ...

    def between(self, start: int, end: int) -> Samples:
        """Samples from `start` to before `end`, fewer at the end of the sound."""
        ...


class Transcriber(Protocol):
    """Turns stretches of speech into words. May be called by several threads at once."""

    @property
    def capability(self) -> Capability:
        """What this engine can do."""
        ...

    @property
    def batch_size(self) -> int:
        """Segments that one call takes best."""
        ...

    @property
    def parallel_calls(self) -> int:
        """Calls that may run at the same time to make use of the machine, or of the server."""
        ...

    def transcribe(self, segments: Sequence[Samples], hints: SpeechHints) -> list[tuple[Word, ...]]:
        """The words of each segment, in order, with times in seconds from its first sample.

        A segment lasts about 20 s at most. Raises EngineFailedError, EngineMissingError.
        """
        ...

    def detect_language(self, segments: Sequence[Samples]) -> LanguageGuess | None:
        """The language spoken in these segments taken together; None where the engine cannot tell."""
        ...


class Diarizer(Protocol):
    """Tells voices apart."""

    @property
    def capability(self) -> Capability:
        """What this engine can do."""
        ...

    def diarize(
        self,
        samples: SampleSource,
        *,
        num_speakers: int | None,
        step_s: float,
        progress: Progress = no_progress,
    ) -> tuple[SpeakerSpan, ...]:
        """Who speaks when, in order of start; never more than `num_speakers` voices if given.

        `step_s` is the hop of the analysis window: finer is slower and finds shorter turns.
        """
        ...
