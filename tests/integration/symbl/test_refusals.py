"""Uploads that are refused, most of them before they have come."""

import http.client
import json
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.symbl import Symbl

AUDIO = b"RIFF" + bytes(range(256)) * 300


def _blobs(server: RunningServer) -> list[Path]:
    return sorted(path for path in (server.services.settings.data / "blobs").rglob("*") if path.is_file())


def _send(server: RunningServer, head: str, body: Iterator[bytes]) -> tuple[int, dict[str, Any]]:
    """A request sent whole before anything is read, as simple clients do: status and JSON of the answer."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(head.encode())
        for chunk in body:
            connection.sendall(chunk)
        answer = b""
        while piece := connection.recv(65_536):
            answer += piece
    first, _, rest = answer.partition(b"\r\n\r\n")
    return int(first.split()[1]), json.loads(rest)


def _chunks(count: int, last: bytes = b"0\r\n\r\n") -> Iterator[bytes]:
    """Megabytes in chunked transfer."""
    piece = b"100000\r\n" + bytes(1 << 20) + b"\r\n"
    yield from [piece] * count
    yield last


def _head(path: str, token: str, *headers: str) -> str:
    lines = (f"POST {path} HTTP/1.1", "Host: x", f"Authorization: Bearer {token}", *headers)
    return "\r\n".join((*lines, "", ""))


def test_a_stream_that_is_refused_early_still_shows_the_reason(
    server: RunningServer, new_symbl: Callable[..., Symbl]
) -> None:
    symbl = new_symbl(max_jobs=1)
    symbl.http.post("/v1/process/audio", content=AUDIO).raise_for_status()
    in_chunks = "Transfer-Encoding: chunked"
    for path, token, status in (
        ("/v1/process/audio", "wrong", 401),
        ("/v1/process/audio", symbl.token, 429),
        ("/v1/process/audio?mode=x", symbl.token, 400),
        ("/v1/process/audio/5", symbl.token, 405),
        ("/v1/nothing", symbl.token, 404),
    ):
        found, body = _send(server, _head(path, token, in_chunks), _chunks(16))
        assert (found, "message" in body) == (status, True)


@pytest.mark.parametrize("path", ["/v1/process/audio", "/v1/process/audio/url", "/v1/process/text"])
def test_a_body_that_is_announced_too_long_is_not_read(
    server: RunningServer, symbl: Symbl, path: str
) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.putrequest("POST", path)
    for name, value in (("Authorization", symbl.token), ("Content-Length", "5000000000")):
        connection.putheader(name, value)
    connection.endheaders(b"RIFF")
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == (413, b'{"message":"Request Entity Too Large"}')
    connection.close()


def test_a_client_that_waits_for_leave_to_send_gets_the_refusal(server: RunningServer, symbl: Symbl) -> None:
    for token, first in (("wrong", b"HTTP/1.1 401 "), (symbl.token, b"HTTP/1.1 100 Continue")):
        head = _head("/v1/process/audio", token, "Content-Length: 4", "Expect: 100-continue")
        with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
            connection.sendall(head.encode())
            assert connection.recv(65_536).startswith(first)
            connection.sendall(b"RIFF")
            rest = connection.recv(65_536)
        assert b"100 Continue" not in rest
    assert rest.startswith(b"HTTP/1.1 201 ")


def test_of_an_upload_that_breaks_off_nothing_is_kept(server: RunningServer, symbl: Symbl) -> None:
    before = _blobs(server)
    head = _head("/v1/process/audio", symbl.token, "Content-Length: 100")
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(head.encode() + b"RIFF")
        connection.shutdown(socket.SHUT_WR)
        connection.recv(65_536)
    assert _blobs(server) == before


def test_request_targets_of_64_kib(server: RunningServer, symbl: Symbl) -> None:
    path = "/v1/process/audio?unknown="
    target = path + "x" * (65_536 - len(path))
    status, answer = _send(
        server, _head(target, symbl.token, "Content-Length: 4", "Connection: close"), iter([b"RIFF"])
    )
    assert (status, answer.keys()) == (201, {"conversationId", "jobId"})


def test_paths_that_are_none_of_the_routes(symbl: Symbl) -> None:
    for path in ("/v1/process", "/v1/process/audio/", "/v1/process/audio//5", "/v1/process/audio/url/5/6"):
        response = symbl.http.put(path, content=AUDIO)
        assert (response.status_code, "message" in response.json()) in ((404, True), (405, True)), path
