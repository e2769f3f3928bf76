"""People say who a member is, and that two members are one."""

from typing import Any

import pytest
from tests.support.dialect_server import Connect, RunningServer
from tests.support.published import spoken
from tests.support.symbl import Symbl
from tests.support.symbl_store import LINES, PEOPLE, everything, members, rename, told, workspace_of

from hansard.model.transcript import Participant
from hansard.store.conversations import find_by_symbl_id
from hansard.store.jobs import list_jobs_of


def test_a_new_name_is_seen_everywhere_at_once(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    summary = symbl.read(conversation_id, "summary")
    before = {one["id"]: one for one in symbl.read(conversation_id, "insights")["insights"]}
    member = members(symbl, conversation_id)[0]
    answer = rename(symbl, conversation_id, member, name="Jane Doe", email="jane@example.com")
    assert answer["message"] == (
        f"Member with id: {member['id']} for conversationId: {conversation_id} updated successfully! "
        "The update should be reflected in all messages and insights along with this conversation"
    )
    assert members(symbl, conversation_id)[0] == {
        "id": member["id"],
        "name": "Jane Doe",
        "email": "jane@example.com",
    }
    assert not any(old in everything(symbl, conversation_id) for old in ("Speaker 1", "speaker1", "Speaker1"))
    first, second, _ = symbl.read(conversation_id, "action-items")["actionItems"]
    assert first["text"] == "Jane Doe will send Steve the report by next Monday."
    assert first["assignee"] == {"id": member["id"], "name": "Jane Doe", "email": "jane@example.com"}
    assert first["from"] == {"id": member["id"], "name": "Jane Doe", "userId": "jane@example.com"}
    assert second["text"].endswith("follow up with Jane Doe next week.")
    after = symbl.read(conversation_id, "insights")["insights"]
    assert [one["id"] for one in after] == list(before)
    assert symbl.read(conversation_id, "summary") == summary


def test_another_name_without_an_address_keeps_the_address(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    steve = members(symbl, conversation_id)[1]
    rename(symbl, conversation_id, steve, name="Stephen")
    assert members(symbl, conversation_id)[1] == {**steve, "name": "Stephen"}
    rename(symbl, conversation_id, steve, name="Steve")
    tasks = symbl.read(conversation_id, "action-items")["actionItems"]
    assert tasks[0]["text"] == "Speaker 1 will send Steve the report by next Monday."


def test_the_address_of_another_makes_two_one(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    first, steve = members(symbl, conversation_id)
    rename(symbl, conversation_id, first, name="Stephen", email="STEVE@example.com")
    assert members(symbl, conversation_id) == [steve]
    assert {one["from"]["id"] for one in symbl.messages(conversation_id)} == {steve["id"]}
    found = everything(symbl, conversation_id)
    assert first["id"] not in found
    assert "Speaker 1" not in found
    tasks = symbl.read(conversation_id, "action-items")["actionItems"]
    assert {task["assignee"]["id"] for task in tasks} == {steve["id"]}
    (talk,) = symbl.read(conversation_id, "analytics")["members"]
    assert talk["talkTime"]["percentage"] == 100
    path = f"/v1/conversations/{conversation_id}/members/{first['id']}"
    gone = symbl.call("PUT", path, {"id": first["id"], "name": "X"}, status=404)
    assert gone == {"message": "Member not found"}


def test_who_was_made_one_is_one_after_an_append(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    first, steve = members(symbl, conversation_id)
    rename(symbl, conversation_id, first, email=steve["email"])
    told(server, symbl, spoken(PEOPLE[1:], ("p2", "That is all.")), conversation_id=conversation_id)
    assert members(symbl, conversation_id) == [steve]
    assert {one["from"]["id"] for one in symbl.messages(conversation_id)} == {steve["id"]}


def test_the_new_name_is_that_of_the_other_dialects_too(
    server: RunningServer, symbl: Symbl, connect: Connect
) -> None:
    workspace_id = workspace_of(server, symbl)
    conversation_id = told(server, symbl)
    rename(symbl, conversation_id, members(symbl, conversation_id)[0], name="Jane")
    seameet = connect(workspace_id, server.new_token(workspace_id))
    (meeting,) = seameet.call("GET", "/meetings")["data"]
    assert [one["speaker"] for one in seameet.segments(meeting["id"])] == ["Jane", "Steve", "Jane"]
    analysis = seameet.analysis(meeting["id"])
    assert [one["speaker"] for one in analysis["metrics"]["participants"]] == ["Jane", "Steve"]
    assert analysis["action_items"][0]["assignee"] == "Jane"


def test_two_of_one_name_are_told_apart(server: RunningServer, symbl: Symbl) -> None:
    people = (Participant("p1", "John", email="a@x.org"), Participant("p2", "John", email="b@x.org"))
    conversation_id = told(server, symbl, spoken(people, *LINES))
    first, second = members(symbl, conversation_id)
    rename(symbl, conversation_id, first, name="Jane")
    assert [one["name"] for one in members(symbl, conversation_id)] == ["Jane", "John"]
    names = [one["from"]["name"] for one in symbl.messages(conversation_id)]
    assert names == ["Jane", "Jane", "Jane", "John", "John", "Jane", "Jane"]
    asked = symbl.read(conversation_id, "questions")["questions"]
    assert [one["from"]["id"] for one in asked] == [first["id"]]
    assert second["id"] in {
        task["assignee"].get("id") for task in symbl.read(conversation_id, "action-items")["actionItems"]
    }


def test_while_a_job_runs_the_conversation_is_analysed_once_more(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    symbl.submit_text("More.", conversation_id=conversation_id)
    for name in ("Jane", "Joan"):
        rename(symbl, conversation_id, members(symbl, conversation_id)[0], name=name)
    with server.services.database.read() as connection:
        found = find_by_symbl_id(connection, conversation_id)
        assert found is not None
        kinds = [job.kind for job in list_jobs_of(connection, found.id)]
    assert kinds == ["symbl_text", "symbl_text", "reanalysis"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"id": None}, '"id" is required'),
        ({"name": None}, '"name" is required'),
        ({"name": ""}, '"name" is not allowed to be empty'),
        ({"name": 5}, '"name" must be a string'),
        ({"email": 5}, '"email" must be a string'),
    ],
)
def test_a_change_that_makes_no_sense_is_refused(
    server: RunningServer, symbl: Symbl, changes: dict[str, Any], message: str
) -> None:
    conversation_id = told(server, symbl)
    member = members(symbl, conversation_id)[0]
    path = f"/v1/conversations/{conversation_id}/members/{member['id']}"
    body = {"id": member["id"], "name": "J", **changes}
    assert symbl.call("PUT", path, body, status=400) == {"message": message}


def test_the_id_is_that_of_the_path(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    first, second = members(symbl, conversation_id)
    path = f"/v1/conversations/{conversation_id}/members/{first['id']}"
    refused = symbl.call("PUT", path, {"id": second["id"], "name": "J"}, status=400)
    assert refused == {"message": f'"id" must be {first["id"]}'}
