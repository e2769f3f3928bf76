"""Who talks how long and how fast, and what it came to."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.published import labelled, spoken
from tests.support.symbl import Symbl
from tests.support.symbl_store import PEOPLE, owner_of, told

from hansard.model.transcript import UNKNOWN_SPEAKER, Participant, Turn
from hansard.store.clock import utc_now
from hansard.store.jobs import find_job
from hansard.store.usage import record_usage


def by_type(found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["type"]: one for one in found["metrics"]}


def test_the_figures_of_a_talk(server: RunningServer, symbl: Symbl) -> None:
    talk = spoken(PEOPLE, ("p1", "one two three four five"), ("p2", "one two three"))  # 2.0 s and 1.2 s
    conversation_id = told(server, symbl, talk)
    found = symbl.read(conversation_id, "analytics")
    assert found["metrics"] == [
        {"type": "total_silence", "percent": 31.915, "seconds": 1.5},
        {"type": "total_talk_time", "percent": 68.085, "seconds": 3.2},
        {"type": "total_overlap", "percent": 0, "seconds": 0},
    ]
    first, steve = symbl.read(conversation_id, "members")["members"]
    assert found["members"] == [
        {
            "id": first["id"],
            "name": "Speaker 1",
            "pace": {"wpm": 150},
            "talkTime": {"percentage": 62.5, "seconds": 2},
            "listenTime": {"percentage": 37.5, "seconds": 1.2},
            "overlap": {},
        },
        {
            "id": steve["id"],
            "name": "Steve",
            "userId": "steve@example.com",
            "pace": {"wpm": 150},
            "talkTime": {"percentage": 37.5, "seconds": 1.2},
            "listenTime": {"percentage": 62.5, "seconds": 2},
            "overlap": {},
        },
    ]


def test_the_figures_of_a_real_talk_add_up(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl, labelled("en-meeting-standup-api"))
    told(server, symbl, labelled("en-clinic-reschedule-scan"), conversation_id=conversation_id)
    found = symbl.read(conversation_id, "analytics")
    metrics = by_type(found)
    talk = metrics["total_talk_time"]
    assert round(metrics["total_silence"]["percent"] + talk["percent"], 3) == 100
    assert round(sum(one["talkTime"]["seconds"] for one in found["members"]), 3) == talk["seconds"] > 0
    for one in found["members"]:
        assert round(one["talkTime"]["seconds"] + one["listenTime"]["seconds"], 3) == talk["seconds"]
        assert round(one["talkTime"]["percentage"] + one["listenTime"]["percentage"], 3) == 100
        assert one["overlap"] == {}
        assert one["pace"]["wpm"] > 100


def test_who_is_unknown_is_one_member(server: RunningServer, symbl: Symbl) -> None:
    talk = spoken([Participant("p1", UNKNOWN_SPEAKER)], ("p1", "Good morning."))
    conversation_id = told(server, symbl, talk)
    (member,) = symbl.read(conversation_id, "analytics")["members"]
    assert (member["name"], member["talkTime"]["percentage"]) == ("unknown speaker", 100)


def test_what_takes_no_time_has_no_pace(server: RunningServer, symbl: Symbl) -> None:
    talk = spoken(PEOPLE)
    written = type(talk)(PEOPLE, (Turn("", "p1", 0.0, 0.0, "Hi."), Turn("", "p2", 0.001, 0.001, "Hello.")))
    conversation_id = told(server, symbl, written)
    found = symbl.read(conversation_id, "analytics")
    assert by_type(found)["total_talk_time"] == {"type": "total_talk_time", "percent": 0, "seconds": 0}
    assert [one["pace"] for one in found["members"]] == [{"wpm": 0}, {"wpm": 0}]
    assert {one["talkTime"]["percentage"] for one in found["members"]} == {0}


def test_before_a_job_has_ended_there_is_nobody(symbl: Symbl) -> None:
    conversation_id, _ = symbl.submit_text("Hi.")
    found = symbl.read(conversation_id, "analytics")
    assert found["members"] == []
    assert {one["percent"] for one in found["metrics"]} == {0}


def test_usage_counts_every_channel(server: RunningServer, new_symbl: Callable[..., Symbl]) -> None:
    symbl, other = new_symbl(), new_symbl()
    jobs = [symbl.submit_text("Hi."), symbl.submit_text("Hi.")]
    workspace_id = owner_of(server, jobs[0][0])
    with server.services.database.write() as connection:
        for (_, job_id), channels in zip(jobs, (3, 1), strict=True):
            job = find_job(connection, job_id)
            assert job is not None
            record_usage(connection, job, duration_s=120.0, channels=channels)
    symbl.call("DELETE", f"/v1/conversations/{jobs[1][0]}")
    found = symbl.get("/v1/usage")
    assert (found["total"], found["billedSeconds"]) == (2, 480)
    first, second = found["usage"]
    assert {key: first[key] for key in ("jobId", "conversationId", "kind", "channels", "billedSeconds")} == {
        "jobId": jobs[0][1],
        "conversationId": jobs[0][0],
        "kind": "symbl_text",
        "channels": 3,
        "billedSeconds": 360,
    }
    assert (second["jobId"], second["conversationId"]) == (jobs[1][1], None)
    assert [one["jobId"] for one in symbl.get("/v1/usage", limit=1, offset=1)["usage"]] == [jobs[1][1]]
    tomorrow = f"{utc_now() + timedelta(days=1):%Y-%m-%d}"
    later = symbl.get("/v1/usage", **{"from": tomorrow, "to": f"{tomorrow}T12:00:00Z"})
    assert (later["usage"], later["total"], later["billedSeconds"]) == ([], 0, 0)
    assert other.get("/v1/usage")["total"] == 0
    assert workspace_id != owner_of(server, other.submit_text("Hi.")[0])


@pytest.mark.parametrize("query", [{"limit": "1001"}, {"offset": "x"}, {"from": "yesterday"}])
def test_usage_of_no_time_is_refused(symbl: Symbl, query: dict[str, str]) -> None:
    (name,) = query
    assert symbl.call("GET", "/v1/usage", status=400, **query)["message"].startswith(f'"{name}" must be')
