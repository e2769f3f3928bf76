"""Answers to requests whose body is still coming."""

import asyncio
from contextlib import suppress

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_END = {"type": "http.response.body", "body": b"", "more_body": False}


class Lingering:
    """Lets a client see why its upload was refused.

    A socket that is closed while bytes come in is reset, and the client may never see the answer; so an
    answer of 400 and up is sent whole, and what still comes, up to `max_bytes` and for `linger_s`, is
    read and dropped before the connection ends.
    """

    def __init__(self, app: ASGIApp, *, max_bytes: int = 64 << 20, linger_s: float = 5.0) -> None:
        self._app = app
        self._max_bytes = max_bytes
        self._linger_s = linger_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and wait for the client where it was refused early."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        body = _Body(receive)
        answer = _Answer(send, body)
        await self._app(scope, body.receive, answer.send)
        if answer.is_held:
            with suppress(TimeoutError):
                await asyncio.wait_for(body.drain(self._max_bytes), self._linger_s)
            await send(_END)


class _Body:
    """A request's body, and whether all of it has come."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self.is_whole = False

    async def receive(self) -> Message:
        message = await self._receive()
        if message["type"] != "http.request" or not message.get("more_body"):
            self.is_whole = True
        return message

    async def drain(self, max_bytes: int) -> None:
        read = 0
        while not self.is_whole and read <= max_bytes:
            read += len((await self.receive()).get("body", b""))


class _Answer:
    """An answer whose end is held back when it is a refusal and the body is still coming."""

    def __init__(self, send: Send, body: _Body) -> None:
        self._send = send
        self._body = body
        self._is_refusal = False
        self.is_held = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._is_refusal = message["status"] >= 400 and not self._body.is_whole
            if self._is_refusal:
                headers = [*message.get("headers", []), (b"connection", b"close")]
                message = {**message, "headers": headers}
        elif self._is_refusal and not message.get("more_body"):
            self.is_held = True
            message = {**message, "more_body": True}
        await self._send(message)
