"""Models for sherpa-onnx of 25 kilobytes, made on the spot, that tell three tones apart.

They have the inputs, outputs and metadata that the library reads from real ones. A voice is a tone: the
segmentation model listens for its frequency, the embedding model says where in the spectrum the
energy is.
"""

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.base import Samples

ANN, BOB, CAT = VOICES_HZ = (300, 1000, 2500)
_FIELD, _HOP, _WINDOW = 991, 270, 10 * SAMPLE_RATE_HZ  # those of pyannote's segmentation 3.0

Metadata = str | int | None
"""A value of the metadata; None leaves it out."""


class Sound:
    """Samples in memory as engines read them."""

    def __init__(self, samples: Samples) -> None:
        self._samples = samples

    def __len__(self) -> int:
        return len(self._samples)

    def between(self, start: int, end: int) -> Samples:
        return self._samples[start:end]


def sound(*parts: tuple[float, Iterable[int]]) -> Sound:
    """Parts of a length in seconds and the voices heard at the same time, one after another."""
    tones = [np.zeros(0)]
    for length_s, voices in parts:
        times_s = np.arange(round(length_s * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
        tones.append(sum((0.3 * np.sin(2 * np.pi * hz * times_s) for hz in voices), 0.0 * times_s))
    everything = np.concatenate(tones)
    noise = np.random.default_rng(1).standard_normal(len(everything))
    return Sound((everything + 1e-4 * noise).astype(np.float32))


def write_models(folder: Path) -> SpeechConfiguration:
    """Both models where downloaded ones are, and a configuration with that folder."""
    write_segmentation(folder / "sherpa-segmentation" / "model.onnx")
    write_embedding(folder / "sherpa-embedding" / "model.onnx")
    return SpeechConfiguration(models=str(folder), diarizer="sherpa")


def write_segmentation(path: Path, pairs: bool = True, threshold: float = 0.01, **metadata: Metadata) -> Path:
    """`[n, 1, samples]` to `[n, frames, 7 or 4]`: nobody, each of three voices, each pair of them.

    A voice is heard from an energy of `threshold`; a negative one hears one in silence.
    """
    times_s = np.arange(_FIELD) / SAMPLE_RATE_HZ
    waves = [wave(2 * np.pi * hz * times_s) for hz in VOICES_HZ for wave in (np.sin, np.cos)]
    filters = np.stack(waves) * np.hanning(_FIELD) * 4 / _FIELD
    sizes = (0, 1, 2) if pairs else (0, 1)
    classes = [members for size in sizes for members in combinations(range(3), size)]
    of_class = [[float(number // 2 in members) for number in range(6)] for members in classes]
    constants = {
        "filters": filters[:, None],
        "of_class": np.array(of_class)[:, :, None],
        "threshold": np.array([-threshold * len(members) for members in classes]),
    }
    nodes = [
        helper.make_node("Conv", ["x", "filters"], ["waves"], strides=[_HOP]),
        helper.make_node("Mul", ["waves", "waves"], ["energy"]),
        helper.make_node("Conv", ["energy", "of_class", "threshold"], ["classes"]),
        helper.make_node("Transpose", ["classes"], ["y"], perm=[0, 2, 1]),
    ]
    known = {
        "num_speakers": 3,
        "powerset_max_classes": sizes[-1],
        "num_classes": len(classes),
        "sample_rate": SAMPLE_RATE_HZ,
        "window_size": _WINDOW,
        "receptive_field_size": _FIELD,
        "receptive_field_shift": _HOP,
    }
    shapes = {"x": ["n", 1, "samples"]}, {"y": ["n", "frames", len(classes)]}
    return _save(path, nodes, constants, shapes, known | metadata)


def write_embedding(path: Path, frames: str | int = "frames", **metadata: Metadata) -> Path:
    """`[n, frames, 80]` in decibels to `[n, 80]`: the share of each band in the energy."""
    nodes = [
        helper.make_node("ReduceMean", ["x"], ["mean"], axes=[1], keepdims=0),
        helper.make_node("Softmax", ["mean"], ["y"], axis=-1),
    ]
    known = {
        "framework": "wespeaker",
        "language": "English",
        "output_dim": 80,
        "sample_rate": SAMPLE_RATE_HZ,
        "normalize_samples": 0,
    }
    shapes = {"x": ["n", frames, 80]}, {"y": ["n", 80]}
    return _save(path, nodes, {}, shapes, known | metadata)


def write_nemo_embedding(path: Path, **metadata: Metadata) -> Path:
    """The same as NeMo's models have it: features by frames, their number, the vectors as second output."""
    nodes = [
        helper.make_node("Cast", ["length"], ["logits"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMean", ["x"], ["mean"], axes=[2], keepdims=0),
        helper.make_node("Softmax", ["mean"], ["y"], axis=-1),
    ]
    known = {
        "framework": "nemo",
        "language": "English",
        "output_dim": 80,
        "feat_dim": 80,
        "sample_rate": SAMPLE_RATE_HZ,
        "window_size_ms": 25,
        "window_stride_ms": 10,
    }
    shapes = {"x": ["n", 80, "frames"], "length": ["n"]}, {"logits": ["n"], "y": ["n", 80]}
    return _save(path, nodes, {}, shapes, known | metadata)


def _save(
    path: Path,
    nodes: list[onnx.NodeProto],
    constants: dict[str, np.ndarray],
    shapes: tuple[dict[str, list[str | int]], dict[str, list[str | int]]],
    metadata: dict[str, Metadata],
) -> Path:
    """Operator set 13 is one that every ONNX Runtime knows."""
    inputs, outputs = (
        [helper.make_tensor_value_info(name, _type(name), shape) for name, shape in own.items()]
        for own in shapes
    )
    tensors = [numpy_helper.from_array(value.astype(np.float32), name) for name, value in constants.items()]
    graph = helper.make_graph(nodes, "tiny", inputs, outputs, tensors)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    helper.set_model_props(model, {key: str(value) for key, value in metadata.items() if value is not None})
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, str(path))
    return path


def _type(name: str) -> int:
    return TensorProto.INT64 if name == "length" else TensorProto.FLOAT
