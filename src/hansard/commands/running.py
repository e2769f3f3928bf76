"""What the commands have in common that run until they are told to end."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from hansard.pipeline.services import Services

Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on.")]
Data = Annotated[Path | None, typer.Option(help="Data folder instead of HANSARD_DATA.")]


def leave(services: Services) -> None:
    """End the process at once: threads that wait for another worker's results would hold it up."""
    services.close()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
