"""Runs the steps of a job, again where that may help."""

import time
from collections.abc import Callable

from sqlalchemy.exc import DBAPIError, OperationalError

from hansard.errors import HansardError, JobCancelledError
from hansard.log import get_logger

Step = Callable[[str], None]
"""Called with the job's id."""
Outcome = dict[str, str]
"""`{}` when a step went well, else its failure's `code` and `message`."""

log = get_logger(__name__)
_RETRY_PAUSE_S = 1.0
_DATABASE_PAUSE_S = 2.0


class Attempts:
    """At most so many of each step; `clear` is called for a job that is no longer wanted."""

    def __init__(self, most: int, clear: Step) -> None:
        self._most = most
        self._clear = clear

    def run(self, name: str, step: Step, job_id: str) -> Outcome:
        """Run a step, again where that may help; its failure as data."""
        for attempt in range(1, self._most + 1):
            outcome, again = self._try(name, step, job_id)
            if not again:
                break
            time.sleep(_RETRY_PAUSE_S * attempt)
        return outcome

    def _try(self, name: str, step: Step, job_id: str) -> tuple[Outcome, bool]:
        began = time.monotonic()
        try:
            self._ride_out(step, job_id)
        except JobCancelledError as error:
            self._clear(job_id)
            return {"code": error.code, "message": error.message}, False
        except HansardError as error:
            log.warning("stage failed", job_id=job_id, stage=name, code=error.code, reason=error.message)
            return {"code": error.code, "message": error.message}, error.retryable
        except Exception:
            log.exception("stage failed", job_id=job_id, stage=name, code="internal")
            message = f"An unexpected error; the server's log has it under job {job_id}."
            return {"code": "internal", "message": message}, True
        log.info("stage done", job_id=job_id, stage=name, seconds=round(time.monotonic() - began, 3))
        return {}, False

    def _ride_out(self, step: Step, job_id: str) -> None:
        """Run a step; while the database is not reached, or hangs up, wait: no recording is at fault."""
        while True:
            try:
                return step(job_id)
            except DBAPIError as error:
                if not isinstance(error, OperationalError) and not error.connection_invalidated:
                    raise
                log.warning("database not reached", job_id=job_id, reason=str(error.orig))
                time.sleep(_DATABASE_PAUSE_S)
