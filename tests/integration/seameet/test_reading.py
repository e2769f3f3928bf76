from typing import Any

import pytest
from tests.support.dialect_server import Connect, RunningServer
from tests.support.results import fail, publish
from tests.support.seameet import SeaMeet

JOB_KEYS = ["id", "type", "relations", "parameters", "status", "error_message", "result"]


@pytest.fixture
def analysed(server: RunningServer, seameet: SeaMeet) -> str:
    """A meeting whose analysis has finished."""
    meeting_id, job_id = seameet.submit(b"RIFF")
    publish(server.services, meeting_id, job_id)
    return meeting_id


def test_the_life_cycle_of_a_meeting(server: RunningServer, seameet: SeaMeet) -> None:
    meeting_id = seameet.create()
    seen = [seameet.meeting(meeting_id)]
    seameet.upload(meeting_id, b"RIFF")
    seen.append(seameet.meeting(meeting_id))
    job_id = seameet.analyze(meeting_id)
    seen.append(seameet.meeting(meeting_id))
    publish(server.services, meeting_id, job_id)
    seen.append(seameet.meeting(meeting_id))
    fail(server.services, seameet.analyze(meeting_id), "no audio in it")
    seen.append(seameet.meeting(meeting_id))
    assert [(meeting["status"], meeting["flag"]) for meeting in seen] == [
        ("INITIAL", "WAITING"),
        ("INITIAL", "WAITING"),
        ("ANALYZING", "PROCESSING"),
        ("OFFLINE", "DONE"),
        ("OFFLINE", "FAILED"),
    ]


def test_a_finished_meeting(seameet: SeaMeet, analysed: str) -> None:
    meeting = seameet.meeting(analysed)
    assert (meeting["duration"], meeting["participants_number"]) == (14.5, 2)
    assert (meeting["start_time"], meeting["end_time"]) == (
        "2026-05-30T21:53:34",
        "2026-05-30T21:53:48.500000",
    )
    assert (meeting["title"], meeting["detected_language"]) == ("Document submission", None)
    assert meeting["warnings"] == ["noise: It is loud."]
    (job,) = meeting["jobs"]
    assert list(job) == [*JOB_KEYS, "progress", "stage", "created_at", "finished_at"]
    assert (job["status"], job["progress"]) == ("FINISHED", 1.0)


def test_a_failed_job_says_why(server: RunningServer, seameet: SeaMeet) -> None:
    _, job_id = seameet.submit(b"text")
    fail(server.services, job_id, "The file holds no audio.")
    job = seameet.job(job_id)
    assert (job["status"], job["error_message"], job["result"]) == (
        "FAILED",
        "The file holds no audio.",
        None,
    )


def test_a_cancelled_job_has_failed(server: RunningServer, seameet: SeaMeet) -> None:
    from hansard.store.jobs import find_job

    _, job_id = seameet.submit(b"RIFF")
    with server.services.database.read() as connection:
        job = find_job(connection, job_id)
    assert job is not None
    server.services.intake.cancel(job)
    assert seameet.job(job_id)["status"] == "FAILED"


@pytest.mark.parametrize("job_id", ["x", "55c09c56-9f99-4da2-bba4-da4722759e08", "a%00b"])
def test_an_unknown_job(seameet: SeaMeet, job_id: str) -> None:
    response = seameet.http.get(f"/jobs/{job_id}")
    assert response.status_code == 404
    assert response.json()["detail"].startswith("The requested data does not exist.")


def test_a_job_of_another_workspace_is_unknown(
    server: RunningServer, connect: Connect, seameet: SeaMeet
) -> None:
    _, job_id = seameet.submit(b"RIFF")
    other = server.new_workspace()
    client = connect(other, server.new_token(other, seameet.workspace_id))
    assert client.http.get(f"/jobs/{job_id}").status_code == 404


def test_the_transcript(seameet: SeaMeet, analysed: str) -> None:
    transcript = seameet.call("GET", f"/meetings/{analysed}/transcript")
    assert list(transcript) == ["meeting_id", "language", "segments"]
    assert (transcript["meeting_id"], transcript["language"]) == (analysed, "en-US")
    first, second = transcript["segments"]
    assert list(first) == ["id", "text", "speaker", "role", "channel", "start", "end", "confidence"]
    assert (first["text"], first["speaker"], first["role"]) == (
        "Hi, I'm calling to 你好",
        "test agent",
        "agent",
    )
    assert (first["start"], first["end"], first["confidence"]) == (10.5, 12.0, 0.85)
    assert (second["speaker"], second["role"], second["confidence"]) == ("test customer", "customer", None)


def test_the_analysis(seameet: SeaMeet, analysed: str) -> None:
    analysis = seameet.analysis(analysed)
    assert (analysis["customer_satisfaction_rating"], analysis["agent_performance_rating"]) == ("A", "B")
    assert (analysis["risk_factor"], analysis["null_reasons"]) == (None, {"risk_factor": "nothing_found"})
    assert analysis["action_items"] == [
        {"text": "send the form", "assignee": "test agent", "due": None, "segment_ids": ["2"]}
    ]
    assert analysis["topics"] == [{"text": "documents", "segment_ids": ["1", "2"]}]
    assert analysis["metrics"] == {"mode": "stereo"}
    assert analysis["engine"] == {"name": "rules", "version": "1"}


def test_the_evidence_of_a_rating(seameet: SeaMeet, analysed: str) -> None:
    records = {record["field"]: record for record in seameet.analysis(analysed)["evidence"]}
    assert records["customer_satisfaction_rating"]["score"] == 3
    rating = records["agent_performance_rating"]
    assert (rating["value"], rating["machine_value"], rating["override"]) == ("B", "B", None)
    assert rating["items"] == [
        {
            "criterion": "greeting",
            "answer": "yes",
            "points": 1,
            "of": 1,
            "speaker": "test agent",
            "quote": "Hi, I'm calling to",
            "segment_id": "1",
            "start": 10.5,
            "end": 12.0,
        }
    ]


def test_before_an_analysis_everything_is_null(seameet: SeaMeet) -> None:
    meeting_id = seameet.create()
    analysis = seameet.analysis(meeting_id)
    assert (analysis["title"], analysis["metrics"], analysis["engine"]) == (None, None, None)
    assert seameet.segments(meeting_id) == []
    meeting = seameet.meeting(meeting_id)
    assert (meeting["end_time"], meeting["jobs"], meeting["warnings"]) == (None, [], [])


def test_meetings_are_listed_newest_first(seameet: SeaMeet) -> None:
    starts = ["2026-01-02T00:00:00", "2026-01-03T00:00:00", "2026-01-01T00:00:00"]
    ids = [seameet.create(start_time=start) for start in starts]
    page = seameet.call("GET", "/meetings")
    assert page["total"] == 3
    assert [meeting["id"] for meeting in page["data"]] == [ids[1], ids[0], ids[2]]
    assert list(page["data"][0])[-1] == "resource_metadata"


def test_a_page_of_meetings(seameet: SeaMeet) -> None:
    ids = [seameet.create(start_time=f"2026-01-0{day}T00:00:00") for day in (1, 2, 3)]
    page = seameet.call("GET", "/meetings?offset=1&limit=1")
    assert ([meeting["id"] for meeting in page["data"]], page["total"]) == ([ids[1]], 3)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("search=alpha", ["alpha"]),
        ("search=ALPHA", ["alpha"]),
        ("search=%25", []),
        ("search=c-77", ["beta"]),
        ("search=通話", ["通話"]),
        ("from=2026-01-02T00:00:00", ["通話", "beta"]),
        ("to=2026-01-02T00:00:00", ["alpha"]),
        ("from=2026-01-02 08:00:00%2B08:00&to=2026-01-03T00:00:00Z", ["beta"]),
        ("label=nothing", []),
        ("search=&label=&from=&to=", ["通話", "beta", "alpha"]),
    ],
)
def test_meetings_are_filtered(seameet: SeaMeet, query: str, names: list[str]) -> None:
    seameet.create(meeting_name="alpha", start_time="2026-01-01T00:00:00")
    metadata = {"call_id": "c-77"}
    seameet.create(meeting_name="beta", start_time="2026-01-02T00:00:00", resource_metadata=metadata)
    seameet.create(meeting_name="通話", start_time="2026-01-03T00:00:00")
    page = seameet.call("GET", f"/meetings?{query}")
    assert ([meeting["name"] for meeting in page["data"]], page["total"]) == (names, len(names))


def test_a_title_is_found(seameet: SeaMeet, analysed: str) -> None:
    (found,) = seameet.call("GET", "/meetings?search=document%20sub")["data"]
    assert (found["id"], found["participants_number"]) == (analysed, 2)


@pytest.mark.parametrize(
    "query",
    [
        "offset=-1",
        "limit=0",
        "limit=1001",
        "limit=many",
        "offset=99999999999999999999",
        "from=yesterday",
        "search=%00",
        "label=%00",
    ],
)
def test_a_wrong_filter_is_refused(seameet: SeaMeet, query: str) -> None:
    response = seameet.http.get(f"/meetings?{query}")
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["query", query.partition("=")[0]]


def test_other_workspaces_meetings_are_not_listed(
    server: RunningServer, connect: Connect, seameet: SeaMeet
) -> None:
    other = server.new_workspace()
    connect(other, server.new_token(other)).create()
    assert seameet.call("GET", "/meetings")["total"] == 0


def test_jobs_are_listed(seameet: SeaMeet) -> None:
    first, job_of_first = seameet.submit(b"RIFF")
    _, job_of_second = seameet.submit(b"RIFF")
    page: Any = seameet.call("GET", "/jobs")
    assert (page["total"], [job["id"] for job in page["data"]]) == (2, [job_of_second, job_of_first])
    assert list(page["data"][0]) == JOB_KEYS
    of_first = seameet.call("GET", f"/jobs?meeting_id={first}")
    assert [job["id"] for job in of_first["data"]] == [job_of_first]
    assert seameet.call("GET", "/jobs?meeting_id=&limit=1")["total"] == 2
    assert seameet.http.get("/jobs?meeting_id=seax_x").status_code == 404


def test_an_end_after_the_calendar_is_null(server: RunningServer, seameet: SeaMeet) -> None:
    meeting_id = seameet.create(start_time="9999-12-31T23:59:59")
    seameet.upload(meeting_id, b"RIFF")
    publish(server.services, meeting_id, seameet.analyze(meeting_id))
    assert seameet.meeting(meeting_id)["end_time"] is None
