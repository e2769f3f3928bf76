"""Workers killed at every stage: the job finishes, nothing is done or told twice."""

import json
import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from tests.support.seameet import SeaMeet

from hansard.testing import CallbackReceiver, HansardProcess, Installation, installation

pytestmark = pytest.mark.slow

STEPS = (
    "beginning",
    "decoding",
    "segmenting",
    "transcribing",
    "diarizing",
    "attributing",
    "analysing",
    "publishing",
    "clearing",
)
SETTINGS = {
    "HANSARD_POLL_INTERVAL_S": "0.1",
    "HANSARD_LEASE_TIMEOUT_S": "1.5",
    "HANSARD_LOG_FORMAT": "json",
}


@pytest.fixture(params=["sqlite", "postgresql"])
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Installation]:
    """An installation with an API and no worker yet."""
    settings = dict(SETTINGS)
    if request.param == "postgresql":
        settings["HANSARD_DATABASE_URL"] = request.getfixturevalue("postgres_server").new_database()
    with installation(tmp_path / "data", settings) as prepared:
        prepared.start("api")
        yield prepared


def make_client(made: Installation, callback_url: str | None = None) -> closing[SeaMeet]:
    return closing(SeaMeet(made.origin, made.create_workspace("acme", callback_url)))


def lines(process: HansardProcess) -> list[dict[str, str]]:
    return [json.loads(line) for line in process.log().splitlines() if line.startswith("{")]


def wait_until_in(step: str, process: HansardProcess) -> None:
    """Until the worker has ended the step before this one, and is so in it."""
    before = STEPS.index(step) - 1
    end = time.monotonic() + 60
    while time.monotonic() < end:
        done = [line["stage"] for line in lines(process) if line["event"] == "stage done"]
        if before < 0 and "worker started" in process.log():
            return
        if before >= 0 and STEPS[before] in done:
            return
        time.sleep(0.01)
    raise TimeoutError(process.log())


def stored_artifacts(made: Installation) -> Counter[str]:
    return Counter(
        line["stage"]
        for process in made.processes
        for line in lines(process)
        if line["event"] == "artifact stored"
    )


@pytest.mark.parametrize("with_another", [False, True], ids=["the only worker", "one of two"])
@pytest.mark.parametrize("step", STEPS)
def test_a_killed_workers_job_is_carried_on(
    made: Installation, recordings: Path, step: str, *, with_another: bool
) -> None:
    with CallbackReceiver() as receiver, make_client(made, receiver.url) as client:
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
        time.sleep(0.5)
        segments = client.segments(meeting_id)
    assert len({segment["id"] for segment in segments}) == len(segments) > 0
    assert len({(s["text"], s["start"]) for s in segments}) == len(segments)
    assert set(stored_artifacts(made).values()) == {1}
    assert len({callback.headers["webhook-id"] for callback in callbacks}) == 1
    assert len({callback.body for callback in callbacks}) == 1


def test_a_pending_callback_is_told_after_a_crash(made: Installation, recordings: Path) -> None:
    with CallbackReceiver(statuses=(503,)) as receiver, make_client(made, receiver.url) as client:
        worker = made.start("worker")
        _, job_id = client.submit(recordings / "calls" / "sm_callcenter_stereo.wav")
        client.wait(job_id)
        receiver.wait_for(1)
        worker.kill()
        made.start("worker")
        first, second = receiver.wait_for(2)
    assert first.body == second.body
    assert first.headers["webhook-id"] == second.headers["webhook-id"]


def test_a_stopped_worker_that_wakes_up_does_no_harm(made: Installation, recordings: Path) -> None:
    with CallbackReceiver() as receiver, make_client(made, receiver.url) as client:
        first = made.start("worker")
        meeting_id, job_id = client.submit(recordings / "calls" / "falcon_test.wav")
        wait_until_in("transcribing", first)
        first.signal(signal.SIGSTOP)
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
    made: Installation, recordings: Path
) -> None:
    with make_client(made) as client:
        first = made.start("worker")
        _, job_id = client.submit(recordings / "calls" / "falcon_test.wav")
        wait_until_in("transcribing", first)
        began = time.monotonic()
        first.stop()
        assert time.monotonic() - began < 10
        assert client.job(job_id)["status"] == "STARTED"
        made.start("worker")
        client.wait(job_id)


def test_a_killed_server_goes_on_where_it_was(recordings: Path, tmp_path: Path) -> None:
    with CallbackReceiver() as receiver, installation(tmp_path / "data", SETTINGS) as made:
        first = made.start("serve")
        with make_client(made, receiver.url) as client:
            meeting_id, job_id = client.submit(recordings / "calls" / "sm_callcenter_stereo.wav")
            wait_until_in("transcribing", first)
            first.kill()
            made.start("serve")
            client.wait(job_id)
            receiver.wait_for(1)
            assert len(client.segments(meeting_id)) > 0
    assert set(stored_artifacts(made).values()) == {1}


def children(process: HansardProcess) -> list[int]:
    path = Path(f"/proc/{process.pid}/task")
    return [int(pid) for task in path.iterdir() for pid in (task / "children").read_text().split()]


def stage_process(process: HansardProcess) -> int:
    """The child that does the stages; the other one only counts what has to be tidied up."""
    commands = {pid: Path(f"/proc/{pid}/cmdline").read_text() for pid in children(process)}
    return next(pid for pid, command in commands.items() if "spawn_main" in command)


def test_a_stage_whose_process_dies_is_tried_again(made: Installation, recordings: Path) -> None:
    with make_client(made) as client:
        worker = made.start("worker")
        meeting_id, job_id = client.submit(recordings / "calls" / "falcon_test.wav")
        wait_until_in("transcribing", worker)
        os.kill(stage_process(worker), signal.SIGKILL)
        client.wait(job_id)
        assert worker.is_running
        assert len(client.segments(meeting_id)) > 0


def test_a_stage_that_always_dies_fails_the_job_with_the_reason(made: Installation, recordings: Path) -> None:
    with make_client(made) as client:
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
