"""One conversation and lists of them: metadata, deletion, filters."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from tests.support.dialect_server import Connect, RunningServer
from tests.support.published import spoken
from tests.support.symbl import Symbl
from tests.support.symbl_store import owner_of, told, workspace_of

from hansard.model.transcript import UNKNOWN_SPEAKER, Participant
from hansard.store.clock import utc_now
from hansard.store.conversations import find_by_symbl_id, update_conversation
from hansard.store.events import list_events

NOBODY = "1234567890123456"
READS = (
    "",
    "/messages",
    "/topics",
    "/questions",
    "/follow-ups",
    "/action-items",
    "/insights",
    "/entities",
    "/trackers",
    "/trackers-detected",
    "/analytics",
    "/members",
    "/summary",
)


def begin_at(server: RunningServer, conversation_id: str, moment: datetime, **more: Any) -> None:
    """Let a conversation have begun at another time."""
    with server.services.database.write() as connection:
        found = find_by_symbl_id(connection, conversation_id)
        assert found is not None
        update_conversation(connection, found.id, {"start_time": moment, **more})


def ids(symbl: Symbl, **query: Any) -> list[str]:
    return [one["id"] for one in symbl.get("/v1/conversations", **query)["conversations"]]


def test_a_conversation_has_its_times_members_and_metadata(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl, name="Weekly", metadata={"label": "Business", "count": 3})
    begin_at(server, conversation_id, datetime.fromisoformat("2022-06-21T16:02:19.010"))
    found = symbl.read(conversation_id)
    members = found.pop("members")
    assert found == {
        "id": conversation_id,
        "type": "meeting",
        "name": "Weekly",
        "startTime": "2022-06-21T16:02:19.010Z",
        "endTime": "2022-06-21T16:02:35.810Z",
        "metadata": {"label": "Business"},
    }
    assert [(one["name"], one.get("email")) for one in members] == [
        ("Speaker 1", None),
        ("Steve", "steve@example.com"),
    ]
    assert members == symbl.read(conversation_id, "members")["members"]


def test_nobody_is_a_member_whom_nobody_knows(server: RunningServer, symbl: Symbl) -> None:
    talk = spoken([Participant("p1", UNKNOWN_SPEAKER)], ("p1", "Good morning."))
    conversation_id = told(server, symbl, talk)
    assert symbl.read(conversation_id)["members"] == []
    assert symbl.read(conversation_id, "members") == {"members": []}


def test_metadata_is_put_key_by_key(server: RunningServer, symbl: Symbl) -> None:
    conversation_id, _ = symbl.submit_text("Hi.")
    path = f"/v1/conversations/{conversation_id}"
    symbl.call("PUT", path, {"metadata": {"agentId": "johndoe", "team": "客服"}, "name": "ignored"})
    put = symbl.call("PUT", path, {"metadata": {"agentId": "jane", "team": "客服"}})
    assert put == {"id": conversation_id, "metadata": {"agentId": "jane", "team": "客服"}}
    found = symbl.get(path)
    assert (found["metadata"], found["name"]) == (put["metadata"], conversation_id)


def test_what_another_dialect_keeps_there_stays(
    server: RunningServer, new_symbl: Callable[..., Symbl], connect: Connect
) -> None:
    symbl = new_symbl()
    workspace_id = workspace_of(server, symbl)
    seameet = connect(workspace_id, server.new_token(workspace_id))
    meeting_id = seameet.create(resource_metadata={"crm": {"id": 7}, "agentId": "x"})
    conversation_id = ids(symbl, startTime="2026-05-01", endTime="2126-01-01")[0]
    symbl.call("PUT", f"/v1/conversations/{conversation_id}", {"metadata": {"agentId": "johndoe"}})
    assert symbl.read(conversation_id)["metadata"] == {"agentId": "johndoe"}
    assert seameet.meeting(meeting_id)["resource_metadata"] == {"crm": {"id": 7}, "agentId": "johndoe"}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, '"metadata" is required'),
        ({"metadata": []}, '"metadata" must be an object'),
        ({"metadata": {"a": 1}}, '"metadata.a" must be a string'),
        (
            {"metadata": {"a": "x" * 129}},
            '"metadata.a" length must be less than or equal to 128 characters long',
        ),
    ],
)
def test_metadata_that_cannot_be_is_refused(symbl: Symbl, body: Any, message: str) -> None:
    conversation_id, _ = symbl.submit_text("Hi.")
    refused = symbl.call("PUT", f"/v1/conversations/{conversation_id}", body, status=400)
    assert refused == {"message": message}


def test_a_key_that_stands_there_twice_is_refused(symbl: Symbl) -> None:
    conversation_id, _ = symbl.submit_text("Hi.")
    body = b'{"metadata": {"a": "1", "a": "2"}}'
    response = symbl.http.put(f"/v1/conversations/{conversation_id}", content=body)
    assert (response.status_code, "twice" in response.json()["message"]) == (400, True)


def test_what_is_deleted_is_gone_from_every_route(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    member_id = symbl.read(conversation_id, "members")["members"][0]["id"]
    path = f"/v1/conversations/{conversation_id}"
    response = symbl.http.request("DELETE", path, content=b"{}")  # clients send a body
    assert response.json() == {"message": "successfully deleted the conversation"}
    unknown = {"message": "The conversationId is either invalid or does not exist."}
    for read in READS:
        assert symbl.call("GET", f"{path}{read}", status=404) == unknown
    for method, change, body in (
        ("DELETE", "", None),
        ("PUT", "", {"metadata": {}}),
        ("PUT", f"/members/{member_id}", {"id": member_id, "name": "J"}),
        ("PUT", "/speakers", {"speakerEvents": []}),
        ("POST", "/summary", None),
        ("POST", "/transcript", {"contentType": "text/srt"}),
    ):
        assert symbl.call(method, f"{path}{change}", body, status=404) == unknown
    assert ids(symbl) == []


def test_deleting_cancels_what_is_unfinished_and_tells_of_it(server: RunningServer, symbl: Symbl) -> None:
    hook = "http://127.0.0.1:9/hook"
    conversation_id, job_id = symbl.submit_text("Hi.", webhookUrl=hook)
    workspace_id = owner_of(server, conversation_id)
    symbl.call("DELETE", f"/v1/conversations/{conversation_id}")
    assert symbl.call("GET", f"/v1/job/{job_id}", status=404) == {"message": "Job not found"}
    with server.services.database.read() as connection:
        events, _ = list_events(connection, workspace_id, offset=0, limit=10)
    last = max(events, key=lambda event: event.sequence)
    assert b'"status": "failed"' in last.body
    assert b'"code": "cancelled"' in last.body


def test_a_list_is_of_a_week_in_order_of_start(server: RunningServer, symbl: Symbl) -> None:
    now = datetime.fromisoformat("2022-06-21T12:00")
    found = [symbl.submit_text("Hi.", name=name)[0] for name in ("b", "c", "a")]
    for number, conversation_id in enumerate(found):
        begin_at(server, conversation_id, now - timedelta(days=3 * number), duration_s=60.0)
    first, second, third = found
    assert ids(symbl) == []
    end = "2022-06-21T13:00:00Z"
    assert ids(symbl, endTime=end) == [third, second, first]
    assert ids(symbl, endTime=end, order="desc", limit=2) == [first, second]
    assert ids(symbl, endTime=end, limit=1, offset=1) == [second]
    assert ids(symbl, endTime=end, limit=0) == []
    assert ids(symbl, endTime=end, sort="conversation.name") == [third, first, second]
    assert ids(symbl, endTime=end, sort="conversation.id") == sorted(found)
    assert ids(symbl, endTime="2022-06-21T12:00:30Z") == [third, second]  # the first goes on until later
    assert ids(symbl, startTime="2022-06-18T12:00:00Z", endTime=end) == [second, first]


def test_what_goes_on_ends_now(server: RunningServer, symbl: Symbl) -> None:
    conversation_id, _ = symbl.submit_text("Hi.")
    begin_at(server, conversation_id, utc_now() - timedelta(hours=1), duration_s=10_000.0)
    assert ids(symbl) == [conversation_id]


def test_a_filter_looks_at_metadata_too(symbl: Symbl) -> None:
    john, _ = symbl.submit_text("Hi.", name="x", metadata={"agentId": "johndoe", "customerId": "1"})
    jane, _ = symbl.submit_text("Hi.", name="x", metadata={"agentId": "jane"})
    assert ids(symbl, filter="conversation.metadata.agentId==johndoe") == [john]
    assert ids(symbl, filter="conversation.metadata.agentId!=johndoe;conversation.name==x") == [jane]
    assert ids(symbl, filter=f"conversation.id=='{jane}'") == [jane]
    both = "conversation.startTime>2020-01-01 and conversation.type==meeting"
    assert ids(symbl, filter=both, order="desc") == [jane, john]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"limit": "65537"}, '"limit" must be less than or equal to 65536'),
        ({"limit": "x"}, '"limit" must be a number'),
        ({"offset": "-1"}, '"offset" must be greater than or equal to 0'),
        ({"order": "up"}, '"order" must be one of [asc, desc]'),
        ({"endTime": "now"}, '"endTime" must be a valid ISO 8601 date'),
        ({"startTime": "9999-99-99"}, '"startTime" must be a valid ISO 8601 date'),
        (
            {"filter": "conversation.name==a or conversation.name==b"},
            '"filter" must be joined by and: see position 22',
        ),
    ],
)
def test_a_list_that_cannot_be_is_refused(symbl: Symbl, query: dict[str, str], message: str) -> None:
    assert symbl.call("GET", "/v1/conversations", status=400, **query) == {"message": message}


def test_an_unknown_order_is_refused(symbl: Symbl) -> None:
    refused = symbl.call("GET", "/v1/conversations", status=400, sort="conversation.type")
    assert refused["message"].startswith('"sort" must be one of [conversation.startTime')


def test_another_account_sees_nothing(new_symbl: Callable[..., Symbl]) -> None:
    mine, other = new_symbl(), new_symbl()
    conversation_id, _ = mine.submit_text("Hi.", metadata={"a": "b"})
    assert ids(other, filter="conversation.metadata.a==b") == []
    for method in ("GET", "PUT", "DELETE"):
        other.call(method, f"/v1/conversations/{conversation_id}", {"metadata": {}}, status=404)
    assert ids(mine) == [conversation_id]


@pytest.mark.parametrize("conversation_id", [NOBODY, "abc", "%00", "1e5", "１２", "9" * 500])
def test_any_other_id_is_unknown(symbl: Symbl, conversation_id: str) -> None:
    for read in READS:
        refused = symbl.call("GET", f"/v1/conversations/{conversation_id}{read}", status=404)
        assert refused == {"message": "The conversationId is either invalid or does not exist."}


@pytest.mark.parametrize(
    "path",
    [
        f"/v1/conversations/{NOBODY}/bookmarks",
        f"/v1/conversations/{NOBODY}/callscore",
        f"/v1/conversations/{NOBODY}/callscore/status",
        f"/v1/conversations/{NOBODY}/lm-insights/call-score",
        f"/v1/conversations/{NOBODY}/experiences",
        "/v1/manage/settings",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_is_not_served_is_unknown(symbl: Symbl, method: str, path: str) -> None:
    response = symbl.http.request(method, path)
    assert (response.status_code, response.json()) == (404, {"message": "Route not found"})
