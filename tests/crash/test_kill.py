"""Workers killed at every stage: the job finishes, nothing is done or told twice."""

import os
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from tests.support.seameet import SeaMeet
from tests.support.tenants import Tenants
from tests.support.workers import SETTINGS, lines, pause

from hansard.testing import CallbackReceiver, HansardProcess, Installation, installation

pytestmark = pytest.mark.slow

STORED, DONE = "artifact stored", "stage done"
BEGINS_AFTER = {
    "beginning": ("worker started", None),
    "decoding": (DONE, "beginning"),
    "segmenting": (STORED, "decoding"),
    "transcribing": (STORED, "segmenting"),
    "diarizing": (STORED, "transcribing"),  # both run side by side; diarization takes longer
    "attributing": (DONE, "transcribing+diarizing"),
    "analysing": (STORED, "attributing"),
    "publishing": (STORED, "analysing"),
    "clearing": (DONE, "publishing"),
}
"""The line of the worker's log after which it is in a step."""

STOP_LIMIT_S = 10.0


@pytest.fixture
def receiver() -> Iterator[CallbackReceiver]:
    with CallbackReceiver() as listening:
        yield listening


@pytest.fixture
def client(made: Installation, tenants: Tenants, receiver: CallbackReceiver) -> Iterator[SeaMeet]:
    """A client of a new workspace whose callbacks go to the receiver."""
    with closing(SeaMeet(made.origin, tenants.create(receiver.url))) as connected:
        yield connected


def wait_until_in(step: str, process: HansardProcess) -> None:
    """Until the worker has ended what comes before this step, and is so in it."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        told = {(line["event"], line.get("stage")) for line in lines(process)}
        if BEGINS_AFTER[step] in told:
            return
        time.sleep(0.01)
    raise TimeoutError(process.log())


def stored_artifacts(made: Installation, job_id: str) -> Counter[str]:
    return Counter(
        line["stage"]
        for process in made.processes
        for line in lines(process)
        if line["event"] == "artifact stored" and line["job_id"] == job_id
    )


@pytest.mark.parametrize("with_another", [False, True], ids=["the only worker", "one of two"])
@pytest.mark.parametrize("step", BEGINS_AFTER)
def test_a_killed_workers_job_is_carried_on(
    made: Installation,
    client: SeaMeet,
    receiver: CallbackReceiver,
    recordings: Path,
    step: str,
    *,
    with_another: bool,
) -> None:
    name = "falcon_test.wav" if step == "diarizing" else "sm_callcenter_stereo.wav"
    first = made.start("worker")
    wait_until_in("beginning", first)
    meeting_id, job_id = client.submit(recordings / "calls" / name)
    wait_until_in(step, first)
    if with_another:
        made.start("worker")
    first.kill()
    if not with_another:
        made.start("worker")
    client.wait(job_id)
    callbacks = receiver.wait_for(1)
    segments = client.segments(meeting_id)
    assert len({segment["id"] for segment in segments}) == len(segments) > 0
    assert len({(s["text"], s["start"]) for s in segments}) == len(segments)
    assert set(stored_artifacts(made, job_id).values()) == {1}
    assert len({callback.headers["webhook-id"] for callback in callbacks}) == 1
    assert len({callback.body for callback in callbacks}) == 1


def test_a_pending_callback_is_told_after_a_crash(
    made: Installation, client: SeaMeet, recordings: Path
) -> None:
    with CallbackReceiver(statuses=(503,)) as receiver:
        client.call("PUT", "/callback_settings", {"callback_url": receiver.url})
        worker = made.start("worker")
        _, job_id = client.submit(recordings / "calls" / "sm_callcenter_stereo.wav")
        client.wait(job_id)
        receiver.wait_for(1)
        worker.kill()
        made.start("worker")
        first, second = receiver.wait_for(2)
    assert first.body == second.body
    assert first.headers["webhook-id"] == second.headers["webhook-id"]


def test_a_stopped_worker_that_wakes_up_does_no_harm(
    made: Installation, client: SeaMeet, receiver: CallbackReceiver, recordings: Path
) -> None:
    first = made.start("worker")
    meeting_id, job_id = client.submit(recordings / "calls" / "falcon_test.wav")
    wait_until_in("transcribing", first)
    pause(first, made)
    made.start("worker")
    client.wait(job_id)
    first.signal(signal.SIGCONT)
    receiver.wait_for(1)
    time.sleep(4)
    assert first.is_running
    assert len(receiver.received) == 1
    segments = client.segments(meeting_id)
    assert len({(s["text"], s["start"]) for s in segments}) == len(segments) > 0


def test_a_worker_that_is_told_to_stop_leaves_its_job_to_the_next(
    made: Installation, client: SeaMeet, recordings: Path
) -> None:
    first = made.start("worker")
    _, job_id = client.submit(recordings / "calls" / "falcon_test.wav")
    wait_until_in("transcribing", first)
    began = time.monotonic()
    first.stop()
    assert time.monotonic() - began < STOP_LIMIT_S
    assert client.job(job_id)["status"] == "STARTED"
    made.start("worker")
    client.wait(job_id)


@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
def test_a_worker_stops_although_the_database_is_held(
    made: Installation, client: SeaMeet, recordings: Path
) -> None:
    first = made.start("worker")
    _, job_id = client.submit(recordings / "calls" / "falcon_test.wav")
    wait_until_in("transcribing", first)
    with closing(sqlite3.connect(made.data / "hansard.db", isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        first.stop()
        assert time.monotonic() - began < STOP_LIMIT_S
    assert not first.is_running
    assert "lease not given back" in first.log()
    made.start("worker")
    client.wait(job_id)


def test_a_worker_stops_although_a_receiver_hangs(
    made: Installation, client: SeaMeet, recordings: Path
) -> None:
    with CallbackReceiver(delay_s=30) as hanging:
        client.call("PUT", "/callback_settings", {"callback_url": hanging.url})
        worker = made.start("worker")
        client.wait(client.submit(recordings / "calls" / "sm_callcenter_stereo.wav")[1])
        hanging.wait_for(1)
        began = time.monotonic()
        worker.stop()
        assert time.monotonic() - began < 7  # a receiver may take 10 s
    assert "lease not given back" not in worker.log()


def test_a_killed_server_goes_on_where_it_was(recordings: Path, tmp_path: Path) -> None:
    with CallbackReceiver() as receiver, installation(tmp_path / "data", SETTINGS) as made:
        first = made.start("serve")
        with closing(SeaMeet(made.origin, made.create_workspace("acme", receiver.url))) as client:
            meeting_id, job_id = client.submit(recordings / "calls" / "sm_callcenter_stereo.wav")
            wait_until_in("transcribing", first)
            first.kill()
            made.start("serve")
            client.wait(job_id)
            receiver.wait_for(1)
            assert len(client.segments(meeting_id)) > 0
    assert set(stored_artifacts(made, job_id).values()) == {1}


def stage_process(process: HansardProcess) -> int:
    """The child that does the stages; the other one only counts what has to be tidied up."""
    tasks = Path(f"/proc/{process.pid}/task").iterdir()
    children = [int(pid) for task in tasks for pid in (task / "children").read_text().split()]
    return next(pid for pid in children if "spawn_main" in Path(f"/proc/{pid}/cmdline").read_text())


def test_a_stage_whose_process_dies_is_tried_again(
    made: Installation, client: SeaMeet, recordings: Path
) -> None:
    worker = made.start("worker")
    meeting_id, job_id = client.submit(recordings / "calls" / "falcon_test.wav")
    wait_until_in("transcribing", worker)
    os.kill(stage_process(worker), signal.SIGKILL)
    client.wait(job_id)
    assert worker.is_running
    assert len(client.segments(meeting_id)) > 0


def test_a_stage_that_always_dies_fails_the_job_with_the_reason(
    made: Installation, client: SeaMeet, recordings: Path
) -> None:
    worker = made.start("worker")
    meeting_id, job_id = client.submit(recordings / "calls" / "pca_auto0_mono.wav")
    wait_until_in("transcribing", worker)
    end = time.monotonic() + 60
    while client.job(job_id)["status"] == "STARTED" and time.monotonic() < end:
        with suppress(StopIteration, ProcessLookupError, FileNotFoundError):
            os.kill(stage_process(worker), signal.SIGKILL)
        time.sleep(0.3)
    job = client.wait(job_id, status="FAILED")
    assert "SIGKILL" in job["error_message"]
    assert client.meeting(meeting_id)["flag"] == "FAILED"
