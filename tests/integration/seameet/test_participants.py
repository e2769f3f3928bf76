"""Who took part, and people's corrections."""

from typing import Any

import httpx2
import pytest
from tests.support.dialect_server import Connect, RunningServer
from tests.support.results import publish
from tests.support.seameet import SeaMeet

from hansard.model.job import REANALYSIS
from hansard.store.conversations import find_by_seameet_id
from hansard.store.jobs import find_job
from hansard.store.participants import list_found_participants

AGENT, CUSTOMER = ("test agent", "agent"), ("test customer", "customer")


@pytest.fixture
def analysed(server: RunningServer, seameet: SeaMeet) -> str:
    """A meeting of an agent and a customer whose analysis has finished."""
    meeting_id, job_id = seameet.submit(b"RIFF")
    publish(server.services, meeting_id, job_id)
    return meeting_id


def people(seameet: SeaMeet, meeting_id: str) -> list[tuple[str, str]]:
    found = seameet.call("GET", f"/meetings/{meeting_id}/participants")["data"]
    return [(one["name"], one["role"]) for one in found]


def change(seameet: SeaMeet, meeting_id: str, who: str, body: Any) -> httpx2.Response:
    return seameet.http.patch(f"/meetings/{meeting_id}/participants/{who}", json=body)


def test_before_an_analysis_nobody_took_part(seameet: SeaMeet) -> None:
    assert people(seameet, seameet.create()) == []


def test_a_swap_counts_at_once(seameet: SeaMeet, analysed: str) -> None:
    answer = seameet.call("POST", f"/meetings/{analysed}/swap_roles")
    assert [(one["name"], one["role"]) for one in answer["data"]] == [CUSTOMER, AGENT]
    assert people(seameet, analysed) == [CUSTOMER, AGENT]
    assert [(one["speaker"], one["role"]) for one in seameet.segments(analysed)] == [CUSTOMER, AGENT]
    assert seameet.meeting(analysed)["status"] == "ANALYZING"


def test_a_second_swap_leaves_no_trace(server: RunningServer, seameet: SeaMeet, analysed: str) -> None:
    before = seameet.call("GET", f"/meetings/{analysed}/participants")
    for _ in range(2):
        seameet.call("POST", f"/meetings/{analysed}/swap_roles")
    assert seameet.call("GET", f"/meetings/{analysed}/participants") == before


def test_the_job_of_a_change(server: RunningServer, seameet: SeaMeet, analysed: str) -> None:
    body = {"notify": True, "ticket": 7}
    job = seameet.call("POST", f"/meetings/{analysed}/swap_roles", body)["job"]
    assert (job["status"], job["parameters"]) == ("QUEUED", body)
    assert seameet.job(job["id"]) == job
    with server.services.database.read() as connection:
        stored = find_job(connection, job["id"])
    assert stored is not None
    assert (stored.kind, stored.options["notify"]) == (REANALYSIS, True)


def test_who_decided_and_when_is_kept(server: RunningServer, seameet: SeaMeet, analysed: str) -> None:
    change(seameet, analysed, "p2", {"name": " Ann "})
    with server.services.database.read() as connection:
        meeting = find_by_seameet_id(connection, analysed)
        assert meeting is not None
        first, second = list_found_participants(connection, meeting.id)
    assert first.choice is None
    assert second.choice is not None
    assert (second.choice.author, second.choice.name, second.choice.role) == ("useraccount", "Ann", None)
    assert second.choice.at > meeting.created_at
    assert second.name == "test customer"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ({"name": "Ann"}, ("Ann", "agent", "content")),
        ({"role": "unknown"}, ("speaker1", "unknown", "person")),
        ({"role": "AGENT"}, ("test agent", "agent", "person")),
        ({"role": "customer", "name": "Ann"}, ("Ann", "customer", "person")),
        ({"role": None, "name": None}, ("test agent", "agent", "content")),
    ],
)
def test_a_change_counts_at_once(
    seameet: SeaMeet, analysed: str, body: Any, shown: tuple[str, str, str]
) -> None:
    response = change(seameet, analysed, "p1", body)
    assert response.status_code == 200
    first = response.json()["data"][0]
    assert (first["name"], first["role"], first["role_source"]) == shown


def test_what_is_not_sent_stays_and_null_undoes(seameet: SeaMeet, analysed: str) -> None:
    change(seameet, analysed, "p1", {"name": "Ann", "role": "unknown"})
    change(seameet, analysed, "p1", {"role": "agent"})
    assert people(seameet, analysed)[0] == ("Ann", "agent")
    change(seameet, analysed, "p1", {"name": None})
    assert people(seameet, analysed)[0] == AGENT


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "name"),
        ({"notify": True}, "name"),
        ({"name": "  "}, "name"),
        ({"name": 5}, "name"),
        ({"name": "a\x00b"}, "name"),
        ({"name": "x" * 257}, "name"),
        ({"role": "boss"}, "role"),
        ({"role": 1}, "role"),
        ({"role": "agent", "notify": "perhaps"}, "notify"),
    ],
)
def test_a_wrong_change_is_refused(seameet: SeaMeet, analysed: str, body: Any, field: str) -> None:
    response = change(seameet, analysed, "p1", body)
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["body", field]
    assert people(seameet, analysed) == [AGENT, CUSTOMER]


@pytest.mark.parametrize("who", ["p3", "P1", "a%00b"])
def test_an_unknown_participant(seameet: SeaMeet, analysed: str, who: str) -> None:
    response = change(seameet, analysed, who, {"name": "Ann"})
    assert response.status_code == 404
    assert response.json()["detail"].startswith("ParticipantNotFoundError: ")


@pytest.mark.parametrize("role", ["unknown", "customer"])
def test_without_one_of_each_there_is_nothing_to_swap(seameet: SeaMeet, analysed: str, role: str) -> None:
    change(seameet, analysed, "p1", {"role": role})
    response = seameet.http.post(f"/meetings/{analysed}/swap_roles")
    assert response.status_code == 409
    assert response.json()["code"] == 12161
    assert seameet.call("GET", f"/jobs?meeting_id={analysed}")["total"] == 2


def test_other_workspaces_meetings_are_not_changed(
    server: RunningServer, connect: Connect, seameet: SeaMeet, analysed: str
) -> None:
    other = server.new_workspace()
    client = connect(other, server.new_token(other))
    assert client.http.post(f"/meetings/{analysed}/swap_roles").status_code == 404
    assert change(client, analysed, "p1", {"name": "Ann"}).status_code == 404
    assert client.http.get(f"/meetings/{analysed}/participants").status_code == 404
    assert people(seameet, analysed) == [AGENT, CUSTOMER]
