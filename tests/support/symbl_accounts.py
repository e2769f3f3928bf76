"""Accounts of the Symbl dialect on the server without a worker."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.symbl import Symbl

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
