import json
from typing import Any

import pytest
from tests.support.dialect_server import Connect, RunningServer
from tests.support.results import fail, publish
from tests.support.seameet import SeaMeet

from hansard.dialects.seameet.events import failed_event, finished_event
from hansard.store.clock import utc_now
from hansard.store.events import (
    EventStatus,
    create_event,
    find_event,
    list_events,
    new_delivery,
    record_attempt,
)
from hansard.store.jobs import JobRow

URL = "https://receiver.example.com/hook"


def _published(server: RunningServer, seameet: SeaMeet) -> tuple[str, JobRow]:
    meeting_id, job_id = seameet.submit(b"RIFF")
    return meeting_id, publish(server.services, meeting_id, job_id)


def _body(server: RunningServer, job: JobRow) -> dict[str, Any]:
    with server.services.database.read() as connection:
        event = finished_event(connection, job)
    assert event is not None
    body: dict[str, Any] = json.loads(event.body)
    return body


def test_settings_at_first(seameet: SeaMeet) -> None:
    settings = seameet.call("GET", "/callback_settings")
    assert list(settings) == [
        "callback_url",
        "callback_secret",
        "callback_metadata",
        "callback_event_alias",
        "callback_on_failure",
    ]
    assert (settings["callback_url"], settings["callback_metadata"]) == (None, None)
    assert (settings["callback_event_alias"], settings["callback_on_failure"]) == (True, False)
    secret = settings["callback_secret"]
    assert len(secret) == 32
    assert secret.isascii()
    assert secret.isalnum()


def test_settings_are_changed_one_by_one(seameet: SeaMeet) -> None:
    seameet.call("PUT", "/callback_settings", {"callback_url": URL, "callback_metadata": {"a": "会"}})
    changed = seameet.call("PUT", "/callback_settings", {"callback_on_failure": True, "unknown": 1})
    assert (changed["callback_url"], changed["callback_metadata"]) == (URL, {"a": "会"})
    assert changed["callback_on_failure"] is True
    assert seameet.call("GET", "/callback_settings") == changed
    assert seameet.call("PUT", "/callback_settings", changed) == changed
    cleared = seameet.call("PUT", "/callback_settings", {"callback_url": "", "callback_metadata": None})
    assert (cleared["callback_url"], cleared["callback_metadata"]) == (None, None)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("callback_url", "ftp://example.com/"),
        ("callback_url", "example.com"),
        ("callback_url", "http://"),
        ("callback_url", "http://[::1"),
        ("callback_url", "http://example.com:99999/"),
        ("callback_url", "http://example.com/a b"),
        ("callback_url", "http://example.com/\x00"),
        ("callback_url", "http://example.com/" + "x" * 2048),
        ("callback_url", 5),
        ("callback_metadata", "x"),
        ("callback_metadata", {"a": ["\x00"]}),
        ("callback_metadata", {"\x00": 1}),
        ("callback_metadata", {"a": "x" * 65_536}),
        ("callback_event_alias", "perhaps"),
        ("callback_on_failure", None),
    ],
)
def test_a_wrong_setting_is_refused(seameet: SeaMeet, field: str, value: Any) -> None:
    response = seameet.http.put("/callback_settings", json={field: value})
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["body", field]


def test_the_secret_is_rotated(seameet: SeaMeet) -> None:
    before = seameet.call("GET", "/callback_settings")["callback_secret"]
    after = seameet.call("POST", "/callback_settings/rotate_secret")["callback_secret"]
    assert before != after
    assert seameet.call("GET", "/callback_settings")["callback_secret"] == after


def test_a_test_is_sent_before_any_meeting_exists(server: RunningServer, seameet: SeaMeet) -> None:
    seameet.call("PUT", "/callback_settings", {"callback_url": URL})
    sent = seameet.call("POST", "/callback_settings/test")
    assert (sent["event_name"], sent["url"], sent["status"]) == (
        "dashboard_analysis_finished",
        URL,
        "pending",
    )
    assert (sent["meeting_id"], sent["attempts"]) == (None, [])
    with server.services.database.read() as connection:
        event = find_event(connection, sent["id"])
    assert event is not None
    body = json.loads(event.body)
    assert body["meeting_id"] == body["payload"]["meeting_id"] == f"seax_{'0' * 32}"
    assert body["payload"]["title"] == "Test callback"
    assert set(body["payload"]["transcript"][0]) == {"text", "speaker"}


@pytest.mark.parametrize("path", ["/callback_settings/test", "/meetings/{meeting_id}/callback"])
def test_without_a_url_nothing_can_be_sent(seameet: SeaMeet, path: str) -> None:
    response = seameet.http.post(path.format(meeting_id=seameet.create()))
    assert (response.status_code, response.json()["code"]) == (400, 12140)


def test_without_a_url_there_is_no_event(server: RunningServer, seameet: SeaMeet) -> None:
    _, job = _published(server, seameet)
    with server.services.database.read() as connection:
        assert finished_event(connection, job) is None


def test_a_result_that_is_published_twice_is_one_event(server: RunningServer, seameet: SeaMeet) -> None:
    seameet.call("PUT", "/callback_settings", {"callback_url": URL})
    meeting_id, job = _published(server, seameet)
    for _ in range(2):
        with server.services.database.write() as connection:
            event = finished_event(connection, job)
            assert event is not None
            create_event(connection, event)
    assert seameet.call("GET", f"/callback_deliveries?meeting_id={meeting_id}")["total"] == 1


def test_metadata_comes_after_the_alias(server: RunningServer, seameet: SeaMeet) -> None:
    settings = {"callback_url": URL, "callback_metadata": {"tenant": 7}}
    seameet.call("PUT", "/callback_settings", settings)
    body = _body(server, _published(server, seameet)[1])
    assert list(body)[-2:] == ["event", "callback_metadata"]
    assert body["callback_metadata"] == {"tenant": 7}


def test_the_alias_can_be_dropped(server: RunningServer, seameet: SeaMeet) -> None:
    seameet.call("PUT", "/callback_settings", {"callback_url": URL, "callback_event_alias": False})
    body = _body(server, _published(server, seameet)[1])
    assert list(body) == ["event_name", "workspace_id", "meeting_id", "payload"]


def test_metadata_of_the_meeting_is_not_told(server: RunningServer, seameet: SeaMeet) -> None:
    seameet.call("PUT", "/callback_settings", {"callback_url": URL})
    meeting_id = seameet.create(resource_metadata={"call_id": "c-77"})
    seameet.upload(meeting_id, b"RIFF")
    job = publish(server.services, meeting_id, seameet.analyze(meeting_id))
    assert "c-77" not in json.dumps(_body(server, job))


def test_a_failure_is_told_only_on_request(server: RunningServer, seameet: SeaMeet) -> None:
    seameet.call("PUT", "/callback_settings", {"callback_url": URL})
    meeting_id, job_id = seameet.submit(b"text")
    job = fail(server.services, job_id, "The file holds no audio.")
    with server.services.database.read() as connection:
        assert failed_event(connection, job) is None
    seameet.call("PUT", "/callback_settings", {"callback_on_failure": True})
    with server.services.database.read() as connection:
        event = failed_event(connection, job)
    assert event is not None
    body = json.loads(event.body)
    assert body["event_name"] == body["event"] == "dashboard_analysis_failed"
    assert body["payload"] == {
        "meeting_id": meeting_id,
        "job_id": job_id,
        "error_message": "The file holds no audio.",
    }


def test_the_current_result_is_sent_anew(server: RunningServer, seameet: SeaMeet) -> None:
    seameet.call("PUT", "/callback_settings", {"callback_url": URL})
    meeting_id = seameet.create()
    response = seameet.http.post(f"/meetings/{meeting_id}/callback")
    assert (response.status_code, response.json()["code"]) == (400, 12141)
    meeting_id, _ = _published(server, seameet)
    sent = [seameet.call("POST", f"/meetings/{meeting_id}/callback") for _ in range(2)]
    assert sent[0]["id"] != sent[1]["id"]
    assert sent[0]["meeting_id"] == meeting_id
    assert seameet.call("GET", f"/callback_deliveries?meeting_id={meeting_id}")["total"] == 2


def _gave_up(server: RunningServer, event_id: str) -> None:
    outcome = {"duration_ms": 12, "status_code": 500, "reply": "no", "error": "answered 500"}
    with server.services.database.write() as connection:
        event = find_event(connection, event_id)
        assert event is not None
        delivery = new_delivery(event, utc_now(), outcome)
        record_attempt(connection, delivery, status=EventStatus.GAVE_UP, next_attempt_at=None)


def test_attempts_are_listed_and_a_callback_is_sent_again(server: RunningServer, seameet: SeaMeet) -> None:
    seameet.call("PUT", "/callback_settings", {"callback_url": URL})
    event_id = seameet.call("POST", "/callback_settings/test")["id"]
    _gave_up(server, event_id)
    (found,) = seameet.call("GET", "/callback_deliveries")["data"]
    assert (found["status"], found["next_attempt_at"]) == ("gave_up", None)
    (attempt,) = found["attempts"]
    assert list(attempt) == ["attempt", "time", "duration_ms", "status_code", "reply", "error"]
    assert (attempt["attempt"], attempt["status_code"], attempt["reply"]) == (1, 500, "no")
    again = seameet.call("POST", f"/callback_deliveries/{event_id}/resend")
    assert (again["id"], again["status"], len(again["attempts"])) == (event_id, "pending", 1)
    with server.services.database.read() as connection:
        assert list_events(connection, seameet.workspace_id)[1] == 1


@pytest.mark.parametrize("event_id", ["x", "a%00b"])
def test_an_unknown_callback(seameet: SeaMeet, event_id: str) -> None:
    response = seameet.http.post(f"/callback_deliveries/{event_id}/resend")
    assert (response.status_code, response.json()["code"]) == (404, 12142)


def test_a_callback_of_another_workspace_is_unknown(
    server: RunningServer, connect: Connect, seameet: SeaMeet
) -> None:
    seameet.call("PUT", "/callback_settings", {"callback_url": URL})
    event_id = seameet.call("POST", "/callback_settings/test")["id"]
    other = server.new_workspace()
    client = connect(other, server.new_token(other))
    assert client.http.post(f"/callback_deliveries/{event_id}/resend").status_code == 404
    assert client.call("GET", "/callback_deliveries")["total"] == 0


def test_a_deleted_meeting_takes_its_callbacks_with_it(server: RunningServer, seameet: SeaMeet) -> None:
    seameet.call("PUT", "/callback_settings", {"callback_url": URL})
    meeting_id, _ = _published(server, seameet)
    seameet.call("POST", f"/meetings/{meeting_id}/callback")
    seameet.call("DELETE", f"/meetings/{meeting_id}")
    assert seameet.call("GET", "/callback_deliveries")["total"] == 0
