"""One request to a transcription server, and why it may have failed."""

import time
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Literal

import httpx2
import openai

from hansard.errors import ConfigurationError
from hansard.speech.configuration import OpenAIConfiguration
from hansard.speech.engines.openai_answer import plain_words
from hansard.speech.engines.openai_retry import parse_retry_after

_CONNECT_S = 10.0
_MOST_BYTES = 2 * 1024 * 1024  # of an answer for a segment, which has some kilobytes
_PASSING = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.CONFLICT, HTTPStatus.TOO_MANY_REQUESTS}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: a WAV file, the base code of its language and a prompt, if known, and how to answer."""

    wav: bytes
    language: str | None
    prompt: str | None
    response_format: Literal["verbose_json", "json"]
    granularities: tuple[Literal["word", "segment"], ...] = ()


class CallFailedError(Exception):
    """A request without a transcription. `status` is that of the answer, None where there was none.

    The message continues "The transcription server" and has the server's own words. `asked_s` is
    how long it asked to be left alone.
    """

    def __init__(self, message: str, status: int | None = None, asked_s: float | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.asked_s = asked_s

    @property
    def may_pass(self) -> bool:
        """Whether the same request may succeed later."""
        return self.status is None or self.status in _PASSING or self.status >= 500


class Connection:
    """A client of the server, for several threads. Raises ConfigurationError for settings it cannot use."""

    def __init__(self, server: OpenAIConfiguration) -> None:
        self._server = server
        self._key = _checked_key(server.key)
        self._client = openai.OpenAI(
            base_url=_checked_url(server.url),
            api_key=self._key or "none",
            timeout=httpx2.Timeout(server.timeout_s, connect=min(_CONNECT_S, server.timeout_s)),
            max_retries=0,  # the policy is ours: it keeps the server's words
            http_client=openai.DefaultHttpxClient(follow_redirects=False),  # sound goes nowhere else
        )
        weakref.finalize(self, self._client.close)
        # What the environment holds for OpenAI itself is not for this server.
        names = ["OpenAI-Organization", "OpenAI-Project"] + ([] if self._key else ["Authorization"])
        self._left_out = {name: openai.Omit() for name in names}

    def ask(self, question: Question) -> bytes:
        """The answer's body. Raises CallFailedError."""
        until = time.monotonic() + self._server.timeout_s
        try:
            return self._post(question, until)
        except openai.APIStatusError as error:
            raise self._refusal(error) from None
        except (openai.APITimeoutError, httpx2.TimeoutException):
            raise self._timeout() from None
        except (openai.OpenAIError, httpx2.HTTPError) as error:
            raise CallFailedError(f"gave no answer: {self.told(str(error.__cause__ or error))}") from None

    def told(self, body: Any) -> str:
        """What a body, an answer's or an error's, says to people. The key is hidden wherever it stands."""
        return plain_words(body, self._key)

    def _post(self, question: Question, until: float) -> bytes:
        with self._client.audio.transcriptions.with_streaming_response.create(
            file=("speech.wav", question.wav, "audio/wav"),
            model=self._server.model,
            language=question.language or openai.omit,
            prompt=question.prompt or openai.omit,
            response_format=question.response_format,
            timestamp_granularities=list(question.granularities) or openai.omit,
            temperature=0,
            extra_headers=self._left_out,
        ) as response:
            return self._read(response.iter_bytes(), until)

    def _read(self, blocks: Iterator[bytes], until: float) -> bytes:
        """The whole body, unless it is too long or comes too slowly."""
        body = bytearray()
        for block in blocks:
            body += block
            if len(body) > _MOST_BYTES:
                raise CallFailedError(f"answered nonsense: over {_MOST_BYTES} bytes")
            if time.monotonic() > until:
                raise self._timeout()
        return bytes(body)

    def _timeout(self) -> CallFailedError:
        return CallFailedError(f"did not answer within {self._server.timeout_s:g} s")

    def _refusal(self, error: openai.APIStatusError) -> CallFailedError:
        words = self.told(error.body or error.response.reason_phrase or "no reason given")
        asked_s = parse_retry_after(error.response.headers.get("retry-after"))
        return CallFailedError(f"answered {error.status_code}: {words}", error.status_code, asked_s)


def _checked_key(key: str) -> str:
    """The key without white space around it, as files have it."""
    key = key.strip()
    if not (key.isascii() and key.isprintable()):
        raise ConfigurationError("HANSARD_TRANSCRIPTION_KEY has characters that no key has")
    return key


def _checked_url(url: str) -> str:
    try:
        parsed = httpx2.URL(url.strip())
    except httpx2.InvalidURL as error:
        raise ConfigurationError(f"HANSARD_TRANSCRIPTION_URL cannot be read: {error}") from None
    if parsed.scheme not in {"http", "https"} or not parsed.host:
        raise ConfigurationError("HANSARD_TRANSCRIPTION_URL is not of the form https://host/v1")
    return str(parsed)
