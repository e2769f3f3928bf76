"""Workspaces of their own for tests that share a server, made without starting a command for each."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from hansard.commands.workspace import make_workspace
from hansard.pipeline.services import Services, open_services
from hansard.settings import Settings
from hansard.store.usage import UsageRow, list_usage
from hansard.store.workspaces import update_workspace
from hansard.testing import Installation


class Tenants:
    """Makes workspaces in an installation."""

    def __init__(self, services: Services) -> None:
        self.services = services

    def create(self, callback_url: str | None = None) -> dict[str, Any]:
        """A new workspace: the document of `hansard workspace create`."""
        workspace_id = f"w{uuid.uuid4().hex[:12]}"
        return make_workspace(self.services, workspace_id, callback_url=callback_url)

    def change(self, workspace_id: str, **columns: Any) -> None:
        """Set columns of a workspace."""
        with self.services.database.write() as connection:
            update_workspace(connection, workspace_id, columns)

    def usage(self, workspace_id: str) -> list[UsageRow]:
        """What was worked on for a workspace, oldest first."""
        always = {
            "since": datetime.fromisoformat("0001-01-01"),
            "until": datetime.fromisoformat("9999-01-01"),
            "offset": 0,
            "limit": 100,
        }
        with self.services.database.read() as connection:
            return list(list_usage(connection, workspace_id, **always)[0])


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
