"""A long stereo recording: a real call over and over."""

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame

from hansard.bench.sound import read_tracks, to_int
from hansard.media.pcm import IntSamples
from hansard.model.audio import SAMPLE_RATE_HZ

CALL = Path("calls/autorepair_40_stereo.flac")


def write_repeated(call: Path, path: Path, seconds: float) -> None:
    """The stereo call repeated to this length, as FLAC at 16 kHz."""
    samples = np.stack([to_int(track) for track in read_tracks(call, apart=True)], axis=1).reshape(1, -1)
    with av.open(str(path), "w", format="flac") as out:
        stream = out.add_stream("flac", rate=SAMPLE_RATE_HZ, layout="stereo")
        for block in _blocks(samples, round(seconds)):
            frame = AudioFrame.from_ndarray(block, "s16", "stereo")
            frame.sample_rate = SAMPLE_RATE_HZ
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


def _blocks(samples: IntSamples, seconds: int) -> Iterator[IntSamples]:
    """A block for every second; what is left of the call after its last whole second is dropped."""
    size = 2 * SAMPLE_RATE_HZ
    starts = range(0, samples.shape[1] - size, size)
    for second in range(seconds):
        start = starts[second % len(starts)]
        yield np.ascontiguousarray(samples[:, start : start + size])
