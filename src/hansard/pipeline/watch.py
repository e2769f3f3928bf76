"""What the worker does beside a running stage: note progress, and notice that the job is not wanted."""

import time

from hansard.pipeline.stages import ANALYSING, STAGES, Stage
from hansard.store.database import Database
from hansard.store.jobs import is_wanted, set_progress

_EVERY_S = 0.5


def _share_before(stage: Stage) -> float:
    total = 0.0
    for each in (*STAGES, ANALYSING):
        if each is stage:
            break
        total += each.share
    return total


class JobWatch:
    """Watches over one job while it is in one stage. Asks the database at most twice a second."""

    def __init__(self, database: Database, job_id: str, stage: Stage) -> None:
        self._database = database
        self._job_id = job_id
        self._stage = stage
        self._before = _share_before(stage)
        self._noted_at = 0.0
        self._asked_at = 0.0
        self._wanted = True

    def progress(self, share: float) -> None:
        """The stage has done this share of its work."""
        now = time.monotonic()
        if now - self._noted_at < _EVERY_S:
            return
        self._noted_at = now
        done = round(self._before + self._stage.share * min(max(share, 0.0), 1.0), 4)
        with self._database.write() as connection:
            set_progress(connection, self._job_id, stage=self._stage.name, progress=done)

    def is_wanted(self) -> bool:
        """Whether the job is still to be done."""
        now = time.monotonic()
        if now - self._asked_at >= _EVERY_S:
            self._asked_at = now
            with self._database.read() as connection:
                self._wanted = is_wanted(connection, self._job_id)
        return self._wanted
