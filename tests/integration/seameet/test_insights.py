"""Corrections of the lists of an analysis."""

from typing import Any

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.results import publish
from tests.support.seameet import SeaMeet


@pytest.fixture
def analysed(server: RunningServer, seameet: SeaMeet) -> str:
    """A meeting with an action item and a topic."""
    meeting_id, job_id = seameet.submit(b"RIFF")
    publish(server.services, meeting_id, job_id)
    return meeting_id


def listed(seameet: SeaMeet, meeting_id: str, query: str = "") -> list[Any]:
    found: list[Any] = seameet.call("GET", f"/meetings/{meeting_id}/insights{query}")["data"]
    return found


def the(seameet: SeaMeet, meeting_id: str, kind: str = "action_item") -> str:
    """The path of the first insight of a kind."""
    return f"/meetings/{meeting_id}/insights/{listed(seameet, meeting_id, f'?kind={kind}')[0]['id']}"


def test_what_is_listed(seameet: SeaMeet, analysed: str) -> None:
    action, topic = listed(seameet, analysed)
    assert (action["kind"], action["value"], action["machine_value"]) == (
        "action_item",
        "send the form",
        "send the form",
    )
    assert action["detail"] == action["machine_detail"] == {"assignee": "test agent", "due": None}
    assert (action["override"], action["removed"], action["segment_ids"]) == (None, False, ["2"])
    assert (topic["kind"], topic["segment_ids"]) == ("topic", ["1", "2"])
    assert listed(seameet, analysed, "?kind=topic") == [topic]
    assert listed(seameet, analysed, "?kind=title") == []


def test_a_changed_item(seameet: SeaMeet, analysed: str) -> None:
    path = the(seameet, analysed)
    changed = seameet.call("PATCH", path, {"value": "send form 7", "due": "on Friday", "note": "by mail"})
    assert (changed["value"], changed["machine_value"]) == ("send form 7", "send the form")
    assert changed["detail"] == {"assignee": "test agent", "due": "on Friday"}
    assert changed["machine_detail"] == {"assignee": "test agent", "due": None}
    assert (changed["override"]["author"], changed["override"]["note"]) == ("useraccount", "by mail")
    seameet.call("PATCH", path, {"assignee": None})
    assert seameet.analysis(analysed)["action_items"] == [
        {"text": "send form 7", "assignee": None, "due": "on Friday", "segment_ids": ["2"]}
    ]
    restored = seameet.call("POST", f"{path}/restore")
    assert restored == listed(seameet, analysed)[0]
    assert (restored["value"], restored["override"]) == ("send the form", None)


def test_a_removed_item(seameet: SeaMeet, analysed: str) -> None:
    before = listed(seameet, analysed)
    path = the(seameet, analysed)
    seameet.call("DELETE", path, {"note": "nobody said so"})
    assert seameet.analysis(analysed)["action_items"] == []
    assert [one["kind"] for one in listed(seameet, analysed)] == ["topic"]
    removed = listed(seameet, analysed, "?include_removed=true")[0]
    assert (removed["removed"], removed["override"]["note"]) == (True, "nobody said so")
    seameet.call("POST", f"{path}/restore")
    assert listed(seameet, analysed) == before


def test_an_added_item(seameet: SeaMeet, analysed: str) -> None:
    segment_ids = [segment["id"] for segment in seameet.segments(analysed)]
    body = {
        "kind": "action_item",
        "value": "call\nback",
        "assignee": "Ann",
        "due": "tomorrow",
        "segment_ids": segment_ids,
    }
    added = seameet.call("POST", f"/meetings/{analysed}/insights", body)
    assert (added["value"], added["machine_value"], added["machine_detail"]) == ("call back", None, None)
    assert (added["engine"], added["override"]["author"]) == ("person", "useraccount")
    assert [(item["speaker"], item["start"]) for item in added["items"]] == [
        ("test agent", 10.5),
        ("test customer", 12.5),
    ]
    assert seameet.analysis(analysed)["action_items"][-1] == {
        "text": "call back",
        "assignee": "Ann",
        "due": "tomorrow",
        "segment_ids": segment_ids,
    }
    seameet.call("DELETE", f"/meetings/{analysed}/insights/{added['id']}")
    assert len(seameet.analysis(analysed)["action_items"]) == 1


def test_kinds_that_can_be_added(seameet: SeaMeet, analysed: str) -> None:
    for kind in ("action_item", "topic", "question", "follow_up", "entity", "chapter"):
        added = seameet.call("POST", f"/meetings/{analysed}/insights", {"kind": kind, "value": "Form 7"})
        assert listed(seameet, analysed, f"?kind={kind}")[-1] == added


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "kind"),
        ({"kind": "topic"}, "value"),
        ({"kind": "title", "value": "x"}, "kind"),
        ({"kind": "tracker", "value": "x"}, "kind"),
        ({"kind": ["topic"], "value": "x"}, "kind"),
        ({"kind": "topic", "value": None}, "value"),
        ({"kind": "topic", "value": "  "}, "value"),
        ({"kind": "topic", "value": "x" * 5001}, "value"),
        ({"kind": "topic", "value": "x", "assignee": "Ann"}, "assignee"),
        ({"kind": "action_item", "value": "x", "due": "x" * 257}, "due"),
        ({"kind": "topic", "value": "x", "segment_ids": "1"}, "segment_ids"),
    ],
)
def test_a_wrong_addition_is_refused(seameet: SeaMeet, analysed: str, body: Any, field: str) -> None:
    response = seameet.http.post(f"/meetings/{analysed}/insights", json=body)
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["body", field]
    assert len(listed(seameet, analysed)) == 2


@pytest.mark.parametrize(
    ("kind", "body", "field"),
    [
        ("action_item", {}, "value"),
        ("action_item", {"note": "x"}, "value"),
        ("action_item", {"value": None}, "value"),
        ("action_item", {"assignee": ""}, "assignee"),
        ("topic", {"due": "today"}, "due"),
    ],
)
def test_a_wrong_change_is_refused(seameet: SeaMeet, analysed: str, kind: str, body: Any, field: str) -> None:
    response = seameet.http.patch(the(seameet, analysed, kind), json=body)
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["body", field]
    assert all(one["override"] is None for one in listed(seameet, analysed))


@pytest.mark.parametrize("insight_id", ["nothing", "a%00b"])
def test_an_unknown_insight(seameet: SeaMeet, analysed: str, insight_id: str) -> None:
    path = f"/meetings/{analysed}/insights/{insight_id}"
    responses = (
        seameet.http.patch(path, json={"value": "x"}),
        seameet.http.delete(path),
        seameet.http.post(f"{path}/restore"),
    )
    for response in responses:
        assert (response.status_code, response.json()["code"]) == (404, 12163)


def test_an_unknown_segment(seameet: SeaMeet, analysed: str) -> None:
    body = {"kind": "topic", "value": "x", "segment_ids": ["nothing"]}
    response = seameet.http.post(f"/meetings/{analysed}/insights", json=body)
    assert (response.status_code, response.json()["code"]) == (404, 12164)
    assert len(listed(seameet, analysed)) == 2
