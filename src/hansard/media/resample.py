"""Frames of any rate, format and channel count to 16 kHz signed 16 bit."""

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from numpy.typing import NDArray

from hansard.media.source import check_sane
from hansard.model.audio import SAMPLE_RATE_HZ

MAX_KEPT_CHANNELS = 16  # two hours of so many take 3.7 GB while they are worked on
Samples = NDArray[np.int16]


class Resampler:
    """Gives int16 arrays of shape (samples, channels).

    `channels` is settled by the first frame: sound with more than 16 is mixed to one, all of them
    alike (a layout guessed from the count would drop the one taken for a subwoofer). Streams that
    change on the way are followed: another number of channels is mixed, and given to each. Frames are
    made packed here before they become arrays, since PyAV 18.1 crashes on planar frames of eight channels.
    """

    def __init__(self, channels: int) -> None:
        self.channels = 1 if channels > MAX_KEPT_CHANNELS else channels
        self._resampler: AudioResampler | None = None
        self._setup: tuple[str, str, int] | None = None

    def feed(self, frame: AudioFrame) -> list[Samples]:
        """Whatever is ready after this frame."""
        setup = (frame.format.name, frame.layout.name, frame.sample_rate)
        if self._resampler is not None and setup == self._setup:
            return self._arrays(self._resampler, frame)
        rest = self.flush()
        self._resampler, self._setup = self._for(frame), setup
        return rest + self._arrays(self._resampler, frame)

    def flush(self) -> list[Samples]:
        """What the filter still holds; the next frame starts a new one."""
        if self._resampler is None:
            return []
        rest = self._arrays(self._resampler, None)
        self._resampler = None
        return rest

    def _for(self, frame: AudioFrame) -> AudioResampler:
        check_sane(frame.sample_rate, frame.layout.nb_channels)
        return AudioResampler("s16", frame.layout, SAMPLE_RATE_HZ)

    def _arrays(self, resampler: AudioResampler, frame: AudioFrame | None) -> list[Samples]:
        return [self._array(each) for each in resampler.resample(frame)]

    def _array(self, frame: AudioFrame) -> Samples:
        samples = frame.to_ndarray().astype(np.int16, copy=False).reshape(-1, frame.layout.nb_channels)
        if samples.shape[1] == self.channels:
            return samples
        mixed = samples.mean(axis=1, keepdims=True).astype(np.int16)
        return np.repeat(mixed, self.channels, axis=1)
