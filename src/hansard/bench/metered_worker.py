"""A worker that counts what its engines compute: `python -m hansard.bench.metered_worker`.

The worker's child processes are started afresh and import this module anew, under another name: that is how
multiprocessing spawns them. So the meter is in place there too. The folder's name goes by
the environment, which children inherit.
"""

import os
from pathlib import Path

from hansard.bench.meter import install_meter
from hansard.log import configure_logging
from hansard.pipeline.services import open_services
from hansard.settings import Settings
from hansard.worker import work_until_told

METER_FOLDER = "HANSARD_BENCH_METER"


def main() -> None:
    """Work until asked to stop."""
    settings = Settings()
    configure_logging(settings)
    work_until_told(open_services(settings))
    os._exit(0)  # threads that wait for another worker's results would hold it up


if __name__ in {"__main__", "__mp_main__"}:
    install_meter(Path(os.environ[METER_FOLDER]))
if __name__ == "__main__":
    main()
