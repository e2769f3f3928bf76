from datetime import datetime
from pathlib import Path
from typing import Any

import httpx2
import pytest
from tests.support.dialect_server import RunningServer, serve
from tests.support.seameet import SeaMeet

from hansard.settings import Settings
from hansard.store.conversations import find_by_seameet_id
from hansard.store.recordings import list_recordings
from hansard.store.tokens import create_token
from hansard.store.workspaces import create_workspace


def _ask(seameet: SeaMeet, meeting_id: str, **request: Any) -> httpx2.Response:
    return seameet.http.post(f"/meetings/{meeting_id}/upload_audio_url", **request)


def _names(server: RunningServer, meeting_id: str) -> list[str]:
    with server.services.database.read() as connection:
        meeting = find_by_seameet_id(connection, meeting_id)
        assert meeting is not None
        return [row.file_name for row in list_recordings(connection, meeting.id)]


@pytest.mark.parametrize(
    "request_parts",
    [
        {"json": {"name": "a.wav"}},
        {"json": {"file_name": "a.wav"}},
        {"json": {}, "params": {"file_name": "a.wav"}},
        {"json": {}, "params": {"name": "a.wav"}},
        {"params": {"file_name": "a.wav"}},
        {"content": b'{"name": "a.wav"}'},
        {"content": b"", "params": {"name": "a.wav"}, "headers": {"Content-Type": "application/json"}},
        {"json": {"name": "a.wav", "file_name": "b.wav"}, "params": {"file_name": "c.wav", "name": "d.wav"}},
        {"json": {"file_name": "a.wav"}, "params": {"file_name": "c.wav", "name": "d.wav"}},
        {"json": {"name": None}, "params": {"file_name": "a.wav", "name": "d.wav"}},
    ],
)
def test_the_file_name_is_found_in_each_of_four_places(
    server: RunningServer, seameet: SeaMeet, request_parts: dict[str, Any]
) -> None:
    meeting_id = seameet.create()
    assert _ask(seameet, meeting_id, **request_parts).status_code == 200
    assert _names(server, meeting_id) == ["a.wav"]


@pytest.mark.parametrize(
    "request_parts",
    [
        {},
        {"json": {}},
        {"json": {"name": ""}},
        {"json": {"name": "  "}},
        {"json": {"name": 5}},
        {"json": {"name": "a\x00b"}},
        {"json": {"name": "a\nb"}},
        {"json": {"name": "a\x85b"}},
        {"json": {"name": "x" * 1025}},
        {"params": {"file_name": ""}},
        {"params": {"file_name": "a\tb"}},
        {"content": b"{"},
        {"json": ["a.wav"]},
        {"json": {"name": "a.wav", "overwrite": "perhaps"}},
        {"params": {"name": "a.wav", "overwrite": "perhaps"}},
    ],
)
def test_without_a_usable_name_the_answer_is_422(seameet: SeaMeet, request_parts: dict[str, Any]) -> None:
    response = _ask(seameet, seameet.create(), **request_parts)
    assert response.status_code == 422
    assert set(response.json()["detail"][0]) == {"loc", "msg", "type"}


@pytest.mark.parametrize(
    "name", ["../x.wav", "/etc/passwd", "my call é.wav", "通話 1.wav", "x" * 1024, "a+b%20.wav"]
)
def test_a_name_is_a_label_that_is_kept_exactly(server: RunningServer, seameet: SeaMeet, name: str) -> None:
    meeting_id = seameet.create()
    _ask(seameet, meeting_id, json={}, params={"file_name": name}).raise_for_status()
    assert _names(server, meeting_id) == [name]
    recording_keys = _upload_keys(server, meeting_id)
    assert all(name not in key and ".." not in key for key in recording_keys)


def _upload_keys(server: RunningServer, meeting_id: str) -> list[str]:
    with server.services.database.read() as connection:
        meeting = find_by_seameet_id(connection, meeting_id)
        assert meeting is not None
        return [row.upload_key for row in list_recordings(connection, meeting.id)]


def test_the_query_is_read_as_a_form(server: RunningServer, seameet: SeaMeet) -> None:
    meeting_id = seameet.create()
    path = f"/meetings/{meeting_id}/upload_audio_url?file_name=my+call+%C3%A9.wav"
    seameet.http.post(path, content=b"{}").raise_for_status()
    assert _names(server, meeting_id) == ["my call é.wav"]


def test_the_url_lives_for_an_hour_and_ends_in_no_slash(seameet: SeaMeet) -> None:
    answer = _ask(seameet, seameet.create(), json={"name": "a.wav"}).json()
    life_s = (datetime.fromisoformat(answer["expired_time"]) - datetime.utcnow()).total_seconds()  # noqa: DTZ003
    assert 3590 < life_s <= 3600
    assert not answer["upload_audio_url"].partition("?")[0].endswith("/")


def test_the_same_name_may_be_asked_for_again_until_bytes_have_come(seameet: SeaMeet) -> None:
    meeting_id = seameet.create()
    assert _ask(seameet, meeting_id, json={"name": "a.wav"}).status_code == 200
    assert _ask(seameet, meeting_id, json={"name": "a.wav"}).status_code == 200
    seameet.upload(meeting_id, b"RIFF", "a.wav")
    response = _ask(seameet, meeting_id, json={"name": "a.wav"})
    assert (response.status_code, response.json()["code"]) == (400, 12121)
    assert response.json()["parameters"] == {"file_name": "a.wav"}


@pytest.mark.parametrize(
    "request_parts",
    [
        {"json": {"name": "a.wav", "overwrite": True}},
        {"json": {"name": "a.wav", "overwrite": "TRUE"}},
        {"json": {"name": "a.wav", "overwrite": 1}},
        {"json": {"name": "a.wav"}, "params": {"overwrite": "true"}},
    ],
)
def test_a_file_may_be_overwritten_on_request(seameet: SeaMeet, request_parts: dict[str, Any]) -> None:
    meeting_id = seameet.create()
    seameet.upload(meeting_id, b"RIFF", "a.wav")
    assert _ask(seameet, meeting_id, **request_parts).status_code == 200


def test_another_meeting_may_use_the_same_name(seameet: SeaMeet) -> None:
    seameet.upload(seameet.create(), b"RIFF", "a.wav")
    assert _ask(seameet, seameet.create(), json={"name": "a.wav"}).status_code == 200


def test_a_forwarded_host_is_the_origin(seameet: SeaMeet) -> None:
    headers = {"X-Forwarded-Host": "calls.example.com", "X-Forwarded-Proto": "https"}
    answer = _ask(seameet, seameet.create(), json={"name": "a.wav"}, headers=headers).json()
    assert answer["upload_audio_url"].startswith("https://calls.example.com/seameet-upload/")


def test_the_public_url_is_the_origin(tmp_path: Path) -> None:
    with serve(Settings(data=tmp_path, public_url="https://hansard.example.org/")) as server:
        with server.services.database.write() as connection:
            create_workspace(connection, "test")
            token = create_token(connection, ["test"], name="test")[1]
        client = SeaMeet(server.origin, {"workspace_id": "test", "access_token": token})
        answer = client.call("POST", f"/meetings/{client.create()}/upload_audio_url", {"name": "a.wav"})
        client.http.close()
    assert answer["upload_audio_url"].startswith("https://hansard.example.org/seameet-upload/")
