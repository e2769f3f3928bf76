"""An installation whose workers the tests start and end themselves."""

from collections.abc import Iterator

import pytest
from tests.support.tenants import Tenants, tenants_of
from tests.support.workers import SETTINGS

from hansard.testing import Installation, installation


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Installation, Tenants]]:
    """An installation with an API and no worker."""
    settings = dict(SETTINGS)
    if request.param == "postgresql":
        settings["HANSARD_DATABASE_URL"] = request.getfixturevalue("postgres_server").new_database()
    with installation(tmp_path_factory.mktemp("crash"), settings) as prepared:
        prepared.start("api")
        with tenants_of(prepared) as tenants:
            yield prepared, tenants


@pytest.fixture
def made(running: tuple[Installation, Tenants]) -> Iterator[Installation]:
    """The installation; the workers of a test end with it."""
    prepared, _ = running
    yield prepared
    for process in prepared.processes[1:]:
        if process.is_running:
            process.kill()
    del prepared.processes[1:]


@pytest.fixture
def tenants(running: tuple[Installation, Tenants]) -> Tenants:
    """Makes workspaces."""
    return running[1]
