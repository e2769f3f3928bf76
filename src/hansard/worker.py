"""A worker put together: jobs, callbacks, and tidying up."""

import threading

from hansard.callbacks.dispatcher import Dispatcher
from hansard.dialects.seameet import events as seameet
from hansard.dialects.symbl import events as symbl
from hansard.interruption import Interruption
from hansard.jobs.queue import AGAIN_WORKFLOW, RECORDING_WORKFLOW, TEXT_WORKFLOW, URL_WORKFLOW
from hansard.jobs.worker import JobWorker
from hansard.log import get_logger
from hansard.pipeline.publish import Renderers
from hansard.pipeline.services import Services
from hansard.pipeline.workflow import Workflow
from hansard.store.garbage import collect_garbage

log = get_logger(__name__)
_TIDY_EVERY_S = 60.0
_STOP_LIMIT_S = 1.0


class Worker:
    """Runs jobs and tells events until it is stopped. One per process."""

    def __init__(self, services: Services) -> None:
        settings = services.settings
        self._services = services
        self._jobs = JobWorker(
            services.database,
            concurrency=settings.worker_concurrency,
            poll_interval_s=settings.poll_interval_s,
            lease_timeout_s=settings.lease_timeout_s,
        )
        renderers = Renderers(
            begun=(symbl.begun_event,),
            finished=(seameet.finished_event, symbl.finished_event),
            failed=(seameet.failed_event, symbl.failed_event),
        )
        self._workflow = Workflow(
            settings, services.database, services.blobs, self._jobs.processes, renderers
        )
        self._dispatcher = Dispatcher(services.database, settings)
        self._stopped = threading.Event()
        self._tidying = threading.Thread(target=self._tidy, name="tidying", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._services.settings.work_folder.mkdir(parents=True, exist_ok=True)
        self._jobs.start(
            {
                RECORDING_WORKFLOW: self._workflow.run,
                AGAIN_WORKFLOW: self._workflow.run_again,
                URL_WORKFLOW: self._workflow.run_url,
                TEXT_WORKFLOW: self._workflow.run_text,
            }
        )
        self._dispatcher.start()
        self._tidying.start()
        log.info("worker started", executor_id=self._jobs.executor_id)

    def stop(self) -> None:
        """Stop; unfinished jobs and untold events are carried on by the next worker."""
        self._stopped.set()
        self._dispatcher.stop()
        self._jobs.stop()
        self._tidying.join(_STOP_LIMIT_S)
        log.info("worker stopped", executor_id=self._jobs.executor_id)

    def _tidy(self) -> None:
        while not self._stopped.wait(_TIDY_EVERY_S):
            self._jobs.processes.kill_idle()
            try:
                collect_garbage(self._services.database, self._services.blobs)
            except Exception:
                log.exception("garbage not collected")


def work_until_told(services: Services) -> None:
    """Run a worker until the process is interrupted or told to end."""
    interruption = Interruption()
    running = Worker(services)
    running.start()
    interruption.wait()
    running.stop()
