"""One HTTP connection: heads of bounded length, and refusals that a program can read.

What is refused here never reaches a dialect: it is no request that could be understood.
"""

import asyncio
import json
from http import HTTPStatus

import httptools
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from hansard.log import get_logger

MAX_HEAD_BYTES = 128 * 1024
"""Most that a request line and headers may have: some clients of the Symbl dialect send a query of 64 KiB."""

HEAD_LIMIT_S = 60.0
"""Longest that a head may take to come."""

_FAREWELL_S = 2.0

log = get_logger(__name__)


class Connection(HttpToolsProtocol):
    """uvicorn's connection on httptools, with what that leaves open closed.

    Alone it keeps a head of any length in memory and waits for its end for ever, takes fields behind the
    body for headers, and loses the body of a request that offers an upgrade, as Java's client does with
    each one (RFC 9110, 7.8: an offer may be ignored).
    """

    _unread_bytes = 0  # since the last thing that was understood
    _is_in_body = False
    _is_refused = False
    _head_limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for a head."""
        super().connection_made(transport)
        self._begin_head_limit()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._end_head_limit()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came; all that follows a refusal is dropped."""
        self._unset_keepalive_if_required()
        if self._is_refused:
            return
        self._unread_bytes += len(data)
        if not self._is_in_body:
            self._begin_head_limit()
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserUpgrade as offer:
            if self._offers_upgrade():
                self._begin_without_upgrade(data[offer.args[0] :])
        except httptools.HttpParserCallbackError:
            self._refuse(HTTPStatus.BAD_REQUEST, "The target of this request cannot be read.")
        except httptools.HttpParserError as error:
            self._refuse(HTTPStatus.BAD_REQUEST, f"This is no HTTP request: {error}.")
        if self._unread_bytes > MAX_HEAD_BYTES:
            self._refuse_head()

    def on_message_begin(self) -> None:
        """Begin a head."""
        self._begin_head_limit()
        super().on_message_begin()

    def on_header(self, name: bytes, value: bytes) -> None:
        """Keep a header."""
        if not self._is_in_body:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Begin the request, unless it offers an upgrade: then it begins when that is taken out."""
        self._is_in_body = True
        self._end_head_limit()
        if self._is_refused or self._offers_upgrade():
            return
        if self._unread_bytes > MAX_HEAD_BYTES and self._head_bytes() > MAX_HEAD_BYTES:
            self._refuse_head()
        elif self._is_sound():
            self._unread_bytes = 0
            self._begin_request()
        else:
            self._refuse(HTTPStatus.BAD_REQUEST, "HTTP 1.1 with one Host header is wanted, or HTTP 1.0.")

    def on_body(self, body: bytes) -> None:
        """Pass on a part of the body."""
        if not self._is_refused:
            self._unread_bytes = 0
            super().on_body(body)

    def on_message_complete(self) -> None:
        """End the request."""
        self._is_in_body = False
        if not self._is_refused and not self._offers_upgrade():
            self._unread_bytes = 0
            super().on_message_complete()

    def _begin_head_limit(self) -> None:
        if self._head_limit is None:
            self._head_limit = self.loop.call_later(HEAD_LIMIT_S, self._refuse_to_wait)

    def _end_head_limit(self) -> None:
        if self._head_limit is not None:
            self._head_limit.cancel()
            self._head_limit = None

    def _refuse_to_wait(self) -> None:
        if self._unread_bytes:
            reason = f"The request line and headers must come within {HEAD_LIMIT_S:g} seconds."
            self._refuse(HTTPStatus.REQUEST_TIMEOUT, reason)
        else:
            self.transport.close()

    def _offers_upgrade(self) -> bool:
        return bool(self.parser.should_upgrade()) and any(name == b"upgrade" for name, _ in self.headers)

    def _begin_request(self) -> None:
        """Leave the query out of what is parsed: httptools refuses URLs of 64 KiB."""
        self.url, _, query = self.url.partition(b"?")
        super().on_headers_complete()
        self.scope["query_string"] = query.partition(b"#")[0]

    def _begin_without_upgrade(self, rest: bytes) -> None:
        """Take the same head again, without the offer, and what came behind it."""
        version = self.parser.get_http_version().encode()
        lines = [b"%b %b HTTP/%b" % (self.parser.get_method(), self.url, version)]
        lines += [b"%b: %b" % (name, value) for name, value in self.headers if name != b"upgrade"]
        self.parser = httptools.HttpRequestParser(self)
        self.parser.set_dangerous_leniencies(lenient_data_after_close=True)  # as uvicorn does with its own
        self._unread_bytes = 0
        self.data_received(b"\r\n".join([*lines, b"", rest]))

    def _is_sound(self) -> bool:
        """Whether version and Host are as RFC 9112, 3.2 demands."""
        version = self.parser.get_http_version()
        hosts = sum(name == b"host" for name, _ in self.headers)
        return hosts == 1 if version == "1.1" else hosts <= 1 and version == "1.0"

    def _head_bytes(self) -> int:
        return len(self.url) + sum(len(name) + len(value) + len(": \r\n") for name, value in self.headers)

    def _refuse_head(self) -> None:
        limit_kib = MAX_HEAD_BYTES // 1024
        self._refuse(
            HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            f"The request line and headers must not have more than {limit_kib} KiB.",
        )

    def _refuse(self, status: HTTPStatus, message: str) -> None:
        """Answer, and close a moment later, so that a client that still sends can read it."""
        if self._is_refused:
            return
        self._is_refused = True
        log.warning("request refused", status=status.value, reason=message)
        if self._is_answering():
            self.transport.close()
            return
        body = json.dumps({"message": message, "detail": message}).encode()
        head = (
            f"HTTP/1.1 {status.value} {status.phrase}\r\ncontent-type: application/json\r\n"
            f"content-length: {len(body)}\r\nconnection: close\r\n\r\n"
        )
        self.transport.write(head.encode() + body)
        self.transport.write_eof()
        self.loop.call_later(_FAREWELL_S, self.transport.close)

    def _is_answering(self) -> bool:
        """Whether an earlier request's answer has begun; one that still waits for its body is given up."""
        if self.pipeline:  # of requests that wait for an answer before theirs
            return True
        cycle = self.cycle
        if cycle is None or cycle.response_complete:
            return False
        cycle.disconnected = True
        cycle.message_event.set()
        return cycle.response_started
