"""A loaded Whisper model: faster-whisper on CTranslate2, fed with segments that were cut beforehand."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import ceil
from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2 import (  # type: ignore[import-untyped]
    get_cuda_device_count,
    get_supported_compute_types,
)
from faster_whisper import BatchedInferencePipeline, WhisperModel

from hansard.errors import ConfigurationError, EngineFailedError, EngineMissingError, ModelCorruptError
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.model.transcript import Word
from hansard.speech.configuration import WhisperConfiguration
from hansard.speech.engines.base import LanguageGuess, Samples
from hansard.speech.engines.whisper_words import to_words

# OpenAI's own limits. A text that compresses better loops; what is less sure is heard again at higher
# temperatures; what stays unsure, and sounds like nobody speaking, is not written.
_MOST_COMPRESSED = 2.4
_LEAST_LOG_PROBABILITY = -1.0
_NOBODY_SPEAKS = 0.6

_COMPUTE_TYPES = {"cpu": ("int8", "float32"), "cuda": ("float16", "float32")}

_WINDOW = 30 * SAMPLE_RATE_HZ  # what the model takes in one go
_LANGUAGE_WINDOWS = 3


class WhisperReader:
    """Writes segments of sound. May be used by as many threads at once as it was made for.

    Raises ModelCorruptError, EngineMissingError, EngineFailedError.
    """

    def __init__(self, folder: Path, configuration: WhisperConfiguration, threads: int) -> None:
        device = _device(configuration.device)
        self.on_gpu = device == "cuda"
        compute_type = _compute_type(configuration.compute_type, device)
        self._model = _load(folder, device, compute_type, workers=1 if self.on_gpu else threads)
        _check_bands(self._model, folder)

    @property
    def multilingual(self) -> bool:
        """Whether it knows more than English."""
        return bool(self._model.model.is_multilingual)

    def write(self, samples: Samples, language: str, vocabulary: str) -> tuple[Word, ...]:
        """The words of one segment of up to 30 s; unsure ones are tried again at higher temperatures."""
        if not len(samples):
            return ()
        with _told():
            segments, _ = self._model.transcribe(
                _filled(samples),
                log_prob_threshold=_LEAST_LOG_PROBABILITY,
                compression_ratio_threshold=_MOST_COMPRESSED,
                no_speech_threshold=_NOBODY_SPEAKS,
                condition_on_previous_text=False,
                **_options(language, vocabulary),
            )
            # One window, one text. Asked for more, it would listen again to what follows the last word.
            found = next(iter(segments), None)
        return to_words(found.words if found else (), 0.0, _length_s(samples))

    def write_together(
        self, segments: Sequence[Samples], language: str, vocabulary: str
    ) -> list[tuple[Word, ...]]:
        """The words of several segments, computed as one batch; unsure ones are then written alone."""
        filled = [_filled(samples) for samples in segments]
        slot_s = ceil(max(map(_length_s, filled)))
        heard = self._batch(filled, slot_s, language, vocabulary)
        return [
            self.write(samples, language, vocabulary)
            if not len(samples) or any(map(_is_doubtful, heard[number]))
            else to_words(_all_words(heard[number]), float(number * slot_s), _length_s(samples))
            for number, samples in enumerate(segments)
        ]

    def detect_language(self, segments: Sequence[Samples]) -> LanguageGuess | None:
        """The most probable language over the first windows of all segments joined."""
        if not self.multilingual or not any(map(len, segments)):
            return None
        joined = np.concatenate(segments)[: _LANGUAGE_WINDOWS * _WINDOW]
        shares: dict[str, float] = defaultdict(float)
        for start in range(0, len(joined), _WINDOW):
            window = joined[start : start + _WINDOW]
            for language, probability in self._languages(window):
                shares[language] += probability * len(window) / len(joined)
        best = max(shares, key=shares.__getitem__)
        return LanguageGuess(best, round(min(shares[best], 1.0), 3))

    def _languages(self, window: Samples) -> list[tuple[str, float]]:
        with _told():
            probabilities: list[tuple[str, float]] = self._model.detect_language(window)[2]
        return probabilities

    def _batch(
        self, segments: Sequence[Samples], slot_s: int, language: str, vocabulary: str
    ) -> dict[int, list[Any]]:
        """What was heard in each segment, given as one sound in which each has a slot of whole seconds."""
        clips = [
            {"start": float(number * slot_s), "end": number * slot_s + _length_s(samples)}
            for number, samples in enumerate(segments)
        ]
        heard: dict[int, list[Any]] = defaultdict(list)
        with _told():
            found, _ = BatchedInferencePipeline(self._model).transcribe(
                _side_by_side(segments, slot_s),
                clip_timestamps=clips,
                batch_size=len(clips),
                **_options(language, vocabulary),
            )
            for one in found:
                heard[int(one.seek / self._model.frames_per_second) // slot_s].append(one)
        return heard


def _device(wanted: str) -> str:
    """Raises EngineMissingError when a GPU is asked for and none can be used."""
    gpus = 0 if wanted == "cpu" else get_cuda_device_count()
    if wanted == "cuda" and not gpus:
        raise EngineMissingError(
            "HANSARD_WHISPER_DEVICE asks for a GPU, and CUDA finds none. Set it to cpu or auto."
        )
    return "cuda" if gpus else "cpu"


def _compute_type(wanted: str, device: str) -> str:
    """Raises ConfigurationError for what the device cannot compute with."""
    supported = get_supported_compute_types(device)
    if wanted == "auto":
        return next(one for one in _COMPUTE_TYPES[device] if one in supported)
    if wanted not in supported:
        known = ", ".join(sorted(supported))
        raise ConfigurationError(f"HANSARD_WHISPER_COMPUTE_TYPE can be {known} on {device}, or auto.")
    return wanted


def _load(folder: Path, device: str, compute_type: str, workers: int) -> WhisperModel:
    """On a processor it is the files that are wrong when this fails; with a GPU it may be much else."""
    try:
        return WhisperModel(
            str(folder),
            device=device,
            compute_type=compute_type,
            cpu_threads=1,  # a worker for each thread: workers never wait for each other
            num_workers=workers,
        )
    except Exception as error:  # the tokenizer's errors have no class of their own
        kind = ModelCorruptError if device == "cpu" else EngineFailedError
        raise kind(f"The model in {folder} cannot be loaded: {error}") from error


def _check_bands(model: WhisperModel, folder: Path) -> None:
    """A model without its own settings of the filter bank would fail at its first sound."""
    wanted, given = model.model.n_mels, len(model.feature_extractor.mel_filters)
    if wanted != given:
        raise ModelCorruptError(
            f"{folder / 'preprocessor_config.json'} is missing or wrong: the model wants {wanted} bands "
            f"and would be given {given}."
        )


def _options(language: str, vocabulary: str) -> dict[str, Any]:
    """Without marks of time in the text: the words' own times come from the attention."""
    return {
        "language": language,
        "hotwords": vocabulary or None,
        "word_timestamps": True,
        "without_timestamps": True,
    }


def _is_doubtful(heard: Any) -> bool:
    return bool(heard.avg_logprob < _LEAST_LOG_PROBABILITY or heard.compression_ratio > _MOST_COMPRESSED)


def _all_words(heard: Sequence[Any]) -> list[Any]:
    return [word for one in heard for word in one.words]


def _side_by_side(segments: Sequence[Samples], slot_s: int) -> Samples:
    slot = slot_s * SAMPLE_RATE_HZ
    return np.concatenate([np.pad(samples, (0, slot - len(samples))) for samples in segments])


def _filled(samples: Samples) -> Samples:
    """At least a second: faster-whisper cannot align words with a few frames."""
    return np.pad(samples, (0, max(0, SAMPLE_RATE_HZ - len(samples))))


def _length_s(samples: Samples) -> float:
    return len(samples) / SAMPLE_RATE_HZ


@contextmanager
def _told() -> Iterator[None]:
    """Errors of the libraries as ours, with their words."""
    try:
        yield
    except (RuntimeError, ValueError) as error:
        raise EngineFailedError(f"Whisper failed: {error}") from error
