"""The server that these tests share with those of the dialect, and an account of each test's own."""

from tests.integration.symbl.conftest import new_symbl, symbl
from tests.support.dialect_server import server

__all__ = ["new_symbl", "server", "symbl"]
