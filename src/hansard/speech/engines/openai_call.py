"""One request to a transcription server, and why it may have failed."""

import time
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Literal

import httpx2
import openai

from hansard.remote.client import Remote, TooMuchError, read_within
from hansard.remote.words import plain_words
from hansard.speech.configuration import OpenAIConfiguration
from hansard.speech.engines.openai_retry import parse_retry_after

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
    """A client of the server, for several threads. Raises ConfigurationError for settings it cannot use.

    It tries nothing again: that policy is the engine's.
    """

    def __init__(self, server: OpenAIConfiguration) -> None:
        self._server = server
        self._remote = Remote("HANSARD_TRANSCRIPTION", server.url, server.key, server.timeout_s)

    def ask(self, question: Question) -> bytes:
        """The answer's body. Raises CallFailedError."""
        try:
            return self._post(question, time.monotonic() + self._server.timeout_s)
        except openai.APIStatusError as error:
            raise self._refusal(error) from None
        except (openai.APITimeoutError, httpx2.TimeoutException):
            raise CallFailedError(f"did not answer within {self._server.timeout_s:g} s") from None
        except TooMuchError:
            raise CallFailedError(f"answered nonsense: over {_MOST_BYTES} bytes") from None
        except (openai.OpenAIError, httpx2.HTTPError) as error:
            raise CallFailedError(f"gave no answer: {self.told(str(error.__cause__ or error))}") from None

    def told(self, body: Any) -> str:
        """What a body, an answer's or an error's, says to people. The key is hidden wherever it stands."""
        return plain_words(body, self._remote.key)

    def where_to_look(self, status: int) -> str:
        """The settings that may be behind a refusal; empty where none is."""
        return self._remote.where_to_look(status)

    def _post(self, question: Question, until: float) -> bytes:
        with self._remote.client.audio.transcriptions.with_streaming_response.create(
            file=("speech.wav", question.wav, "audio/wav"),
            model=self._server.model,
            language=question.language or openai.omit,
            prompt=question.prompt or openai.omit,
            response_format=question.response_format,
            timestamp_granularities=list(question.granularities) or openai.omit,
            temperature=0,
            extra_headers=self._remote.left_out,
        ) as response:
            return read_within(response.iter_bytes(), _MOST_BYTES, until)

    def _refusal(self, error: openai.APIStatusError) -> CallFailedError:
        words = self.told(error.body or error.response.reason_phrase or "no reason given")
        asked_s = parse_retry_after(error.response.headers.get("retry-after"))
        return CallFailedError(f"answered {error.status_code}: {words}", error.status_code, asked_s)
