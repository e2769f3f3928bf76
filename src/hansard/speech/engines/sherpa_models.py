"""The models of the sherpa-onnx engine, loaded."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hansard.errors import EngineFailedError
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.model.progress import Progress
from hansard.speech.engines.base import Samples, SampleSource, SpeakerSpan
from hansard.speech.engines.sherpa_files import SherpaFiles, check_embedding, check_segmentation

_SPLIT_DISTANCE = 0.5
"""Cosine distance from which the library's own clustering (complete linkage) keeps stretches apart. On
its own it makes a dozen voices of two; what it puts together is one voice."""
_SHORTEST_S = 0.1

Doubles = NDArray[np.float64]


class SherpaModels:
    """Both models. Raises EngineMissingError for a file that is of no use."""

    def __init__(self, files: SherpaFiles, threads: int) -> None:
        self._files, self._threads = files, threads
        self._window = check_segmentation(files.segmentation)
        check_embedding(files.embedding)
        self._library = import_module("sherpa_onnx")
        self._extractor = self._library.SpeakerEmbeddingExtractor(self._embedding())
        self._pipelines: dict[int, Any] = {}

    def split(self, samples: SampleSource, step_s: float, progress: Progress) -> list[SpeakerSpan]:
        """Stretches of speech by voice: more voices than there are, each of one person.

        The library takes all of the sound at once and copies it: 8 bytes a sample with ours, a gigabyte
        for two hours. What it reports as progress is the second part of its work, the voices.
        """
        step = min(round(step_s * SAMPLE_RATE_HZ), self._window)
        sound = _in_whole_windows(samples.between(0, len(samples)), self._window, step)

        def report(done: int, total: int) -> int:
            progress(done / total)
            return 0

        try:
            found = self._pipeline(step).process(sound.data, report)
        except RuntimeError as error:
            raise self._failure(error) from error
        length_s = len(samples) / SAMPLE_RATE_HZ
        parts = [part for part in found.sort_by_start_time() if part.start < length_s]
        return [SpeakerSpan(part.speaker, part.start, min(part.end, length_s)) for part in parts]

    def voice(self, pieces: Iterable[Samples]) -> Doubles:
        """The voice in pieces of sound as a vector; not finite where there is too little of it."""
        stream = self._extractor.create_stream()
        for piece in pieces:
            stream.accept_waveform(SAMPLE_RATE_HZ, piece.data)
        stream.input_finished()
        try:
            return np.asarray(self._extractor.compute(stream), np.float64)
        except RuntimeError as error:
            raise self._failure(error) from error

    def _failure(self, error: RuntimeError) -> EngineFailedError:
        models = f"{self._files.segmentation} and {self._files.embedding}"
        return EngineFailedError(f"sherpa-onnx failed with {models}: {error}")

    def _pipeline(self, step: int) -> Any:
        if step not in self._pipelines:
            self._pipelines[step] = self._library.OfflineSpeakerDiarization(self._configuration(step))
        return self._pipelines[step]

    def _configuration(self, step: int) -> Any:
        library = self._library
        segmentation = library.OfflineSpeakerSegmentationModelConfig(
            library.OfflineSpeakerSegmentationPyannoteModelConfig(
                str(self._files.segmentation), window_shift_ratio=step / self._window
            ),
            num_threads=self._threads,
        )
        return library.OfflineSpeakerDiarizationConfig(
            segmentation,
            self._embedding(),
            library.FastClusteringConfig(threshold=_SPLIT_DISTANCE),
            min_duration_on=_SHORTEST_S,
            min_duration_off=0.0,
        )

    def _embedding(self) -> Any:
        return self._library.SpeakerEmbeddingExtractorConfig(
            str(self._files.embedding), num_threads=self._threads
        )


def _in_whole_windows(sound: Samples, window: int, step: int) -> Samples:
    """Silence at the end, so that the last window is full: speech found past the end ends the process."""
    beyond = max(0, len(sound) - window)
    return np.pad(sound, (0, -beyond % step))
