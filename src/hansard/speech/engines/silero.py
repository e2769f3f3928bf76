"""Voice activity by Silero v6, the ONNX file inside the `faster-whisper` wheel."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hansard.errors import EngineMissingError
from hansard.speech.engines.base import Capability, Samples
from hansard.speech.engines.packages import package_file
from hansard.speech.engines.sessions import open_session

WINDOW = 512
"""Samples per decision: 32 ms."""

BLOCK = 156 * WINDOW
"""Samples that are best given at a time: about 5 s. The model needs 0.5 MB for a second."""

_CONTEXT = 64  # samples of the window before that the model also sees
_KEPT = 0.5  # of its memory from block to block: a minute of music makes it deaf to speech for another
_STATE = (1, 1, 128)
_MISSING = "faster-whisper 1.2, whose wheel carries silero_vad_v6.onnx"


def silero_capability() -> Capability:
    """Silero as data."""
    installed = _model_file() is not None
    return Capability(
        engine="silero",
        name="silero-v6",
        task="voice activity",
        languages=(),
        word_times=False,
        needs_download=False,
        licence="MIT",
        installed=installed,
        missing=None if installed else _MISSING,
    )


class SileroDetector:
    """Speech probability of every window of one track, fed block by block.

    Raises `EngineMissingError` where the wheel has no model.
    """

    def __init__(self) -> None:
        model = _model_file()
        if model is None:
            raise EngineMissingError(f"The voice activity model is not installed. Install {_MISSING}.")
        self._session = open_session(model)
        self._hidden = np.zeros(_STATE, np.float32)
        self._cell = np.zeros(_STATE, np.float32)
        self._context = np.zeros(_CONTEXT, np.float32)

    def probabilities(self, block: Samples) -> NDArray[np.float32]:
        """One value per window of the block, 0..1; the last window is filled up with silence.

        Blocks other than the last must hold whole windows. The model forgets half of the past after each.
        """
        if len(block) == 0:
            return np.zeros(0, np.float32)
        windows = np.pad(block, (0, -len(block) % WINDOW)).reshape(-1, WINDOW)
        before = np.vstack((self._context, windows[:-1, -_CONTEXT:]))
        self._context = windows[-1, -_CONTEXT:]
        feed = {"input": np.hstack((before, windows)), "h": self._hidden, "c": self._cell}
        values, self._hidden, cell = self._session.run(None, feed)
        self._cell = cell * np.float32(_KEPT)
        return np.asarray(values, np.float32).reshape(-1)


def _model_file() -> Path | None:
    return package_file("faster_whisper", "assets", "silero_vad_v6.onnx")
