import time

from hansard.jobs.lease import Lease
from hansard.pipeline.services import Services
from hansard.store.executors import count_executors, expire_executor, register_executor, remove_executor


class Watcher:
    """Notes what a lease reports."""

    def __init__(self) -> None:
        self.dead: list[str] = []
        self.lost = 0

    def take_over(self, dead: list[str]) -> None:
        self.dead += dead

    def on_lost(self) -> None:
        self.lost += 1


def make_lease(services: Services, executor_id: str, watcher: Watcher) -> Lease:
    return Lease(
        services.database,
        executor_id,
        timeout_s=1.0,
        take_over=watcher.take_over,
        on_lost=watcher.on_lost,
    )


def test_a_silent_worker_is_taken_for_dead_and_forgotten(services: Services) -> None:
    watcher = Watcher()
    with services.database.write() as connection:
        register_executor(connection, "silent", host="h", process_id=1)
    lease = make_lease(services, "alive", watcher)
    lease.start()
    time.sleep(2.0)
    lease.stop()
    assert watcher.dead == ["silent"]
    assert watcher.lost == 0


def test_a_stopped_worker_is_followed_at_once(services: Services) -> None:
    watcher = Watcher()
    first = make_lease(services, "first", watcher)
    first.start()
    first.stop()
    second = make_lease(services, "second", watcher)
    second.start()
    assert watcher.dead == ["first"]
    second.stop()


def test_a_worker_that_was_taken_for_dead_learns_it_and_registers_again(services: Services) -> None:
    watcher = Watcher()
    lease = make_lease(services, "sleeper", watcher)
    lease.start()
    with services.database.write() as connection:
        expire_executor(connection, "sleeper")
        remove_executor(connection, "sleeper")
    lease.tick()
    with services.database.read() as connection:
        assert count_executors(connection) == 1
    assert watcher.lost == 1
    lease.stop()
