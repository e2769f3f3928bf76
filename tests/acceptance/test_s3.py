"""The main job with audio in a real S3 server: clients upload straight to it."""

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import obstore
import pytest
from tests.servers.s3 import S3Server
from tests.support.seameet import SeaMeet
from tests.support.symbl import Symbl

from hansard.testing import Installation, running_server

LIMIT_BYTES = 3_000_000


@pytest.fixture(scope="module")
def bucket(s3_server: S3Server) -> str:
    return s3_server.new_bucket()


@pytest.fixture(scope="module")
def server(
    s3_server: S3Server, bucket: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    settings = s3_server.environment | {
        "HANSARD_BLOB_URL": f"s3://{bucket}/calls",
        "HANSARD_MAX_UPLOAD_BYTES": str(LIMIT_BYTES),
        "HANSARD_POLL_INTERVAL_S": "0.1",
        "HANSARD_FETCH_ALLOW": "127.0.0.1/32",
    }
    with running_server(tmp_path_factory.mktemp("s3"), settings) as running:
        yield running


@pytest.fixture
def client(server: Installation, request: pytest.FixtureRequest) -> Iterator[SeaMeet]:
    workspace = server.create_workspace(f"w{abs(hash(request.node.nodeid))}")
    with closing(SeaMeet(server.origin, workspace)) as made:
        yield made


def keys(s3_server: S3Server, bucket: str) -> list[str]:
    return [item["path"] for page in obstore.list(s3_server.store(bucket)) for item in page]


def new_uploads(s3_server: S3Server, bucket: str, before: list[str]) -> list[str]:
    return [key for key in keys(s3_server, bucket) if key.endswith("/upload") and key not in before]


def upload_url(client: SeaMeet, meeting_id: str, name: str) -> str:
    url: str = client.call("POST", f"/meetings/{meeting_id}/upload_audio_url", {"name": name})[
        "upload_audio_url"
    ]
    return url


def test_a_call_goes_through_and_leaves_nothing_when_deleted(
    client: SeaMeet, s3_server: S3Server, bucket: str, short_call: Path
) -> None:
    meeting_id = client.create()
    url = upload_url(client, meeting_id, "call.wav")
    assert urlsplit(url).netloc == urlsplit(s3_server.endpoint).netloc
    httpx2.put(url, content=short_call.read_bytes(), trust_env=False).raise_for_status()
    client.wait(client.analyze(meeting_id))
    assert {segment["channel"] for segment in client.segments(meeting_id)} == {1, 2}
    audio = client.http.get(f"/meetings/{meeting_id}/audio")
    assert audio.content == short_call.read_bytes()
    assert client.http.delete(f"/meetings/{meeting_id}").status_code == 204
    end = time.monotonic() + 10
    while keys(s3_server, bucket) and time.monotonic() < end:
        time.sleep(0.2)
    assert keys(s3_server, bucket) == []


def test_a_name_with_bytes_is_taken_and_new_bytes_replace_the_old(
    client: SeaMeet, short_call: Path, short_speech: Path
) -> None:
    meeting_id = client.create()
    url = upload_url(client, meeting_id, "call.wav")
    httpx2.put(url, content=short_call.read_bytes(), trust_env=False).raise_for_status()
    answer = client.http.post(f"/meetings/{meeting_id}/upload_audio_url", json={"name": "call.wav"})
    assert answer.status_code == 400
    httpx2.put(url, content=short_speech.read_bytes(), trust_env=False).raise_for_status()
    client.wait(client.analyze(meeting_id))
    assert "country" in " ".join(segment["text"] for segment in client.segments(meeting_id))


def test_too_many_bytes_are_refused_and_removed_when_the_analysis_is_asked_for(
    client: SeaMeet, s3_server: S3Server, bucket: str
) -> None:
    meeting_id = client.create()
    url = upload_url(client, meeting_id, "large.wav")
    httpx2.put(url, content=b"x" * (LIMIT_BYTES + 1), trust_env=False).raise_for_status()
    answer = client.http.post(f"/meetings/{meeting_id}/analyze_audio", json={"channels": 1})
    assert answer.status_code == 413
    assert str(LIMIT_BYTES) in answer.json()["detail"]
    again = client.http.post(f"/meetings/{meeting_id}/analyze_audio", json={"channels": 1})
    assert again.status_code == 400


def test_media_by_symbl_come_straight_and_from_a_presigned_url_and_are_not_kept(
    server: Installation, s3_server: S3Server, bucket: str, short_call: Path
) -> None:
    before = keys(s3_server, bucket)
    elsewhere = s3_server.store(s3_server.new_bucket())
    obstore.put(elsewhere, "call.wav", short_call.read_bytes())
    url = obstore.sign(elsewhere, "GET", "call.wav", timedelta(minutes=5))
    issued = server.create_workspace("by-symbl")["symbl"]
    with closing(Symbl(server.origin, issued["app_id"], issued["app_secret"])) as symbl:
        sent = symbl.http.post("/v1/process/audio", content=short_call.read_bytes()).json()
        path = f"/v1/process/audio/url/{sent['conversationId']}"
        fetched = symbl.call("PUT", path, {"url": url}, status=201)
        symbl.wait(sent["jobId"])
        once = symbl.messages(sent["conversationId"])
        symbl.wait(fetched["jobId"])
        texts = [message["text"] for message in symbl.messages(sent["conversationId"])]
    assert texts == [message["text"] for message in once] * 2 != []
    end = time.monotonic() + 10
    while (left := new_uploads(s3_server, bucket, before)) and time.monotonic() < end:
        time.sleep(0.2)
    assert left == []


def test_an_altered_url_is_refused_by_the_store(client: SeaMeet) -> None:
    url = upload_url(client, client.create(), "a.wav")
    assert httpx2.put(url[:-1] + ("0" if url[-1] != "0" else "1"), content=b"x", trust_env=False).is_error
