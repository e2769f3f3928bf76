"""Recordings that are fetched from their URL, by a real worker from a real file server."""

import http.server
import io
import threading
import wave
from collections.abc import Iterator
from typing import Any

import pytest
from tests.support.symbl import Symbl

SILENCE_S = 2


def _silence() -> bytes:
    target = io.BytesIO()
    with wave.open(target, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes(bytes(2 * 8000 * SILENCE_S))
    return target.getvalue()


class _Files(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = self.answers()[self.path.partition("?")[0]]
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def answers(self) -> dict[str, tuple[int, dict[str, str], bytes]]:
        port = self.server.server_address[1]
        page = b"  <!DOCTYPE html><title>Share</title>"
        moves = {
            "/moved": "/silence.wav?signature=a%2Fb",
            "/loop": "/loop",
            "/to-private": f"http://127.0.0.2:{port}/silence.wav",
            "/to-nowhere": "http://[::1",
            "/to-file": "file:///etc/passwd",
        }
        answers = {path: (302, {"Location": target}, b"") for path, target in moves.items()}
        return answers | {
            "/silence.wav": (200, {"Content-Type": "text/plain"}, _silence()),
            "/missing": (404, {}, b"not here"),
            "/broken": (500, {}, b""),
            "/empty": (200, {}, b""),
            "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, page),
            "/secret-page": (200, {"Content-Type": "audio/wav"}, page),
            "/announced": (200, {"Content-Length": "3000001"}, b""),
            "/long": (200, {"Connection": "close"}, bytes(3_000_001)),
            "/short": (200, {"Content-Length": "100"}, b"RIFF"),
        }

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def files() -> Iterator[str]:
    """The origin of a file server on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Files)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def _submit(symbl: Symbl, kind: str, url: str, **query: Any) -> tuple[str, str]:
    ids = symbl.call("POST", f"/v1/process/{kind}/url", {"url": url}, status=201, **query)
    return ids["conversationId"], ids["jobId"]


@pytest.mark.parametrize("kind", ["audio", "video"])
def test_a_recording_is_fetched_and_appended(working: Symbl, files: str, kind: str) -> None:
    query = {"enableSpeakerDiarization": "true", "diarizationSpeakerCount": "2"}
    conversation_id, first = _submit(working, kind, f"{files}/silence.wav", **query)
    body = {"url": f"{files}/moved", "enableSpeakerDiarization": True, "diarizationSpeakerCount": 2}
    second = working.call("PUT", f"/v1/process/{kind}/url/{conversation_id}", body, status=201)
    assert second["conversationId"] == conversation_id
    _, third = working.submit_text("Ok.", conversation_id=conversation_id)
    for job_id in (first, second["jobId"], third):
        working.wait(job_id)
    (message,) = working.messages(conversation_id)
    assert message["text"] == "Ok."


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/missing", "The URL answered 404 Not Found."),
        ("/broken", "The URL answered 500 Internal Server Error."),
        ("/empty", "The URL gave an empty file."),
        ("/page", "The URL leads to a web page, not to a recording."),
        ("/secret-page", "The URL leads to a web page, not to a recording."),
        ("/announced", "The recording has more than 3000000 bytes, the limit."),
        ("/long", "The recording has more than 3000000 bytes, the limit."),
        ("/loop", "The URL leads on to another more than 5 times."),
        ("/to-private", "127.0.0.2 is not a public address; to permit it"),
        ("/to-file", "The URL must start with http:// or https://."),
        ("/to-nowhere", "The URL leads to another one that cannot be parsed."),
        ("/short", "The URL cannot be fetched: "),
    ],
)
def test_what_cannot_be_fetched(working: Symbl, files: str, path: str, reason: str) -> None:
    conversation_id, job_id = _submit(working, "audio", f"{files}{path}")
    job = working.wait(job_id, "failed")
    assert job["error"]["code"] == "fetch_failed"
    assert job["message"] == job["error"]["message"]
    assert job["message"].startswith(reason)
    assert working.messages(conversation_id) == []


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:1/a.wav", "http://10.1.2.3/a.wav", "http://[::1]/a.wav", "http://nowhere.invalid/a"],
)
def test_hosts_that_give_nothing(working: Symbl, url: str) -> None:
    _, job_id = _submit(working, "video", url)
    assert working.wait(job_id, "failed")["error"]["code"] == "fetch_failed"
