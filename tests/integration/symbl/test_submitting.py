import json
import re
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.symbl import Symbl

from hansard.store.conversations import find_by_symbl_id
from hansard.store.jobs import JobRow, find_job, list_jobs_of
from hansard.store.recordings import RecordingRow, find_recording

NewSymbl = Callable[..., Symbl]
AUDIO = b"RIFF" + bytes(range(256)) * 300
TOO_MANY = (
    "This API has a limit of maximum of `2` number of concurrent jobs per account. If you are looking to "
    "scale, and need more concurrent jobs than this limit, please contact us at support@symbl.ai"
)
UNKNOWN = {"message": "The conversationId is either invalid or does not exist."}


def _submit(symbl: Symbl, path: str = "/audio", method: str = "POST", **request: Any) -> dict[str, str]:
    response = symbl.http.request(method, f"/v1/process{path}", **{"content": AUDIO} | request)
    assert response.status_code == 201, response.text
    answer: dict[str, str] = response.json()
    return answer


def _job(server: RunningServer, answer: dict[str, str]) -> JobRow:
    with server.services.database.read() as connection:
        job = find_job(connection, answer["jobId"])
    assert job is not None
    return job


def _recording(server: RunningServer, answer: dict[str, str]) -> RecordingRow:
    with server.services.database.read() as connection:
        recording = find_recording(connection, _job(server, answer).recording_id)
    assert recording is not None
    return recording


def _bytes(server: RunningServer, answer: dict[str, str]) -> bytes:
    return server.services.blobs.get(_job(server, answer).blob_key)


def _blobs(server: RunningServer) -> list[Path]:
    return sorted(path for path in (server.services.settings.data / "blobs").rglob("*") if path.is_file())


def _jobs(server: RunningServer, conversation_id: str) -> list[str]:
    with server.services.database.read() as connection:
        conversation = find_by_symbl_id(connection, conversation_id)
        assert conversation is not None
        return [job.id for job in list_jobs_of(connection, conversation.id)]


def test_the_answer_has_two_ids(symbl: Symbl) -> None:
    answer = _submit(symbl)
    assert answer.keys() == {"conversationId", "jobId"}
    assert re.fullmatch("[1-9][0-9]{15}", answer["conversationId"])
    assert uuid.UUID(answer["jobId"]).version == 4
    assert symbl.get(f"/v1/job/{answer['jobId']}") == {"id": answer["jobId"], "status": "in_progress"}
    assert symbl.read(answer["conversationId"], "messages") == {"messages": []}


@pytest.mark.parametrize("path", ["/audio", "/video"])
@pytest.mark.parametrize(
    "content_type",
    [
        None,
        "",
        "audio/mpeg",
        "video/mp4",
        "application/octet-stream",
        "application/x-www-form-urlencoded",
        "application/json",
        "multipart/form-data; boundary=x",
    ],
)
def test_the_body_is_the_recording_whatever_its_type(
    server: RunningServer, symbl: Symbl, path: str, content_type: str | None
) -> None:
    headers = {} if content_type is None else {"Content-Type": content_type}
    answer = _submit(symbl, path, headers=headers)
    assert _bytes(server, answer) == AUDIO
    assert _recording(server, answer).bytes == len(AUDIO)


def test_a_body_in_chunks(server: RunningServer, symbl: Symbl) -> None:
    chunks = (AUDIO[at : at + 1000] for at in range(0, len(AUDIO), 1000))
    assert _bytes(server, _submit(symbl, content=chunks)) == AUDIO


@pytest.mark.parametrize("chunks", [(), (b"",)])
def test_an_empty_body_is_refused(server: RunningServer, symbl: Symbl, chunks: tuple[bytes, ...]) -> None:
    before = _blobs(server)
    for content in (b"".join(chunks), iter(chunks)):
        response = symbl.http.post("/v1/process/audio", content=content)
        assert (response.status_code, response.json()["message"]) == (
            400,
            '"body" is not allowed to be empty',
        )
    assert _blobs(server) == before


@pytest.mark.parametrize("kind", ["audio", "video"])
def test_put_goes_on_with_the_conversation(server: RunningServer, symbl: Symbl, kind: str) -> None:
    first = _submit(symbl, f"/{kind}?name=first")
    path = f"/{kind}/{first['conversationId']}"
    second, third = (_submit(symbl, path, "PUT"), _submit(symbl, f"{path}?name=third", "PUT"))
    assert first["conversationId"] == second["conversationId"] == third["conversationId"]
    ids = [answer["jobId"] for answer in (first, second, third)]
    assert _jobs(server, first["conversationId"]) == ids
    assert len(set(ids)) == 3


def test_put_replaces_the_name_only_when_given(server: RunningServer, symbl: Symbl) -> None:
    def name() -> str:
        with server.services.database.read() as connection:
            conversation = find_by_symbl_id(connection, conversation_id)
        assert conversation is not None
        return conversation.name

    conversation_id = _submit(symbl)["conversationId"]
    assert name() == conversation_id
    _submit(symbl, f"/audio/{conversation_id}?name=new", "PUT")
    assert name() == "new"
    _submit(symbl, f"/audio/{conversation_id}", "PUT")
    assert name() == "new"


def test_metadata_of_submissions_is_put_together(server: RunningServer, symbl: Symbl) -> None:
    query = [{"metadata": json.dumps(one)} for one in ({"a": "1", "b": "2"}, {"b": "3"})]
    conversation_id = _submit(symbl, params=query[0])["conversationId"]
    _submit(symbl, f"/audio/{conversation_id}", "PUT", params=query[1])
    _submit(symbl, f"/audio/{conversation_id}", "PUT")
    with server.services.database.read() as connection:
        conversation = find_by_symbl_id(connection, conversation_id)
    assert conversation is not None
    assert json.loads(conversation.metadata or "") == {"a": "1", "b": "3"}


@pytest.mark.parametrize(
    "path", ["/audio/{id}", "/video/{id}", "/audio/url/{id}", "/video/url/{id}", "/text/{id}"]
)
def test_put_to_an_unknown_conversation(symbl: Symbl, new_symbl: NewSymbl, path: str) -> None:
    foreign = _submit(new_symbl())["conversationId"]
    for conversation_id in (foreign, "5815170693595136", "5", "abc", "%00", "٣", "9" * 30):
        response = symbl.http.put(f"/v1/process{path.format(id=conversation_id)}", content=b"{}")
        assert (response.status_code, response.json()) == (404, UNKNOWN)


@pytest.mark.parametrize("kind", ["audio", "video"])
def test_url_is_no_conversation(symbl: Symbl, kind: str) -> None:
    response = symbl.http.post(f"/v1/process/{kind}/url", json={})
    assert (response.status_code, response.json()) == (400, {"message": '"url" is required'})


def test_a_stream_posted_to_append_by_url_is_no_method(symbl: Symbl) -> None:
    """The JavaScript example of the vendor's page for appending video does this."""
    response = symbl.http.post(
        "/v1/process/video/url/5815170693595136?name=Business%20Meeting&confidenceThreshold=0.6",
        content=iter([AUDIO] * 10),
        headers={"Content-Type": "application/json"},
    )
    assert (response.status_code, response.headers["Allow"]) == (405, "PUT")
    assert response.json() == {"message": "Method not allowed"}


@pytest.mark.parametrize("path", ["audio", "video", "audio/url", "video/url", "text"])
def test_other_methods(symbl: Symbl, path: str) -> None:
    response = symbl.http.get(f"/v1/process/{path}")
    assert (response.status_code, response.headers["Allow"]) == (405, "POST")
    response = symbl.http.post(f"/v1/process/{path}/5815170693595136", content=AUDIO)
    assert (response.status_code, response.headers["Allow"]) == (405, "PUT")


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b"5", b'{"url": "http://x.org/a",}', b"\xff", b'{"a": NaN}']
)
@pytest.mark.parametrize("path", ["audio/url", "text"])
def test_a_body_that_is_no_object(symbl: Symbl, path: str, content: bytes) -> None:
    response = symbl.http.post(f"/v1/process/{path}", content=content)
    assert response.status_code == 400
    assert "JSON" in response.json()["message"]


@pytest.mark.parametrize("content_type", ["", "text/plain", "video/mp4", "application/x-www-form-urlencoded"])
def test_json_is_read_whatever_its_type(server: RunningServer, symbl: Symbl, content_type: str) -> None:
    content = b'\xef\xbb\xbf{"url": "https://example.org/a.mp3"}'
    answer = _submit(symbl, "/audio/url", content=content, headers={"Content-Type": content_type})
    assert _job(server, answer).options["source_url"] == "https://example.org/a.mp3"
    assert _recording(server, answer).bytes is None


@pytest.mark.parametrize(
    ("url", "message"),
    [
        (None, '"url" is required'),
        ("", '"url" is not allowed to be empty'),
        (5, '"url" must be a string'),
        ("a.mp3", '"url" must be a valid uri'),
        ("file:///etc/passwd", '"url" must be a valid uri'),
    ],
)
@pytest.mark.parametrize("kind", ["audio", "video"])
def test_a_wrong_url(symbl: Symbl, kind: str, url: Any, message: str) -> None:
    conversation_id = _submit(symbl)["conversationId"]
    for method, path in (("POST", "url"), ("PUT", f"url/{conversation_id}")):
        answer = symbl.call(method, f"/v1/process/{kind}/{path}", {"url": url}, status=400)
        assert answer == {"message": message}


@pytest.mark.parametrize("body", [{}, {"messages": []}, {"messages": [{"payload": {"content": ""}}]}])
def test_text_without_messages(symbl: Symbl, body: dict[str, Any]) -> None:
    assert symbl.call("POST", "/v1/process/text", body, status=400)["message"].startswith('"messages')


def test_as_many_jobs_as_an_account_may_have(server: RunningServer, new_symbl: NewSymbl) -> None:
    symbl = new_symbl(max_jobs=2)
    conversation_id = _submit(symbl)["conversationId"]
    _submit(symbl, f"/audio/{conversation_id}", "PUT")
    before = _blobs(server)
    text = json.dumps(
        {"messages": [{"payload": {"content": "Hi."}}], "url": "https://example.org/a"}
    ).encode()
    for method, path in (
        ("POST", "audio"),
        ("POST", "video/url"),
        ("POST", "text"),
        ("PUT", f"video/{conversation_id}"),
        ("PUT", f"audio/url/{conversation_id}"),
        ("PUT", f"text/{conversation_id}"),
    ):
        response = symbl.http.request(method, f"/v1/process/{path}", content=text)
        assert (response.status_code, response.json()) == (429, {"statusCode": 429, "message": TOO_MANY})
    assert len(_jobs(server, conversation_id)) == 2
    assert _blobs(server) == before
    _submit(new_symbl())


def test_jobs_that_come_at_once_are_no_more_than_an_account_may_have(new_symbl: NewSymbl) -> None:
    symbl = new_symbl(max_jobs=2)

    def submit(_: int) -> int:
        return symbl.http.post("/v1/process/audio", content=AUDIO).status_code

    with ThreadPoolExecutor(6) as threads:
        assert sorted(threads.map(submit, range(6))) == [201, 201, 429, 429, 429, 429]
