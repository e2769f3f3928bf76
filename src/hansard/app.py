"""The server: dialects mounted side by side, health and metrics, and the worker beside them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from sqlalchemy import text
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from hansard import __version__
from hansard.dialects.seameet.app import create_app as create_seameet
from hansard.dialects.seameet.app import create_upload_app
from hansard.dialects.symbl.app import PATHS as SYMBL_PATHS
from hansard.dialects.symbl.app import create_app as create_symbl
from hansard.log import get_logger
from hansard.metrics import StoreCollector
from hansard.middleware import BodyLimit, CleanPath, ForwardedHost, RequestLog
from hansard.pipeline.services import Services
from hansard.pipeline.uploads import UPLOAD_PATH

log = get_logger(__name__)

Lifespan = Callable[[Starlette], AbstractAsyncContextManager[None]]


def _routes(services: Services) -> list[BaseRoute]:
    seameet, symbl = create_seameet(services), create_symbl(services)
    return [
        Route("/", _index),
        Route("/healthz", _healthz),
        Route("/readyz", _readyz(services)),
        Route("/metrics", _metrics(services)),
        Mount(UPLOAD_PATH, create_upload_app(services)),
        Mount("/seameet-api", seameet),
        Mount("/symbl", symbl),
        Mount("", _by_path(symbl, otherwise=seameet)),
    ]


def _by_path(symbl: ASGIApp, *, otherwise: ASGIApp) -> ASGIApp:
    """The dialect that a path without any prefix belongs to."""

    async def dispatch(scope: Scope, receive: Receive, send: Send) -> None:
        is_symbl = scope["type"] == "http" and scope["path"].startswith(SYMBL_PATHS)
        await (symbl if is_symbl else otherwise)(scope, receive, send)

    return dispatch


async def _index(request: Request) -> Response:
    origin = str(request.base_url).rstrip("/")
    return JSONResponse(
        {
            "name": "Hansard",
            "version": __version__,
            "dialects": {
                "seameet": {
                    "base_url": f"{origin}/seameet-api",
                    "openapi": f"{origin}/seameet-api/openapi.json",
                },
                "symbl": {"base_url": origin, "openapi": f"{origin}/symbl/openapi.json"},
            },
            "health": f"{origin}/healthz",
            "metrics": f"{origin}/metrics",
        }
    )


async def _healthz(_request: Request) -> Response:
    return JSONResponse({"status": "ok", "version": __version__})


def _readyz(services: Services) -> Callable[[Request], Response]:
    def readyz(_request: Request) -> Response:
        try:
            with services.database.read() as connection:
                connection.execute(text("SELECT 1"))
            services.blobs.info("readiness")
        except Exception as error:  # noqa: BLE001 (whatever it is, the server is not ready)
            log.warning("not ready", reason=str(error))
            return JSONResponse({"status": "unavailable"}, status_code=503)
        return JSONResponse({"status": "ok"})

    return readyz


def _metrics(services: Services) -> Callable[[Request], Response]:
    stored = CollectorRegistry()
    stored.register(StoreCollector(services.database))

    def metrics(_request: Request) -> Response:
        return Response(generate_latest(REGISTRY) + generate_latest(stored), media_type=CONTENT_TYPE_LATEST)

    return metrics


def create_app(services: Services, lifespan: Lifespan | None = None) -> ASGIApp:
    """The whole server as one ASGI application; `lifespan` starts and stops what runs beside it."""
    settings = services.settings
    app: ASGIApp = Starlette(routes=_routes(services), lifespan=lifespan)
    app = BodyLimit(app, settings.max_body_bytes, except_under=(UPLOAD_PATH, "/symbl/", *SYMBL_PATHS))
    app = RequestLog(app)
    app = CleanPath(app)
    return ForwardedHost(app, settings.trusted_proxies)


def beside(start: Callable[[], None], stop: Callable[[], None]) -> Lifespan:
    """A lifespan that starts something with the server and stops it with it."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await asyncio.to_thread(start)
        try:
            yield
        finally:
            await asyncio.to_thread(stop)

    return lifespan
