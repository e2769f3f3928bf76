"""The model files of sherpa-onnx, read before the library reads them.

A file that is not what the library expects makes it end the process, or write past its memory. So what
it relies on is looked at here first: the metadata that its export scripts write into a model, and the
shapes of what a model returns.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from math import comb
from pathlib import Path
from typing import Any

import numpy as np

from hansard.errors import EngineMissingError
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.sessions import open_session
from hansard.speech.models.checksums import checked_folder
from hansard.speech.models.folder import model_in

_SEGMENTATION, _EMBEDDING = "sherpa-segmentation", "sherpa-embedding"
_FILE = "model.onnx"
_PACKAGE = "the package sherpa-onnx (pip install 'hansard[sherpa]')"
_FRAMES = 112  # a multiple of 16, as NeMo wants it
_GENERAL_KEYS = ("output_dim", "sample_rate", "normalize_samples")
_NEMO_KEYS = ("output_dim", "sample_rate", "feat_dim", "window_size_ms", "window_stride_ms")


@dataclass(frozen=True, slots=True)
class SherpaFiles:
    """Where the two models are, or have to be."""

    segmentation: Path
    embedding: Path


@dataclass(frozen=True, slots=True)
class _Family:
    """Embedding models of one origin: the numbers their metadata holds, and how features are normalised."""

    keys: tuple[str, ...]
    normalisation: str


_FAMILIES = {
    "wespeaker": _Family(_GENERAL_KEYS, "global-mean"),
    "3d-speaker": _Family(_GENERAL_KEYS, "global-mean"),
    "nemo": _Family(_NEMO_KEYS, "per_feature"),
}


def sherpa_files(configuration: SpeechConfiguration) -> SherpaFiles:
    """The files that are set, else the downloaded ones."""
    models, chosen = Path(configuration.models), configuration.sherpa
    return SherpaFiles(
        Path(chosen.segmentation or models / _SEGMENTATION / _FILE),
        Path(chosen.embedding or models / _EMBEDDING / _FILE),
    )


def missing_parts(configuration: SpeechConfiguration) -> str | None:
    """What has to be got before the engine can be used, and how; None where all is there."""
    files = sherpa_files(configuration)
    named = {_SEGMENTATION: files.segmentation, _EMBEDDING: files.embedding}
    absent = {name: path for name, path in named.items() if not path.is_file()}
    parts = [] if find_spec("sherpa_onnx") else [_PACKAGE]
    if absent:
        paths = " and ".join(map(str, absent.values()))
        parts.append(f"{paths} (hansard models download {' '.join(absent)})")
    return " and ".join(parts) or None


def check_segmentation(path: Path) -> int:
    """Samples in the window of a segmentation model; raises EngineMissingError for a file of no use."""
    _check_sums(path)
    with _telling(path, _SEGMENTATION):
        session = open_session(path)
        metadata = session.get_modelmeta().custom_metadata_map
        _number(metadata, "receptive_field_size")
        window, classes = _number(metadata, "window_size"), _classes(metadata)
        most_frames = window // _number(metadata, "receptive_field_shift") + 1
        if _number(metadata, "sample_rate") != SAMPLE_RATE_HZ:
            raise ValueError(f"its sample rate is not {SAMPLE_RATE_HZ} Hz")
        feed = {session.get_inputs()[0].name: np.zeros((1, 1, window), np.float32)}
        shape = session.run(None, feed)[0].shape
        if len(shape) != 3 or shape[1] > most_frames or shape[2] != classes:
            raise ValueError(f"it returns {shape}, not (1, up to {most_frames}, {classes})")
    return window


def check_embedding(path: Path) -> None:
    """Raises EngineMissingError for an embedding model of no use."""
    _check_sums(path)
    with _telling(path, _EMBEDDING):
        session = open_session(path)
        metadata = session.get_modelmeta().custom_metadata_map
        framework = metadata.get("framework", "")
        if framework not in _FAMILIES:
            raise ValueError(f"its framework is {framework!r}, not one of {', '.join(_FAMILIES)}")
        _check_family(metadata, _FAMILIES[framework])
        shape = _vector_shape(session, metadata, framework)
        if shape != (1, _number(metadata, "output_dim")):
            raise ValueError(f"it returns {shape}, not (1, {metadata['output_dim']})")


def _check_sums(path: Path) -> None:
    """Raises ModelCorruptError for a downloaded file that is not what was downloaded."""
    model = model_in(path.parent)
    if model is not None:
        checked_folder(model)


def _check_family(metadata: Mapping[str, str], family: _Family) -> None:
    for key in family.keys:
        _number(metadata, key, least=0)
    if not metadata.get("language"):
        raise ValueError("its metadata has no language")
    if metadata.get("feature_normalize_type", "") not in ("", family.normalisation):
        raise ValueError(f"its feature_normalize_type is not {family.normalisation}")


def _vector_shape(session: Any, metadata: Mapping[str, str], framework: str) -> tuple[int, ...]:
    """What comes back for a second of features: `[1, frames, 80]`, for NeMo `[1, features, frames]`."""
    names = [one.name for one in session.get_inputs()]
    if framework == "nemo":
        features = np.zeros((1, _number(metadata, "feat_dim"), _FRAMES), np.float32)
        feed = {names[0]: features, names[1]: np.array([_FRAMES], np.int64)}
        vector = session.run(None, feed)[1]  # the first output is what it was trained for
    else:
        vector = session.run(None, {names[0]: np.zeros((1, _FRAMES, 80), np.float32)})[0]
    return tuple(vector.shape)


def _classes(metadata: Mapping[str, str]) -> int:
    """Nobody, each speaker alone, and pairs of them where the model tells these too."""
    speakers, together = _number(metadata, "num_speakers"), _number(metadata, "powerset_max_classes")
    expected = 1 + sum(comb(speakers, size) for size in range(1, together + 1))
    if together > 2 or _number(metadata, "num_classes") != expected:
        raise ValueError("its powerset_max_classes, num_speakers and num_classes do not go together")
    return expected


def _number(metadata: Mapping[str, str], key: str, least: int = 1) -> int:
    text = metadata.get(key, "")
    if not text.isdecimal() or int(text) < least:
        raise ValueError(f"its metadata has no usable {key}")
    return int(text)


@contextmanager
def _telling(path: Path, model: str) -> Iterator[None]:
    """Whatever is wrong with a model file is told with its path, and how to get another."""
    try:
        yield
    except Exception as error:  # ONNX Runtime's errors have no class of their own
        raise EngineMissingError(
            f"{path} is no model that sherpa-onnx can use: {error}. Get one: hansard models download {model}"
        ) from error
