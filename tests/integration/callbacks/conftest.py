"""Receivers of callbacks on this machine: real HTTP servers, and peers that break HTTP's rules."""

import http.server
import socket
import socketserver
import threading
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field

import pytest

from hansard.callbacks import resolver
from hansard.callbacks.guard import parse_networks


@dataclass
class Answer:
    """What a receiver answers."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b'{"ok": true}'


@dataclass
class Received:
    """One request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Receiver(http.server.ThreadingHTTPServer):
    """Answers every request alike and keeps what came."""

    def __init__(self, address, answer):
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        super().__init__(address, _Handler)
        self.answer = answer
        self.received = []

    @property
    def port(self):
        return self.server_address[1]

    def handle_error(self, request, client_address):
        """A client that goes away early is part of some tests."""


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.received.append(Received(self.command, self.path, dict(self.headers), body))
        answer = self.server.answer
        self.send_response(answer.status)
        for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)

    def do_GET(self):
        self.do_POST()

    def log_message(self, *arguments):
        pass


@contextmanager
def running(server):
    """Serve in a thread until the block ends."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def receive():
    """Start a receiver that answers so: `receive(status=404)`, on `host` and with TLS when given."""
    with ExitStack() as servers:

        def begin(*, host="127.0.0.1", tls=None, **answer):
            receiver = Receiver((host, 0), Answer(**answer))
            if tls is not None:
                receiver.socket = tls.wrap_socket(receiver.socket, server_side=True)
            return servers.enter_context(running(receiver))

        yield begin


@pytest.fixture
def peer():
    """Start a peer that does with each connection what the given function does; returns its port.

    The function gets the connected socket and an event that is set when the test is over.
    """
    over = threading.Event()

    class Peer(socketserver.ThreadingTCPServer):
        daemon_threads = False

    with ExitStack() as servers:

        def begin(behave):
            class Handler(socketserver.BaseRequestHandler):
                def handle(self):
                    with suppress(OSError):  # the client hangs up, as it should
                        behave(self.request, over)

            server = servers.enter_context(running(Peer(("127.0.0.1", 0), Handler)))
            return server.server_address[1]

        yield begin
        over.set()


@pytest.fixture
def names(monkeypatch):
    """A resolver that knows these names only, and a list of what it was asked."""
    known, asked = {}, []

    def resolve(host, port):
        asked.append(host)
        return known[host]

    monkeypatch.setattr(resolver, "resolve", resolve)
    known["asked"] = asked
    return known


@pytest.fixture
def local():
    """This machine's own addresses, as an allow-list."""
    return parse_networks("127.0.0.0/8,::1/128")
