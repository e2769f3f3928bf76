"""One real server for each kind of database, with workers of its own."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.support.seameet import SeaMeet
from tests.support.symbl import Symbl
from tests.support.symbl_accounts import symbl_clients
from tests.support.tenants import Tenants, tenants_of

from hansard.testing import CallbackReceiver, Installation, running_server


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    """A running server; tests share it and use workspaces of their own."""
    settings = {
        "HANSARD_POLL_INTERVAL_S": "0.1",
        "HANSARD_WORKER_CONCURRENCY": "2",
        "HANSARD_FETCH_ALLOW": "127.0.0.1/32",
    }
    if request.param == "postgresql":
        settings["HANSARD_DATABASE_URL"] = request.getfixturevalue("postgres_server").new_database()
    with running_server(tmp_path_factory.mktemp("server"), settings) as running:
        yield running


@pytest.fixture
def receiver() -> Iterator[CallbackReceiver]:
    """Where callbacks go."""
    with CallbackReceiver() as listening:
        yield listening


@pytest.fixture(scope="session")
def tenants(server: Installation) -> Iterator[Tenants]:
    """Makes workspaces on the server."""
    with tenants_of(server) as opened:
        yield opened


@pytest.fixture
def client(server: Installation, tenants: Tenants, receiver: CallbackReceiver) -> Iterator[SeaMeet]:
    """A client of a new workspace whose callbacks go to the receiver."""
    with closing(SeaMeet(server.origin, tenants.create(receiver.url))) as made:
        yield made


@pytest.fixture
def new_symbl(server: Installation, tenants: Tenants) -> Iterator[Callable[..., Symbl]]:
    """Makes Symbl clients with accounts of their own; `changes` are columns of the workspace."""
    with symbl_clients(server.origin, tenants) as make:
        yield make


@pytest.fixture
def symbl(new_symbl: Callable[..., Symbl]) -> Symbl:
    """A Symbl client with an account of its own."""
    return new_symbl()


@pytest.fixture(scope="session")
def short_call(recordings: Path) -> Path:
    """Ten seconds of a call with a party on each channel."""
    return recordings / "calls" / "sm_callcenter_stereo.wav"


@pytest.fixture(scope="session")
def short_speech(recordings: Path) -> Path:
    """Eleven seconds of one English speaker."""
    return recordings / "en_misc" / "jfk.flac"


@pytest.fixture(scope="session")
def sample_call() -> Path:
    """The sample call that comes with the project."""
    return Path(__file__).parents[2] / "samples" / "call.opus"
