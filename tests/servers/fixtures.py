"""Fixtures of the real servers, one of each per test run."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from typing import NoReturn, TypeVar

import pytest
from tests.servers.postgres import PostgresServer, running_postgres
from tests.servers.processes import ServerMissingError, find_program
from tests.servers.s3 import S3Server, running_s3

Server = TypeVar("Server")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL cluster; take a database of your own with `new_database()`."""
    yield from started(running_postgres())


@pytest.fixture(scope="session")
def s3_server() -> Iterator[S3Server]:
    """An S3 server; take a bucket of your own with `new_bucket()`."""
    yield from started(running_s3())


@pytest.fixture(scope="session")
def curl() -> str:
    """The client that the vendors' pages use."""
    try:
        return find_program("curl")
    except ServerMissingError as missing:
        _give_up(str(missing))


def started(server: AbstractContextManager[Server]) -> Iterator[Server]:
    """Run a server while the fixture lasts; without its programs the test is skipped or fails."""
    with ExitStack() as stack:
        try:
            running = stack.enter_context(server)
        except ServerMissingError as missing:
            _give_up(str(missing))
        yield running


def _give_up(reason: str) -> NoReturn:
    """Skip, or fail where HANSARD_REQUIRE_SERVERS=1 says that every server has to be there."""
    if os.environ.get("HANSARD_REQUIRE_SERVERS") == "1":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
