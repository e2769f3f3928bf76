"""A telephone line: 300 to 3400 Hz, 8,000 samples a second, eight bits each in mu-law."""

from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame

from hansard.bench.sound import read_tracks, to_int
from hansard.media.bandpass import band_pass_taps
from hansard.media.pcm import FloatSamples
from hansard.model.audio import SAMPLE_RATE_HZ

LOW_HZ, HIGH_HZ = 300.0, 3400.0
LINE_RATE_HZ = 8_000
_TAPS = 801  # a transition of about 65 Hz at 16 kHz with a Hamming window


def telephone_copy(path: Path, target: Path) -> None:
    """The same recording as it sounds over the telephone, its channels mixed to one, as a WAV file."""
    (samples,) = read_tracks(path, apart=False)
    narrow = band_pass(samples)[:: SAMPLE_RATE_HZ // LINE_RATE_HZ]
    with av.open(str(target), "w", format="wav") as out:
        stream = out.add_stream("pcm_mulaw", rate=LINE_RATE_HZ, layout="mono")
        frame = AudioFrame.from_ndarray(to_int(narrow)[None], "s16", "mono")
        frame.sample_rate = LINE_RATE_HZ
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


def band_pass(samples: FloatSamples) -> FloatSamples:
    """Sound at 16 kHz without what a telephone line leaves out (a filter of linear phase, no delay)."""
    taps = band_pass_taps(LOW_HZ, HIGH_HZ, SAMPLE_RATE_HZ, _TAPS)
    size = len(samples) + _TAPS - 1
    filtered = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(taps, size), size)
    delay = _TAPS // 2
    return np.asarray(filtered[delay : delay + len(samples)], np.float32)
