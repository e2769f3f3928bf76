"""`hansard serve`, `hansard api` and `hansard worker`."""

import gc
import os
import socket
import sys
from pathlib import Path
from typing import Annotated

import typer
from starlette.types import ASGIApp

from hansard.app import beside, create_app
from hansard.commands.context import load_settings
from hansard.commands.workspace import make_workspace
from hansard.listener import bind, new_server
from hansard.log import configure_logging, get_logger
from hansard.pipeline.services import Services, open_services
from hansard.store.workspaces import list_workspaces
from hansard.worker import Worker, work_until_told

FIRST_WORKSPACE = "default"

log = get_logger(__name__)

Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on.")]
Data = Annotated[Path | None, typer.Option(help="Data folder instead of HANSARD_DATA.")]


def serve(host: Host = "127.0.0.1", port: Port = 8000, data: Data = None) -> None:
    """Run the API and a worker in one process."""
    listener = bind(host, port)
    services = _open(data)
    _announce_first_workspace(services)
    worker = Worker(services)
    _listen(create_app(services, beside(worker.start, worker.stop)), listener)
    _leave(services)


def api(host: Host = "127.0.0.1", port: Port = 8000, data: Data = None) -> None:
    """Run the API alone; jobs wait for a worker."""
    listener = bind(host, port)
    services = _open(data)
    _announce_first_workspace(services)
    _listen(create_app(services), listener)
    _leave(services)


def worker(data: Data = None) -> None:
    """Run a worker alone."""
    services = _open(data)
    work_until_told(services)
    _leave(services)


def _open(data: Path | None) -> Services:
    settings = load_settings(data)
    settings.data.mkdir(parents=True, exist_ok=True)
    configure_logging(settings)
    return open_services(settings)


def _announce_first_workspace(services: Services) -> None:
    """Make a workspace where there is none; its token is printed this once and never logged."""
    with services.database.read() as connection:
        if list_workspaces(connection):
            return
    document = make_workspace(services, FIRST_WORKSPACE)
    sys.stdout.write(
        f"Workspace {document['workspace_id']} was made. Its access token, shown only now:\n"
        f"{document['access_token']}\n"
    )
    sys.stdout.flush()


def _listen(app: ASGIApp, listener: socket.socket) -> None:
    gc.collect()
    gc.freeze()  # what is loaded now stays: looking through it again and again would hold up long answers
    log.info("listening", address="{}:{}".format(*listener.getsockname()[:2]))
    new_server(app).run(sockets=[listener])


def _leave(services: Services) -> None:
    """End the process at once: threads that wait for another worker's results would hold it up."""
    services.close()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
