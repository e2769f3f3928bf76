"""A real HTTP server with the OpenAI chat endpoint. What it answers is scripted by the test.

It checks what it is asked like a server does, and can play those that know less.
"""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

HOST = "127.0.0.1"
PATH = "/v1/chat/completions"
MODEL = "tiny-chat"

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came."""

    document: Document
    headers: dict[str, str]

    @property
    def messages(self) -> list[dict[str, str]]:
        return self.document["messages"]

    @property
    def format(self) -> str:
        return self.document.get("response_format", {"type": "text"})["type"]

    @property
    def schema(self) -> Document:
        return self.document["response_format"]["json_schema"]["schema"]

    @property
    def fields(self) -> list[str]:
        return list(self.schema["properties"])

    @property
    def system(self) -> str:
        return self.messages[0]["content"]

    @property
    def text(self) -> str:
        """All that was sent."""
        return "\n".join(message["content"] for message in self.messages)

    @property
    def merges(self) -> bool:
        return any(message["content"].startswith("Parts:") for message in self.messages)

    def lines(self, title: str = "Transcript") -> list[Document]:
        """The data sent under a title."""
        found = (message["content"].splitlines() for message in self.messages)
        return [json.loads(line) for lines in found if lines[0] == f"{title}:" for line in lines[1:]]


Behaviour = Callable[[BaseHTTPRequestHandler, "ChatServer", Asked], None]
"""What becomes of one request."""


@dataclass
class ChatServer:
    """Serves until the block ends: `script` in its order, then `lasting` for ever.

    `asked` has the requests, `busiest` how many were under way at once.
    """

    lasting: Behaviour | None = None
    script: list[Behaviour] = field(default_factory=list)
    key: str = ""
    formats: tuple[str, ...] = ("json_schema", "json_object", "text")
    asked: list[Asked] = field(default_factory=list)
    busiest: int = 0
    closing: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._busy = 0
        self._lock = threading.Lock()
        self._server = _Server((HOST, 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    def reset(self) -> None:
        """As if it had just been started."""
        self.lasting, self.script, self.asked, self.busiest, self._busy = None, [], [], 0, 0

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self._server.server_address[1]}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def enter(self, asked: Asked) -> Behaviour:
        with self._lock:
            self._busy += 1
            self.busiest = max(self.busiest, self._busy)
            self.asked.append(asked)
            behaviour = self.script.pop(0) if self.script else self.lasting
        assert behaviour is not None, "nothing more was to be asked"
        return behaviour

    def leave(self) -> None:
        with self._lock:
            self._busy -= 1

    def refusal(self, asked: Asked) -> tuple[int, str] | None:
        """Worded as the servers do."""
        authorization = asked.headers.get("authorization", "")
        if self.key and authorization != f"Bearer {self.key}":
            return 401, f"Incorrect API key provided: {authorization.removeprefix('Bearer ')}."
        if asked.document["model"] != MODEL:
            return 404, f"The model `{asked.document['model']}` does not exist."
        if asked.format not in self.formats:
            return 400, f"response_format type {asked.format} is unavailable now"
        if asked.format == "json_object" and "JSON" not in asked.text:
            return 400, "'messages' must contain the word 'json' to use 'json_object'"
        return None

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_POST(self) -> None:
                document = json.loads(self.rfile.read(int(self.headers["content-length"])))
                if self.path != PATH:
                    return send(self, 404, {"detail": "Not Found"})
                asked = Asked(document, {name.lower(): value for name, value in self.headers.items()})
                refusal = server.refusal(asked)
                if refusal:
                    return send(self, refusal[0], error(refusal[1]))
                return server.enter(asked)(self, server, asked)

            def log_message(self, *_: object) -> None:
                pass

        return Handler


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A client that has gone away is what some tests want."""


def send(
    handler: BaseHTTPRequestHandler, status: int, body: Document | str, headers: dict[str, str] | None = None
) -> None:
    content = (json.dumps(body) if isinstance(body, dict) else body).encode()
    handler.send_response(status)
    for name, value in {
        "content-type": "application/json",
        "content-length": str(len(content)),
        **(headers or {}),
    }.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(content)


def error(message: str) -> Document:
    return {"error": {"message": message, "type": "error"}}


def completion(message: Document, finish: str = "stop", tokens: int = 100) -> Document:
    choice = {"index": 0, "message": {"role": "assistant", **message}, "finish_reason": finish}
    usage = {"prompt_tokens": tokens // 2, "completion_tokens": tokens - tokens // 2, "total_tokens": tokens}
    return {
        "id": "chat-1",
        "object": "chat.completion",
        "created": 1,
        "model": MODEL,
        "choices": [choice],
        "usage": usage,
    }


def saying(content: Document | str, finish: str = "stop", tokens: int = 100) -> Behaviour:
    """An answer with this content, as JSON where it is a document."""
    text = json.dumps(content, ensure_ascii=False) if isinstance(content, dict) else content
    return _sending(200, completion({"content": text}, finish, tokens))


def thinking(answer: Callable[[Asked], Document]) -> Behaviour:
    """An answer that depends on what was asked, of which only the fields that were asked are given."""

    def behaviour(handler: BaseHTTPRequestHandler, server: ChatServer, asked: Asked) -> None:
        document = answer(asked)
        given = {name: document[name] for name in asked.fields} if asked.format == "json_schema" else document
        saying(given)(handler, server, asked)

    return behaviour


def refusing(words: str) -> Behaviour:
    """The model will not."""
    return _sending(200, completion({"content": None, "refusal": words}))


def sending(body: Document | str) -> Behaviour:
    """A body that may be no completion at all."""
    return _sending(200, body)


def failing(status: int, message: str, **headers: str) -> Behaviour:
    """An error; underscores in header names stand for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return _sending(status, error(message), named)


def hang(_: BaseHTTPRequestHandler, server: ChatServer, __: Asked) -> None:
    """No answer, ever."""
    server.closing.wait()


def hang_up(handler: BaseHTTPRequestHandler, _: ChatServer, __: Asked) -> None:
    """Half an answer, then nobody."""
    handler.send_response(200)
    handler.send_header("content-length", "100")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')
    handler.close_connection = True


def trickle(handler: BaseHTTPRequestHandler, server: ChatServer, _: Asked) -> None:
    """An answer without end, a byte at a time."""
    handler.send_response(200)
    handler.send_header("content-length", "1000000")
    handler.end_headers()
    while not server.closing.wait(0.02):
        handler.wfile.write(b" ")


def _sending(status: int, body: Document | str, headers: dict[str, str] | None = None) -> Behaviour:
    def behaviour(handler: BaseHTTPRequestHandler, server: ChatServer, _: Asked) -> None:
        server.leave()
        send(handler, status, body, headers)

    return behaviour
