"""`hansard serve`."""

from hansard.app import beside, create_app
from hansard.commands.api import announce_first_workspace, listen
from hansard.commands.context import open_all
from hansard.commands.running import Data, Host, Port, leave
from hansard.listener import bind
from hansard.worker import Worker


def serve(host: Host = "127.0.0.1", port: Port = 8000, data: Data = None) -> None:
    """Run the API and a worker in one process."""
    listener = bind(host, port)
    services = open_all(data)
    announce_first_workspace(services)
    worker = Worker(services)
    listen(create_app(services, beside(worker.start, worker.stop)), listener)
    leave(services)
