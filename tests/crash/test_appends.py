"""Many appends to one conversation at once, and a worker that dies on one of them."""

import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from tests.support.symbl import Symbl
from tests.support.tenants import Tenants
from tests.support.workers import freeze, lines

from hansard.model.job import JobStatus
from hansard.store.conversations import find_by_symbl_id
from hansard.store.jobs import JobRow, list_jobs_of
from hansard.testing import HansardProcess, Installation

pytestmark = pytest.mark.slow

APPENDS, WORKERS = 20, 3
_LIMIT_S = 120.0


@pytest.fixture
def symbl(made: Installation, tenants: Tenants) -> Iterator[Symbl]:
    """A client with an account of its own."""
    issued = tenants.create()["symbl"]
    with closing(Symbl(made.origin, issued["app_id"], issued["app_secret"])) as client:
        yield client


def jobs_of(tenants: Tenants, conversation_id: str) -> tuple[JobRow, ...]:
    with tenants.services.database.read() as connection:
        conversation = find_by_symbl_id(connection, conversation_id)
        assert conversation is not None
        return list_jobs_of(connection, conversation.id)


def append_at_once(symbl: Symbl, conversation_id: str) -> dict[str, str]:
    """The texts by the jobs that append them."""

    def append(number: int) -> tuple[str, str]:
        text = f"This is append number {number}."
        return symbl.submit_text(text, conversation_id=conversation_id)[1], text

    with ThreadPoolExecutor(APPENDS) as threads:
        return dict(threads.map(append, range(APPENDS)))


def has_begun(worker: HansardProcess, job: JobRow) -> bool:
    return any(line.get("job_id") == job.id for line in lines(worker))


def kill_one_at_work(made: Installation, tenants: Tenants, conversation_id: str) -> None:
    """Once half of the jobs are done, a worker that is in the middle of the next one."""
    workers = made.processes[1:]
    end = time.monotonic() + _LIMIT_S
    while time.monotonic() < end:
        jobs = jobs_of(tenants, conversation_id)
        job = next(job for job in jobs if job.status != JobStatus.FINISHED)
        worker = next((one for one in workers if has_begun(one, job)), None)
        time.sleep(0.02)
        if job.sequence <= APPENDS // 2 or worker is None:
            continue
        freeze(worker)
        if is_unfinished(tenants, conversation_id, job):
            worker.kill()
            return
        worker.signal(signal.SIGCONT)
    raise TimeoutError(made.logs())


def is_unfinished(tenants: Tenants, conversation_id: str, job: JobRow) -> bool:
    return any(
        one.id == job.id and one.status == JobStatus.STARTED for one in jobs_of(tenants, conversation_id)
    )


def test_appends_survive_a_killed_worker(made: Installation, tenants: Tenants, symbl: Symbl) -> None:
    conversation_id, first = symbl.submit_text("This comes first.")
    texts = {first: "This comes first."} | append_at_once(symbl, conversation_id)
    for _ in range(WORKERS):
        made.start("worker")
    kill_one_at_work(made, tenants, conversation_id)
    for job_id in texts:
        symbl.wait(job_id, timeout_s=_LIMIT_S)
    jobs = jobs_of(tenants, conversation_id)
    assert [job.sequence for job in jobs] == list(range(1, APPENDS + 2))
    ended = [job.finished_at for job in jobs if job.finished_at is not None]
    assert ended == sorted(ended)
    assert len(ended) == APPENDS + 1
    told = [message["text"] for message in symbl.messages(conversation_id)]
    assert told == [texts[job.id] for job in jobs]
