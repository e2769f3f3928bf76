"""Workspaces of their own for tests that share a server, made without starting a command for each."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hansard.commands.workspace import make_workspace
from hansard.pipeline.services import Services, open_services
from hansard.settings import Settings
from hansard.testing import Installation


class Tenants:
    """Makes workspaces in an installation."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def create(self, callback_url: str | None = None) -> dict[str, Any]:
        """A new workspace: the document of `hansard workspace create`."""
        workspace_id = f"w{uuid.uuid4().hex[:12]}"
        return make_workspace(self._services, workspace_id, callback_url=callback_url)


@contextmanager
def tenants_of(installation: Installation) -> Iterator[Tenants]:
    """The store of a running installation, opened beside it."""
    environment = installation.environment
    settings = Settings(
        data=Path(environment["HANSARD_DATA"]), database_url=environment.get("HANSARD_DATABASE_URL", "")
    )
    services = open_services(settings)
    yield Tenants(services)
    services.close()
