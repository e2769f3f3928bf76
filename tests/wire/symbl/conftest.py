"""The server that these tests share with those of the dialect, and an account of each test's own."""

from tests.support.dialect_server import server
from tests.support.symbl_accounts import new_symbl, symbl

__all__ = ["new_symbl", "server", "symbl"]
