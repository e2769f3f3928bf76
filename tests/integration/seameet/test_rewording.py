"""Corrections of the transcript, and running the analysis again."""

from typing import Any

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.results import publish
from tests.support.seameet import SeaMeet

from hansard.model.job import REANALYSIS
from hansard.store.jobs import find_job

HEARD = "Hi, I'm calling to 你好"
KEYS = ["id", "text", "speaker", "role", "channel", "start", "end", "confidence"]


@pytest.fixture
def analysed(server: RunningServer, seameet: SeaMeet) -> str:
    """A meeting with a transcript of two segments."""
    meeting_id, job_id = seameet.submit(b"RIFF")
    publish(server.services, meeting_id, job_id)
    return meeting_id


def path_of(seameet: SeaMeet, meeting_id: str, number: int = 0) -> str:
    return f"/meetings/{meeting_id}/transcript/{seameet.segments(meeting_id)[number]['id']}"


def jobs(seameet: SeaMeet, meeting_id: str) -> int:
    total: int = seameet.call("GET", f"/jobs?meeting_id={meeting_id}")["total"]
    return total


def test_a_persons_text_counts_at_once(server: RunningServer, seameet: SeaMeet, analysed: str) -> None:
    body = {"text": " Hi,  I am calling ", "note": "clear on the tape", "notify": True}
    answer = seameet.call("PATCH", path_of(seameet, analysed), body)
    segment = answer["segment"]
    assert list(segment) == [*KEYS, "override"]
    assert (segment["text"], segment["start"], segment["end"]) == ("Hi, I am calling", 10.5, 12.0)
    override = segment["override"]
    assert (override["machine_text"], override["author"], override["note"]) == (
        HEARD,
        "useraccount",
        "clear on the tape",
    )
    first, second = seameet.segments(analysed)
    assert (first, list(second)) == (segment, KEYS)
    assert (answer["job"]["status"], answer["job"]["parameters"]) == ("QUEUED", body)
    with server.services.database.read() as connection:
        stored = find_job(connection, answer["job"]["id"])
    assert stored is not None
    assert (stored.kind, stored.options["notify"]) == (REANALYSIS, True)


def test_restored_it_is_as_it_was_heard(seameet: SeaMeet, analysed: str) -> None:
    before, path = seameet.segments(analysed), path_of(seameet, analysed)
    seameet.call("PATCH", path, {"text": "Hi"})
    answer = seameet.call("POST", f"{path}/restore", {"note": "it was right"})
    assert answer["segment"] == before[0]
    assert seameet.segments(analysed) == before
    again = seameet.call("POST", f"{path}/restore")
    assert (again["segment"], again["job"]) == (before[0], None)
    assert jobs(seameet, analysed) == 3
    done = seameet.call("GET", f"/meetings/{analysed}/history")["data"]
    assert [
        (one["action"], one["kind"], one["value"], one["machine_value"], one["note"]) for one in done
    ] == [
        ("restored", "transcript", None, HEARD, "it was right"),
        ("changed", "transcript", "Hi", HEARD, None),
    ]
    assert {one["segment_id"] for one in done} == {before[0]["id"]}


def test_the_same_text_changes_nothing(seameet: SeaMeet, analysed: str) -> None:
    path = path_of(seameet, analysed)
    assert seameet.call("PATCH", path, {"text": HEARD})["job"] is None
    seameet.call("PATCH", path, {"text": "Hi"})
    assert seameet.call("PATCH", path, {"text": "Hi"})["job"] is None
    assert (jobs(seameet, analysed), seameet.call("GET", f"/meetings/{analysed}/history")["total"]) == (2, 1)


def test_an_override_made_before_is_marked(seameet: SeaMeet, analysed: str) -> None:
    seameet.call("PATCH", f"/meetings/{analysed}/analysis", {"title": "Form 7"})

    def is_marked() -> bool:
        override = seameet.analysis(analysed)["overrides"]["title"]
        marked: bool = override["on_earlier_transcript"]
        return marked

    path = path_of(seameet, analysed)
    seen = [is_marked()]
    for method, where, body in (
        ("PATCH", path, {"text": "Hi"}),
        ("POST", f"{path}/restore", None),
        ("POST", f"/meetings/{analysed}/swap_roles", None),
        ("POST", f"/meetings/{analysed}/swap_roles", None),
    ):
        seameet.call(method, where, body)
        seen.append(is_marked())
    assert seen == [False, True, False, True, False]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "text"),
        ({"text": None}, "text"),
        ({"text": "  "}, "text"),
        ({"text": "a\x00b"}, "text"),
        ({"text": "x" * 5001}, "text"),
        ({"text": "x", "notify": "perhaps"}, "notify"),
        ({"text": "x", "note": "y" * 2001}, "note"),
    ],
)
def test_a_wrong_text_is_refused(seameet: SeaMeet, analysed: str, body: Any, field: str) -> None:
    response = seameet.http.patch(path_of(seameet, analysed), json=body)
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["body", field]
    assert (seameet.segments(analysed)[0]["text"], jobs(seameet, analysed)) == (HEARD, 1)


@pytest.mark.parametrize("segment_id", ["nothing", "a%00b"])
def test_an_unknown_segment(seameet: SeaMeet, analysed: str, segment_id: str) -> None:
    path = f"/meetings/{analysed}/transcript/{segment_id}"
    for response in (seameet.http.patch(path, json={"text": "x"}), seameet.http.post(f"{path}/restore")):
        assert (response.status_code, response.json()["code"]) == (404, 12164)


def test_the_analysis_is_run_again(server: RunningServer, seameet: SeaMeet, analysed: str) -> None:
    response = seameet.http.post(f"/meetings/{analysed}/regenerate", json={"notify": True})
    job = response.json()
    assert (response.status_code, job["status"]) == (202, "QUEUED")
    assert seameet.job(job["id"]) == job
    assert seameet.meeting(analysed)["status"] == "ANALYZING"
    with server.services.database.read() as connection:
        stored = find_job(connection, job["id"])
    assert stored is not None
    assert (stored.kind, stored.options["notify"]) == (REANALYSIS, True)


def test_without_a_transcript_nothing_is_run_again(seameet: SeaMeet) -> None:
    meeting_id = seameet.create()
    response = seameet.http.post(f"/meetings/{meeting_id}/regenerate")
    assert (response.status_code, response.json()["code"]) == (409, 12162)
    assert jobs(seameet, meeting_id) == 0
