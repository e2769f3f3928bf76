"""What the commands have in common that run until they are told to end."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from hansard.commands.context import load_settings
from hansard.log import configure_logging
from hansard.pipeline.services import Services, open_services

Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on.")]
Data = Annotated[Path | None, typer.Option(help="Data folder instead of HANSARD_DATA.")]


def open_all(data: Path | None) -> Services:
    """The services of the settings, with logging set up."""
    settings = load_settings(data)
    settings.data.mkdir(parents=True, exist_ok=True)
    configure_logging(settings)
    return open_services(settings)


def leave(services: Services) -> None:
    """End the process at once: threads that wait for another worker's results would hold it up."""
    services.close()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
