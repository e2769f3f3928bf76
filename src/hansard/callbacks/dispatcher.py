"""Tells pending events to their URLs, out of the database, so that a restart loses nothing."""

import threading
import time
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
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
from hansard.callbacks.under_way import UnderWay
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

_ATTEMPTS = 32
_ATTEMPTS_OF_WORKSPACE = 4
_CLAIM_MARGIN_S = 20.0
_STOP_LIMIT_S = 2.0
_SCHEDULES = {EventProfile.SIGNED.value: DEFAULT_SCHEDULE, EventProfile.PLAIN.value: SHORT_SCHEDULE}
_PLAIN_HEADERS = {"Content-Type": "application/json"}

log = get_logger(__name__)


class Dispatcher:
    """Delivers due events until it is stopped. Several workers may run one each.

    A workspace has only some attempts under way at a time: its receivers hold up nobody else when they
    hang.
    """

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._timeout_s = settings.callback_timeout_s
        self._pause_s = settings.poll_interval_s
        self._allow = parse_networks(settings.callback_allow)
        self._stopped = threading.Event()
        self._woken = threading.Event()
        self._under_way = UnderWay(most=_ATTEMPTS, most_each=_ATTEMPTS_OF_WORKSPACE)
        self._attempts = ThreadPoolExecutor(_ATTEMPTS, thread_name_prefix="callback")
        self._thread = threading.Thread(target=self._run, name="callbacks", daemon=True)

    def start(self) -> None:
        """Begin to deliver."""
        self._thread.start()

    def stop(self) -> None:
        """Begin no more attempts, and give those under way a moment to end.

        What does not end in time is attempted again when its claim has run out.
        """
        self._stopped.set()
        self._woken.set()
        self._thread.join(_STOP_LIMIT_S)
        self._attempts.shutdown(wait=False)
        self._under_way.wait_for_none(_STOP_LIMIT_S)

    def deliver_next(self) -> bool:
        """Attempt one due event; False when there is none."""
        claimed = self._claim(())
        if claimed is not None:
            self._attempt(*claimed)
        return claimed is not None

    def _run(self) -> None:
        while not self._stopped.is_set():
            self._woken.clear()
            try:
                found = self._begin_next()
            except Exception:
                log.exception("callbacks not delivered")
                found = False
            if not found:
                self._woken.wait(self._pause_s)

    def _begin_next(self) -> bool:
        """Begin to attempt one due event; False when there is none that may be."""
        if self._under_way.is_full:
            return False
        claimed = self._claim(self._under_way.crowded)
        if claimed is not None:
            self._under_way.begin(claimed[1].id)
            self._attempts.submit(self._run_attempt, *claimed)
        return claimed is not None

    def _claim(self, except_of: Collection[str]) -> tuple[EventRow, WorkspaceRow] | None:
        with self._database.read() as connection:
            if not has_due_event(connection, except_of=except_of):
                return None
        with self._database.write() as connection:
            event = claim_due_event(
                connection, claim_s=self._timeout_s + _CLAIM_MARGIN_S, except_of=except_of
            )
            workspace = find_workspace(connection, event.workspace_id) if event is not None else None
        return (event, workspace) if event is not None and workspace is not None else None

    def _run_attempt(self, event: EventRow, workspace: WorkspaceRow) -> None:
        try:
            self._attempt(event, workspace)
        except Exception:
            log.exception("callback not delivered", event_id=event.id)
        finally:
            self._under_way.end(workspace.id)
            self._woken.set()

    def _attempt(self, event: EventRow, workspace: WorkspaceRow) -> None:
        started_at = utc_now()
        outcome = post(
            event.url, event.body, _headers(event, workspace), allow=self._allow, timeout_s=self._timeout_s
        )
        decision = decide(outcome, event.attempts + 1, utc_now(), schedule=_SCHEDULES[event.profile])
        self._record(event, _delivery(event, started_at, outcome), decision)

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
