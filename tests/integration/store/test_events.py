from datetime import timedelta

from hansard.pipeline.services import Services
from hansard.store.clock import utc_now
from hansard.store.events import (
    EventStatus,
    NewEvent,
    claim_due_event,
    create_event,
    find_event,
    has_due_event,
    list_deliveries,
    list_events,
    new_delivery,
    record_attempt,
    replay_event,
)
from hansard.store.workspaces import create_workspace

EVENT = NewEvent("e1", "acme", None, "test", "http://127.0.0.1/", b"{}")
REFUSED = {"duration_ms": 3, "status_code": 500, "reply": "no", "error": "answered 500"}


def _with_event(services: Services) -> None:
    with services.database.write() as connection:
        create_workspace(connection, "acme")
        create_event(connection, EVENT)


def test_the_same_event_is_stored_once(services: Services) -> None:
    _with_event(services)
    with services.database.write() as connection:
        create_event(connection, EVENT)
        assert list_events(connection, "acme")[1] == 1


def test_a_claimed_event_is_not_claimed_again_until_the_claim_ends(services: Services) -> None:
    _with_event(services)
    with services.database.write() as connection:
        assert has_due_event(connection)
        assert claim_due_event(connection, claim_s=60) is not None
        assert not has_due_event(connection)
        assert claim_due_event(connection, claim_s=60) is None


def test_the_claim_of_a_dead_worker_ends(services: Services) -> None:
    _with_event(services)
    with services.database.write() as connection:
        claim_due_event(connection, claim_s=-1)
        assert claim_due_event(connection, claim_s=60) is not None


def test_attempts_are_kept_and_the_next_one_waits(services: Services) -> None:
    _with_event(services)
    with services.database.write() as connection:
        event = claim_due_event(connection, claim_s=60)
        assert event is not None
        delivery = new_delivery(event, utc_now(), REFUSED)
        later = utc_now() + timedelta(hours=1)
        record_attempt(connection, delivery, status=EventStatus.PENDING, next_attempt_at=later)
        assert not has_due_event(connection)
        stored = find_event(connection, "e1")
        assert stored is not None
        assert (stored.attempts, stored.next_attempt_at) == (1, later)
        assert [row.error for row in list_deliveries(connection, ["e1"])] == ["answered 500"]


def test_a_replayed_event_is_due_again(services: Services) -> None:
    _with_event(services)
    with services.database.write() as connection:
        event = claim_due_event(connection, claim_s=60)
        assert event is not None
        delivery = new_delivery(event, utc_now(), REFUSED)
        record_attempt(connection, delivery, status=EventStatus.GAVE_UP, next_attempt_at=None)
        replay_event(connection, "e1")
        assert has_due_event(connection)
