import json
from typing import Any

import httpx2
import pytest
from tests.support.dialect_server import RunningServer
from tests.support.seameet import SeaMeet

from hansard.store.jobs import find_job
from hansard.store.workspaces import update_workspace

BODY: dict[str, Any] = {
    "meeting_name": "x",
    "channel_type": "PHONE",
    "language": "en-US",
    "start_time": "2026-01-01T00:00:00",
}


def _post(seameet: SeaMeet, content: bytes) -> httpx2.Response:
    return seameet.http.post("/meetings", content=content, headers={"Content-Type": "application/json"})


def _place(response: httpx2.Response) -> list[str | int]:
    assert response.status_code == 422, response.text
    place: list[str | int] = response.json()["detail"][0]["loc"]
    return place


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2024-05-30T21:53:34", "2024-05-30T21:53:34"),
        ("2024-05-30 21:53:34", "2024-05-30T21:53:34"),
        ("2024-05-30T21:53:34.5", "2024-05-30T21:53:34.500000"),
        ("2024-05-30T21:53:34.123456789", "2024-05-30T21:53:34.123456"),
        ("2024-05-30T21:53:34Z", "2024-05-30T21:53:34"),
        ("2024-05-30 21:53:34+08:00", "2024-05-30T13:53:34"),
        ("2024-05-30T21:53:34-05:30", "2024-05-31T03:23:34"),
    ],
)
def test_a_start_time_is_answered_in_naive_utc(seameet: SeaMeet, written: str, read: str) -> None:
    assert seameet.call("POST", "/meetings", BODY | {"start_time": written})["start_time"] == read


@pytest.mark.parametrize(
    "written",
    [
        "yesterday",
        "2024-05-30",
        "2024-13-01T00:00:00",
        "2024-02-30T00:00:00",
        "2024-05-30T24:00:01",
        "2024-05-30T21:53:34 ",
        "20240530T215334",
        "0001-01-01T00:00:00+14:00",
        "٢٠٢٤-05-30T21:53:34",
        1717106014,
        None,
        "",
    ],
)
def test_any_other_start_time_is_refused(seameet: SeaMeet, written: Any) -> None:
    assert _place(seameet.http.post("/meetings", json=BODY | {"start_time": written})) == [
        "body",
        "start_time",
    ]


@pytest.mark.parametrize("written", ["ZH_tw", "zh-tw", "zh-TW", "ZH-TW"])
def test_a_language_is_answered_in_canonical_form(seameet: SeaMeet, written: str) -> None:
    assert seameet.call("POST", "/meetings", BODY | {"language": written})["language"] == "zh-TW"


def test_name_is_taken_for_meeting_name(seameet: SeaMeet) -> None:
    body = {key: value for key, value in BODY.items() if key != "meeting_name"}
    assert seameet.call("POST", "/meetings", body | {"name": "old"})["name"] == "old"


@pytest.mark.parametrize("field", ["meeting_name", "channel_type", "language", "start_time"])
def test_a_required_field_must_be_there(seameet: SeaMeet, field: str) -> None:
    body = {key: value for key, value in BODY.items() if key != field}
    assert _place(seameet.http.post("/meetings", json=body)) == ["body", field]


@pytest.mark.parametrize("name", ["", "  ", "x" * 513, "a\x00b", 5, None])
def test_a_meeting_name_is_text_of_at_most_512_characters(seameet: SeaMeet, name: Any) -> None:
    assert _place(seameet.http.post("/meetings", json=BODY | {"meeting_name": name})) == [
        "body",
        "meeting_name",
    ]


def test_a_long_name_in_any_script_is_kept(seameet: SeaMeet) -> None:
    name = "会" * 512
    assert seameet.call("POST", "/meetings", BODY | {"meeting_name": name})["name"] == name


def test_a_channel_type_is_compared_whatever_its_case(seameet: SeaMeet) -> None:
    assert seameet.call("POST", "/meetings", BODY | {"channel_type": "phone"})["channel_type"] == "PHONE"


def test_a_workspace_without_a_type_takes_any(server: RunningServer, seameet: SeaMeet) -> None:
    with server.services.database.write() as connection:
        update_workspace(connection, seameet.workspace_id, {"channel_type": None})
    assert seameet.call("POST", "/meetings", BODY | {"channel_type": "EMAIL"})["channel_type"] == "EMAIL"


def test_unknown_keys_are_no_error(seameet: SeaMeet) -> None:
    assert seameet.call("POST", "/meetings", BODY | {"colour": [1, {"a": None}]})["id"]


@pytest.mark.parametrize(
    "metadata", [{}, {"call_id": "123"}, {"z": 1, "a": {"会": [1.5, None, True]}}, {"nul": "\x00"}]
)
def test_metadata_comes_back_as_it_was_sent(seameet: SeaMeet, metadata: dict[str, Any]) -> None:
    created = seameet.call("POST", "/meetings", BODY | {"resource_metadata": metadata})
    assert created["resource_metadata"] == metadata
    found = seameet.meeting(created["id"])["resource_metadata"]
    assert (found, list(found)) == (metadata, list(metadata))


@pytest.mark.parametrize("metadata", ["text", [1], 5, {"big": "x" * 65_536}])
def test_metadata_is_an_object_of_at_most_64_kib(seameet: SeaMeet, metadata: Any) -> None:
    response = seameet.http.post("/meetings", json=BODY | {"resource_metadata": metadata})
    assert _place(response) == ["body", "resource_metadata"]


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"nonsense",
        b"[1]",
        b'"text"',
        b"5",
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b'{"a": 1e999}',
        b'{"a": "\\ud800"}',
        b'{"\\udfff": 1}',
        b'{"a": "\xff"}',
        b'{"a": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
        b'{"a":' * 101 + b"1" + b"}" * 101,
        b"\x00",
    ],
)
def test_a_body_that_is_no_plain_json_object_is_refused(seameet: SeaMeet, content: bytes) -> None:
    assert _place(_post(seameet, content)) == ["body"]


@pytest.mark.parametrize("content", [b"", b"  ", b"null", b"{}"])
def test_without_a_body_the_first_field_is_missing(seameet: SeaMeet, content: bytes) -> None:
    assert _place(_post(seameet, content)) == ["body", "meeting_name"]


def test_a_body_without_a_content_type_is_read(seameet: SeaMeet) -> None:
    content = json.dumps(BODY).encode()
    assert seameet.http.post("/meetings", content=content).status_code == 200


def test_a_validation_error_does_not_repeat_the_input(seameet: SeaMeet) -> None:
    response = seameet.http.post("/meetings", json=BODY | {"start_time": "secret value"})
    assert "secret value" not in response.text


def test_a_deleted_meeting_is_gone_for_good(server: RunningServer, seameet: SeaMeet) -> None:
    meeting_id, job_id = seameet.submit(b"RIFF")
    blobs = server.services.blobs
    with server.services.database.read() as connection:
        job = find_job(connection, job_id)
    assert job is not None
    assert blobs.info(job.blob_key) is not None
    assert seameet.http.delete(f"/meetings/{meeting_id}").status_code == 204
    assert seameet.http.delete(f"/meetings/{meeting_id}").status_code == 404
    assert seameet.http.get(f"/meetings/{meeting_id}").status_code == 404
    assert seameet.http.get(f"/jobs/{job_id}").status_code == 404
    assert blobs.info(job.blob_key) is None
