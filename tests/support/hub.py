"""A model hub on the loopback interface: of the Hugging Face protocol, what a download needs."""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

REVISION = "0123456789abcdef0123456789abcdef01234567"
_LARGE = 10_000  # from this many bytes on, a file is kept apart (LFS) and its SHA-256 is stated


@dataclass(slots=True)
class Hub:
    """Repositories by name, each with its files; `falsified` are served with other bytes than stated."""

    origin: str
    repositories: dict[str, dict[str, bytes]] = field(default_factory=dict)
    falsified: set[str] = field(default_factory=set)
    requests: list[tuple[str, str | None]] = field(default_factory=list)
    """Path and `Range` of each request for a file's bytes."""

    def add(self, name: str, folder: Path) -> None:
        """A repository with the files of a folder, and some that nobody needs."""
        files = {path.name: path.read_bytes() for path in folder.iterdir()}
        self.repositories[name] = files | {"README.md": b"A model.", "pytorch_model.bin": b"0" * _LARGE}

    def describe(self, name: str) -> dict[str, Any]:
        """What the API says of a repository when asked for its files' metadata."""
        files = [_sibling(path, content) for path, content in self.repositories[name].items()]
        return {"id": name, "sha": REVISION, "siblings": files, "cardData": {"license": "apache-2.0"}}

    def content(self, repository: str, path: str) -> bytes:
        """The bytes that are served."""
        content = self.repositories[repository][path]
        return content[::-1] if path in self.falsified else content


def _sibling(path: str, content: bytes) -> dict[str, Any]:
    stated = {"rfilename": path, "size": len(content), "blobId": hashlib.sha1(content).hexdigest()}
    if len(content) < _LARGE:
        return stated
    sha256 = hashlib.sha256(content).hexdigest()
    return stated | {"lfs": {"size": len(content), "sha256": sha256, "pointerSize": 134}}


class _Handler(BaseHTTPRequestHandler):
    hub: Hub

    def do_GET(self) -> None:
        parts = urlsplit(self.path).path.strip("/").split("/")
        kind = parts.pop(0) if parts[0] in {"api", "store"} else "resolve"
        repository = "/".join(parts[1:3] if kind == "api" else parts[:2])
        if repository not in self.hub.repositories:
            self._answer(404, b"", {"X-Error-Code": "RepoNotFound"})
        elif kind == "api":
            document = json.dumps(self.hub.describe(repository)).encode()
            self._answer(200, document, {"Content-Type": "application/json"})
        elif kind == "resolve" and len(self.hub.content(repository, parts[-1])) >= _LARGE:
            self._answer(302, b"", {"Location": f"/store/{repository}/{parts[-1]}"})
        else:
            self._send_file(self.hub.content(repository, parts[-1]))

    def _send_file(self, content: bytes) -> None:
        wanted = self.headers["Range"]
        self.hub.requests.append((self.path, wanted))
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
        span = {"Content-Range": f"bytes {start}-{len(content) - 1}/{len(content)}"} if wanted else {}
        self._answer(206 if wanted else 200, content[start:], span)

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serve_hub() -> Iterator[Hub]:
    """Run an empty hub in a thread of this process."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    hub = Hub(f"http://127.0.0.1:{server.server_port}")
    server.RequestHandlerClass = type("Handler", (_Handler,), {"hub": hub})
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
