"""Load from a second process."""

import subprocess
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from hansard.bench.asking import ask


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    asked: list[tuple[str, str, int]]

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["Authorization"], self.client_address[1]))
        self.send_response(200 if self.path == "/good" else 500)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    handler = type("Handler", (_Handler,), {"asked": []})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as listening:
        thread = Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield listening
        listening.shutdown()
        thread.join()


def test_answers_are_counted_on_connections_that_stay_open(server: ThreadingHTTPServer) -> None:
    origin = f"http://127.0.0.1:{server.server_port}"
    answers = ask(origin, "/good", "secret", connections=3, seconds=0.3)
    asked = server.RequestHandlerClass.asked  # type: ignore[attr-defined]
    assert answers.count == len(asked) > 3
    assert {(path, token) for path, token, _ in asked} == {("/good", "Bearer secret")}
    assert len({port for *_, port in asked}) == 3
    assert answers.per_s == pytest.approx(answers.count / answers.wall_s)
    assert answers.p99_ms >= answers.median_ms > 0


def test_a_refusal_ends_it(server: ThreadingHTTPServer) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        ask(f"http://127.0.0.1:{server.server_port}", "/bad", "secret", connections=1, seconds=0.3)
