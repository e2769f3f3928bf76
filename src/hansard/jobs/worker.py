"""The side that runs jobs: the durable engine, the lease, and the children for heavy stages."""

import logging
import threading
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from dbos import DBOS, DBOSConfig

from hansard.jobs.lease import Lease
from hansard.jobs.processes import Processes
from hansard.jobs.queue import APPLICATION_NAME, QUEUE_NAME, WORKFLOW_VERSION
from hansard.log import get_logger
from hansard.store.database import Database

_LEAVE_LIMIT_S = 5.0

log = get_logger(__name__)


class JobWorker:
    """Takes jobs off the queue and runs them. One per process."""

    def __init__(
        self,
        database: Database,
        *,
        concurrency: int,
        poll_interval_s: float,
        lease_timeout_s: float,
    ) -> None:
        self.processes = Processes()
        self.executor_id = uuid.uuid4().hex  # new at every start: a successor must not pass for the dead
        self._database = database
        self._concurrency = concurrency
        self._poll_interval_s = poll_interval_s
        self._lease = Lease(
            database,
            self.executor_id,
            timeout_s=lease_timeout_s,
            take_over=_recover,
            on_lost=self.processes.kill_all,
        )

    def start(self, workflows: Mapping[str, Callable[[str], None]]) -> None:
        """Begin to take jobs.

        A workflow is called with the job's id, in a thread; it must be deterministic but for what it
        does through `durable_step`.
        """
        config: DBOSConfig = {
            "name": APPLICATION_NAME,
            "system_database_url": self._database.url,
            "executor_id": self.executor_id,
            "application_version": WORKFLOW_VERSION,
            "run_migrations": False,
            "log_level": logging.getLevelName(logging.WARNING),
        }
        DBOS(config=config)

        for name, workflow in workflows.items():
            DBOS.workflow(name=name)(_function(workflow))
        DBOS.launch()
        DBOS.register_queue(
            QUEUE_NAME,
            worker_concurrency=self._concurrency,
            partition_concurrency=1,
            polling_interval_sec=self._poll_interval_s,
            on_conflict="always_update",
        )
        self._lease.start()

    def stop(self) -> None:
        """Stop taking jobs; what is running is ended and will be carried on by the next worker.

        Takes a few seconds at most: where the database does not answer in time, the next worker takes
        over when the lease has run out instead of at once.
        """
        self.processes.stop()
        leaving = threading.Thread(target=self._leave, name="leaving", daemon=True)
        leaving.start()
        leaving.join(_LEAVE_LIMIT_S)
        if leaving.is_alive():
            log.warning("lease not given back", executor_id=self.executor_id)

    def _leave(self) -> None:
        DBOS.destroy(workflow_completion_timeout_sec=0)  # waits up to 10 s for each of its threads
        self._lease.stop()


def _function(workflow: Callable[[str], None]) -> Callable[[str], None]:
    """The workflow as a plain function: the engine takes methods for those of registered classes."""

    def run_job(job_id: str) -> None:
        workflow(job_id)

    return run_job


def _recover(dead: list[str]) -> None:
    DBOS._recover_pending_workflows(dead)


def durable_step(name: str, function: Callable[..., Any], *arguments: Any) -> Any:
    """Run a function once for the current job: its JSON-ready result is kept and not computed again."""
    return DBOS.run_step({"name": name}, function, *arguments)
