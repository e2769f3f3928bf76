"""Two hours of stereo against five minutes: the worker's memory, and the cost of a minute."""

import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from hansard.bench.call import WARM_UP
from hansard.bench.context import Context, Counter
from hansard.bench.long_recording import CALL, write_repeated
from hansard.bench.processes import cpu_s, descendants, peak_mb
from hansard.bench.server import served
from hansard.bench.tables import Goal, Section, Table, table

SHORT_MINUTES, LONG_MINUTES = 5.0, 120.0
MEMORY_GOAL_MB, COST_GOAL = 700.0, 0.15


@dataclass(frozen=True, slots=True)
class LongRun:
    """One recording from the upload to FINISHED, by a worker that did nothing else but load its models."""

    minutes: float
    wall_s: float
    cpu_s: float
    peak_mb: float

    @property
    def cpu_per_minute_s(self) -> float:
        """The worker's processor seconds per minute of audio."""
        return self.cpu_s / self.minutes


def measure_long(context: Context) -> Section:
    """A short and a long recording, a server each."""
    lengths = (context.scaled(SHORT_MINUTES), context.scaled(LONG_MINUTES))
    counter = Counter(context.report, len(lengths))
    runs = []
    for minutes in lengths:
        runs.append(_run(context.recordings, minutes))
        counter.step(f"{minutes:g} minutes")
    return Section(
        how=f"`{CALL.name}` over and over, as FLAC, through a server with one worker, from the upload to "
        "FINISHED. Memory is the sum of the highest resident sizes (VmHWM) of the worker and all its "
        "processes, read twice a second; processor time is theirs as well. Models are loaded before.",
        tables=(_table(runs),),
        goals=_goals(*runs),
        data={"runs": [asdict(run) for run in runs]},
    )


def _run(recordings: Path, minutes: float) -> LongRun:
    with tempfile.TemporaryDirectory() as name, served() as (made, _, client):
        path = Path(name) / "long.flac"
        write_repeated(recordings / CALL, path, minutes * 60)
        worker = made.start("worker").pid
        client.analyze(recordings / WARM_UP)  # loads the models
        peaks: list[float] = []
        before_s = cpu_s(descendants(worker))
        wall_s = client.analyze(path, lambda: peaks.append(peak_mb(descendants(worker))))
        return LongRun(minutes, wall_s, cpu_s(descendants(worker)) - before_s, max(peaks))


def _table(runs: list[LongRun]) -> Table:
    rows = [
        (
            f"{run.minutes:g} min",
            f"{run.wall_s:.1f} s",
            f"{run.minutes * 60 / run.wall_s:.1f}",
            f"{run.cpu_per_minute_s:.2f} s",
            f"{run.wall_s / run.minutes:.2f} s",
            f"{run.peak_mb:.0f} MB",
        )
        for run in runs
    ]
    columns = ("audio", "wall", "x realtime", "CPU per minute", "wall per minute", "worker's peak memory")
    return table(columns, rows)


def _goals(short: LongRun, long: LongRun) -> tuple[Goal, ...]:
    ratio = long.cpu_per_minute_s / short.cpu_per_minute_s
    peak = long.peak_mb
    return (
        Goal("worker's peak memory", f"under {MEMORY_GOAL_MB:g} MB", f"{peak:.0f} MB", peak < MEMORY_GOAL_MB),
        Goal(
            "CPU per minute by that of the short recording",
            f"{1 - COST_GOAL:.2f} to {1 + COST_GOAL:.2f}",
            f"{ratio:.2f}",
            abs(ratio - 1) <= COST_GOAL,
        ),
    )
