from collections.abc import Iterator
from pathlib import Path

import pytest
from standardwebhooks import Webhook

from hansard.callbacks.dispatcher import Dispatcher
from hansard.callbacks.signing import seasalt_signature, standard_secret
from hansard.pipeline.services import Services
from hansard.settings import Settings
from hansard.store.events import (
    DeliveryRow,
    EventRow,
    NewEvent,
    create_event,
    find_event,
    list_deliveries,
)
from hansard.store.workspaces import create_workspace, delete_workspace
from hansard.testing import CallbackReceiver


def local_settings(data: Path) -> Settings:
    return Settings(data=data, callback_allow="127.0.0.1/32")


@pytest.fixture
def dispatcher(services: Services, tmp_path: Path) -> Dispatcher:
    return Dispatcher(services.database, local_settings(tmp_path))


@pytest.fixture
def secret(services: Services) -> str:
    with services.database.write() as connection:
        return create_workspace(connection, "acme")[0].callback_secret


@pytest.fixture
def receiver() -> Iterator[CallbackReceiver]:
    with CallbackReceiver() as listening:
        yield listening


def tell(services: Services, url: str, event_id: str = "e1", workspace_id: str = "acme") -> None:
    with services.database.write() as connection:
        create_event(connection, NewEvent(event_id, workspace_id, None, "test", url, b'{"text": "\\u5c0d"}'))


def stored(services: Services) -> tuple[EventRow, tuple[DeliveryRow, ...]]:
    with services.database.read() as connection:
        event = find_event(connection, "e1")
        assert event is not None
        return event, list_deliveries(connection, ["e1"])


def test_an_event_is_told_once_with_all_its_signatures(
    services: Services, dispatcher: Dispatcher, secret: str, receiver: CallbackReceiver
) -> None:
    tell(services, receiver.url)
    assert dispatcher.deliver_next()
    assert not dispatcher.deliver_next()
    (callback,) = receiver.received
    assert callback.headers["x-seasalt-server-signature"] == seasalt_signature(secret, callback.body)
    assert Webhook(standard_secret(secret)).verify(callback.body, callback.headers) == {"text": "對"}
    event, attempts = stored(services)
    assert (event.status, event.attempts, attempts[0].status_code) == ("delivered", 1, 200)


def test_a_failure_is_kept_and_tried_again_later(
    services: Services, dispatcher: Dispatcher, secret: str
) -> None:
    with CallbackReceiver(statuses=(500,)) as failing:
        tell(services, failing.url)
        assert dispatcher.deliver_next()
        assert not dispatcher.deliver_next()
    event, attempts = stored(services)
    assert event.status == "pending"
    assert event.next_attempt_at is not None
    assert 3 < (event.next_attempt_at - attempts[0].started_at).total_seconds() < 8
    assert attempts[0].error == "answered 500 Internal Server Error"


def test_gone_ends_the_attempts(services: Services, dispatcher: Dispatcher, secret: str) -> None:
    with CallbackReceiver(statuses=(410,)) as gone:
        tell(services, gone.url)
        dispatcher.deliver_next()
    assert stored(services)[0].status == "gave_up"


def test_a_receiver_that_hangs_is_a_failure_and_does_not_hold_up_others(
    services: Services, secret: str, tmp_path: Path
) -> None:
    impatient = local_settings(tmp_path).model_copy(update={"callback_timeout_s": 1.0})
    with CallbackReceiver(delay_s=3) as hanging:
        tell(services, hanging.url)
        Dispatcher(services.database, impatient).deliver_next()
        event, attempts = stored(services)
    assert event.status == "pending"
    assert attempts[0].duration_ms < 2500
    assert "no answer" in (attempts[0].error or "")


def test_the_events_of_a_removed_workspace_are_dropped(
    services: Services, dispatcher: Dispatcher, secret: str, receiver: CallbackReceiver
) -> None:
    tell(services, receiver.url)
    with services.database.write() as connection:
        delete_workspace(connection, "acme")
    assert not dispatcher.deliver_next()
    assert receiver.received == []


def test_receivers_of_one_workspace_that_hang_hold_up_no_other(
    services: Services, secret: str, receiver: CallbackReceiver, tmp_path: Path
) -> None:
    with services.database.write() as connection:
        create_workspace(connection, "other")
    settings = local_settings(tmp_path).model_copy(update={"callback_timeout_s": 3.0})
    with CallbackReceiver(delay_s=10) as hanging:
        for number in range(100):  # four at a time would take longer than is waited for
            tell(services, hanging.url, f"h{number}")
        dispatcher = Dispatcher(services.database, settings)
        dispatcher.start()
        hanging.wait_for(1)
        for number in range(8):
            tell(services, receiver.url, f"o{number}", "other")
        receiver.wait_for(8)
        dispatcher.stop()
    assert {found.headers["webhook-id"] for found in receiver.received} == {f"o{n}" for n in range(8)}
