"""Decoding, and finding speech, on a long stereo recording: speed and memory of these stages alone."""

import importlib
import os
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from hansard.bench.context import Context, Counter
from hansard.bench.long_recording import CALL, write_repeated
from hansard.bench.processes import peak_mb
from hansard.bench.sound import ANY_LENGTH_S
from hansard.bench.tables import Goal, Section, Table, table
from hansard.jobs.processes import Processes, Task
from hansard.media.decode import decode
from hansard.model.progress import Progress, no_progress

MINUTES = 120.0
MEMORY_GOAL_MB = 400.0
_STAGES = {"decode": False, "decode + segment": True}


@dataclass(frozen=True, slots=True)
class StageRun:
    """One process's way through the stages; memory holds its libraries and interpreter too."""

    stages: str
    audio_s: float
    tracks: int
    wall_s: float
    cpu_s: float
    peak_mb: float


def measure_decoding(context: Context) -> Section:
    """A process for decoding alone, and one for both stages."""
    minutes = context.scaled(MINUTES)
    counter = Counter(context.report, len(_STAGES))
    runs = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.flac"
        write_repeated(context.recordings / CALL, path, minutes * 60)
        for stages, segment in _STAGES.items():
            runs.append(StageRun(stages, **_in_child(path, segment=segment)))
            counter.step(stages)
    peak = max(run.peak_mb for run in runs)
    return Section(
        how=f"`{CALL.name}` over and over to {minutes:g} minutes of FLAC; each row is a process of its own, "
        "its memory the highest resident size (VmHWM).",
        tables=(_table(runs),),
        goals=(Goal("peak memory", f"under {MEMORY_GOAL_MB:g} MB", f"{peak:.0f} MB", peak < MEMORY_GOAL_MB),),
        data={"runs": [asdict(run) for run in runs]},
    )


def run_stages(*, path: str, segment: bool, progress: Progress) -> dict[str, Any]:
    """Decode, and find speech if asked for, in this process: the figures of a StageRun."""
    began_s, cpu_before_s = time.monotonic(), time.process_time()
    with tempfile.TemporaryDirectory() as name:
        decoded = decode(Path(path), Path(name), max_duration_s=ANY_LENGTH_S, progress=progress)
        if segment:
            segmentation = importlib.import_module("hansard.speech.segment")  # only here: it counts as memory
            for track in decoded.tracks:
                segmentation.segment_track(Path(name), track, progress)
    return {
        "audio_s": decoded.duration_s,
        "tracks": len(decoded.tracks),
        "wall_s": time.monotonic() - began_s,
        "cpu_s": time.process_time() - cpu_before_s,
        "peak_mb": peak_mb([os.getpid()]),
    }


def _in_child(path: Path, *, segment: bool) -> dict[str, Any]:
    processes = Processes()
    task = Task(f"{__name__}:{run_stages.__name__}", {"path": str(path), "segment": segment})
    try:
        figures: dict[str, Any] = processes.run(task, progress=no_progress, wanted=lambda: True)
    finally:
        processes.stop()
    return figures


def _table(runs: list[StageRun]) -> Table:
    rows = [
        (
            run.stages,
            f"{run.audio_s / 60:.0f} min",
            run.tracks,
            f"{run.peak_mb:.0f} MB",
            f"{run.wall_s:.1f} s",
            f"{run.audio_s / run.wall_s:.0f}",
            f"{run.cpu_s / run.audio_s:.5f}",
        )
        for run in runs
    ]
    columns = ("stages", "audio", "tracks", "peak memory", "wall", "x realtime", "CPU s per audio s")
    return table(columns, rows)
