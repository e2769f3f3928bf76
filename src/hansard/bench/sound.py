"""Sound in and out of files, for what the benchmark makes itself."""

import tempfile
import wave
from pathlib import Path

import numpy as np

from hansard.media.decode import decode
from hansard.media.pcm import FULL_SCALE, FloatSamples, IntSamples, read_samples, to_float
from hansard.model.audio import SAMPLE_RATE_HZ

ANY_LENGTH_S = 1e6


def read_tracks(path: Path, *, apart: bool) -> list[FloatSamples]:
    """The recording at 16 kHz: one track, or with `apart` each of two channels that differ."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tracks = decode(path, folder, max_duration_s=ANY_LENGTH_S, mix=not apart).tracks
        return [to_float(read_samples(folder / track.pcm, 0, track.samples)) for track in tracks]


def write_wav(path: Path, *channels: FloatSamples) -> None:
    """Channels of the same length at 16 kHz, sixteen bits."""
    with wave.open(str(path), "wb") as out:
        out.setnchannels(len(channels))
        out.setsampwidth(2)
        out.setframerate(SAMPLE_RATE_HZ)
        out.writeframes(to_int(np.stack(channels, axis=1)).tobytes())


def to_int(samples: FloatSamples) -> IntSamples:
    """Sixteen bits, limited to full scale."""
    limited = np.clip(np.rint(samples * FULL_SCALE), -FULL_SCALE, FULL_SCALE - 1)
    return np.asarray(limited, np.int16)


def at_level(samples: FloatSamples, dbfs: float) -> FloatSamples:
    """The same sound at this level: the RMS, against full scale, of all that is not silence."""
    sounding = samples[samples != 0.0]
    rms = float(np.sqrt(np.mean(np.square(sounding, dtype=np.float64))))
    return np.asarray(samples * np.float32(10 ** (dbfs / 20) / rms), np.float32)
