"""Trackers of the account, on the paths of both generations."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from tests.support.dialect_server import Connect, RunningServer
from tests.support.symbl import Symbl
from tests.support.symbl_store import workspace_of

TRACKER = {"name": "Prices", "vocabulary": ["how much is it", "what's the price"]}
WHOLE = {**TRACKER, "description": "Money", "categories": ["Sales"], "languages": ["en-US"]}
UNKNOWN = "1234567890123456"
BOTH = pytest.mark.parametrize("path", ["/v1/manage/tracker", "/v1/manage/trackers"])


def create(symbl: Symbl, path: str = "/v1/manage/tracker", **fields: Any) -> dict[str, Any]:
    made: dict[str, Any] = symbl.call("POST", path, {**TRACKER, **fields}, status=201)["tracker"]
    return made


@BOTH
def test_a_tracker_is_made_read_replaced_and_deleted(symbl: Symbl, path: str) -> None:
    made = symbl.call("POST", path, TRACKER, status=201)
    tracker_id = made["tracker"]["id"]
    assert len(tracker_id) == 16
    assert made == {"tracker": {"id": tracker_id, **TRACKER}}
    assert symbl.get(f"{path}/{tracker_id}") == made
    assert symbl.get("/v1/manage/trackers") == {"trackers": [made["tracker"]]}
    other = {"name": "Costs", "vocabulary": ["cost"]}
    replaced = {"tracker": {"id": tracker_id, **other}}
    assert symbl.call("PUT", f"{path}/{tracker_id}", {"id": tracker_id, **other}) == replaced
    assert symbl.get(f"{path}/{tracker_id}") == replaced
    deleted = symbl.call("DELETE", f"{path}/{tracker_id}", {})
    assert deleted == {"id": tracker_id, "type": "tracker", "deleted": True}
    for method in ("GET", "DELETE"):
        assert symbl.call(method, f"{path}/{tracker_id}", status=404) == {"message": "Tracker not found"}
    assert symbl.get("/v1/manage/trackers") == {"trackers": []}


@pytest.mark.parametrize("path", ["/v1/manage/trackers", "/v1/manage/trackers/bulk"])
def test_several_are_made_all_or_none(symbl: Symbl, path: str) -> None:
    made = symbl.call("POST", path, [TRACKER, {**WHOLE, "name": "More"}], status=201)["trackers"]
    assert [one["name"] for one in made] == ["Prices", "More"]
    assert made[1] == {"id": made[1]["id"], **WHOLE, "name": "More"}
    for body, status, message in (
        (
            [{**TRACKER, "name": "New"}, TRACKER],
            409,
            "Tracker with name Prices already exists.",
        ),
        (
            [{**TRACKER, "name": "New"}, {**TRACKER, "name": "New"}],
            409,
            "Tracker with name New already exists.",
        ),
        ([{**TRACKER, "name": "New"}, {"name": "x"}], 400, '"[1].vocabulary" is required'),
    ):
        assert symbl.call("POST", path, body, status=status) == {"message": message}
    assert symbl.get("/v1/manage/trackers") == {"trackers": made}


def test_trackers_are_found_by_name(symbl: Symbl) -> None:
    made = create(symbl)
    create(symbl, name="prices")  # another one: names are told apart by case
    assert symbl.get("/v1/manage/trackers", name="Prices") == {"trackers": [made]}
    for name in ("Price", "%", "\x00"):
        assert symbl.get("/v1/manage/trackers", name=name) == {"trackers": []}


def test_a_tracker_is_changed_step_by_step(symbl: Symbl) -> None:
    tracker_id = create(symbl, **WHOLE)["id"]
    path = f"/v1/manage/trackers/{tracker_id}"
    changed = symbl.call(
        "PATCH",
        path,
        [
            {"op": "replace", "path": "/name", "value": "Costs"},
            {"op": "add", "path": "/vocabulary/-", "value": "too dear"},
            {"op": "remove", "path": "/vocabulary/0"},
            {"op": "remove", "path": "/description"},
            {"op": "replace", "path": "/categories", "value": []},
        ],
    )
    assert changed == {
        "tracker": {
            "id": tracker_id,
            "name": "Costs",
            "vocabulary": ["what's the price", "too dear"],
            "categories": [],
            "languages": ["en-US"],
        }
    }
    assert symbl.get(path) == changed
    for steps, message in (
        ([{"op": "remove", "path": "/name"}], '"name" is required'),
        ([{"op": "add", "path": "/vocabulary/-", "value": "Too Dear"}], "duplicate"),
        ([{"op": "add", "path": "/name", "value": "x"}, {"op": "copy", "path": "/name"}], '"[1].op" must be'),
    ):
        assert message in symbl.call("PATCH", path, steps, status=400)["message"]
    assert symbl.get(path) == changed


def test_a_name_is_taken_once(symbl: Symbl) -> None:
    create(symbl)
    other = create(symbl, name="Other")
    taken = {"message": "Tracker with name Prices already exists."}
    path = f"/v1/manage/tracker/{other['id']}"
    assert symbl.call("POST", "/v1/manage/tracker", TRACKER, status=409) == taken
    assert symbl.call("PUT", path, {"id": other["id"], **TRACKER}, status=409) == taken
    steps = [{"op": "replace", "path": "/name", "value": "Prices"}]
    assert symbl.call("PATCH", f"/v1/manage/trackers/{other['id']}", steps, status=409) == taken
    assert symbl.call("PUT", path, {**TRACKER, "name": "Other"})["tracker"]["name"] == "Other"


def test_made_at_the_same_time_a_name_is_taken_once(symbl: Symbl) -> None:
    def post(_number: int) -> int:
        return symbl.http.post("/v1/manage/tracker", json=TRACKER).status_code

    with ThreadPoolExecutor(6) as pool:
        statuses = list(pool.map(post, range(6)))
    assert sorted(statuses) == [201, 409, 409, 409, 409, 409]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"name": None}, '"name" is required'),
        ({"name": ""}, '"name" is not allowed to be empty'),
        ({"name": 1}, '"name" must be a string'),
        ({"vocabulary": None}, '"vocabulary" is required'),
        ({"vocabulary": "cost"}, '"vocabulary" must be an array'),
        ({"vocabulary": []}, '"vocabulary" is not allowed to be empty'),
        ({"vocabulary": ["cost", ""]}, '"vocabulary[1]" is not allowed to be empty'),
        ({"vocabulary": ["cost", 1]}, '"vocabulary[1]" must be a string'),
        ({"vocabulary": ["cost", "Cost"]}, '"vocabulary[1]" contains a duplicate value'),
        (
            {"vocabulary": ["what?"]},
            '"vocabulary[0]" must only have letters, digits, blanks and the signs .\'-',
        ),
        ({"vocabulary": ["a, b"]}, '"vocabulary[0]" must only have letters'),
        ({"vocabulary": ["---"]}, '"vocabulary[0]" must only have letters'),
        ({"description": ""}, '"description" is not allowed to be empty'),
        ({"categories": "Sales"}, '"categories" must be an array'),
        ({"languages": [1]}, '"languages[0]" must be a string'),
        ({"vocabularies": ["x"]}, '"vocabularies" is not allowed'),
        ({"id": UNKNOWN}, '"id" is not allowed'),
    ],
)
@BOTH
def test_a_tracker_that_makes_no_sense_names_the_key(
    symbl: Symbl, path: str, changes: dict[str, Any], message: str
) -> None:
    refused = symbl.call("POST", path, {**TRACKER, **changes}, status=400)
    assert refused["message"].startswith(message)


@pytest.mark.parametrize("body", ["x", 1, None, [], [1]])
def test_a_body_of_another_kind_is_refused(symbl: Symbl, body: Any) -> None:
    for path in ("/v1/manage/trackers", "/v1/manage/trackers/bulk", "/v1/manage/tracker"):
        assert symbl.http.post(path, json=body).status_code == 400


def test_words_of_every_script_are_words(symbl: Symbl) -> None:
    words = ["價格多少", "сколько стоит", "कितने का है", "می‌خواهم", "l'argent", "e-mail", "v2.0"]
    assert create(symbl, name="क़ीमत?", vocabulary=words)["vocabulary"] == words


def test_an_account_has_so_many_trackers(symbl: Symbl) -> None:
    many = [{"name": f"t{number}", "vocabulary": ["x"]} for number in range(500)]
    assert len(symbl.call("POST", "/v1/manage/trackers", many, status=201)["trackers"]) == 500
    refused = symbl.call("POST", "/v1/manage/tracker", TRACKER, status=400)
    assert refused == {"message": "An account can have at most 500 trackers."}


def test_a_body_of_more_than_a_megabyte_is_refused(symbl: Symbl) -> None:
    body = {**TRACKER, "description": "x" * (1 << 20)}
    refused = symbl.call("POST", "/v1/manage/tracker", body, status=413)
    assert refused == {"message": "Request Entity Too Large"}


@pytest.mark.parametrize("tracker_id", [UNKNOWN, "abc", "%00", "9" * 300])
@BOTH
def test_any_other_id_is_unknown(symbl: Symbl, path: str, tracker_id: str) -> None:
    unknown = {"message": "Tracker not found"}
    assert symbl.call("GET", f"{path}/{tracker_id}", status=404) == unknown
    assert symbl.call("PUT", f"{path}/{tracker_id}", TRACKER, status=404) == unknown
    assert symbl.call("PATCH", f"{path}/{tracker_id}", [], status=404) == unknown
    assert symbl.call("DELETE", f"{path}/{tracker_id}", status=404) == unknown


def test_another_account_has_its_own(new_symbl: Callable[..., Symbl]) -> None:
    mine, other = new_symbl(), new_symbl()
    made = create(mine)
    create(other)
    assert other.get("/v1/manage/trackers")["trackers"][0]["id"] != made["id"]
    other.call("PUT", f"/v1/manage/tracker/{made['id']}", TRACKER, status=404)
    other.call("DELETE", f"/v1/manage/tracker/{made['id']}", status=404)
    assert mine.get("/v1/manage/trackers") == {"trackers": [made]}


def test_the_other_dialect_keeps_what_it_does_not_know(
    server: RunningServer, symbl: Symbl, connect: Connect
) -> None:
    workspace_id = workspace_of(server, symbl)
    made = create(symbl, **WHOLE)
    create(symbl, name="Gone")
    seameet = connect(workspace_id, server.new_token(workspace_id))
    known = seameet.call("GET", "/definitions")
    assert [one["name"] for one in known["trackers"]] == ["Prices", "Gone"]
    wanted = [{"name": "New", "vocabulary": ["x"]}, {**known["trackers"][0], "vocabulary": ["y"]}]
    seameet.call("PUT", "/definitions", {**known, "trackers": wanted})
    new, kept = symbl.get("/v1/manage/trackers")["trackers"]
    assert new == {"id": new["id"], "name": "New", "vocabulary": ["x"]}
    assert kept == {**made, "vocabulary": ["y"]}


def test_a_wrong_method_is_told_the_right_ones(symbl: Symbl) -> None:
    response = symbl.http.delete("/v1/manage/trackers")
    assert (response.status_code, response.json()) == (405, {"message": "Method not allowed"})
    assert response.headers["Allow"]
