"""What the worker does beside running stages: note progress, and notice that the job is not wanted."""

import threading
import time
from collections.abc import Callable, Sequence

from hansard.model.progress import Progress
from hansard.pipeline.stages import GROUPS, Stage
from hansard.store.database import Database
from hansard.store.jobs import is_wanted, set_progress

_EVERY_S = 0.5

NoteProgress = Callable[[str, float], None]
"""Called with the stage that is told of and the share of the whole that is done, 0..1."""


class GroupProgress:
    """Adds up the progress of stages that run side by side; the slowest of them is the one told of."""

    def __init__(self, group: Sequence[Stage], note: NoteProgress) -> None:
        self._before = _share_before(group)
        self._shares = dict.fromkeys(group, 0.0)
        self._note = note
        self._lock = threading.Lock()

    def of(self, stage: Stage) -> Progress:
        """Takes the progress of one of the stages."""

        def progress(share: float) -> None:
            with self._lock:
                self._shares[stage] = max(self._shares[stage], min(share, 1.0))
                slowest = min(self._shares, key=lambda each: self._shares[each])
                done = sum(each.share * part for each, part in self._shares.items())
                self._note(slowest.name, round(self._before + done, 4))

        return progress


class JobWatch:
    """Watches over one job. Asks the database at most twice a second, and tells it as often."""

    def __init__(self, database: Database, job_id: str) -> None:
        self._database = database
        self._job_id = job_id
        self._noted_at = 0.0
        self._asked_at = 0.0
        self._wanted = True

    def note(self, stage: str, done: float) -> None:
        """This share of the whole job is done."""
        now = time.monotonic()
        if now - self._noted_at < _EVERY_S:
            return
        self._noted_at = now
        with self._database.write() as connection:
            set_progress(connection, self._job_id, stage=stage, progress=done)

    def is_wanted(self) -> bool:
        """Whether the job is still to be done."""
        now = time.monotonic()
        if now - self._asked_at >= _EVERY_S:
            self._asked_at = now
            with self._database.read() as connection:
                self._wanted = is_wanted(connection, self._job_id)
        return self._wanted


def _share_before(group: Sequence[Stage]) -> float:
    before = GROUPS[: GROUPS.index(tuple(group))]
    return sum(stage.share for each in before for stage in each)
