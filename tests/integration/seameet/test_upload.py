import socket
import subprocess
import time
from pathlib import Path

import httpx2
import pytest
from structlog.testing import capture_logs
from tests.support.dialect_server import RunningServer
from tests.support.seameet import SeaMeet

from hansard.store.conversations import find_by_seameet_id
from hansard.store.recordings import RecordingRow, list_recordings

LIMIT = 314_572_800


def _url(seameet: SeaMeet, meeting_id: str, name: str = "a.wav") -> str:
    answer = seameet.call(
        "POST", f"/meetings/{meeting_id}/upload_audio_url", {"name": name, "overwrite": True}
    )
    url: str = answer["upload_audio_url"]
    return url


def _recording(server: RunningServer, meeting_id: str) -> RecordingRow:
    with server.services.database.read() as connection:
        meeting = find_by_seameet_id(connection, meeting_id)
        assert meeting is not None
        return list_recordings(connection, meeting.id)[0]


def _audio(seameet: SeaMeet, meeting_id: str) -> bytes:
    return seameet.http.get(f"/meetings/{meeting_id}/audio").raise_for_status().content


def _curl(*arguments: str, stdin: object = None) -> str:
    """The status that curl prints, after it has read the answer."""
    command = ["curl", "-sS", "--noproxy", "*", "-o", "/dev/null", "-w", "%{http_code}", "-X", "PUT"]
    done = subprocess.run(
        [*command, *arguments], stdin=stdin, capture_output=True, text=True, timeout=60, check=False
    )
    return done.stdout


def _kept(server: RunningServer, meeting_id: str) -> list[str]:
    """Files of the meeting on disk."""
    folder = server.services.settings.data / "blobs" / "conversations"
    with server.services.database.read() as connection:
        meeting = find_by_seameet_id(connection, meeting_id)
    assert meeting is not None
    return [path.name for path in (folder / meeting.id).rglob("*") if path.is_file()]


@pytest.mark.usefixtures("curl")
@pytest.mark.parametrize("size", [10, 3_000_000])
def test_curl_puts_a_file_byte_for_byte(seameet: SeaMeet, tmp_path: Path, size: int) -> None:
    meeting_id = seameet.create()
    file = tmp_path / "sound.wav"
    file.write_bytes(bytes(range(256)) * (size // 256) + b"end")
    assert _curl("-T", str(file), _url(seameet, meeting_id)) == "200"
    assert _audio(seameet, meeting_id) == file.read_bytes()


@pytest.mark.usefixtures("curl")
def test_curl_that_expects_100_continue_is_answered(seameet: SeaMeet, tmp_path: Path) -> None:
    meeting_id = seameet.create()
    file = tmp_path / "sound.wav"
    file.write_bytes(b"sound" * 100)
    command = ["curl", "-sSv", "--noproxy", "*", "-H", "Expect: 100-continue", "-X", "PUT", "-T", str(file)]
    done = subprocess.run(
        [*command, _url(seameet, meeting_id)], capture_output=True, text=True, timeout=60, check=True
    )
    assert "< HTTP/1.1 100" in done.stderr
    assert "< HTTP/1.1 200" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer wrong"},
        {"Content-Type": "application/json"},
        {"Content-Type": "no type at all"},
    ],
)
def test_other_headers_do_not_matter(
    seameet: SeaMeet, anonymous: httpx2.Client, headers: dict[str, str]
) -> None:
    meeting_id = seameet.create()
    response = anonymous.put(_url(seameet, meeting_id), content=b"{sound", headers=headers)
    assert (response.status_code, response.content) == (200, b"")
    assert _audio(seameet, meeting_id) == b"{sound"


def test_a_chunked_body_is_taken(seameet: SeaMeet, anonymous: httpx2.Client) -> None:
    meeting_id = seameet.create()
    response = anonymous.put(_url(seameet, meeting_id), content=iter([b"a" * 70_000, b"b", b"c" * 70_000]))
    assert response.status_code == 200
    assert _audio(seameet, meeting_id) == b"a" * 70_000 + b"b" + b"c" * 70_000


@pytest.mark.parametrize("is_chunked", [True, False])
def test_an_empty_file_is_taken_and_cannot_be_analysed(
    seameet: SeaMeet, anonymous: httpx2.Client, is_chunked: bool
) -> None:
    meeting_id = seameet.create()
    content = iter([b""]) if is_chunked else b""
    assert anonymous.put(_url(seameet, meeting_id), content=content).status_code == 200
    response = seameet.http.post(f"/meetings/{meeting_id}/analyze_audio", json={"channels": 1})
    assert (response.status_code, response.json()["code"]) == (400, 12120)
    assert "0 bytes" in response.json()["detail"]


def test_a_second_put_replaces_the_file(
    server: RunningServer, seameet: SeaMeet, anonymous: httpx2.Client
) -> None:
    meeting_id = seameet.create()
    url = _url(seameet, meeting_id)
    anonymous.put(url, content=b"first")
    running = _recording(server, meeting_id).blob_key
    anonymous.put(url, content=b"second")
    assert _audio(seameet, meeting_id) == b"second"
    assert running is not None
    assert server.services.blobs.get(running) == b"first"


def test_a_broken_connection_leaves_nothing_and_a_retry_works(
    server: RunningServer, seameet: SeaMeet, anonymous: httpx2.Client
) -> None:
    meeting_id = seameet.create()
    url = _url(seameet, meeting_id)
    path = url.removeprefix(server.origin)
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(f"PUT {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf".encode())
        time.sleep(0.2)
    time.sleep(0.3)
    assert _recording(server, meeting_id).uploaded_at is None
    assert _kept(server, meeting_id) == []
    assert anonymous.put(url, content=b"whole").status_code == 200
    assert _audio(seameet, meeting_id) == b"whole"


def _altered(url: str) -> list[str]:
    path, _, query = url.partition("?")
    fields = dict(part.split("=") for part in query.split("&"))
    expires, signature = fields["expires"], fields["signature"]
    other_signature = ("0" if signature[0] != "0" else "1") + signature[1:]
    other_id = path[:-1] + ("0" if path[-1] != "0" else "1")
    return [
        path,
        f"{path}?expires={expires}",
        f"{path}?signature={signature}",
        f"{path}?expires={expires}&signature={other_signature}",
        f"{path}?expires={int(expires) + 1}&signature={signature}",
        f"{path}?expires={expires}&signature=",
        f"{path}?expires=never&signature={signature}",
        f"{path}?expires=%D9%A3&signature={signature}",
        f"{path}?expires={expires}&signature=%C3%A9",
        f"{other_id}?{query}",
        f"{path}%00?{query}",
    ]


def test_an_altered_url_is_refused(seameet: SeaMeet, anonymous: httpx2.Client) -> None:
    for url in _altered(_url(seameet, seameet.create())):
        response = anonymous.put(url, content=b"sound")
        assert (response.status_code, response.json()["code"]) == (403, 12125), url


def test_a_url_is_good_for_its_own_meeting_only(seameet: SeaMeet, anonymous: httpx2.Client) -> None:
    mine, other = (_url(seameet, seameet.create()) for _ in range(2))
    mixed = f"{mine.partition('?')[0]}?{other.partition('?')[2]}"
    assert anonymous.put(mixed, content=b"sound").status_code == 403


def test_an_expired_url_is_refused(
    seameet: SeaMeet, anonymous: httpx2.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    monkeypatch.setattr("hansard.pipeline.uploads.time.time", lambda: now - 3601)
    url = _url(seameet, seameet.create())
    monkeypatch.undo()
    response = anonymous.put(url, content=b"sound")
    assert response.status_code == 403
    assert "expired" in response.json()["detail"]


def test_a_url_ends_with_its_meeting(seameet: SeaMeet, anonymous: httpx2.Client) -> None:
    meeting_id = seameet.create()
    url = _url(seameet, meeting_id)
    seameet.call("DELETE", f"/meetings/{meeting_id}")
    assert anonymous.put(url, content=b"sound").status_code == 403


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "DELETE", "PATCH", "OPTIONS"])
def test_another_method_is_refused(seameet: SeaMeet, anonymous: httpx2.Client, method: str) -> None:
    meeting_id = seameet.create()
    url = _url(seameet, meeting_id)
    anonymous.put(url, content=b"sound")
    response = anonymous.request(method, url)
    assert response.status_code == 405
    assert response.headers["Allow"] == "PUT"
    assert b"sound" not in response.content


@pytest.mark.usefixtures("curl")
def test_too_large_a_file_is_refused_by_its_announced_length(
    server: RunningServer, seameet: SeaMeet, tmp_path: Path
) -> None:
    meeting_id = seameet.create()
    file = tmp_path / "large.wav"
    with file.open("wb") as sparse:
        sparse.truncate(LIMIT + 1)
    for expect in ("Expect:", "Expect: 100-continue"):
        began = time.monotonic()
        assert _curl("-H", expect, "-T", str(file), _url(seameet, meeting_id)) == "413"
        assert time.monotonic() - began < 10
    assert _kept(server, meeting_id) == []


@pytest.mark.usefixtures("curl")
def test_too_large_a_file_is_refused_while_it_comes(server: RunningServer, seameet: SeaMeet) -> None:
    meeting_id = seameet.create()
    with subprocess.Popen(["head", "-c", str(LIMIT + 1), "/dev/zero"], stdout=subprocess.PIPE) as zeros:
        assert _curl("-T", "-", _url(seameet, meeting_id), stdin=zeros.stdout) == "413"
    assert _kept(server, meeting_id) == []
    assert _recording(server, meeting_id).uploaded_at is None


def test_a_client_that_goes_on_sending_still_sees_the_refusal(
    server: RunningServer, seameet: SeaMeet
) -> None:
    path = _url(seameet, seameet.create()).removeprefix(server.origin)
    head = f"PUT {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {LIMIT + 1}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(head.encode() + b"\0" * 4_000_000)
        connection.settimeout(5)
        answer = b""
        while b"AudioTooLargeError" not in answer and (part := connection.recv(65_536)):
            answer += part  # head and body may come apart
    assert answer.startswith(b"HTTP/1.1 413")
    assert b"AudioTooLargeError" in answer


def test_the_signature_is_not_logged(seameet: SeaMeet, anonymous: httpx2.Client) -> None:
    url = _url(seameet, seameet.create())
    signature = url.partition("signature=")[2]
    with capture_logs() as logged:
        anonymous.put(url, content=b"sound")
        anonymous.put(f"{url}0", content=b"sound")
    assert "request refused" in str(logged)
    assert signature not in str(logged)
