"""Small recordings made on the spot."""

import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

MakeWav = Callable[..., Path]


@pytest.fixture
def make_wav(tmp_path: Path) -> MakeWav:
    """Writes channels (each an array of -1..1) to a 16-bit WAV file."""

    def make(*channels: NDArray[np.float64], rate_hz: int = 16_000, name: str = "call.wav") -> Path:
        path = tmp_path / name
        with wave.open(str(path), "wb") as file:
            file.setnchannels(len(channels))
            file.setsampwidth(2)
            file.setframerate(rate_hz)
            file.writeframes((np.stack(channels, axis=1) * 32_767).round().astype("<i2").tobytes())
        return path

    return make


@pytest.fixture
def make_pcm(tmp_path: Path) -> Callable[..., Path]:
    """Writes an array of -1..1 to a track file."""

    def make(samples: NDArray[np.float64], name: str = "track.pcm") -> Path:
        path = tmp_path / name
        path.write_bytes((samples * 32_768).clip(-32_768, 32_767).round().astype("<i2").tobytes())
        return path

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to decode into."""
    path = tmp_path / "tracks"
    path.mkdir()
    return path
