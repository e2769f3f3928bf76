"""`hansard worker`."""

from hansard.commands.context import open_all
from hansard.commands.running import Data, leave
from hansard.worker import work_until_told


def worker(data: Data = None) -> None:
    """Run a worker alone."""
    services = open_all(data)
    work_until_told(services)
    leave(services)
