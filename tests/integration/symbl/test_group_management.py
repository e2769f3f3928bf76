"""Groups of conversations, by their metadata."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.support.symbl import Symbl

GROUP = {
    "name": 'Agent "John" - calls_2',
    "description": "What John took",
    "criteria": "conversation.metadata.agentId==johndoe and conversation.metadata.customerId==88338833",
}
UNKNOWN = "1234567890123456"


def create(symbl: Symbl, **fields: Any) -> dict[str, Any]:
    made: dict[str, Any] = symbl.call("POST", "/v1/manage/group", {**GROUP, **fields}, status=201)["group"]
    return made


def conversations(symbl: Symbl, group_id: str, **query: Any) -> list[str]:
    found = symbl.get(f"/v1/groups/{group_id}/conversations", **query)["conversations"]
    return [one["id"] for one in found]


def test_a_group_is_made_read_replaced_and_deleted(symbl: Symbl) -> None:
    made = symbl.call("POST", "/v1/manage/group", GROUP, status=201)
    group_id = made["group"]["id"]
    assert len(group_id) == 16
    assert made == {"group": {"id": group_id, **GROUP}}
    path = f"/v1/manage/group/{group_id}"
    assert symbl.get(path) == made
    assert symbl.get("/v1/manage/groups") == {"groups": [made["group"]]}
    other = {"id": group_id, "name": "Other", "criteria": "conversation.name==x"}
    assert symbl.call("PUT", path, other) == symbl.get(path) == {"group": other}
    deleted = {"id": group_id, "type": "group", "deleted": True}
    assert symbl.call("DELETE", path) == deleted
    for method, body in (("GET", None), ("PUT", other), ("DELETE", None)):
        assert symbl.call(method, path, body, status=404) == {"message": "Group not found"}
    assert symbl.get("/v1/manage/groups") == {"groups": []}


def test_several_are_made_all_or_none(symbl: Symbl) -> None:
    made = symbl.call("POST", "/v1/manage/groups", [GROUP, {**GROUP, "name": "B"}], status=201)["groups"]
    assert [one["name"] for one in made] == [GROUP["name"], "B"]
    refused = symbl.call("POST", "/v1/manage/groups", [GROUP, {**GROUP, "criteria": "x"}], status=400)
    assert refused["message"].startswith('"[1].criteria" must be a valid RSQL expression')
    assert symbl.get("/v1/manage/groups") == {"groups": made}


def test_metadata_move_a_conversation_in_and_out(symbl: Symbl) -> None:
    group_id = create(symbl)["id"]
    first, _ = symbl.submit_text("Hi.", metadata={"agentId": "johndoe", "customerId": "88338833"})
    second, _ = symbl.submit_text("Hi.", metadata={"agentId": "johndoe"})
    assert conversations(symbl, group_id) == [first]
    symbl.call("PUT", f"/v1/conversations/{second}", {"metadata": {"customerId": "88338833"}})
    assert conversations(symbl, group_id) == [first, second]
    symbl.call("PUT", f"/v1/conversations/{first}", {"metadata": {"agentId": "jane"}})
    assert conversations(symbl, group_id) == [second]
    symbl.call("DELETE", f"/v1/manage/group/{group_id}")
    assert symbl.read(second)["id"] == second


def test_a_group_is_listed_like_all(symbl: Symbl) -> None:
    group_id = create(symbl, criteria="conversation.metadata.team==a")["id"]
    ids = [symbl.submit_text("Hi.", name=name, metadata={"team": "a"})[0] for name in "xyz"]
    symbl.submit_text("Hi.", metadata={"team": "b"})
    assert conversations(symbl, group_id, order="desc", limit=2) == ids[:0:-1]
    assert conversations(symbl, group_id, offset=2) == ids[2:]
    assert conversations(symbl, group_id, filter="conversation.name==y") == [ids[1]]
    assert conversations(symbl, group_id, endTime="2020-01-01T00:00:00Z") == []
    path = f"/v1/groups/{group_id}/conversations"
    assert symbl.call("GET", path, status=400, limit="x") == {"message": '"limit" must be a number'}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"name": None}, '"name" is required'),
        ({"name": ""}, '"name" is not allowed to be empty'),
        ({"name": "a" * 129}, '"name" length must be less than or equal to 128'),
        ({"name": "a/b"}, '"name" must only have letters'),
        ({"name": ["a"]}, '"name" must be a string'),
        ({"description": "a" * 513}, '"description" length must be less than or equal to 512'),
        ({"description": ""}, '"description" is not allowed to be empty'),
        ({"criteria": None}, '"criteria" is required'),
        ({"criteria": "conversation.name==a,conversation.name==b"}, '"criteria" must be joined by and'),
        ({"criteria": "conversation.topics==a"}, '"criteria" must not have the selector conversation.topics'),
        ({"colour": "red"}, '"colour" is not allowed'),
    ],
)
def test_a_group_that_makes_no_sense_names_the_key(
    symbl: Symbl, changes: dict[str, Any], message: str
) -> None:
    refused = symbl.call("POST", "/v1/manage/group", {**GROUP, **changes}, status=400)
    assert refused["message"].startswith(message)


def test_a_replacement_has_the_groups_id(symbl: Symbl) -> None:
    group_id = create(symbl)["id"]
    path = f"/v1/manage/group/{group_id}"
    assert symbl.call("PUT", path, GROUP, status=400) == {"message": '"id" is required'}
    refused = symbl.call("PUT", path, {**GROUP, "id": UNKNOWN}, status=400)
    assert refused == {"message": f'"id" must be {group_id}'}


def test_names_have_typographic_marks_and_any_script(symbl: Symbl) -> None:
    for name in ("„Gruppe“ 1", "“客服” 團隊", "समूह"):
        assert create(symbl, name=name)["name"] == name


@pytest.mark.parametrize("group_id", [UNKNOWN, "abc", "%00"])
def test_any_other_id_is_unknown(symbl: Symbl, group_id: str) -> None:
    for path in (f"/v1/manage/group/{group_id}", f"/v1/groups/{group_id}/conversations"):
        assert symbl.call("GET", path, status=404) == {"message": "Group not found"}


def test_another_account_has_its_own(new_symbl: Callable[..., Symbl]) -> None:
    mine, other = new_symbl(), new_symbl()
    group_id = create(mine)["id"]
    assert other.get("/v1/manage/groups") == {"groups": []}
    for method in ("GET", "DELETE"):
        other.call(method, f"/v1/manage/group/{group_id}", status=404)
    other.call("GET", f"/v1/groups/{group_id}/conversations", status=404)
    body = {**GROUP, "description": "x" * (1 << 20)}
    other.call("POST", "/v1/manage/group", body, status=413)
