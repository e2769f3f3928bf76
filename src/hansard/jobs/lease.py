"""Workers tell that they are alive; the jobs of one that fell silent are taken over."""

import os
import socket
import threading
from collections.abc import Callable

from hansard.log import get_logger
from hansard.store.database import Database
from hansard.store.executors import (
    beat,
    expire_executor,
    list_dead_executors,
    register_executor,
    remove_executor,
)

log = get_logger(__name__)


class Lease:
    """Beats for one worker and watches the others.

    `take_over` is called with the ids of dead workers, `on_lost` when this worker itself was taken
    for dead, because it was stopped for longer than the time-out: what it still runs is stale then.
    """

    def __init__(
        self,
        database: Database,
        executor_id: str,
        *,
        timeout_s: float,
        take_over: Callable[[list[str]], None],
        on_lost: Callable[[], None],
    ) -> None:
        self._database = database
        self._executor_id = executor_id
        self._timeout_s = timeout_s
        self._take_over = take_over
        self._on_lost = on_lost
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="lease", daemon=True)

    def start(self) -> None:
        """Register and begin to beat."""
        self._register()
        self.tick()
        self._thread.start()

    def stop(self) -> None:
        """Stop beating; a living worker takes over at once what this one leaves unfinished."""
        self._stopped.set()
        self._thread.join()
        with self._database.write() as connection:
            expire_executor(connection, self._executor_id)

    def _register(self) -> None:
        with self._database.write() as connection:
            register_executor(
                connection, self._executor_id, host=socket.gethostname(), process_id=os.getpid()
            )

    def _run(self) -> None:
        while not self._stopped.wait(self._timeout_s / 4):
            try:
                self.tick()
            except Exception:
                log.exception("lease not renewed")

    def tick(self) -> None:
        """Beat once and take over from the dead."""
        with self._database.write() as connection:
            alive = beat(connection, self._executor_id)
        if not alive:
            log.error("lease lost", executor_id=self._executor_id)
            self._on_lost()
            self._register()
        with self._database.read() as connection:
            dead = list_dead_executors(connection, timeout_s=self._timeout_s)
        if dead:
            self._recover(list(dead))

    def _recover(self, dead: list[str]) -> None:
        log.warning("taking over from dead workers", executor_ids=dead)
        self._take_over(dead)
        with self._database.write() as connection:
            for executor_id in dead:
                remove_executor(connection, executor_id)
