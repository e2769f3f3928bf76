"""A real HTTP server with the OpenAI transcription endpoint.

Behind it works the embedded English engine, so that words can be held against the sound. It answers
in the manner of one of the servers that there are, and misbehaves on request.
"""

import json
import math
import threading
import wave
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from types import TracebackType
from typing import Any, Self

import numpy as np

from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.model.transcript import Word
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.base import Samples, SpeechHints
from hansard.speech.engines.moonshine import MoonshineTranscriber

HOST = "127.0.0.1"
PATH = "/v1/audio/transcriptions"
FORMATS = ("json", "text", "srt", "verbose_json", "vtt")
MODEL = "whisper-tiny"

Document = dict[str, Any]


class Ears:
    """The engine behind the servers; hears the same sound once."""

    def __init__(self) -> None:
        self._engine = MoonshineTranscriber(SpeechConfiguration())
        self._known: dict[bytes, tuple[Word, ...]] = {}
        self._lock = threading.Lock()

    def words(self, samples: Samples) -> tuple[Word, ...]:
        with self._lock:
            key = samples.tobytes()
            if key not in self._known:
                self._known[key] = self._engine.transcribe([samples], SpeechHints("en-US"))[0]
            return self._known[key]


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came."""

    fields: dict[str, list[str]]
    headers: dict[str, str]
    file_name: str
    content: bytes

    def value(self, name: str, default: str | None = None) -> str | None:
        return self.fields.get(name, [default])[0]

    @property
    def samples(self) -> Samples:
        with wave.open(BytesIO(self.content)) as file:
            assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, SAMPLE_RATE_HZ)
            raw = file.readframes(file.getnframes())
        return np.frombuffer(raw, "<i2").astype(np.float32) / 32768

    @property
    def wants_words(self) -> bool:
        return "word" in self.fields.get("timestamp_granularities[]", [])


def sentences(words: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    ends = [number for number, word in enumerate(words, 1) if word.text[-1] in ".?!" or number == len(words)]
    return [words[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def text_of(words: tuple[Word, ...]) -> str:
    return "".join(f" {word.text}" for word in words)


def segment(number: int, words: tuple[Word, ...]) -> Document:
    sure = sum(math.log(word.confidence or 1e-9) for word in words) / len(words)
    return {
        "id": number,
        "seek": 0,
        "start": words[0].start_s,
        "end": words[-1].end_s,
        "text": text_of(words),
        "tokens": [50364],
        "temperature": 0.0,
        "avg_logprob": sure,
        "compression_ratio": 1.2,
        "no_speech_prob": 0.01,
    }


def verbose(words: tuple[Word, ...], language: str) -> Document:
    parts = [segment(number, part) for number, part in enumerate(sentences(words))]
    text = text_of(words).strip()
    return {"task": "transcribe", "language": language, "duration": 1.0, "text": text, "segments": parts}


def like_openai(words: tuple[Word, ...], asked: Asked) -> Document:
    """The language by name; words without marks, beside the segments, only where they are asked for."""
    bare = [{"word": w.text.strip(".,?!;:"), "start": w.start_s, "end": w.end_s} for w in words]
    return verbose(words, "english") | ({"words": bare} if asked.wants_words else {})


def like_speaches(words: tuple[Word, ...], asked: Asked) -> Document:
    """Words with a space before them."""
    spaced = [{"word": f" {word.text}", "start": word.start_s, "end": word.end_s} for word in words]
    return verbose(words, "en") | {"words": spaced if asked.wants_words else None}


def like_faster_whisper_server(words: tuple[Word, ...], asked: Asked) -> Document:
    """The same with a probability of each."""
    document = like_speaches(words, asked)
    for body, word in zip(document["words"] or [], words, strict=False):
        body["probability"] = word.confidence
    return document


def like_whisper_cpp(words: tuple[Word, ...], asked: Asked) -> Document:
    """Pieces of words inside the segments, marks by themselves, whether asked for or not."""
    document = verbose(words, "english")
    for part, spoken in zip(document["segments"], sentences(words), strict=True):
        part["words"] = [piece for word in spoken for piece in pieces(word)]
    probability = {"detected_language": "english", "detected_language_probability": 0.97}
    return document | probability


def pieces(word: Word) -> list[Document]:
    """Two halves and the mark, which takes no time."""
    bare = word.text.rstrip(".,?!;:")
    middle_s = (word.start_s + word.end_s) / 2 if bare[3:] else word.end_s
    parts = [
        (f" {bare[:3]}", word.start_s, middle_s),
        (bare[3:], middle_s, word.end_s),
        (word.text[len(bare) :], word.end_s, word.end_s),
    ]
    return [
        {"word": text, "start": start_s, "end": end_s, "probability": word.confidence}
        for text, start_s, end_s in parts
        if text
    ]


def like_vllm(words: tuple[Word, ...], asked: Asked) -> Document:
    """Segments only; the duration is text, and nobody asks whether there is speech."""
    document = verbose(words, asked.value("language") or "en") | {"duration": "1.0", "words": None}
    for part in document["segments"]:
        part["no_speech_prob"] = None
    return document


class TranscriptionServer:
    """Serves until the block ends. `asked` has the requests, `busiest` how many were under way at once.

    `refused_formats` and `refuses_granularities` make it answer 400 to what it does not speak.
    """

    def __init__(
        self,
        ears: Ears,
        style: Callable[[tuple[Word, ...], Asked], Document] = like_speaches,
        *,
        key: str = "",
        refused_formats: tuple[str, ...] = (),
        refuses_granularities: bool = False,
    ) -> None:
        self.ears = ears
        self.style = style
        self.key = key
        self.refused_formats = refused_formats
        self.refuses_granularities = refuses_granularities
        self.asked: list[Asked] = []
        self.faults: list[Fault] = []
        self.lasting_fault: Fault | None = None
        self.busiest = 0
        self.closing = threading.Event()
        self._busy = 0
        self._lock = threading.Lock()
        self._server = _Server((HOST, 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

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

    def enter(self, asked: Asked) -> "Fault | None":
        with self._lock:
            self._busy += 1
            self.busiest = max(self.busiest, self._busy)
            self.asked.append(asked)
            return self.faults.pop(0) if self.faults else self.lasting_fault

    def leave(self) -> None:
        with self._lock:
            self._busy -= 1

    def answer(self, asked: Asked) -> tuple[int, Document]:
        """Status and document, refusals worded as the servers do."""
        authorization = asked.headers.get("authorization", "")
        if self.key and authorization != f"Bearer {self.key}":
            told = authorization.removeprefix("Bearer ")
            return 401, {"error": {"message": f"Incorrect API key provided: {told}.", "type": "auth"}}
        missing = [name for name in ("file", "model") if name not in asked.fields]
        if missing:
            return 422, {"detail": [{"loc": ["body", name], "msg": "Field required"} for name in missing]}
        if asked.value("model") != MODEL:
            return 404, {"detail": f"Model '{asked.value('model')}' is not installed locally."}
        refusal = self._refusal(asked)
        if refusal:
            return 400, {"object": "error", "message": refusal, "type": "BadRequestError", "code": 400}
        words = self.ears.words(asked.samples)
        if asked.value("response_format") == "verbose_json":
            return 200, self.style(words, asked)
        return 200, {"text": text_of(words).strip()}

    def _refusal(self, asked: Asked) -> str | None:
        wanted = asked.value("response_format", "json")
        granularities = asked.fields.get("timestamp_granularities[]", [])
        if wanted not in FORMATS or wanted in self.refused_formats:
            return f"response_format {wanted} is not supported"
        if granularities and (wanted != "verbose_json" or self.refuses_granularities):
            return "timestamp_granularities are not supported"
        if not set(granularities) <= {"word", "segment"}:
            return "no such granularity"
        return None

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                if self.path != PATH:
                    return send(self, 404, b'{"detail":"Not Found"}')
                asked = parse(self.headers, body)
                fault = server.enter(asked)
                try:
                    if fault is not None:
                        return fault(self, server)
                    status, document = server.answer(asked)
                    return send(self, status, json.dumps(document).encode())
                finally:
                    server.leave()

            def log_message(self, *_: object) -> None:
                pass

        return Handler


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A client that has gone away is what some tests want."""


Fault = Callable[[BaseHTTPRequestHandler, TranscriptionServer], None]


def send(
    handler: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, str] | None = None
) -> None:
    handler.send_response(status)
    sent = {"content-type": "application/json", "content-length": str(len(body))} | (headers or {})
    for name, value in sent.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def answering(status: int, body: bytes | str | Document, **headers: str) -> Fault:
    """An answer whatever was asked; underscores in header names stand for hyphens."""
    raw = json.dumps(body).encode() if isinstance(body, dict) else body
    content = raw.encode() if isinstance(raw, str) else raw
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    def fault(handler: BaseHTTPRequestHandler, _: TranscriptionServer) -> None:
        send(handler, status, content, named)

    return fault


def hang(_: BaseHTTPRequestHandler, server: TranscriptionServer) -> None:
    """No answer, ever."""
    server.closing.wait()


def trickle(handler: BaseHTTPRequestHandler, server: TranscriptionServer) -> None:
    """An answer without end, a byte at a time."""
    handler.send_response(200)
    handler.send_header("content-length", "1000000")
    handler.end_headers()
    while not server.closing.wait(0.02):
        handler.wfile.write(b" ")


def cut(handler: BaseHTTPRequestHandler, _: TranscriptionServer) -> None:
    """Half an answer, then nobody."""
    handler.send_response(200)
    handler.send_header("content-length", "100")
    handler.end_headers()
    handler.wfile.write(b'{"text": "half of')
    handler.close_connection = True


def hang_up(handler: BaseHTTPRequestHandler, _: TranscriptionServer) -> None:
    """No answer at all, and nobody."""
    handler.close_connection = True


def parse(headers: Message, body: bytes) -> Asked:
    """A multipart form (RFC 7578)."""
    assert headers.get_content_type() == "multipart/form-data"
    boundary = str(headers.get_param("boundary")).encode()
    fields: dict[str, list[str]] = {}
    file_name, content = "", b""
    for part in body.split(b"--" + boundary)[1:-1]:
        head, _, value = part.removeprefix(b"\r\n").removesuffix(b"\r\n").partition(b"\r\n\r\n")
        described = Message()
        for line in head.decode().split("\r\n"):
            name, _, text = line.partition(":")
            described[name] = text.strip()
        name = str(described.get_param("name", header="content-disposition"))
        if described.get_filename():
            file_name, content, value = str(described.get_filename()), value, b""
        fields.setdefault(name, []).append(value.decode())
    received = {name.lower(): value for name, value in headers.items()}
    return Asked(fields, received, file_name, content)
