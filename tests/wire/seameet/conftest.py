"""The server that these tests share."""

from tests.support.dialect_server import anonymous, connect, seameet, server

__all__ = ["anonymous", "connect", "seameet", "server"]
