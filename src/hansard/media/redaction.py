"""A copy of a recording in which stretches of it are a bleep."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.layout import AudioLayout
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import OutputContainer
from numpy.typing import NDArray

from hansard.errors import UndecodableAudioError
from hansard.media.frames import FrameReader
from hansard.media.source import Source, check_sane, open_source
from hansard.model.audio import Probe
from hansard.model.options import AudioHints
from hansard.model.progress import Progress, no_progress

TONE_HZ = 1_000
FADE_S = 0.005
QUIET_DBFS, USUAL_DBFS, LOUD_DBFS = -45.0, -24.0, -12.0  # RMS of the softest, the usual and the loudest bleep
MEMORY_S = 3.0  # how far back the level of the speech is measured
MAX_FLAC_CHANNELS = 8
MAX_FLAC_RATE_HZ = 655_350

Intervals = Mapping[int | None, Iterable[tuple[float, float]]]
"""Stretches (start and end in seconds of the file) by channel, counted from 0; None for all channels."""
Samples = NDArray[np.float64]
Block = NDArray[np.int32]
_Bounds = list[tuple[int, int]]
NO_HINTS = AudioHints()


@dataclass(frozen=True, slots=True)
class RedactedRecording:
    """The copy's media type, its length, and for how much of it any channel is a bleep."""

    media_type: str
    duration_s: float
    bleeped_s: float


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the copy is like: `format` is that of its samples, packed."""

    rate_hz: int
    layout: AudioLayout
    format: str

    @property
    def container(self) -> str:
        fits = self.channels <= MAX_FLAC_CHANNELS and self.rate_hz <= MAX_FLAC_RATE_HZ
        return "flac" if fits else "wav"

    @property
    def codec(self) -> str:
        return "flac" if self.container == "flac" else f"pcm_{self.format}le"

    @property
    def channels(self) -> int:
        return self.layout.nb_channels

    @property
    def full_scale(self) -> float:
        return float(2 ** (int(self.format[1:]) - 1) - 1)


def redact(
    path: Path,
    target: Path,
    intervals: Intervals,
    *,
    hints: AudioHints = NO_HINTS,
    progress: Progress = no_progress,
) -> RedactedRecording:
    """Write a copy of a recording with a bleep for each interval, every other sample as it was.

    The copy is FLAC of the source's rate and channels, 16 bits or, of a lossless source with more, 24;
    WAV where there are more than eight channels or the rate is none of FLAC's. It is written beside
    `target` and moved there when it is whole. Memory does not grow with length. Seconds count decoded
    samples, as those of a transcript do. Intervals may overlap and pass the end. Raises
    UndecodableAudioError.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        with open_source(path, hints) as source:
            written = _copy(source, part, intervals, progress)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    progress(1.0)
    return written


def _copy(source: Source, part: Path, intervals: Intervals, progress: Progress) -> RedactedRecording:
    frames = iter(FrameReader(source))
    first = next(frames, None)
    if first is None:
        raise UndecodableAudioError("Nothing in the file could be decoded.")
    shape = _shape(first, source.probe)
    bounds = [_bounds(intervals, channel, shape.rate_hz) for channel in range(shape.channels)]
    bleeped = _merged(chain.from_iterable(bounds))
    bleepers = [_Bleeper(each, shape) for each in bounds]
    meter = _Meter(progress, (source.probe.header_duration_s or 0.0) * shape.rate_hz)
    with _Writer(part, shape) as writer:
        for samples in _samples(chain([first], frames), shape):
            for channel, bleeper in enumerate(bleepers):
                bleeper.bleep(samples[:, channel], writer.samples)
            writer.write(samples)
            meter.update(writer.samples)
    total = writer.samples
    bleeped_s = sum(max(0, min(end, total) - start) for start, end in bleeped) / shape.rate_hz
    return RedactedRecording(f"audio/{shape.container}", total / shape.rate_hz, bleeped_s)


def _shape(first: AudioFrame, probe: Probe) -> _Shape:
    check_sane(first.sample_rate, first.layout.nb_channels)
    is_deep = first.format.name.startswith("s32") or probe.codec.startswith("pcm_f")
    return _Shape(first.sample_rate, first.layout, "s32" if is_deep else "s16")


def _samples(frames: Iterable[AudioFrame], shape: _Shape) -> Iterator[Block]:
    """Arrays (samples, channels). Frames that change on the way are brought to the shape of the first.

    They are made packed before they become arrays, since PyAV crashes on planar frames of eight channels.
    """
    setup, resampler = None, _resampler(shape)
    for frame in frames:
        now = (frame.format.name, frame.layout.name, frame.sample_rate)
        if setup is not None and setup != now:
            check_sane(frame.sample_rate, frame.layout.nb_channels)
            yield from _arrays(resampler, None, shape)
            resampler = _resampler(shape)
        setup = now
        yield from _arrays(resampler, frame, shape)
    yield from _arrays(resampler, None, shape)


def _resampler(shape: _Shape) -> AudioResampler:
    return AudioResampler(shape.format, shape.layout, shape.rate_hz)


def _arrays(resampler: AudioResampler, frame: AudioFrame | None, shape: _Shape) -> Iterator[Block]:
    for each in resampler.resample(frame):
        yield each.to_ndarray().reshape(-1, shape.channels).astype(np.int32)


class _Bleeper:
    """Puts the tone into one channel, whose samples are given in order, block by block."""

    def __init__(self, bounds: _Bounds, shape: _Shape) -> None:
        self._bounds = bounds
        self._rate_hz = shape.rate_hz
        self._scale = shape.full_scale
        self._speech = _Level(shape.rate_hz)
        self._rms = 0.0  # of the tone, held for as long as it sounds

    def bleep(self, samples: Block, start: int) -> None:
        """Change a block, whose first sample is number `start` of the file, in place."""
        while self._bounds and self._bounds[0][1] <= start:
            self._bounds.pop(0)
        end = start + len(samples)
        is_sounding = bool(self._bounds) and self._bounds[0][0] < start
        heard = self._speech.rms
        if not is_sounding:
            self._speech.update(samples / self._scale)
        for bound in self._bounds:
            if bound[0] >= end:
                return
            if bound[0] >= start:
                self._rms = heard or self._speech.rms or _amplitude(USUAL_DBFS)
            inside = max(start, bound[0]), min(end, bound[1])
            self._put(samples[inside[0] - start : inside[1] - start], inside[0], bound)

    def _put(self, samples: Block, start: int, bound: tuple[int, int]) -> None:
        numbers = np.arange(start, start + len(samples))
        share = _fades(numbers, bound, max(1, round(FADE_S * self._rate_hz)))
        rms = np.clip(self._rms, _amplitude(QUIET_DBFS), _amplitude(LOUD_DBFS))
        pitch = min(TONE_HZ, self._rate_hz / 4) / self._rate_hz
        tone = self._scale * rms * np.sqrt(2) * np.sin(2 * np.pi * pitch * numbers)
        samples[:] = (samples * (1 - share) + tone * share).round()


class _Meter:
    """Passes progress on in steps of a hundredth of the length the header claims."""

    def __init__(self, progress: Progress, expected: float) -> None:
        self._progress = progress
        self._expected = expected
        self._done = 0

    def update(self, samples: int) -> None:
        done = min(99, int(100 * samples / self._expected)) if self._expected > 0 else 0
        if done > self._done:
            self._done = done
            self._progress(done / 100)


class _Level:
    """The level of a channel's speech over the last seconds: its RMS, 0 before there is any."""

    def __init__(self, rate_hz: int) -> None:
        self._memory = MEMORY_S * rate_hz
        self.rms = 0.0

    def update(self, samples: Samples) -> None:
        rms = float(np.sqrt(np.mean(np.square(samples)))) if len(samples) else 0.0
        if rms < _amplitude(QUIET_DBFS):
            return
        share = min(1.0, len(samples) / self._memory) if self.rms else 1.0
        self.rms += share * (rms - self.rms)


class _Writer:
    """Encodes blocks of samples; `samples` counts what was written."""

    def __init__(self, part: Path, shape: _Shape) -> None:
        options = {"rf64": "auto"} if shape.container == "wav" else {}
        self._container: OutputContainer = av.open(str(part), "w", format=shape.container, options=options)
        self._shape = shape
        self._stream: AudioStream = self._container.add_stream(
            shape.codec, rate=shape.rate_hz, layout=shape.layout.name, format=shape.format
        )
        self.samples = 0

    def __enter__(self) -> "_Writer":
        return self

    def write(self, samples: Block) -> None:
        packed = samples.reshape(1, -1)
        frame = AudioFrame.from_ndarray(
            packed.astype(np.int16) if self._shape.format == "s16" else packed,
            format=self._shape.format,
            layout=self._shape.layout,
        )
        frame.sample_rate = self._shape.rate_hz
        frame.pts = self.samples
        self._container.mux(self._stream.encode(frame))
        self.samples += len(samples)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._container.mux(self._stream.encode(None))
        finally:
            self._container.close()


def _bounds(intervals: Intervals, channel: int, rate_hz: int) -> _Bounds:
    """First and last sample (exclusive) of what is bleeped in a channel, in order and apart."""
    given = chain(intervals.get(None, ()), intervals.get(channel, ()))
    return _merged((max(0, int(start * rate_hz)), int(np.ceil(end * rate_hz))) for start, end in given)


def _merged(bounds: Iterable[tuple[int, int]]) -> _Bounds:
    joined: _Bounds = []
    for start, end in sorted(bound for bound in bounds if bound[1] > bound[0]):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def _fades(numbers: NDArray[np.int64], bound: tuple[int, int], fade: int) -> Samples:
    """The tone's share, 0..1: it comes and goes within the interval, the recording the other way round."""
    edge = np.minimum(numbers - bound[0], bound[1] - 1 - numbers) + 1
    return np.asarray(np.sin(np.clip(edge / fade, 0, 1) * np.pi / 2) ** 2)


def _amplitude(dbfs: float) -> float:
    return float(10 ** (dbfs / 20))
