"""Accounts of the Symbl dialect, on a server without a worker or with one."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.symbl import Symbl
from tests.support.tenants import Tenants

from hansard.store.workspaces import create_workspace, update_workspace


@pytest.fixture
def new_symbl(server: RunningServer) -> Iterator[Callable[..., Symbl]]:
    """Makes a client with an account of its own; `changes` are columns of its workspace."""
    with ExitStack() as stack:

        def make(**changes: object) -> Symbl:
            with server.services.database.write() as connection:
                workspace, issued = create_workspace(connection, f"w{uuid.uuid4().hex[:12]}")
                update_workspace(connection, workspace.id, changes)
            client = Symbl(server.origin, issued.symbl_app_id, issued.symbl_app_secret)
            client.workspace_id = workspace.id
            stack.callback(client.close)
            return client

        yield make


@pytest.fixture
def symbl(new_symbl: Callable[..., Symbl]) -> Symbl:
    """A client with an account of its own, on a server without a worker."""
    return new_symbl()


@contextmanager
def symbl_clients(origin: str, tenants: Tenants) -> Iterator[Callable[..., Symbl]]:
    """Makes clients with accounts of their own on an installation; `changes` are columns of the workspace."""
    with ExitStack() as stack:

        def make(**changes: object) -> Symbl:
            document = tenants.create()
            if changes:
                tenants.change(document["workspace_id"], **changes)
            issued = document["symbl"]
            client = Symbl(origin, issued["app_id"], issued["app_secret"])
            client.workspace_id = document["workspace_id"]
            stack.callback(client.close)
            return client

        yield make
