"""The models of pyannote's community-1 diarization, as Moonshine's native library carries them.

The library embeds them as data under exported names: two ONNX models in ORT format. They are read
from there and run one window at a time, which the library itself does not offer: with one
thread, a progress to follow, and a fifth of the processor time.
"""

import ctypes
import sys
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hansard.errors import EngineMissingError
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.engines.base import Samples
from hansard.speech.engines.fbank import filter_banks
from hansard.speech.engines.packages import package_file
from hansard.speech.engines.sessions import open_session

MISSING = "moonshine-voice 0.0.73, whose library carries the community-1 models"
WINDOW = 10 * SAMPLE_RATE_HZ
FRAME_S = 0.016875
FRAMES = 589
LOCAL_SPEAKERS = 3

_LIBRARY = {"darwin": "libmoonshine.dylib", "win32": "moonshine.dll"}.get(sys.platform, "libmoonshine.so")
_SYMBOL = "_ZN9cppannote19embedded_community1{length}{name}E"

Doubles = NDArray[np.float64]


class CommunityModels:
    """The loaded models. Raises `EngineMissingError` where the library does not carry them."""

    def __init__(self) -> None:
        self._segmentation = open_session(_model_bytes("segmentation_ort"))
        self._embedding = open_session(_model_bytes("embedding_ort"))

    def segment(self, window: Samples) -> NDArray[np.bool_]:
        """Who of up to three speakers is active in ten seconds: `[589, 3]`."""
        padded = np.pad(window, (0, WINDOW - len(window)))
        activity = self._segmentation.run(None, {"waveforms": padded[None, None]})[0][0]
        return np.asarray(activity > 0.5)

    def embed(self, features: NDArray[np.float32]) -> Doubles:
        """The voice in `[frames, 80]` filter banks as a vector of 256."""
        weights = np.ones((1, len(features)), np.float32)
        feed = {"fbank": features[None], "weights": weights}
        return np.asarray(self._embedding.run(None, feed)[0][0], np.float64)

    def features(self, window: Samples) -> NDArray[np.float32]:
        """The window's filter banks, full length."""
        return filter_banks(np.pad(window, (0, WINDOW - len(window))))


def models_installed() -> bool:
    """Whether the library is there and carries the models."""
    return _library_path() is not None and hasattr(_library(), _symbol("segmentation_ort_data"))


def _symbol(name: str) -> str:
    """The exported C++ name. The digit of "community1" runs into the length that follows."""
    return _SYMBOL.format(length=len(name), name=name)


def _library_path() -> Path | None:
    return package_file("moonshine_voice", _LIBRARY)


@cache
def _library() -> ctypes.CDLL:
    path = _library_path()
    if path is None:
        raise EngineMissingError(f"The diarization models are not installed. Install {MISSING}.")
    return ctypes.CDLL(str(path))


def _model_bytes(name: str) -> bytes:
    if not models_installed():
        raise EngineMissingError(f"The diarization models are not installed. Install {MISSING}.")
    size = ctypes.c_size_t.in_dll(_library(), _symbol(f"{name}_data_size")).value
    return bytes((ctypes.c_char * size).in_dll(_library(), _symbol(f"{name}_data")))
