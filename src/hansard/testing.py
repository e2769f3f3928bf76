"""For tests of your own integration: a real server on a free port, and a receiver for its callbacks."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

HOST = "127.0.0.1"
_START_LIMIT_S = 60.0
_STOP_LIMIT_S = 30.0
_PROGRAM = Path(sys.executable).with_name("hansard")
_ALONE: dict[str, str] = {"HANSARD_CALLBACK_ALLOW": "127.0.0.1/32,::1/128"}


def free_port() -> int:
    """A port of the loopback interface that nothing listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


class HansardProcess:
    """One `hansard` command as a process of its own; its output goes to `log_path`."""

    def __init__(self, arguments: list[str], log_path: Path, environment: Mapping[str, str]) -> None:
        self.log_path = log_path
        with log_path.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 (our own program)
                [_PROGRAM, *arguments], stdout=log, stderr=log, env=dict(environment)
            )

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether the process has not ended."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()
        self._process.wait()

    def signal(self, number: signal.Signals) -> None:
        """Send a signal."""
        self._process.send_signal(number)

    def stop(self) -> None:
        """End it as an operator would; kill it when that takes too long."""
        self._process.terminate()
        try:
            self._process.wait(_STOP_LIMIT_S)
        except subprocess.TimeoutExpired:
            self.kill()

    def log(self) -> str:
        """What it has printed so far."""
        return self.log_path.read_text(errors="replace")


@dataclass(slots=True)
class Installation:
    """A data folder with its settings, and the processes that run on it."""

    data: Path
    environment: dict[str, str]
    origin: str
    processes: list[HansardProcess] = field(default_factory=list)
    started: int = 0

    def start(self, command: str) -> HansardProcess:
        """Start `serve`, `api` or `worker`."""
        arguments = [command]
        if command != "worker":
            arguments += ["--host", HOST, "--port", self.origin.rsplit(":", 1)[1]]
        self.started += 1
        log_path = self.data / f"{command}-{self.started}.log"
        process = HansardProcess(arguments, log_path, self.environment)
        self.processes.append(process)
        if command != "worker":
            self._wait_until_ready(process)
        return process

    def run(self, *arguments: str) -> str:
        """Run another command to its end; its standard output. Raises CalledProcessError."""
        done = subprocess.run(  # noqa: S603 (our own program)
            [_PROGRAM, *arguments], check=True, capture_output=True, text=True, env=self.environment
        )
        return done.stdout

    def create_workspace(self, workspace_id: str, callback_url: str | None = None) -> dict[str, Any]:
        """A new workspace: the document of `hansard workspace create`."""
        options = ["--callback-url", callback_url] if callback_url else []
        document: dict[str, Any] = json.loads(self.run("workspace", "create", workspace_id, *options))
        return document

    def stop(self) -> None:
        """Stop all processes."""
        for process in self.processes:
            if process.is_running:
                process.stop()

    def logs(self) -> str:
        """What all processes have printed."""
        return "\n".join(process.log() for process in self.processes)

    def _wait_until_ready(self, process: HansardProcess) -> None:
        end = time.monotonic() + _START_LIMIT_S
        while not self._is_ready():
            if not process.is_running or time.monotonic() > end:
                raise RuntimeError(f"the server did not start:\n{process.log()}")
            time.sleep(0.1)

    def _is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.origin}/readyz", timeout=2) as answer:  # noqa: S310
                return bool(answer.status == 200)
        except OSError:
            return False


@contextmanager
def installation(data: Path, settings: Mapping[str, str] | None = None) -> Iterator[Installation]:
    """An empty installation in a folder; `settings` are environment variables with their full names."""
    data.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, **_ALONE, "HANSARD_DATA": str(data), **(settings or {})}
    made = Installation(data, environment, f"http://{HOST}:{free_port()}")
    try:
        yield made
    finally:
        made.stop()


@contextmanager
def running_server(data: Path, settings: Mapping[str, str] | None = None) -> Iterator[Installation]:
    """A server with a worker, ready for requests; callbacks to this machine are allowed."""
    with installation(data, settings) as made:
        made.start("serve")
        yield made


@dataclass(frozen=True, slots=True)
class ReceivedCallback:
    """One request that the receiver got; header names are in lower case."""

    headers: dict[str, str]
    body: bytes

    @property
    def document(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class CallbackReceiver:
    """An HTTP server that keeps what it is sent and answers with `statuses` in turn, then 200."""

    def __init__(self, statuses: tuple[int, ...] = (), delay_s: float = 0.0) -> None:
        self.received: list[ReceivedCallback] = []
        self._statuses = list(statuses)
        self._delay_s = delay_s
        self._server = ThreadingHTTPServer((HOST, 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        """Where to send callbacks."""
        return f"http://{HOST}:{self._server.server_address[1]}/callback"

    def __enter__(self) -> "CallbackReceiver":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def wait_for(self, count: int, timeout_s: float = 60.0) -> list[ReceivedCallback]:
        """The callbacks, once there are this many. Raises TimeoutError."""
        end = time.monotonic() + timeout_s
        while len(self.received) < count:
            if time.monotonic() > end:
                raise TimeoutError(f"{len(self.received)} of {count} callbacks came in {timeout_s} s")
            time.sleep(0.05)
        return list(self.received)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length", "0")))
                headers = {name.lower(): value for name, value in self.headers.items()}
                receiver.received.append(ReceivedCallback(headers, body))
                time.sleep(receiver._delay_s)
                status = receiver._statuses.pop(0) if receiver._statuses else 200
                self.send_response(status)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        return Handler
