"""The server that these tests share."""

from tests.support.dialect_server import anonymous, seameet, server

__all__ = ["anonymous", "seameet", "server"]
