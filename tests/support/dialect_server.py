"""A real server of the dialects without a worker, on each kind of database, for many tests at once."""

import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import httpx2
import pytest
from tests.support.seameet import SeaMeet

from hansard.app import create_app
from hansard.listener import bind, new_server
from hansard.log import configure_logging
from hansard.pipeline.services import Services, open_services
from hansard.settings import Settings
from hansard.store.tokens import create_token
from hansard.store.workspaces import create_workspace


@dataclass(frozen=True, slots=True)
class RunningServer:
    """A server with the services behind it, for looking at what a request has done."""

    origin: str
    services: Services

    @property
    def port(self) -> int:
        return int(self.origin.rpartition(":")[2])

    def new_workspace(self) -> str:
        """The id of a workspace of its own."""
        workspace_id = f"w{uuid.uuid4().hex[:12]}"
        with self.services.database.write() as connection:
            create_workspace(connection, workspace_id)
        return workspace_id

    def new_token(self, *workspace_ids: str, owner: str = "useraccount") -> str:
        """An access token for these workspaces."""
        with self.services.database.write() as connection:
            return create_token(connection, workspace_ids, name="test", owner=owner)[1]


@contextmanager
def serve(settings: Settings) -> Iterator[RunningServer]:
    """Run the server in a thread of this process."""
    configure_logging(settings)
    services = open_services(settings)
    server = new_server(create_app(services))
    listener = bind("127.0.0.1", 0)
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        yield RunningServer(f"http://127.0.0.1:{listener.getsockname()[1]}", services)
    finally:
        server.should_exit = True
        thread.join()
        services.close()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningServer]:
    """A server on each kind of database; tests share it and have workspaces of their own."""
    url = ""
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_server").new_database()
    folder = tmp_path_factory.mktemp("data")
    with serve(Settings(data=folder, database_url=url, log_level="error")) as running:
        yield running


Connect = Callable[[str, str], SeaMeet]


@pytest.fixture
def connect(server: RunningServer) -> Iterator[Connect]:
    """Makes a client of a workspace from its id and a token."""
    with ExitStack() as stack:

        def new_client(workspace_id: str, token: str) -> SeaMeet:
            workspace = {"workspace_id": workspace_id, "access_token": token}
            client = SeaMeet(server.origin, workspace)
            stack.callback(client.http.close)
            return client

        yield new_client


@pytest.fixture
def seameet(server: RunningServer, connect: Connect) -> SeaMeet:
    """A client with a workspace of its own."""
    workspace_id = server.new_workspace()
    return connect(workspace_id, server.new_token(workspace_id))


@pytest.fixture
def anonymous() -> Iterator[httpx2.Client]:
    """A client without a token, for whole URLs."""
    with httpx2.Client(trust_env=False, timeout=60) as client:
        yield client
