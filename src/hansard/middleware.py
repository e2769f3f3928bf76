"""What every request passes before it reaches a dialect. Plain ASGI: bodies are never buffered here."""

import re
import time
from ipaddress import ip_address, ip_network

from prometheus_client import Counter, Histogram
from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hansard.errors import RequestTooLargeError
from hansard.log import get_logger
from hansard.pipeline.announced import announced_bytes

log = get_logger(__name__)

REQUESTS = Counter("hansard_http_requests", "Requests answered.", ["method", "status"])
SECONDS = Histogram("hansard_http_request_seconds", "Time to answer a request.", ["method"])

_SLASHES = re.compile(r"/{2,}")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_QUIET_PATHS = frozenset({"/healthz", "/readyz", "/metrics"})


class CleanPath:
    """Collapses repeated slashes: a base URL that ends in one must work, without a redirect."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with a clean path."""
        if scope["type"] == "http":
            scope["path"] = _SLASHES.sub("/", scope["path"])
            scope["raw_path"] = re.sub(rb"/{2,}", b"/", scope["raw_path"])
        await self._app(scope, receive, send)


class ForwardedHost:
    """Believes the scheme and host that a trusted proxy passes on."""

    def __init__(self, app: ASGIApp, trusted: str) -> None:
        self._app = app
        self._trusted = tuple(
            ip_network(part.strip(), strict=False) for part in trusted.split(",") if part.strip()
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with the scheme and host that the client used."""
        if scope["type"] == "http" and self._is_trusted(scope):
            _apply_forwarded(scope)
        await self._app(scope, receive, send)

    def _is_trusted(self, scope: Scope) -> bool:
        try:
            address = ip_address((scope.get("client") or ("",))[0])
        except ValueError:
            return False
        return any(address in network for network in self._trusted)


def _apply_forwarded(scope: Scope) -> None:
    headers = dict(scope["headers"])
    scheme = headers.get(b"x-forwarded-proto", b"").split(b",")[0].strip().decode("latin-1")
    host = headers.get(b"x-forwarded-host", b"").split(b",")[0].strip()
    if scheme in ("http", "https"):
        scope["scheme"] = scheme
    if host:
        scope["headers"] = [(b"host", host), *((k, v) for k, v in scope["headers"] if k != b"host")]


class BodyLimit:
    """Refuses large bodies, announced or not, but under paths that have limits of their own."""

    def __init__(self, app: ASGIApp, max_bytes: int, except_under: tuple[str, ...]) -> None:
        self._app = app
        self._max_bytes = max_bytes
        self._except_under = except_under

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer 413."""
        if scope["type"] != "http" or scope["path"].startswith(self._except_under):
            await self._app(scope, receive, send)
            return
        if (announced_bytes(Headers(scope=scope)) or 0) > self._max_bytes:
            await self._refuse(scope, receive, send)
            return
        started = False

        async def watched_send(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, self._limited(receive), watched_send)
        except RequestTooLargeError:
            if started:
                raise
            await self._refuse(scope, receive, send)

    def _limited(self, receive: Receive) -> Receive:
        seen = 0

        async def limited() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._max_bytes:
                raise RequestTooLargeError(
                    f"the body may have at most {self._max_bytes} bytes", max_bytes=self._max_bytes
                )
            return message

        return limited

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        detail = f"RequestTooLargeError: the body may have at most {self._max_bytes} bytes"
        content = {"detail": detail, "code": 12006, "parameters": {"max_bytes": self._max_bytes}}
        answer = JSONResponse(content, status_code=413, headers={"connection": "close"})
        await answer(scope, receive, send)


class RequestLog:
    """Counts and logs every request; query strings, which may hold signatures, are left out."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._log = log.bind()  # put together once: this is the line that is logged most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and note how it was answered."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.monotonic()
        status = 500

        async def watched_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watched_send)
        finally:
            self._note(scope, status, time.monotonic() - began)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        method, path = scope["method"] if scope["method"] in _METHODS else "other", scope["path"]
        REQUESTS.labels(method, str(status)).inc()
        SECONDS.labels(method).observe(seconds)
        if path not in _QUIET_PATHS:
            self._log.info("request", method=method, path=path, status=status, ms=round(1000 * seconds, 1))
