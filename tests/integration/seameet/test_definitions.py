from typing import Any

import pytest
from tests.support.dialect_server import Connect, RunningServer
from tests.support.seameet import SeaMeet

from hansard.model.options import AnalysisOptions
from hansard.pipeline.artifacts import from_json
from hansard.store.jobs import find_job

PRICES = {"name": "prices", "vocabulary": ["how much", "what does it cost"]}
UPSET = {
    "name": "upset at the end",
    "conditions": [{"subject": "sentiment", "most": -1, "role": "customer", "last_s": 60}],
}
RECORDED = {
    "key": "recorded",
    "question": "Did the agent say that the call is recorded?",
    "points": 2,
    "tag": "compliance",
    "met_by": [{"subject": "words", "phrases": ["this call is recorded"], "first_s": 30}],
}
DOCUMENT: dict[str, Any] = {
    "trackers": [PRICES],
    "rules": [UPSET],
    "scorecard": {"points": {"hold": 0}, "criteria": [RECORDED]},
}


def test_nothing_is_looked_for_at_first(seameet: SeaMeet) -> None:
    empty = {"trackers": [], "rules": [], "scorecard": {"points": {}, "criteria": []}}
    assert seameet.call("GET", "/definitions") == empty


def test_what_is_read_can_be_written_again(seameet: SeaMeet) -> None:
    changed = seameet.call("PUT", "/definitions", DOCUMENT)
    (tracker,) = changed["trackers"]
    assert tracker["id"].isdigit()
    assert len(tracker["id"]) == 16
    assert tracker["vocabulary"] == PRICES["vocabulary"]
    assert changed["rules"][0]["conditions"][0]["last_s"] == 60
    assert changed["scorecard"]["criteria"][0]["met_by"][0]["phrases"] == ["this call is recorded"]
    assert seameet.call("GET", "/definitions") == changed
    assert seameet.call("PUT", "/definitions", changed) == changed


def test_a_tracker_keeps_its_id_with_its_name(seameet: SeaMeet) -> None:
    before = seameet.call("PUT", "/definitions", {"trackers": [PRICES]})["trackers"][0]["id"]
    wanted = {"trackers": [{"name": "refund", "vocabulary": ["refund"]}, PRICES | {"vocabulary": ["price"]}]}
    after = seameet.call("PUT", "/definitions", wanted)["trackers"]
    assert [(one["name"], one["vocabulary"]) for one in after] == [
        ("refund", ["refund"]),
        ("prices", ["price"]),
    ]
    assert after[1]["id"] == before


def test_what_is_left_out_is_emptied(seameet: SeaMeet) -> None:
    seameet.call("PUT", "/definitions", DOCUMENT)
    assert seameet.call("PUT", "/definitions", {})["trackers"] == []


def test_each_workspace_has_its_own(server: RunningServer, connect: Connect, seameet: SeaMeet) -> None:
    seameet.call("PUT", "/definitions", DOCUMENT)
    other = server.new_workspace()
    assert connect(other, server.new_token(other)).call("GET", "/definitions")["trackers"] == []
    foreign = seameet.http.get(f"{server.origin}/seameet-api/api/v1/workspaces/{other}/definitions")
    assert foreign.status_code == 403


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ({"trackers": [{"name": "x", "vocabulary": []}]}, ["trackers", 0, "vocabulary"]),
        ({"trackers": [PRICES, PRICES]}, ["trackers"]),
        ({"trackers": [{"name": "x", "vocabulary": ["Fee", "fee"]}]}, ["trackers", 0, "vocabulary"]),
        ({"trackers": [{"name": "x\x00", "vocabulary": ["fee"]}]}, ["trackers", 0, "name"]),
        ({"trackers": "all"}, ["trackers"]),
        ({"tracker": []}, ["tracker"]),
        ({"rules": [{"name": "x", "conditions": []}]}, ["rules", 0, "conditions"]),
        ({"rules": [{"name": "x", "conditions": [{"subject": "words"}]}]}, ["rules", 0, "conditions", 0]),
        (
            {"rules": [{"name": "x", "conditions": [{"subject": "mood"}]}]},
            ["rules", 0, "conditions", 0, "subject"],
        ),
        ({"rules": [{"name": "x", "conditions": [{"subject": "silence"}]}]}, ["rules", 0, "conditions", 0]),
        ({"scorecard": {"points": {"smile": 1}}}, ["scorecard"]),
        ({"scorecard": {"points": {"hold": -1}}}, ["scorecard", "points", "hold"]),
        ({"scorecard": {"criteria": [RECORDED | {"key": "hold"}]}}, ["scorecard"]),
        (
            {"scorecard": {"criteria": [RECORDED | {"key": "Was it recorded?"}]}},
            ["scorecard", "criteria", 0, "key"],
        ),
    ],
)
def test_what_makes_no_sense_is_refused_by_its_place(
    seameet: SeaMeet, document: dict[str, Any], place: list[Any]
) -> None:
    seameet.call("PUT", "/definitions", DOCUMENT)
    response = seameet.http.put("/definitions", json=document)
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["body", *place]
    assert seameet.call("GET", "/definitions")["trackers"][0]["name"] == "prices"


def test_analysis_settings_are_changed_one_by_one(seameet: SeaMeet) -> None:
    first = {"time_zone": "UTC", "engine": None, "redact": False}
    assert seameet.call("GET", "/analysis_settings") == first
    seameet.call("PUT", "/analysis_settings", {"time_zone": "Asia/Taipei", "redact": True})
    changed = seameet.call("PUT", "/analysis_settings", {"engine": "rules"})
    assert changed == {"time_zone": "Asia/Taipei", "engine": "rules", "redact": True}
    assert seameet.call("GET", "/analysis_settings") == changed
    assert seameet.call("PUT", "/analysis_settings", {"engine": None})["engine"] is None


@pytest.mark.parametrize(
    ("field", "value"),
    [("time_zone", "Mars/Olympus"), ("time_zone", 8), ("engine", "magic"), ("redact", "maybe")],
)
def test_settings_that_there_are_not_are_refused(seameet: SeaMeet, field: str, value: object) -> None:
    response = seameet.http.put("/analysis_settings", json={field: value})
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"][:2] == ["body", field]


def test_an_analysis_is_frozen_with_what_the_workspace_looks_for(
    server: RunningServer, seameet: SeaMeet
) -> None:
    seameet.call("PUT", "/definitions", DOCUMENT)
    seameet.call("PUT", "/analysis_settings", {"time_zone": "UTC-08:00", "redact": True})
    _, job_id = seameet.submit(b"RIFF")
    seameet.call("PUT", "/definitions", {})
    with server.services.database.read() as connection:
        job = find_job(connection, job_id)
    assert job is not None
    settings = from_json(job.options, AnalysisOptions).settings
    assert (settings.time_zone, settings.redact) == ("UTC-08:00", True)
    assert [tracker.name for tracker in settings.definitions.trackers] == ["prices"]
    assert settings.definitions.rules[0].conditions[0].last_s == 60
    assert settings.definitions.scorecard.points == {"hold": 0}
