"""From an upload to tracks of samples."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from av.audio.frame import AudioFrame

from hansard.errors import RecordingTooLongError, UndecodableAudioError
from hansard.media.channels import mixed_warning, settle_channels
from hansard.media.frames import FrameReader
from hansard.media.levels import measure_track
from hansard.media.mismatch import hint_warnings
from hansard.media.quality import level_warnings
from hansard.media.resample import MAX_KEPT_CHANNELS, Resampler, Samples
from hansard.media.source import Source, open_source
from hansard.media.writer import ChannelWriter
from hansard.model.audio import SAMPLE_RATE_HZ, Decoded, Track
from hansard.model.options import AudioHints
from hansard.model.progress import Progress, no_progress
from hansard.model.transcript import ChannelMode

NO_HINTS = AudioHints()
DECODE_SHARE = 0.9  # of the progress; the rest is comparing channels and measuring levels
PADDING_S = 0.5  # codecs append up to a few frames of silence
MISSING_FROM_S = 2.0
MISSING_FROM_SHARE = 0.1  # estimated lengths (AMR, ADTS, MP3) are off by less


class _Meter:
    """Passes progress on in steps of a hundredth of the length the header claims."""

    def __init__(self, progress: Progress, expected_s: float | None) -> None:
        self._progress = progress
        self._step = (expected_s or 0.0) * SAMPLE_RATE_HZ / 100
        self._done = 0

    def update(self, samples: int) -> None:
        done = min(100, int(samples / self._step)) if self._step > 0 else 0
        if done > self._done:
            self._done = done
            self._progress(DECODE_SHARE * done / 100)


@dataclass(frozen=True, slots=True)
class _Written:
    tracks: tuple[Track, ...]
    layout: tuple[str, ...]
    warnings: tuple[str, ...]


def decode(
    path: Path,
    folder: Path,
    hints: AudioHints = NO_HINTS,
    *,
    max_duration_s: float = 7200.0,
    mix: bool = False,
    max_parties: int | None = None,
    progress: Progress = no_progress,
) -> Decoded:
    """Decode a recording to pcm files in `folder`, in flat memory.

    Channels stay apart if they are different sources, no more than `max_parties`, and `mix` is not
    asked for; else all become one track. Damaged packets are skipped with a warning. Raises
    UndecodableAudioError where nothing can be decoded, RecordingTooLongError as soon as
    `max_duration_s` is passed (counted in samples: headers lie).
    """
    with open_source(path, hints) as source:
        probe = source.probe
        written = _write(source, folder, max_duration_s, progress)
    settled = settle_channels(folder, written.tracks, layout=written.layout, mix=mix, max_parties=max_parties)
    progress(1.0)
    return Decoded(
        probe=probe,
        duration_s=settled.tracks[0].duration_s,
        mode=ChannelMode.STEREO if len(settled.tracks) > 1 else ChannelMode.MONO,
        tracks=settled.tracks,
        correlation=settled.correlation,
        warnings=(
            *hint_warnings(hints, probe),
            *written.warnings,
            *settled.warnings,
            *level_warnings(settled.tracks),
        ),
    )


def _write(source: Source, folder: Path, max_duration_s: float, progress: Progress) -> _Written:
    reader = FrameReader(source)
    frames = iter(reader)
    first = next(frames, None)
    if first is None:
        raise UndecodableAudioError(_nothing_decoded(reader))
    layout = tuple(channel.name for channel in first.layout.channels)
    resampler = Resampler(len(layout))
    meter = _Meter(progress, source.probe.header_duration_s)
    with ChannelWriter(folder, resampler.channels) as writer:
        for samples in _resampled(resampler, chain([first], frames)):
            writer.write(samples)
            _check_duration(writer.samples, max_duration_s)
            meter.update(writer.samples)
    tracks = tuple(measure_track(folder, pcm.name, index) for index, pcm in enumerate(writer.paths))
    warnings = _decode_warnings(source, reader, len(layout), tracks[0].duration_s)
    return _Written(tracks, layout, tuple(warnings))


def _resampled(resampler: Resampler, frames: Iterator[AudioFrame]) -> Iterator[Samples]:
    for frame in frames:
        yield from resampler.feed(frame)
    yield from resampler.flush()


def _nothing_decoded(reader: FrameReader) -> str:
    if reader.damaged:
        return f"The file is damaged: nothing could be decoded from its {reader.damaged} packets of sound."
    return "The file has a header but no sound in it."


def _check_duration(samples: int, max_duration_s: float) -> None:
    if samples > (max_duration_s + PADDING_S) * SAMPLE_RATE_HZ:
        raise RecordingTooLongError(
            f"The recording is longer than {_in_words(max_duration_s)}, the longest that is accepted.",
            max_duration_s=max_duration_s,
        )


def _in_words(duration_s: float) -> str:
    for unit, seconds in (("hour", 3600), ("minute", 60)):
        if duration_s >= seconds and duration_s % seconds == 0:
            count = int(duration_s // seconds)
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return f"{duration_s:g} seconds"


def _decode_warnings(source: Source, reader: FrameReader, channels: int, decoded_s: float) -> Iterator[str]:
    expected_s = source.probe.header_duration_s or 0.0
    if reader.damaged:
        yield f"damaged_packets: {reader.damaged} damaged packets of the file were skipped."
    if reader.broke_off or expected_s - decoded_s > max(MISSING_FROM_S, MISSING_FROM_SHARE * expected_s):
        yield f"incomplete: Only {decoded_s:.1f} s of the file could be decoded; it may have been cut off."
    if channels > MAX_KEPT_CHANNELS:
        yield mixed_warning(channels)
    streams = len(source.container.streams.audio)
    if streams > 1:
        yield f"streams_ignored: The file has {streams} sound tracks; one was used."
