"""Peak memory and speed of decoding, and of finding speech, on a long stereo recording.

    python benchmarks/decode_memory.py [--minutes 120] [--codec flac]

The recording is a real call (calls/autorepair_40_stereo.flac of the folder HANSARD_RECORDINGS)
repeated to the length asked for. Every stage runs in a process of its own; the figure is the
highest resident size of that process (VmHWM), libraries and interpreter included. Exits with 1 if
a stage needs more than the goal.
"""

import argparse
import importlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np

from hansard.media.decode import decode
from hansard.media.pcm import IntSamples, read_samples
from hansard.model.audio import SAMPLE_RATE_HZ

ROOT = Path(__file__).resolve().parent.parent
GOAL_MB = 400
CALL = "calls/autorepair_40_stereo.flac"
CONTAINERS = {"flac": "flac", "pcm_s16le": "wav", "libmp3lame": "mp3", "aac": "mp4", "libopus": "ogg"}
LONGER_THAN_ANY_S = 1e6


def recordings() -> Path:
    return Path(os.environ.get("HANSARD_RECORDINGS", ROOT.parent / "shared" / "recordings"))


def call_samples(folder: Path) -> IntSamples:
    """The call, interleaved, of shape (1, 2 * samples)."""
    decoded = decode(recordings() / CALL, folder)
    channels = [read_samples(folder / track.pcm, 0, track.samples) for track in decoded.tracks]
    return np.stack(channels, axis=1).reshape(1, -1)


def repeated(samples: IntSamples, seconds: float) -> Iterator[IntSamples]:
    """Blocks of one second until the length is reached."""
    block = 2 * SAMPLE_RATE_HZ
    starts = range(0, samples.shape[1] - block, block)
    for second in range(round(seconds)):
        start = starts[second % len(starts)]
        yield np.ascontiguousarray(samples[:, start : start + block])


def make_recording(path: Path, codec: str, seconds: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        samples = call_samples(Path(folder))
    rate_hz = 48_000 if codec == "libopus" else SAMPLE_RATE_HZ
    with av.open(str(path), "w", format=CONTAINERS[codec]) as out:
        stream = out.add_stream(codec, rate=rate_hz, layout="stereo")
        for block in repeated(samples, seconds):
            frame = av.AudioFrame.from_ndarray(block, "s16", "stereo")
            frame.sample_rate = SAMPLE_RATE_HZ
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


def peak_mb() -> float:
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def run_stages(path: Path, folder: Path, *, segment: bool) -> dict[str, float]:
    """Decode, and find speech if asked for, in this process."""
    started = time.monotonic()
    decoded = decode(path, folder, max_duration_s=LONGER_THAN_ANY_S)
    if segment:
        segmentation = importlib.import_module("hansard.speech.segment")  # only here: it counts as memory
        for track in decoded.tracks:
            segmentation.segment_track(folder, track)
    return {
        "audio_s": decoded.duration_s,
        "tracks": len(decoded.tracks),
        "took_s": time.monotonic() - started,
        "cpu_s": time.process_time(),
        "peak_mb": peak_mb(),
    }


def measure(path: Path, *, segment: bool) -> dict[str, float]:
    """The same in a process of its own, so that the peak is that of these stages."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, __file__, "--run", str(path), "--into", folder]
        command += ["--segment"] if segment else []
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def print_table(codec: str, rows: dict[str, dict[str, float]]) -> None:
    print("| stages | codec | audio | tracks | peak RSS | wall | x realtime | CPU s per audio s |")
    print("|---|---|---|---|---|---|---|---|")
    for name, row in rows.items():
        print(
            f"| {name} | {codec} | {row['audio_s'] / 60:.0f} min | {row['tracks']} | {row['peak_mb']:.0f} MB "
            f"| {row['took_s']:.1f} s | {row['audio_s'] / row['took_s']:.0f} "
            f"| {row['cpu_s'] / row['audio_s']:.5f} |"
        )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--minutes", type=float, default=120.0)
    parser.add_argument("--codec", choices=sorted(CONTAINERS), default="flac")
    for hidden in ("--run", "--into"):
        parser.add_argument(hidden, type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--segment", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def main() -> int:
    args = arguments()
    if args.run:
        print(json.dumps(run_stages(args.run, args.into, segment=args.segment)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "recording"
        make_recording(path, args.codec, args.minutes * 60)
        rows = {
            "decode": measure(path, segment=False),
            "decode + segment": measure(path, segment=True),
        }
    print_table(args.codec, rows)
    return int(max(row["peak_mb"] for row in rows.values()) > GOAL_MB)


if __name__ == "__main__":
    sys.exit(main())
