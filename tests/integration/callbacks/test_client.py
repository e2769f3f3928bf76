import gzip
import json
import socket
import struct
import threading
import time

import pytest

from hansard.callbacks import resolver
from hansard.callbacks.client import REPLY_BYTES, post
from hansard.callbacks.guard import parse_networks
from hansard.callbacks.signing import seasalt_signature, serialize, signed_headers

HEADERS = {"Content-Type": "application/json", "User-Agent": "Hansard/test"}


def answer_of(receive, *, local, **answer):
    """The outcome of a post to a receiver that answers so."""
    receiver = receive(**answer)
    return post(f"http://127.0.0.1:{receiver.port}/hook", b"{}", HEADERS, allow=local, timeout_s=5)


def read_request(connection):
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.recv(65536)
    return received


def unused_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_a_receiver_gets_the_signed_bytes(receive, local):
    receiver = receive()
    body = serialize({"summary": "王小姐", "event": "dashboard_analysis_finished"})
    headers = signed_headers("a" * 32, "evt1", body, int(time.time()))

    outcome = post(f"http://127.0.0.1:{receiver.port}/hook?team=7", body, headers, allow=local)

    (request,) = receiver.received
    assert outcome.delivered
    assert (outcome.status_code, outcome.reply, outcome.error) == (200, '{"ok": true}', None)
    assert (request.method, request.path, request.body) == ("POST", "/hook?team=7", body)
    assert request.headers["X-Seasalt-Server-Signature"] == seasalt_signature("a" * 32, request.body)
    assert json.loads(request.body)["summary"] == "王小姐"


def test_headers_are_sent_as_given_and_the_connection_is_closed(receive, local):
    receiver = receive()

    post(f"http://127.0.0.1:{receiver.port}/", b"{}", HEADERS, allow=local)

    (request,) = receiver.received
    assert request.headers == {
        "Host": f"127.0.0.1:{receiver.port}",
        "Content-Type": "application/json",
        "User-Agent": "Hansard/test",
        "Accept-Encoding": "identity",
        "Connection": "close",
        "Content-Length": "2",
    }


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_any_2xx_is_success(receive, local, status):
    outcome = answer_of(receive, local=local, status=status, body=b"")

    assert (outcome.status_code, outcome.error) == (status, None)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (304, "answered 304 Not Modified"),
        (404, "answered 404 Not Found"),
        (410, "answered 410 Gone"),
        (500, "answered 500 Internal Server Error"),
        (599, "answered 599"),
    ],
)
def test_other_answers_are_failures(receive, local, status, error):
    outcome = answer_of(receive, local=local, status=status, body=b"")

    assert (outcome.status_code, outcome.error, outcome.delivered) == (status, error, False)


def test_retry_after_is_handed_on(receive, local):
    outcome = answer_of(receive, local=local, status=429, headers={"Retry-After": "120"})

    assert outcome.retry_after == "120"


def test_a_redirect_is_not_followed(receive, local):
    elsewhere = receive()
    location = f"http://127.0.0.1:{elsewhere.port}/other"

    outcome = answer_of(receive, local=local, status=307, headers={"Location": location})

    assert outcome.error == f"answered 307 to {location}: redirects are not followed"
    assert outcome.status_code == 307
    assert elsewhere.received == []


def test_a_redirect_to_nonsense_is_told_all_the_same(receive, local):
    outcome = answer_of(receive, local=local, status=302, headers={"Location": "http://[" + "x" * 900})

    assert outcome.status_code == 302
    assert outcome.error.startswith("answered 302 to http://[xxx")
    assert len(outcome.error) < 400


def test_only_the_beginning_of_a_big_reply_is_kept(receive, local):
    outcome = answer_of(receive, local=local, body=b"abcdefgh" * 4_000_000)

    assert outcome.delivered
    assert outcome.reply == "abcdefgh" * (REPLY_BYTES // 8)


def test_a_reply_cut_within_a_character_loses_that_character_only(receive, local):
    outcome = answer_of(receive, local=local, body=b"a" + "é".encode() * 3000)

    assert outcome.reply == "a" + "é" * 1023


def test_a_reply_in_no_known_encoding_is_replaced(receive, local):
    outcome = answer_of(receive, local=local, body=b"caf\xe9 \x00 end")

    assert outcome.reply == "caf\ufffd \ufffd end"


def test_a_packed_reply_is_not_unpacked(receive, local):
    bomb = gzip.compress(b"\0" * 5_000_000)

    outcome = answer_of(receive, local=local, body=bomb, headers={"Content-Encoding": "gzip"})

    assert outcome.delivered
    assert len(outcome.reply) <= REPLY_BYTES


def test_a_closed_port_is_told(local):
    outcome = post(f"http://127.0.0.1:{unused_port()}/", b"{}", HEADERS, allow=local)

    assert (outcome.status_code, outcome.error, outcome.reply) == (None, "connection refused", "")


def test_a_name_that_does_not_exist_is_told(local):
    outcome = post("http://no-such-host.invalid/", b"{}", HEADERS, allow=local)

    assert outcome.status_code is None
    assert outcome.error.startswith("the host name no-such-host.invalid ")


def test_a_url_that_became_invalid_is_told(local):
    outcome = post("ftp://hooks.example.com/", b"{}", HEADERS, allow=local)

    assert outcome.error == "the URL must start with http:// or https://"


def test_a_peer_that_never_answers_is_left_after_the_time_limit(peer, local):
    port = peer(lambda connection, over: over.wait(20))

    outcome = post(f"http://127.0.0.1:{port}/", b"{}", HEADERS, allow=local, timeout_s=0.4)

    assert (outcome.status_code, outcome.error) == (None, "no answer within 0.4 s")
    assert 350 <= outcome.duration_ms < 10_000


def test_a_peer_that_never_accepts_is_left_after_the_time_limit(local):
    with socket.socket() as listening, socket.socket() as first, socket.socket() as second:
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        for filler in (first, second):
            filler.setblocking(False)
            filler.connect_ex(listening.getsockname())
        port = listening.getsockname()[1]

        outcome = post(f"http://127.0.0.1:{port}/", b"{}", HEADERS, allow=local, timeout_s=0.4)

    assert outcome.error in {"no connection within 0.4 s", "no answer within 0.4 s"}
    assert outcome.duration_ms < 10_000


def test_a_peer_that_drips_its_headers_is_left_after_the_time_limit(peer, local):
    def drip(connection, over):
        read_request(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not over.wait(0.02):
            connection.sendall(b"x")

    port = peer(drip)

    outcome = post(f"http://127.0.0.1:{port}/", b"{}", HEADERS, allow=local, timeout_s=0.5)

    assert (outcome.status_code, outcome.error) == (None, "no answer within 0.5 s")
    assert outcome.duration_ms < 10_000


def test_a_peer_that_drips_its_reply_has_answered(peer, local):
    def drip(connection, over):
        read_request(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
        while not over.wait(0.1):
            connection.sendall(b"x")

    port = peer(drip)

    outcome = post(f"http://127.0.0.1:{port}/", b"{}", HEADERS, allow=local, timeout_s=2.0)

    assert outcome.delivered
    assert 3 <= len(outcome.reply) <= 30
    assert outcome.duration_ms < 10_000


def test_a_peer_that_takes_the_body_in_drips_is_left_after_the_time_limit(peer, local):
    def sip(connection, over):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        while not over.wait(0.02):
            connection.recv(4096)

    port = peer(sip)

    outcome = post(f"http://127.0.0.1:{port}/", b" " * 50_000_000, HEADERS, allow=local, timeout_s=0.5)

    assert (outcome.status_code, outcome.error) == (None, "no answer within 0.5 s")
    assert outcome.duration_ms < 10_000


def test_a_peer_that_closes_without_an_answer_is_told(peer, local):
    port = peer(lambda connection, over: read_request(connection))

    outcome = post(f"http://127.0.0.1:{port}/", b"{}", HEADERS, allow=local)

    assert outcome.error == "no valid HTTP answer: Server disconnected without sending a response."


def test_a_peer_that_resets_the_connection_is_told(peer, local):
    def reset(connection, over):
        read_request(connection)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()

    port = peer(reset)

    outcome = post(f"http://127.0.0.1:{port}/", b"{}", HEADERS, allow=local)

    assert outcome.status_code is None
    assert outcome.error == "connection reset by peer" or "disconnected" in outcome.error


def test_a_peer_that_speaks_something_else_is_told(peer, local):
    def greet(connection, over):
        connection.sendall(b"220 mail.example.com ESMTP\r\n")
        over.wait(0.3)

    port = peer(greet)

    outcome = post(f"http://127.0.0.1:{port}/", b"{}", HEADERS, allow=local)

    assert outcome.error.startswith("no valid HTTP answer: ")


def test_a_long_complaint_about_an_answer_is_shortened(peer, local):
    def rant(connection, over):
        read_request(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\n" + b"no colon here " * 2000 + b"\r\n\r\n")

    port = peer(rant)

    outcome = post(f"http://127.0.0.1:{port}/", b"{}", HEADERS, allow=local)

    assert outcome.error.startswith("no valid HTTP answer: ")
    assert len(outcome.error) < 400


def test_a_body_cut_short_does_not_undo_the_answer(peer, local):
    def cut(connection, over):
        read_request(connection)
        connection.sendall(b"HTTP/1.1 202 Accepted\r\nContent-Length: 100\r\n\r\nthanks")

    port = peer(cut)

    outcome = post(f"http://127.0.0.1:{port}/", b"{}", HEADERS, allow=local)

    assert (outcome.status_code, outcome.error, outcome.reply) == (202, None, "thanks")


def test_a_resolver_that_hangs_counts_against_the_time_limit(monkeypatch, local):
    release = threading.Event()
    monkeypatch.setattr(resolver, "resolve", lambda host, port: release.wait(20))

    outcome = post("http://hooks.example.com/", b"{}", HEADERS, allow=local, timeout_s=0.2)
    release.set()

    assert outcome.error == "the host name hooks.example.com was not resolved within 0.2 s"
    assert outcome.duration_ms < 10_000


def test_proxies_of_the_environment_are_not_used(receive, local, monkeypatch):
    receiver, proxy = receive(), receive()
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")

    outcome = post(f"http://127.0.0.1:{receiver.port}/", b"{}", HEADERS, allow=local)

    assert outcome.delivered
    assert proxy.received == []


def test_a_local_receiver_is_refused_unless_allowed(receive):
    receiver = receive()

    outcome = post(f"http://127.0.0.1:{receiver.port}/", b"{}", HEADERS, allow=parse_networks("10.0.0.0/8"))

    assert outcome.status_code is None
    assert outcome.error == (
        "127.0.0.1 is not a public address; "
        "to permit it, the operator adds its network to HANSARD_CALLBACK_ALLOW"
    )
    assert receiver.received == []
