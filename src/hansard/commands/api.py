"""`hansard api`."""

import gc
import socket
import sys

from starlette.types import ASGIApp

from hansard.app import create_app
from hansard.commands.context import open_all
from hansard.commands.running import Data, Host, Port, leave
from hansard.commands.workspace import make_workspace
from hansard.listener import bind, new_server
from hansard.log import get_logger
from hansard.pipeline.services import Services
from hansard.store.workspaces import list_workspaces

FIRST_WORKSPACE = "default"

log = get_logger(__name__)


def api(host: Host = "127.0.0.1", port: Port = 8000, data: Data = None) -> None:
    """Run the API alone; jobs wait for a worker."""
    listener = bind(host, port)
    services = open_all(data)
    announce_first_workspace(services)
    listen(create_app(services), listener)
    leave(services)


def announce_first_workspace(services: Services) -> None:
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


def listen(app: ASGIApp, listener: socket.socket) -> None:
    """Answer until the process is told to end."""
    gc.collect()
    gc.freeze()  # what is loaded now stays: looking through it again and again would hold up long answers
    log.info("listening", address="{}:{}".format(*listener.getsockname()[:2]))
    new_server(app).run(sockets=[listener])
