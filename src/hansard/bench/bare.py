"""The engine as its wheel brings it, fed as in its documentation's simplest example.

The whole recording as mono 16 kHz samples in one call: its own segmentation, its level as it is. Two
parties on two channels are two recordings to it. Reading and decoding the file is not counted.
"""

import os
import time
from pathlib import Path
from typing import Any

from moonshine_voice import ModelArch, get_model_path
from moonshine_voice.transcriber import Transcriber

from hansard.bench.heard import Cost, Heard, Line, Voice
from hansard.bench.processes import cpu_s, peak_mb
from hansard.bench.sound import read_tracks
from hansard.model.audio import SAMPLE_RATE_HZ

MODEL = "tiny-en"


class BareEngine:
    """Moonshine's own transcriber; `diarize` turns its own speaker recognition on."""

    def __init__(self, *, diarize: bool = False) -> None:
        options = {"identify_speakers": "true"} if diarize else None
        self._transcriber = Transcriber(str(get_model_path(MODEL)), ModelArch.TINY, options=options)

    def hear(self, path: Path, *, speakers: int | None, apart: bool) -> Heard:
        """One recording; with `apart` each channel by itself. The number of speakers cannot be told."""
        del speakers
        tracks = [samples.tolist() for samples in read_tracks(path, apart=apart)]
        began_s, cpu_before_s = time.monotonic(), _own_cpu_s()
        found = [self._transcriber.transcribe_without_streaming(track, SAMPLE_RATE_HZ) for track in tracks]
        cost = Cost(len(tracks[0]) / SAMPLE_RATE_HZ, time.monotonic() - began_s, _own_cpu_s() - cpu_before_s)
        lines = [_line(line, channel) for channel, one in enumerate(found) for line in one.lines]
        voices = [voice for one in found for line in one.lines for voice in _voices(line)]
        ordered = sorted(lines, key=lambda line: line.start_s)
        return Heard(tuple(ordered), tuple(voices), cost, peak_mb([os.getpid()]))

    def close(self) -> None:
        """Free the model."""
        self._transcriber.close()


def _line(line: Any, channel: int) -> Line:
    return Line(f"channel {channel}", channel, line.start_time, line.text)


def _voices(line: Any) -> list[Voice]:
    return [
        Voice(str(span.speaker_index), span.start_time, span.start_time + span.duration)
        for span in line.speaker_spans or ()
    ]


def _own_cpu_s() -> float:
    return cpu_s([os.getpid()])
