"""Bytes on a real socket: what is taken for a request, and how the rest is refused."""

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from hansard import connection as module
from hansard.connection import MAX_HEAD_BYTES
from hansard.listener import bind, new_server

Address = tuple[str, int]
GOOD = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Answer:
    """Status and content of one answer."""

    status: int
    content: Any


async def tell_request(scope: Scope, receive: Receive, send: Send) -> None:
    """An application that answers with what it was asked."""
    if scope["type"] != "http":
        return
    request = Request(scope, receive)
    await asyncio.sleep(float(request.headers.get("x-pause-s", 0)))
    told = {
        "path": scope["path"],
        "query": scope["query_string"].decode(),
        "body": (await request.body()).decode(),
        "headers": dict(request.headers),
    }
    await JSONResponse(told)(scope, receive, send)


@pytest.fixture(scope="module")
def address() -> Iterator[Address]:
    listener = bind("127.0.0.1", 0)
    server = new_server(tell_request)
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    yield listener.getsockname()
    server.should_exit = True
    thread.join()


@pytest.fixture
def connected(address: Address) -> Iterator[socket.socket]:
    with socket.create_connection(address, timeout=10) as connection:
        yield connection


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "HEAD_LIMIT_S", 0.4)


def receive_answer(connection: socket.socket) -> Answer:
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.recv(1)
    head = received.decode().lower()
    length = int(head.partition("content-length: ")[2].partition("\r")[0])
    content = b""
    while len(content) < length:
        content += connection.recv(length - len(content))
    return Answer(int(head.split(" ")[1]), json.loads(content))


def ask(connection: socket.socket, request: bytes) -> Answer:
    connection.sendall(request)
    return receive_answer(connection)


def has_ended(connection: socket.socket) -> bool:
    try:
        return connection.recv(1) == b""
    except ConnectionResetError:
        return True


def head(size: int) -> bytes:
    """A request whose request line and headers have this many bytes, as they are counted."""
    counted = b"/Host: x\r\nX: \r\n"
    return b"GET / HTTP/1.1\r\nHost: x\r\nX: " + (size - len(counted)) * b"a" + b"\r\n\r\n"


def test_a_head_may_have_so_much(connected: socket.socket) -> None:
    assert ask(connected, head(MAX_HEAD_BYTES)).status == 200
    assert ask(connected, head(MAX_HEAD_BYTES)).status == 200  # each one, not all of a connection


@pytest.mark.parametrize(
    "request_bytes",
    [
        head(MAX_HEAD_BYTES + 1),
        head(2_000_000),
        head(400_000)[:-4],
        b"GET /?" + 300_000 * b"a",
        b"GET / HTTP/1.1\r\nHost: x\r\n" + 30_000 * b"X-A: 1\r\n" + b"\r\n",
    ],
    ids=["a byte more", "two megabytes", "without an end", "request line", "many headers"],
)
def test_a_longer_head_is_refused(connected: socket.socket, request_bytes: bytes) -> None:
    answer = ask(connected, request_bytes)
    assert answer.status == 431
    assert answer.content["message"] == answer.content["detail"]
    assert "128 KiB" in answer.content["message"]
    assert has_ended(connected)


@pytest.mark.parametrize(
    "behind", [b";" + 300_000 * b"a", b"\r\n" + 300_000 * b"a"], ids=["extension", "trailer"]
)
def test_what_stands_between_chunks_is_bounded_too(connected: socket.socket, behind: bytes) -> None:
    chunked = b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0"
    assert ask(connected, chunked + behind).status == 431


def test_a_body_may_be_longer(connected: socket.socket) -> None:
    size = 3 * MAX_HEAD_BYTES
    request = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % size + size * b"a"
    assert len(ask(connected, request).content["body"]) == size


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x02\x00",
        b"FETCH / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET http:// HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET http://x HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/3.0\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX : y\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n",
        b"CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_what_is_no_request_is_refused(connected: socket.socket, request_bytes: bytes) -> None:
    answer = ask(connected, request_bytes)
    assert answer.status == 400
    assert answer.content["message"] == answer.content["detail"]
    assert has_ended(connected)


@pytest.mark.parametrize("step", [1, 7, 1000])
@pytest.mark.parametrize(
    "rest",
    [b"Content-Length: 5\r\n\r\nhello", b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"],
    ids=["at once", "in chunks"],
)
def test_an_offered_upgrade_is_ignored(connected: socket.socket, rest: bytes, step: int) -> None:
    offer = b"Host: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AA\r\n"
    request = b"POST /a?b HTTP/1.1\r\n" + offer + rest
    for _ in range(2):
        for start in range(0, len(request), step):
            connected.sendall(request[start : start + step])
        answer = receive_answer(connected)
        assert answer.status == 200
        assert (answer.content["path"], answer.content["query"]) == ("/a", "b")
        assert answer.content["body"] == "hello"
        assert "upgrade" not in answer.content["headers"]


def test_fields_behind_the_body_are_no_headers(connected: socket.socket) -> None:
    chunked = b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    answer = ask(connected, chunked + b"2\r\nab\r\n0\r\nX-Forwarded-Host: evil\r\n\r\n")
    assert answer.content["body"] == "ab"
    assert "x-forwarded-host" not in answer.content["headers"]


def test_a_client_that_waits_for_a_go_ahead_gets_it(connected: socket.socket) -> None:
    connected.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
    assert connected.recv(25) == b"HTTP/1.1 100 Continue\r\n\r\n"
    assert ask(connected, b"ab").content["body"] == "ab"


def test_requests_sent_together_are_answered_in_turn(connected: socket.socket) -> None:
    connected.sendall(b"".join(b"GET /%d HTTP/1.1\r\nHost: x\r\n\r\n" % number for number in range(20)))
    paths = [receive_answer(connected).content["path"] for _ in range(20)]
    assert paths == [f"/{number}" for number in range(20)]


def test_a_query_may_be_long(connected: socket.socket) -> None:
    answer = ask(connected, b"GET /a?b=" + 100_000 * b"c" + b"?d#e HTTP/1.1\r\nHost: x\r\n\r\n")
    assert (answer.content["path"], answer.content["query"]) == ("/a", "b=" + 100_000 * "c" + "?d")


def test_a_refusal_never_stands_where_another_answer_belongs(connected: socket.socket) -> None:
    slow = b"GET /slow HTTP/1.1\r\nHost: x\r\nX-Pause-S: 0.5\r\n\r\n"
    connected.sendall(slow + GOOD + b"\0\r\n\r\n")
    assert has_ended(connected)


def test_a_proxy_may_name_the_whole_url(connected: socket.socket) -> None:
    answer = ask(connected, b"GET http://x/a?b HTTP/1.1\r\nHost: x\r\n\r\n")
    assert (answer.content["path"], answer.content["query"]) == ("/a", "b")


def test_a_head_must_come_in_time(hasty: None, connected: socket.socket) -> None:
    assert ask(connected, GOOD).status == 200
    answer = ask(connected, b"GET / HTTP/1.1\r\nHost: x\r\n")
    assert answer.status == 408
    assert "0.4 seconds" in answer.content["message"]
    assert has_ended(connected)


def test_a_connection_without_a_request_is_ended(hasty: None, connected: socket.socket) -> None:
    assert has_ended(connected)


def test_an_empty_line_is_no_head(hasty: None, connected: socket.socket) -> None:
    assert ask(connected, GOOD).status == 200
    assert ask(connected, b"\r\n").status == 408


def test_a_body_may_take_longer(hasty: None, connected: socket.socket) -> None:
    connected.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\na")
    time.sleep(0.8)
    assert ask(connected, b"b").content["body"] == "ab"
