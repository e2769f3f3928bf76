"""A client of a server with one of OpenAI's endpoints, and an answer read within bounds."""

import time
import weakref
from collections.abc import Iterator
from http import HTTPStatus

import httpx2
import openai

from hansard.errors import ConfigurationError

Headers = dict[str, openai.Omit]

_CONNECT_S = 10.0


class TooMuchError(Exception):
    """An answer with more bytes than any of its kind has."""


class Remote:
    """The client of one server, for several threads; its settings begin with `setting`.

    Raises ConfigurationError for settings it cannot use. With `attempts`, the client itself tries
    again after time-outs, lost connections, 408, 409, 429 and 5xx, as late as `Retry-After` says, and
    gives up when that is over two minutes. `left_out` goes with every request: what the environment
    holds for OpenAI itself is not for this server.
    """

    def __init__(self, setting: str, url: str, key: str, timeout_s: float, attempts: int = 1) -> None:
        self._setting = setting
        self.key = self._checked_key(key)
        self.client = openai.OpenAI(
            base_url=self._checked_url(url),
            api_key=self.key or "none",
            timeout=httpx2.Timeout(timeout_s, connect=min(_CONNECT_S, timeout_s)),
            max_retries=max(0, attempts - 1),
            http_client=openai.DefaultHttpxClient(follow_redirects=False),  # what is sent goes nowhere else
        )
        weakref.finalize(self, self.client.close)
        names = ["OpenAI-Organization", "OpenAI-Project"] + ([] if self.key else ["Authorization"])
        self.left_out: Headers = {name: openai.Omit() for name in names}

    def where_to_look(self, status: int) -> str:
        """The settings that may be behind a refusal; empty where none is."""
        if 300 <= status < 400 or status == HTTPStatus.METHOD_NOT_ALLOWED:
            return f"{self._setting}_URL"
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
            return f"{self._setting}_KEY"
        return f"{self._setting}_MODEL and {self._setting}_URL" if status == HTTPStatus.NOT_FOUND else ""

    def _checked_key(self, key: str) -> str:
        """The key without white space around it, as files have it."""
        key = key.strip()
        if not (key.isascii() and key.isprintable()):
            raise ConfigurationError(f"{self._setting}_KEY has characters that no key has")
        return key

    def _checked_url(self, url: str) -> str:
        try:
            parsed = httpx2.URL(url.strip())
        except httpx2.InvalidURL as error:
            raise ConfigurationError(f"{self._setting}_URL cannot be read: {error}") from None
        if parsed.scheme not in {"http", "https"} or not parsed.host:
            raise ConfigurationError(f"{self._setting}_URL is not of the form https://host/v1")
        return str(parsed)


def read_within(blocks: Iterator[bytes], most_bytes: int, until: float) -> bytes:
    """A whole body; `until` is by the monotonic clock. Raises TooMuchError and httpx2.ReadTimeout."""
    body = bytearray()
    for block in blocks:
        body += block
        if len(body) > most_bytes:
            raise TooMuchError
        if time.monotonic() > until:
            raise httpx2.ReadTimeout("an answer that comes too slowly")
    return bytes(body)
