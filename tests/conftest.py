"""What every test may use."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from hansard.pipeline.services import Services, open_services
from hansard.settings import Settings
from hansard.store.blobs import Blobs

pytest_plugins = ["tests.servers.fixtures"]

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def recordings() -> Path:
    """The folder of real recordings; the test is skipped, and says so, where it is missing."""
    folder = Path(os.environ.get("HANSARD_RECORDINGS", ROOT.parent / "shared" / "recordings"))
    if not (folder / "manifest.json").is_file():
        pytest.skip(f"no recordings at {folder}: set HANSARD_RECORDINGS to a copy of them")
    return folder


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'hansard.db'}"
    url: str = request.getfixturevalue("postgres_server").new_database()
    return url


@pytest.fixture
def services(database_url: str, tmp_path: Path) -> Iterator[Services]:
    """The store on an empty, migrated database with blobs on disk."""
    opened = open_services(Settings(data=tmp_path / "data", database_url=database_url))
    yield opened
    opened.close()


@pytest.fixture(params=["disk", "s3"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Blobs:
    """An empty blob store of each kind."""
    if request.param == "disk":
        return Blobs((tmp_path / "blobs").as_uri())
    server = request.getfixturevalue("s3_server")
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    return Blobs(f"s3://{server.bucket}/{tmp_path.name}")
