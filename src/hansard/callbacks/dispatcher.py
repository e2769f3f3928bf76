"""Tells pending events to their URLs, out of the database, so that a restart loses nothing."""

import threading
import time
from datetime import datetime

from prometheus_client import Counter

from hansard.callbacks.client import post
from hansard.callbacks.guard import parse_networks
from hansard.callbacks.outcome import Outcome
from hansard.callbacks.schedule import (
    DEFAULT_SCHEDULE,
    SHORT_SCHEDULE,
    Decision,
    Delivered,
    GaveUp,
    Retry,
    decide,
)
from hansard.callbacks.signing import signed_headers
from hansard.log import get_logger
from hansard.settings import Settings
from hansard.store.clock import utc_now
from hansard.store.database import Database
from hansard.store.events import (
    DeliveryRow,
    EventProfile,
    EventRow,
    EventStatus,
    claim_due_event,
    has_due_event,
    new_delivery,
    record_attempt,
)
from hansard.store.workspaces import WorkspaceRow, find_workspace

ATTEMPTS = Counter("hansard_callback_attempts", "Attempts to deliver a callback.", ["outcome"])

# Several, so that a receiver that hangs does not hold up the others.
_THREADS = 4
_CLAIM_MARGIN_S = 20.0
_SCHEDULES = {EventProfile.SIGNED.value: DEFAULT_SCHEDULE, EventProfile.PLAIN.value: SHORT_SCHEDULE}
_PLAIN_HEADERS = {"Content-Type": "application/json"}

log = get_logger(__name__)


class Dispatcher:
    """Delivers due events until it is stopped. Several workers may run one each."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._timeout_s = settings.callback_timeout_s
        self._pause_s = settings.poll_interval_s
        self._allow = parse_networks(settings.callback_allow)
        self._stopped = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, name=f"callbacks-{number}", daemon=True)
            for number in range(_THREADS)
        ]

    def start(self) -> None:
        """Begin to deliver."""
        for number, thread in enumerate(self._threads):
            thread.start()
            self._stopped.wait(self._pause_s / _THREADS if number < _THREADS - 1 else 0)

    def stop(self) -> None:
        """Let attempts under way end, and begin no more."""
        self._stopped.set()
        for thread in self._threads:
            thread.join()

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                found = self.deliver_next()
            except Exception:
                log.exception("callbacks not delivered")
                found = False
            if not found:
                self._stopped.wait(self._pause_s * _THREADS)

    def deliver_next(self) -> bool:
        """Attempt one due event; False when there is none."""
        with self._database.read() as connection:
            if not has_due_event(connection):
                return False
        with self._database.write() as connection:
            event = claim_due_event(connection, claim_s=self._timeout_s + _CLAIM_MARGIN_S)
            workspace = find_workspace(connection, event.workspace_id) if event is not None else None
        if event is None or workspace is None:
            return False
        started_at = utc_now()
        outcome = post(
            event.url, event.body, _headers(event, workspace), allow=self._allow, timeout_s=self._timeout_s
        )
        decision = decide(outcome, event.attempts + 1, utc_now(), schedule=_SCHEDULES[event.profile])
        self._record(event, _delivery(event, started_at, outcome), decision)
        return True

    def _record(self, event: EventRow, delivery: DeliveryRow, decision: Decision) -> None:
        status, next_at = _consequence(decision)
        with self._database.write() as connection:
            record_attempt(connection, delivery, status=status, next_attempt_at=next_at)
        ATTEMPTS.labels("delivered" if status is EventStatus.DELIVERED else "failed").inc()
        log.info(
            "callback attempt",
            event_id=event.id,
            kind=event.kind,
            attempt=delivery.attempt,
            status=status.value,
            status_code=delivery.status_code,
            reason=decision.reason if isinstance(decision, GaveUp) else delivery.error,
        )


def _headers(event: EventRow, workspace: WorkspaceRow) -> dict[str, str]:
    if event.profile == EventProfile.PLAIN:
        return _PLAIN_HEADERS
    return signed_headers(workspace.callback_secret, event.id, event.body, int(time.time()))


def _delivery(event: EventRow, started_at: datetime, outcome: Outcome) -> DeliveryRow:
    return new_delivery(
        event,
        started_at,
        {
            "duration_ms": outcome.duration_ms,
            "status_code": outcome.status_code,
            "reply": outcome.reply,
            "error": outcome.error,
        },
    )


def _consequence(decision: Decision) -> tuple[EventStatus, datetime | None]:
    if isinstance(decision, Retry):
        return EventStatus.PENDING, decision.at
    return (EventStatus.DELIVERED if isinstance(decision, Delivered) else EventStatus.GAVE_UP), None
