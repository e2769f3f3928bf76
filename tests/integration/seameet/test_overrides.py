"""Corrections of the fields that a meeting has once."""

import json
from typing import Any

import pytest
from tests.support.dialect_server import Connect, RunningServer
from tests.support.results import publish
from tests.support.seameet import SeaMeet

from hansard.dialects.seameet.events import current_result_event
from hansard.store.conversations import find_by_seameet_id
from hansard.store.workspaces import find_workspace

FIELDS = [
    "customer_satisfaction_rating",
    "agent_performance_rating",
    "agent_performance_feedback",
    "risk_factor",
    "summary",
    "title",
]


@pytest.fixture
def analysed(server: RunningServer, seameet: SeaMeet) -> str:
    """A meeting whose analysis has finished."""
    meeting_id, job_id = seameet.submit(b"RIFF")
    publish(server.services, meeting_id, job_id)
    return meeting_id


def correct(seameet: SeaMeet, meeting_id: str, body: Any) -> Any:
    return seameet.http.patch(f"/meetings/{meeting_id}/analysis", json=body)


def record(analysis: Any, field: str) -> Any:
    return next(one for one in analysis["evidence"] if one["field"] == field)


def test_a_persons_rating_is_shown_with_the_machines_beside_it(seameet: SeaMeet, analysed: str) -> None:
    body = {"agent_performance_rating": {"value": "e", "note": "rude at 0:31"}, "note": "listened"}
    answer = correct(seameet, analysed, body).json()
    assert answer == seameet.analysis(analysed)
    assert answer["agent_performance_rating"] == "E"
    found = record(answer, "agent_performance_rating")
    assert (found["value"], found["machine_value"], len(found["items"])) == ("E", "B", 1)
    override = answer["overrides"]["agent_performance_rating"]
    assert found["override"] == override
    assert (override["value"], override["author"], override["note"]) == ("E", "useraccount", "rude at 0:31")
    assert override["on_earlier_transcript"] is False
    assert list(answer["overrides"]) == ["agent_performance_rating"]


@pytest.mark.parametrize("written", [None, {"value": None}])
def test_null_says_that_there_is_none(seameet: SeaMeet, analysed: str, written: Any) -> None:
    answer = correct(seameet, analysed, dict.fromkeys(FIELDS, written) | {"note": "unfair"}).json()
    assert [answer[field] for field in FIELDS] == [None] * 6
    assert [(one["value"], one["note"]) for one in answer["overrides"].values()] == [(None, "unfair")] * 6
    assert answer["null_reasons"] == {}


def test_several_fields_at_once(seameet: SeaMeet, analysed: str) -> None:
    body = {"title": "  Form \n 7 ", "risk_factor": "legal threat", "customer_satisfaction_rating": "C"}
    answer = correct(seameet, analysed, body).json()
    assert (answer["title"], answer["risk_factor"]) == ("Form 7", "legal threat")
    assert (answer["null_reasons"], list(answer["overrides"])) == (
        {},
        ["customer_satisfaction_rating", "risk_factor", "title"],
    )
    assert seameet.meeting(analysed)["title"] == "Form 7"
    assert seameet.call("GET", "/meetings?search=form%207")["total"] == 1


def test_a_deleted_override_gives_the_machines_value_back(seameet: SeaMeet, analysed: str) -> None:
    before = seameet.analysis(analysed)
    correct(seameet, analysed, {"title": "Form 7", "risk_factor": "legal threat"})
    for field in ("title", "risk_factor", "summary"):
        answer = seameet.call("DELETE", f"/meetings/{analysed}/analysis/overrides/{field}")
    assert answer == before == seameet.analysis(analysed)
    done = seameet.call("GET", f"/meetings/{analysed}/history")
    assert [(one["action"], one["kind"]) for one in done["data"]] == [
        ("restored", "risk_factor"),
        ("restored", "title"),
        ("changed", "title"),
        ("changed", "risk_factor"),
    ]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({}, ["title"]),
        ({"note": "why"}, ["title"]),
        ({"tittle": "x"}, ["title"]),
        ({"agent_performance_rating": "F"}, ["agent_performance_rating", "value"]),
        ({"agent_performance_rating": "AB"}, ["agent_performance_rating", "value"]),
        ({"agent_performance_rating": ""}, ["agent_performance_rating", "value"]),
        ({"customer_satisfaction_rating": 5}, ["customer_satisfaction_rating", "value"]),
        ({"customer_satisfaction_rating": {"note": "x"}}, ["customer_satisfaction_rating", "value"]),
        ({"title": " "}, ["title", "value"]),
        ({"title": "x" * 501}, ["title", "value"]),
        ({"title": "a\x00b"}, ["title", "value"]),
        ({"summary": "x" * 5001}, ["summary", "value"]),
        ({"summary": ["x"]}, ["summary", "value"]),
        ({"summary": {"value": "x", "note": "y" * 2001}}, ["summary", "note"]),
        ({"title": "x", "note": 1}, ["note"]),
    ],
)
def test_a_wrong_correction_is_refused(seameet: SeaMeet, analysed: str, body: Any, place: list[str]) -> None:
    response = correct(seameet, analysed, body)
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["body", *place]
    assert seameet.analysis(analysed)["overrides"] == {}


def test_a_wrong_field_leaves_the_others_alone(seameet: SeaMeet, analysed: str) -> None:
    assert correct(seameet, analysed, {"title": "x", "risk_factor": 1}).status_code == 422
    assert seameet.analysis(analysed)["title"] == "Document submission"


@pytest.mark.parametrize("field", ["topic", "nothing", "a%00b"])
def test_an_unknown_field(seameet: SeaMeet, analysed: str, field: str) -> None:
    response = seameet.http.delete(f"/meetings/{analysed}/analysis/overrides/{field}")
    assert (response.status_code, response.json()["code"]) == (404, 12163)


def test_before_an_analysis_there_is_nothing_to_correct(seameet: SeaMeet) -> None:
    meeting_id = seameet.create()
    calls = [
        ("PATCH", "analysis", {"title": "x"}),
        ("DELETE", "analysis/overrides/title", None),
        ("POST", "insights", {"kind": "topic", "value": "x"}),
    ]
    for method, path, body in calls:
        response = seameet.http.request(method, f"/meetings/{meeting_id}/{path}", json=body)
        assert (response.status_code, response.json()["code"]) == (400, 12141)


def test_what_is_sent_is_what_people_said(server: RunningServer, seameet: SeaMeet, analysed: str) -> None:
    seameet.call("PUT", "/callback_settings", {"callback_url": "http://127.0.0.1:9/"})
    correct(seameet, analysed, {"agent_performance_rating": "E", "summary": None})
    segment_id = seameet.segments(analysed)[0]["id"]
    seameet.call("PATCH", f"/meetings/{analysed}/transcript/{segment_id}", {"text": "Hi, it's me"})
    with server.services.database.read() as connection:
        workspace = find_workspace(connection, seameet.workspace_id)
        meeting = find_by_seameet_id(connection, analysed)
        assert workspace is not None
        assert meeting is not None
        event = current_result_event(connection, workspace, meeting)
    assert event is not None
    payload = json.loads(event.body)["payload"]
    assert (payload["agent_performance_rating"], payload["summary"]) == ("E", None)
    assert payload["transcript"][0] == {"text": "Hi, it's me", "speaker": "test agent"}
    assert seameet.http.post(f"/meetings/{analysed}/callback").status_code == 200


def test_each_person_is_named(
    server: RunningServer, connect: Connect, seameet: SeaMeet, analysed: str
) -> None:
    bob = connect(seameet.workspace_id, server.new_token(seameet.workspace_id, owner="bob"))
    correct(seameet, analysed, {"title": "one"})
    correct(bob, analysed, {"title": "two"})
    assert seameet.analysis(analysed)["overrides"]["title"]["author"] == "bob"
    done = seameet.call("GET", f"/meetings/{analysed}/history?limit=1&offset=1")
    assert (done["total"], done["data"][0]["author"], done["data"][0]["value"]) == (2, "useraccount", "one")


def test_other_workspaces_see_and_change_nothing(
    server: RunningServer, connect: Connect, seameet: SeaMeet, analysed: str
) -> None:
    other = server.new_workspace()
    client = connect(other, server.new_token(other))
    correct(seameet, analysed, {"title": "mine"})
    segment_id = seameet.segments(analysed)[0]["id"]
    insight_id = seameet.call("GET", f"/meetings/{analysed}/insights")["data"][0]["id"]
    calls = [
        ("PATCH", "analysis", {"title": "x"}),
        ("DELETE", "analysis/overrides/title", None),
        ("GET", "insights", None),
        ("POST", "insights", {"kind": "topic", "value": "x"}),
        ("PATCH", f"insights/{insight_id}", {"value": "x"}),
        ("DELETE", f"insights/{insight_id}", None),
        ("POST", f"insights/{insight_id}/restore", None),
        ("PATCH", f"transcript/{segment_id}", {"text": "x"}),
        ("POST", f"transcript/{segment_id}/restore", None),
        ("POST", "regenerate", None),
        ("GET", "history", None),
    ]
    for method, path, body in calls:
        response = client.http.request(method, f"/meetings/{analysed}/{path}", json=body)
        assert (response.status_code, response.json()["code"]) == (404, 12100), path
    assert seameet.analysis(analysed)["title"] == "mine"
    assert seameet.call("GET", f"/meetings/{analysed}/history")["total"] == 1
    theirs = client.create()
    for method, path, body in calls[4:9]:
        response = client.http.request(method, f"/meetings/{theirs}/{path}", json=body)
        assert response.status_code == 404, path
