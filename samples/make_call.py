"""Make `call.opus` from `dialogue.json` with the speech synthesiser flite.

The same dialogue and the same versions of flite and PyAV give the same file, byte for byte.
"""

import json
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
SPEECH_RATE_HZ = 16_000  # what flite's voices speak at
OPUS_RATE_HZ = 48_000
BIT_RATE = 32_000
STRETCH = 1.25  # a little slower than flite's own pace, which is hurried
LINE_NOISE_DBFS = -65.0  # a telephone line is never digitally silent
LAST_SILENCE_S = 1.5
AUDIBLE = 0.01  # of full scale
MARGIN_S = 0.1  # soft consonants at the edges stay below AUDIBLE

Samples = NDArray[np.float64]  # mono, full scale is 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """One turn as sound, and where it lies in the call."""

    channel: int
    start: int
    samples: Samples


def speak(text: str, voice: str) -> Samples:
    """A sentence in one of flite's voices."""
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        pace = ("--setf", f"duration_stretch={STRETCH}")
        subprocess.run(["flite", "-voice", voice, *pace, "-t", text, "-o", file.name], check=True)
        with av.open(file.name) as wave:
            frames = [frame.to_ndarray()[0] for frame in wave.decode(audio=0)]
    return trim(np.concatenate(frames) / 32768.0)


def trim(samples: Samples) -> Samples:
    """Leave only a little of the silence before the first and after the last audible sample."""
    audible = np.flatnonzero(np.abs(samples) > AUDIBLE)
    margin = round(MARGIN_S * SPEECH_RATE_HZ)
    return samples[max(0, audible[0] - margin) : audible[-1] + margin]


def at_level(samples: Samples, level_dbfs: float) -> Samples:
    """Amplify to a mean level, counted over the sound without its pauses."""
    loud = samples[np.abs(samples) > AUDIBLE]
    return samples * (10 ** (level_dbfs / 20) / np.sqrt(np.mean(loud**2)))


def place(dialogue: dict[str, Any]) -> Iterator[Line]:
    """Every turn at its place: `pause_s` after all speech before it, or before its end where negative."""
    end = 0
    for turn in dialogue["turns"]:
        speaker = dialogue["speakers"][turn["speaker"]]
        samples = at_level(speak(turn["text"], speaker["voice"]), speaker["speech_dbfs"])
        start = end + round(turn["pause_s"] * SPEECH_RATE_HZ)
        end = max(end, start + len(samples))
        yield Line(speaker["channel"], start, samples)


def mix(lines: list[Line]) -> NDArray[np.int16]:
    """The call as 16-bit samples, shape (channels, samples)."""
    end = max(line.start + len(line.samples) for line in lines)
    shape = (2, end + round(LAST_SILENCE_S * SPEECH_RATE_HZ))
    call = np.random.default_rng(0).normal(0.0, 10 ** (LINE_NOISE_DBFS / 20), shape)
    for line in lines:
        call[line.channel, line.start : line.start + len(line.samples)] += line.samples
    return np.asarray(np.clip(call, -1.0, 1.0) * 32767.0, dtype=np.int16)


def write_opus(path: Path, call: NDArray[np.int16]) -> None:
    """Write both channels as Opus in Ogg."""
    frame = AudioFrame.from_ndarray(
        np.ascontiguousarray(call.T).reshape(1, -1), format="s16", layout="stereo"
    )
    frame.sample_rate = SPEECH_RATE_HZ
    resampler = AudioResampler("s16", "stereo", OPUS_RATE_HZ)
    # "bitexact" leaves out version strings and random serial numbers.
    with av.open(str(path), "w", format="ogg", options={"fflags": "+bitexact"}) as output:
        stream = output.add_stream("libopus", OPUS_RATE_HZ, layout="stereo", options={"flags": "+bitexact"})
        stream.bit_rate = BIT_RATE
        for piece in (*resampler.resample(frame), *resampler.resample(None)):
            output.mux(stream.encode(piece))
        output.mux(stream.encode(None))


def main() -> None:
    """Make the call and say how long it is."""
    dialogue = json.loads((HERE / "dialogue.json").read_text(encoding="utf-8"))
    call = mix(list(place(dialogue)))
    write_opus(HERE / "call.opus", call)
    print(f"call.opus: {call.shape[1] / SPEECH_RATE_HZ:.1f} s")


if __name__ == "__main__":
    main()
