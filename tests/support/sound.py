"""The samples of sound files."""

import io
import wave
from pathlib import Path

import av
import numpy as np


def samples(file: Path | bytes) -> np.ndarray:
    """(samples, channels) of 16 bits."""
    source = io.BytesIO(file) if isinstance(file, bytes) else str(file)
    with av.open(source) as container:
        resampler = av.AudioResampler("s16")
        frames = [each for frame in container.decode(audio=0) for each in resampler.resample(frame)]
        return np.concatenate([frame.to_ndarray().reshape(-1, frame.layout.nb_channels) for frame in frames])


def noise_wav(length_s: float, rate_hz: int = 8_000, seed: int = 7) -> bytes:
    """A WAV file of two channels of noise, the same for the same seed."""
    noise = np.random.default_rng(seed).normal(0, 2_000, (round(length_s * rate_hz), 2)).astype("<i2")
    target = io.BytesIO()
    with wave.open(target, "wb") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(rate_hz)
        out.writeframes(noise.tobytes())
    return target.getvalue()


def bleeped(after: np.ndarray, before: np.ndarray, rate_hz: int) -> list[tuple[float, float]]:
    """The seconds in which two recordings of one length differ in any channel; gaps of 50 ms are closed."""
    assert after.shape == before.shape
    numbers = np.flatnonzero((after != before).any(axis=1))
    stretches = np.split(numbers, np.flatnonzero(np.diff(numbers) > rate_hz // 20) + 1)
    return [(each[0] / rate_hz, (each[-1] + 1) / rate_hz) for each in stretches if len(each)]


def pitch_hz(sound: np.ndarray, rate_hz: int) -> float:
    """The strongest pitch of one channel."""
    return float(np.argmax(np.abs(np.fft.rfft(sound))) * rate_hz / len(sound))
