"""A two-channel call end to end through a running server, and its words by party."""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from hansard.bench.context import Context, Counter
from hansard.bench.long_recording import CALL
from hansard.bench.meter import read_meters
from hansard.bench.metered_worker import METER_FOLDER
from hansard.bench.party_words import party_data, party_goal, party_table, score_parties
from hansard.bench.processes import cpu_s, descendants
from hansard.bench.server import Client, served
from hansard.bench.sound import read_tracks
from hansard.bench.tables import Goal, Section, Table, table
from hansard.bench.two_party import TwoPartyCall, labelled_calls, made_calls
from hansard.model.audio import SAMPLE_RATE_HZ

WARM_UP = Path("calls/sm_callcenter_stereo.wav")
SPEED_GOAL, OUTSIDE_GOAL = 25.0, 0.10
RUNS = 3


@dataclass(frozen=True, slots=True)
class Processors:
    """Processor seconds by where they went: engines; the rest of the stages; the worker; the API."""

    engines_s: float
    stages_s: float
    worker_s: float
    api_s: float

    def __sub__(self, before: "Processors") -> "Processors":
        return Processors(
            self.engines_s - before.engines_s,
            self.stages_s - before.stages_s,
            self.worker_s - before.worker_s,
            self.api_s - before.api_s,
        )

    @property
    def outside_s(self) -> float:
        """All but the engines."""
        return self.stages_s + self.worker_s + self.api_s


@dataclass(frozen=True, slots=True)
class EndToEnd:
    """One call from the upload to FINISHED."""

    audio_s: float
    wall_s: float
    processors: Processors

    @property
    def times_realtime(self) -> float:
        """Seconds of audio per second."""
        return self.audio_s / self.wall_s

    @property
    def outside_share(self) -> float:
        """Processor time outside the engines by that inside."""
        return self.processors.outside_s / self.processors.engines_s


def measure_call(context: Context) -> Section:
    """Speed through a server, then words by channel and by speaker."""
    with tempfile.TemporaryDirectory() as folder:
        calls = [*made_calls(context.recordings, Path(folder)), *labelled_calls(context.recordings)]
        counter = Counter(context.report, RUNS + 2 * len(calls))
        runs = sorted(_run_calls(context, counter), key=lambda run: run.wall_s)
        scores = score_parties(calls, counter)
    return Section(
        how=_how(calls),
        tables=(_table(runs), party_table(scores)),
        goals=(*_goals(runs), party_goal(scores)),
        data={"runs": [asdict(run) for run in runs], "parties": party_data(scores)},
    )


def _run_calls(context: Context, counter: Counter) -> Iterator[EndToEnd]:
    path = context.recordings / CALL
    audio_s = len(read_tracks(path, apart=False)[0]) / SAMPLE_RATE_HZ
    with metered_server() as (client, count):
        client.analyze(context.recordings / WARM_UP)  # loads the models
        for _ in range(RUNS):
            before = count()
            wall_s = client.analyze(path)
            yield EndToEnd(audio_s, wall_s, count() - before)
            counter.step(f"{path.name} through a server")


@contextmanager
def metered_server() -> Iterator[tuple[Client, Callable[[], Processors]]]:
    """A client of a server with a metered worker, and a function that reads what was used so far."""
    with tempfile.TemporaryDirectory() as name, served() as (made, api, client):
        command = [sys.executable, "-m", "hansard.bench.metered_worker"]
        worker = subprocess.Popen(command, env=made.environment | {METER_FOLDER: name})  # noqa: S603
        try:
            yield client, lambda: _count(Path(name), api.pid, worker.pid)
        finally:
            worker.terminate()
            worker.wait()


def _count(meters: Path, api: int, worker: int) -> Processors:
    engines_s, whole_s, worker_s = read_meters(meters), cpu_s(descendants(worker)), cpu_s([worker])
    return Processors(engines_s, whole_s - worker_s - engines_s, worker_s, cpu_s(descendants(api)))


def _goals(runs: list[EndToEnd]) -> tuple[Goal, ...]:
    speed = median(run.times_realtime for run in runs)
    share = median(run.outside_share for run in runs)
    what = "processor time outside the engines by that inside"
    return (
        Goal("end to end", f"{SPEED_GOAL:g} x realtime", f"{speed:.1f} x", speed >= SPEED_GOAL),
        Goal(what, f"at most {OUTSIDE_GOAL:.2f}", f"{share:.3f}", share <= OUTSIDE_GOAL),
    )


def _table(runs: list[EndToEnd]) -> Table:
    times = ("CPU in engines", "rest of the stages", "worker", "API")
    return table(("wall", "x realtime", *times, "outside / in engines"), [_row(run) for run in runs])


def _row(run: EndToEnd) -> tuple[str, ...]:
    used = run.processors
    seconds = (run.wall_s, used.engines_s, used.stages_s, used.worker_s, used.api_s)
    wall, *times = (f"{one:.2f} s" for one in seconds)
    return (wall, f"{run.times_realtime:.1f}", *times, f"{run.outside_share:.3f}")


def _how(calls: list[TwoPartyCall]) -> str:
    return (
        f"`{CALL.name}` put to a running server: from the first byte of the upload to FINISHED, {RUNS} "
        "times, the middle one counts. Time in engines is the processor time of the threads that call "
        "them, taken around each call of the speech detector and of the recogniser in the worker's own "
        "processes; all else that the API, the worker and its processes use until then is outside. "
        f"Then the words of {len(calls)} calls with a party on each channel, by channel and by speaker: two "
        "readers of the set in turns, and the folder's own (whose texts are another recogniser's)."
    )
