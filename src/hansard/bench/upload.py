"""How much the API grows while a large file is uploaded to it, and how fast it takes the file."""

import os
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from hansard.bench.context import Context
from hansard.bench.processes import reset_peak, status_mb
from hansard.bench.server import served
from hansard.bench.tables import Goal, Section, Table, table

MEGABYTES = 300
GROWTH_GOAL_MB = 30.0
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """Resident size before, growth to the highest during the upload, and seconds."""

    megabytes: int
    before_mb: float
    growth_mb: float
    wall_s: float


def measure_upload(context: Context) -> Section:
    """One upload to an API process of its own."""
    done = _upload(round(context.scaled(MEGABYTES)))
    context.report("uploaded", 1.0)
    return Section(
        how="To an API process of its own on SQLite and a local disk: its resident size before, and the "
        "highest during the upload (VmHWM, reset before).",
        tables=(_table(done),),
        goals=(_goal(done),),
        data=asdict(done),
    )


def _table(done: Upload) -> Table:
    row = (
        f"{done.megabytes} MB",
        f"{done.before_mb:.0f} MB",
        f"{done.growth_mb:.1f} MB",
        f"{done.wall_s:.1f} s",
        f"{done.megabytes / done.wall_s:.0f}",
    )
    return table(("upload", "server before", "grew by", "wall", "MB/s"), [row])


def _goal(done: Upload) -> Goal:
    reached = done.growth_mb < GROWTH_GOAL_MB
    return Goal("growth of the server", f"under {GROWTH_GOAL_MB:g} MB", f"{done.growth_mb:.1f} MB", reached)


def _upload(megabytes: int) -> Upload:
    with served() as (_, api, client):
        _, url = client.open_upload("large.wav")
        reset_peak(api.pid)
        before_mb = status_mb(api.pid, "VmRSS")
        began_s = time.monotonic()
        client.http.put(url, content=_blocks(megabytes)).raise_for_status()
        wall_s = time.monotonic() - began_s
        return Upload(megabytes, before_mb, status_mb(api.pid, "VmHWM") - before_mb, wall_s)


def _blocks(megabytes: int) -> Iterator[bytes]:
    block = os.urandom(_MEGABYTE)
    for _ in range(megabytes):
        yield block
