"""Diarization with pyannote's community-1 models."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.model.progress import Progress, no_progress
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.base import Capability, SampleSource, SpeakerSpan
from hansard.speech.engines.clustering import group_voices
from hansard.speech.engines.community_models import (
    FRAME_S,
    LOCAL_SPEAKERS,
    MISSING,
    WINDOW,
    CommunityModels,
    models_installed,
)
from hansard.speech.engines.fbank import FRAME_STEP_S
from hansard.speech.engines.stitching import Window, stitch

_SHORTEST_VOICE_S = 0.4  # less is no voice to compare


def community_capability(_: SpeechConfiguration) -> Capability:
    """community-1 as data."""
    installed = models_installed()
    return Capability(
        engine="community-1",
        name="pyannote-community-1",
        task="diarization",
        languages=(),
        word_times=False,
        needs_download=False,
        licence="CC-BY-4.0",
        installed=installed,
        missing=None if installed else MISSING,
    )


class CommunityDiarizer:
    """Tells voices apart in windows of ten seconds, then finds out which are the same person."""

    def __init__(self, configuration: SpeechConfiguration) -> None:
        self._models = CommunityModels()
        self._configuration = configuration

    @property
    def capability(self) -> Capability:
        """community-1 as data."""
        return community_capability(self._configuration)

    def diarize(
        self,
        samples: SampleSource,
        *,
        num_speakers: int | None,
        step_s: float,
        progress: Progress = no_progress,
    ) -> tuple[SpeakerSpan, ...]:
        """Who speaks when; speakers with under 3 % of the speech are given to the others."""
        windows = []
        starts = _window_starts(len(samples), step_s)
        with ThreadPoolExecutor(self._configuration.threads) as pool:
            for window in pool.map(lambda start: self._window(samples, start), starts):
                windows.append(window)
                progress(len(windows) / len(starts))
        centres = self._centres(windows, num_speakers)
        return stitch(windows, centres) if len(centres) else ()

    def _centres(self, windows: list[Window], num_speakers: int | None) -> NDArray[np.float64]:
        """The mean voice of each speaker: `[speakers, 256]`."""
        voices = [voice for window in windows for voice in window.voices.values()]
        if not voices:
            return np.zeros((0, 0))
        vectors = np.stack(voices)
        labels = group_voices(vectors, num_speakers)
        return np.stack([vectors[labels == label].mean(axis=0) for label in range(labels.max() + 1)])

    def _window(self, samples: SampleSource, start: int) -> Window:
        sound = samples.between(start, start + WINDOW)
        activity = self._models.segment(sound)
        alone = activity & (activity.sum(axis=1) == 1)[:, None]
        features = self._models.features(sound)
        voices = {}
        for local in range(LOCAL_SPEAKERS):
            frames = _feature_frames(alone[:, local], len(features))
            if frames.sum() * FRAME_STEP_S >= _SHORTEST_VOICE_S:
                voices[local] = self._models.embed(features[frames])
        return Window(round(start / SAMPLE_RATE_HZ / FRAME_S), activity, voices)


def _window_starts(samples: int, step_s: float) -> list[int]:
    """Starts of windows so that all of the sound is covered; the last one ends with the sound."""
    last = max(0, samples - WINDOW)
    starts = list(range(0, last + 1, round(step_s * SAMPLE_RATE_HZ)))
    return starts if starts[-1] == last else [*starts, last]


def _feature_frames(active: NDArray[np.bool_], count: int) -> NDArray[np.bool_]:
    """The segmentation's frames as frames of the filter banks."""
    times_s = np.arange(count) * FRAME_STEP_S
    return active[np.minimum((times_s / FRAME_S).astype(np.intp), len(active) - 1)]
