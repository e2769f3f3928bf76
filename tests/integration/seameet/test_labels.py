from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import pytest
from tests.support.dialect_server import RunningServer
from tests.support.seameet import SeaMeet


def _public(server: RunningServer, seameet: SeaMeet, query: str, **headers: str) -> httpx2.Response:
    url = f"{server.origin}/seameet-api/api/v1/public/meeting/{seameet.workspace_id}/meeting_labels?{query}"
    sent = headers or {"Authorization": f"Bearer {seameet.token}"}
    return httpx2.get(url, headers=sent, trust_env=False)


def _labelled(seameet: SeaMeet, start_time: str, *names: str) -> str:
    meeting_id = seameet.create(start_time=start_time)
    for name in names:
        seameet.call("POST", "/labels", {"name": name})
    seameet.call("PUT", f"/meetings/{meeting_id}/labels", {"labels": list(names)})
    return meeting_id


def test_a_label_is_made_once(seameet: SeaMeet) -> None:
    first = seameet.call("POST", "/labels", {"name": "VIP", "color": "#ff0000"})
    assert list(first) == ["id", "name", "color"]
    assert (first["name"], first["color"]) == ("VIP", "#ff0000")
    assert seameet.call("POST", "/labels", {"name": "VIP"}) == first
    assert seameet.call("GET", "/labels") == {"data": [first], "total": 1}


def test_the_same_label_made_by_many_at_once_is_made_once(seameet: SeaMeet) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: seameet.call("POST", "/labels", {"name": "VIP"}), range(16)))
    assert len({label["id"] for label in made}) == 1


def test_a_label_has_a_default_colour(seameet: SeaMeet) -> None:
    assert seameet.call("POST", "/labels", {"name": "x"})["color"] == "#19b9c3"


@pytest.mark.parametrize(
    "body",
    [{}, {"name": ""}, {"name": " "}, {"name": "x" * 129}, {"name": "a\x00"}, {"name": "x", "color": "red"}],
)
def test_a_wrong_label_is_refused(seameet: SeaMeet, body: Any) -> None:
    assert seameet.http.post("/labels", json=body).status_code == 422


def test_labels_are_set_by_name_or_id(seameet: SeaMeet) -> None:
    vip = seameet.call("POST", "/labels", {"name": "VIP"})
    late = seameet.call("POST", "/labels", {"name": "late"})
    meeting_id = seameet.create()
    body = {"labels": ["late", vip["id"], "VIP"]}
    answer = seameet.call("PUT", f"/meetings/{meeting_id}/labels", body)
    assert answer == {"meeting_id": meeting_id, "labels": [vip, late]}
    assert seameet.meeting(meeting_id)["labels"] == [vip, late]
    assert seameet.call("GET", "/meetings?label=VIP")["total"] == 1
    assert seameet.call("GET", f"/meetings?label={late['id']}")["total"] == 1
    seameet.call("PUT", f"/meetings/{meeting_id}/labels", {"labels": []})
    assert seameet.meeting(meeting_id)["labels"] == []


def test_an_unknown_label_is_refused(seameet: SeaMeet) -> None:
    response = seameet.http.put(f"/meetings/{seameet.create()}/labels", json={"labels": ["nothing"]})
    assert (response.status_code, response.json()["code"]) == (400, 12150)


@pytest.mark.parametrize("header", ["Authorization", "X-API-Key"])
def test_labels_of_a_meeting_with_both_headers(server: RunningServer, seameet: SeaMeet, header: str) -> None:
    meeting_id = _labelled(seameet, "2026-01-01T00:00:00", "VIP")
    value = f"Bearer {seameet.token}" if header == "Authorization" else seameet.token
    answer = _public(server, seameet, f"meeting_id={meeting_id}", **{header: value}).json()
    assert list(answer) == ["data", "total"]
    (found,) = answer["data"]
    assert (found["meeting_id"], answer["total"]) == (meeting_id, 1)
    assert [(label["name"], label["color"]) for label in found["labels"]] == [("VIP", "#19b9c3")]


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("", [3, 2, 1]),
        ("start_time=2026-01-02T00:00:00", [3, 2]),
        ("end_time=2026-01-02T00:00:00", [1]),
        ("start_time=2026-01-02 00:00:00&end_time=2026-01-03 00:00:00&timezone=UTC", [2]),
        ("start_time=2026-01-02T08:00:00&end_time=2026-01-03T08:00:00&timezone=Asia/Taipei", [2]),
        ("start_time=2026-01-02T00:00:00Z&end_time=2026-01-03T00:00:00Z&timezone=Asia/Taipei", [2]),
        ("offset=1&limit=1", [2]),
    ],
)
def test_labels_of_a_time_range(server: RunningServer, seameet: SeaMeet, query: str, days: list[int]) -> None:
    ids = {day: _labelled(seameet, f"2026-01-0{day}T00:00:00", "VIP") for day in (1, 2, 3)}
    answer = _public(server, seameet, query).json()
    assert [found["meeting_id"] for found in answer["data"]] == [ids[day] for day in days]
    assert answer["total"] == (3 if "limit" in query else len(days))


@pytest.mark.parametrize(
    "query",
    [
        "timezone=Mars/Base",
        "timezone=../../etc",
        "timezone=%00",
        "timezone=America",
        "start_time=x",
        "limit=0",
    ],
)
def test_a_wrong_range_is_refused(server: RunningServer, seameet: SeaMeet, query: str) -> None:
    response = _public(server, seameet, query)
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["query", query.partition("=")[0]]


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00", "9999-12-31T23:59:59"])
def test_the_ends_of_the_calendar_are_no_error(server: RunningServer, seameet: SeaMeet, moment: str) -> None:
    for zone in ("Asia/Taipei", "America/New_York"):
        query = f"start_time={moment}&timezone={zone}"
        assert _public(server, seameet, query).status_code == 200


def test_labels_of_an_unknown_meeting(server: RunningServer, seameet: SeaMeet) -> None:
    assert _public(server, seameet, "meeting_id=seax_x").status_code == 404
    assert _public(server, seameet, "meeting_id=seax_x", Authorization="Bearer x").status_code == 401
