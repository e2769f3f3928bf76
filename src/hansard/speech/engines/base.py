"""What a speech engine has to be able to do, and how it describes itself."""

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

    `missing` says what has to be installed before the engine can be used.
    """

    name: str
    task: str  # "transcription", "diarization" or "voice activity"
    languages: tuple[str, ...]
    word_times: bool
    needs_download: bool
    licence: str
    installed: bool
    missing: str | None = None


@dataclass(frozen=True, slots=True)
class SpeakerSpan:
    """Speech of one voice, in seconds; `speaker` counts from 0 in order of first speech."""

    speaker: int
    start_s: float
    end_s: float


class SampleSource(Protocol):
    """Sound that is read where it is needed, so that two hours need not be held in memory."""

    def __len__(self) -> int:
        """Samples in all."""
        ...

    def between(self, start: int, end: int) -> Samples:
        """Samples from `start` to before `end`, fewer at the end of the sound."""
        ...


class Transcriber(Protocol):
    """Turns one stretch of speech into words."""

    @property
    def capability(self) -> Capability:
        """What this engine can do."""
        ...

    def transcribe(self, samples: Samples) -> tuple[Word, ...]:
        """The words, in order, with times in seconds from the first sample."""
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
