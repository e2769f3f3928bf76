"""The wire format, held to the vendor's pages and script."""

import json
from pathlib import Path

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.golden import assert_like, load
from tests.support.results import publish
from tests.support.seameet import SeaMeet

from hansard.dialects.seameet.events import finished_event
from hansard.store.jobs import find_job

FOLDER = Path(__file__).parent


def _analysed(server: RunningServer, seameet: SeaMeet) -> tuple[str, str]:
    meeting_id = seameet.create()
    seameet.upload(meeting_id, b"RIFF", "a.wav")
    answer = seameet.call(
        "POST", f"/meetings/{meeting_id}/analyze_audio", {"channels": 1, "file_name": "a.wav"}
    )
    publish(server.services, meeting_id, answer["id"])
    return meeting_id, answer["id"]


@pytest.mark.parametrize("name", ["create_meeting", "create_meeting_script"])
def test_create_meeting(seameet: SeaMeet, name: str) -> None:
    golden = load(FOLDER, name)
    response = seameet.http.post("/meetings", json=golden["request"])
    assert response.status_code == golden["status"]
    assert_like(response.json(), golden["response"])


def test_delete_meeting_answers_204_without_a_body(seameet: SeaMeet) -> None:
    response = seameet.http.delete(f"/meetings/{seameet.create()}")
    assert (response.status_code, response.content) == (204, b"")


def test_upload_audio_url(seameet: SeaMeet) -> None:
    golden = load(FOLDER, "upload_audio_url")
    path = f"/meetings/{seameet.create()}/upload_audio_url"
    response = seameet.http.post(path, json=golden["request"])
    assert response.status_code == golden["status"]
    assert_like(response.json(), golden["response"])


def test_analyze_audio(seameet: SeaMeet) -> None:
    golden = load(FOLDER, "analyze_audio")
    meeting_id = seameet.create()
    seameet.upload(meeting_id, b"RIFF", "a.wav")
    response = seameet.http.post(f"/meetings/{meeting_id}/analyze_audio", json=golden["request"])
    assert response.status_code == golden["status"]
    assert_like(response.json(), golden["response"])


@pytest.mark.parametrize("name", ["analyze_audio_documented", "analyze_audio_script"])
def test_analyze_audio_echoes_the_whole_request(seameet: SeaMeet, name: str) -> None:
    golden = load(FOLDER, name)
    meeting_id = seameet.create()
    seameet.upload(meeting_id, b"RIFF", "a.wav")
    response = seameet.http.post(f"/meetings/{meeting_id}/analyze_audio", json=golden["request"])
    assert response.status_code == golden["status"]
    answer = response.json()
    assert_like(answer["parameters"], golden["request"])
    assert_like(answer["job"]["parameters"], golden["request"])


def test_job(server: RunningServer, seameet: SeaMeet) -> None:
    golden = load(FOLDER, "job")
    _, job_id = _analysed(server, seameet)
    response = seameet.http.get(f"/jobs/{job_id}")
    assert response.status_code == golden["status"]
    assert_like(response.json(), golden["response"])


def test_callback(server: RunningServer, seameet: SeaMeet) -> None:
    seameet.call("PUT", "/callback_settings", {"callback_url": "http://127.0.0.1:9/"})
    _, job_id = _analysed(server, seameet)
    with server.services.database.read() as connection:
        job = find_job(connection, job_id)
        assert job is not None
        event = finished_event(connection, job)
    assert event is not None
    assert_like(json.loads(event.body), load(FOLDER, "callback"))
    assert event.body == json.dumps(json.loads(event.body)).encode()


@pytest.mark.parametrize(
    ("name", "method", "path"),
    [
        ("participants", "GET", "participants"),
        ("change_participant", "PATCH", "participants/p1"),
        ("swap_roles", "POST", "swap_roles"),
    ],
)
def test_participants(server: RunningServer, seameet: SeaMeet, name: str, method: str, path: str) -> None:
    golden = load(FOLDER, name)
    meeting_id, _ = _analysed(server, seameet)
    response = seameet.http.request(method, f"/meetings/{meeting_id}/{path}", json=golden.get("request"))
    assert response.status_code == golden["status"]
    assert_like(response.json(), golden["response"])


@pytest.mark.parametrize(
    ("name", "method", "path"),
    [
        ("correct_analysis", "PATCH", "analysis"),
        ("insights", "GET", "insights"),
        ("add_insight", "POST", "insights"),
        ("change_segment", "PATCH", "transcript/{segment_id}"),
        ("regenerate", "POST", "regenerate"),
    ],
)
def test_corrections(server: RunningServer, seameet: SeaMeet, name: str, method: str, path: str) -> None:
    golden = load(FOLDER, name)
    meeting_id, _ = _analysed(server, seameet)
    where = path.format(segment_id=seameet.segments(meeting_id)[0]["id"])
    response = seameet.http.request(method, f"/meetings/{meeting_id}/{where}", json=golden.get("request"))
    assert response.status_code == golden["status"]
    assert_like(response.json(), golden["response"])


def test_redacted_transcript(server: RunningServer, seameet: SeaMeet) -> None:
    golden = load(FOLDER, "redacted_transcript")
    meeting_id, _ = _analysed(server, seameet)
    segment = seameet.segments(meeting_id)[1]["id"]
    change = {"text": "Call me at 555-0199."}
    seameet.call("PATCH", f"/meetings/{meeting_id}/transcript/{segment}", change)
    response = seameet.http.get(f"/meetings/{meeting_id}/transcript?redacted=true")
    assert response.status_code == golden["status"]
    assert_like(response.json(), golden["response"])


def test_history(server: RunningServer, seameet: SeaMeet) -> None:
    golden = load(FOLDER, "history")
    meeting_id, _ = _analysed(server, seameet)
    meeting = f"/meetings/{meeting_id}"
    action = seameet.call("GET", f"{meeting}/insights?kind=action_item")["data"][0]
    segment = seameet.segments(meeting_id)[1]
    change = {"value": "send form 7", "assignee": "Ann", "note": "by mail"}
    seameet.call("PATCH", f"{meeting}/analysis", {"title": "Form 7"})
    seameet.call("DELETE", f"{meeting}/analysis/overrides/title")
    seameet.call("PATCH", f"{meeting}/insights/{action['id']}", change)
    seameet.call("PATCH", f"{meeting}/transcript/{segment['id']}", {"text": "Send it."})
    response = seameet.http.get(f"{meeting}/history")
    assert response.status_code == golden["status"]
    assert_like(response.json(), golden["response"])


@pytest.mark.parametrize("case", load(FOLDER, "errors"))
def test_error(server: RunningServer, seameet: SeaMeet, case: str) -> None:
    golden = load(FOLDER, "errors")[case]
    request = golden["request"]
    workspace_id = request.get("workspace", seameet.workspace_id)
    path = request["path"].format(meeting_id=seameet.create())
    response = seameet.http.request(
        request["method"],
        f"{server.origin}/api/v1/workspaces/{workspace_id}{path}",
        json=request.get("body"),
        headers=request.get("headers"),
    )
    assert response.status_code == golden["status"]
    assert response.headers["content-type"] == "application/json"
    assert_like(response.json(), golden["response"])
