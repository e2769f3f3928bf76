"""The socket that the server listens on, and the server on it."""

import socket

import uvicorn
from starlette.types import ASGIApp

from hansard.connection import Connection
from hansard.errors import ConfigurationError

_GRACE_S = 5
_BACKLOG = 2048
_KEEPALIVE = {"TCP_KEEPIDLE": 60, "TCP_KEEPINTVL": 20, "TCP_KEEPCNT": 3}
"""Seconds of silence before the client is asked for a sign, seconds between two such, and how many."""


def bind(host: str, port: int) -> socket.socket:
    """A listening socket. Raises ConfigurationError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise ConfigurationError(f"cannot listen on {host}:{port}: {error.strerror}") from error
    # asyncio does this for sockets that it opens itself. Without it the body of an answer, which is sent
    # after its head, waits for the client to acknowledge that: 40 ms on a connection that stays open.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    # A client that vanishes in the middle of an upload would hold its connection for ever.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for option, value in _KEEPALIVE.items():
        if hasattr(socket, option):  # not on every system
            listener.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)
    return listener


def new_server(app: ASGIApp) -> uvicorn.Server:
    """A server that answers with the application, still to be run on a listening socket."""
    config = uvicorn.Config(
        app,
        http=Connection,
        ws="none",
        log_config=None,
        access_log=False,
        proxy_headers=False,  # done by our own middleware, which also restores the host
        server_header=False,
        timeout_graceful_shutdown=_GRACE_S,
    )
    return uvicorn.Server(config)
