"""The servers that these tests share: one of the dialects alone, and one with a worker of its own."""

from collections.abc import Callable, Iterator

import pytest
from tests.support.dialect_server import anonymous, connect, server
from tests.support.symbl import Symbl
from tests.support.symbl_accounts import new_symbl, symbl, symbl_clients
from tests.support.tenants import Tenants, tenants_of

from hansard.testing import Installation, running_server

__all__ = ["anonymous", "connect", "new_symbl", "server", "symbl"]

SETTINGS = {
    "HANSARD_POLL_INTERVAL_S": "0.05",
    "HANSARD_WORKER_CONCURRENCY": "2",
    "HANSARD_FETCH_ALLOW": "127.0.0.1/32",
    "HANSARD_MAX_UPLOAD_BYTES": "3000000",
}


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def working_server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    """A server with a worker in a process of their own."""
    settings = dict(SETTINGS)
    if request.param == "postgresql":
        settings["HANSARD_DATABASE_URL"] = request.getfixturevalue("postgres_server").new_database()
    with running_server(tmp_path_factory.mktemp("working"), settings) as running:
        yield running


@pytest.fixture(scope="session")
def tenants(working_server: Installation) -> Iterator[Tenants]:
    """Makes workspaces on that server."""
    with tenants_of(working_server) as opened:
        yield opened


@pytest.fixture
def new_working(working_server: Installation, tenants: Tenants) -> Iterator[Callable[..., Symbl]]:
    """The same as `new_symbl` on the server with a worker."""
    with symbl_clients(working_server.origin, tenants) as make:
        yield make


@pytest.fixture
def working(new_working: Callable[..., Symbl]) -> Symbl:
    """A client with an account of its own, on the server with a worker."""
    return new_working()
