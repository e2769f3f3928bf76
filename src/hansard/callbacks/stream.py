"""A connection whose every wait counts against one deadline."""

import os
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Self

import httpcore2


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment, on the monotonic clock, at which an exchange has taken `limit_s`."""

    at_s: float
    limit_s: float

    @classmethod
    def after(cls, limit_s: float) -> Self:
        """The deadline `limit_s` from now."""
        return cls(time.monotonic() + limit_s, limit_s)

    def remaining_s(self, timeout_s: float | None = None) -> float:
        """What is left, at most `timeout_s`. Raises TimeoutError when nothing is."""
        left_s = self.at_s - time.monotonic()
        if left_s <= 0:
            raise TimeoutError
        return left_s if timeout_s is None else min(left_s, timeout_s)


def in_words(error: OSError) -> str:
    """An operating system's or TLS error as a person would say it."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the TLS certificate was not accepted: {error.verify_message}"
    if isinstance(error, ssl.SSLError):
        return f"TLS failed: {error.reason or error}"
    if isinstance(error, socket.gaierror) or error.errno is None:
        return str(error.strerror or error)
    return os.strerror(error.errno).lower()


class DeadlineStream(httpcore2.NetworkStream):
    """A socket as httpcore2 wants it.

    A time limit per read or write, as httpcore2's own stream has, never ends with a peer that sends or
    takes one byte at a time; here the deadline holds for all of them together.
    """

    def __init__(self, connected: socket.socket, deadline: Deadline) -> None:
        self._socket = connected
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """At most `max_bytes`; empty when the peer has closed."""
        with self._waiting(timeout, httpcore2.ReadTimeout, httpcore2.ReadError):
            return self._socket.recv(max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of `buffer`."""
        rest = memoryview(buffer)
        while rest:
            with self._waiting(timeout, httpcore2.WriteTimeout, httpcore2.WriteError):
                rest = rest[self._socket.send(rest) :]

    def close(self) -> None:
        """Close the socket."""
        self._socket.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        """The same connection under TLS; the certificate must be one for `server_hostname`."""
        try:
            with self._waiting(timeout, httpcore2.ConnectTimeout, httpcore2.ConnectError):
                secured = ssl_context.wrap_socket(self._socket, server_hostname=server_hostname)
        except Exception:
            self.close()
            raise
        return DeadlineStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """httpcore2 asks for the `ssl_object`, to see which protocol was agreed on."""
        return self._socket if info == "ssl_object" and isinstance(self._socket, ssl.SSLSocket) else None

    @contextmanager
    def _waiting(
        self, timeout_s: float | None, too_late: type[Exception], failed: type[Exception]
    ) -> Iterator[None]:
        """Give the socket what time is left, and turn its errors into httpcore2's."""
        try:
            self._socket.settimeout(self._deadline.remaining_s(timeout_s))
            yield
        except TimeoutError as error:
            raise too_late(f"no answer within {self._deadline.limit_s:g} s") from error
        except OSError as error:
            raise failed(in_words(error)) from error
