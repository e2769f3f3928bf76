"""What is not read of a conversation's words: tokens, jobs, members, metadata, trackers, groups, webhooks."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.golden import assert_like, load
from tests.support.published import publish, spoken, submit_talk
from tests.support.symbl import Symbl

from hansard.dialects.symbl import events
from hansard.errors import UndecodableAudioError
from hansard.model.transcript import Participant
from hansard.pipeline.publish import publish_beginning, publish_failure
from hansard.store.events import list_events
from hansard.store.jobs import find_job
from hansard.store.workspaces import update_workspace

FOLDER = Path(__file__).parent
TALK = spoken(
    (
        Participant("p1", "Roger", email="roger@example.com"),
        Participant("p2", "Steve", email="steve@example.com"),
    ),
    ("p1", "Good morning, this is Roger from accounting and I have the figures of last month."),
    ("p2", "Thank you Roger, please go ahead."),
)
FAILURE = "The media could not be decoded."
TRACKER = {"name": "PricingMention", "vocabulary": ["What is the price", "Subscription"]}
GROUP = {
    "name": "Agent John",
    "description": "Calls of one agent",
    "criteria": "conversation.metadata.agentId==johndoe",
}


def test_tokens(symbl: Symbl) -> None:
    golden = load(FOLDER, "token")
    assert_like(symbl.call("POST", "/oauth2/token:refresh", symbl.application), golden["refreshed"])
    assert_like(symbl.call("DELETE", "/oauth2/token:revoke", symbl.application), golden["revoked"])
    assert_like(symbl.call("POST", "/oauth2/token:generate", symbl.application), golden["generated"])


def test_jobs(server: RunningServer, symbl: Symbl) -> None:
    golden = load(FOLDER, "jobs")
    answer = symbl.call(
        "POST", "/v1/process/text", {"messages": [{"payload": {"content": "Hi."}}]}, status=201
    )
    assert_like(answer, load(FOLDER, "submitted"))
    path = f"/v1/job/{answer['jobId']}"
    assert_like(symbl.get(path), golden["running"])
    publish(server.services, answer["jobId"], TALK)
    assert_like(symbl.get(path), golden["completed"])
    _, failing = symbl.submit_text("Hi.")
    _fail(server, failing)
    assert_like(symbl.get(f"/v1/job/{failing}"), golden["failed"])


def _fail(server: RunningServer, job_id: str) -> None:
    with server.services.database.write() as connection:
        job = find_job(connection, job_id)
        assert job is not None
        publish_beginning(connection, job, (events.begun_event,))
        publish_failure(
            connection,
            job,
            code=UndecodableAudioError.code,
            message=FAILURE,
            renderers=(events.failed_event,),
        )


def test_webhooks(server: RunningServer, symbl: Symbl) -> None:
    _, job_id = symbl.submit_text("Hi.", webhookUrl="https://example.com/hook")
    _fail(server, job_id)
    with server.services.database.read() as connection:
        told, _ = list_events(connection, symbl.workspace_id)
    bodies = [json.loads(event.body) for event in sorted(told, key=lambda event: event.sequence)]
    assert_like(bodies, load(FOLDER, "webhook"))


def test_a_conversation(server: RunningServer, symbl: Symbl) -> None:
    golden = load(FOLDER, "conversation")
    conversation_id = submit_talk(
        server, symbl, TALK, name="Business Meeting", metadata={"label": "Business"}
    )
    path = f"/v1/conversations/{conversation_id}"
    assert_like(symbl.get(path), golden["read"])
    listed = symbl.get("/v1/conversations", startTime="2026-06-15", endTime="2026-06-16")
    assert_like(listed, golden["listed"])
    assert_like(symbl.call("PUT", path, {"metadata": {"agentId": "johndoe"}}), golden["changed"])
    assert_like(symbl.call("DELETE", path), golden["deleted"])


def test_members(server: RunningServer, symbl: Symbl) -> None:
    golden = load(FOLDER, "members")
    conversation_id = submit_talk(server, symbl, TALK)
    path = f"/v1/conversations/{conversation_id}"
    found = symbl.get(f"{path}/members")
    assert_like(found, golden["read"])
    roger, steve = found["members"]
    assert_like(symbl.call("PUT", f"{path}/members/{roger['id']}", roger), golden["named"])
    spoken_by = [
        {"type": kind, "user": steve, "offset": {"seconds": seconds, "nanos": 500_000_000}}
        for kind, seconds in (("started_speaking", 0), ("stopped_speaking", 15))
    ]
    assert_like(symbl.call("PUT", f"{path}/speakers", {"speakerEvents": spoken_by}), golden["speakers"])


@pytest.mark.parametrize("paths", [("tracker", "tracker"), ("trackers", "trackers")], ids=["2022", "2023"])
def test_trackers(symbl: Symbl, paths: tuple[str, str]) -> None:
    golden = load(FOLDER, "managed_trackers")
    collection, single = (f"/v1/manage/{path}" for path in paths)
    created = symbl.call("POST", collection, TRACKER, status=201)
    assert_like(created, golden["created"])
    path = f"{single}/{created['tracker']['id']}"
    assert_like(symbl.get(path), golden["created"])
    assert_like(symbl.get("/v1/manage/trackers"), golden["listed"])
    replaced = {"name": TRACKER["name"], "vocabulary": ["How much"]}
    assert_like(symbl.call("PUT", path, replaced), golden["replaced"])
    steps = [
        {"op": "add", "path": "/vocabulary/-", "value": "Discount"},
        {"op": "add", "path": "/description", "value": "Talk about money"},
    ]
    assert_like(symbl.call("PATCH", path, steps), golden["patched"])
    assert_like(symbl.call("DELETE", path), golden["deleted"])


def test_groups(symbl: Symbl) -> None:
    golden = load(FOLDER, "groups")
    created = symbl.call("POST", "/v1/manage/group", GROUP, status=201)
    assert_like(created, golden["created"])
    path = f"/v1/manage/group/{created['group']['id']}"
    assert_like(symbl.get(path), golden["created"])
    assert_like(symbl.call("POST", "/v1/manage/groups", [GROUP], status=201), golden["several"])
    assert_like(symbl.get("/v1/manage/groups"), golden["listed"])
    replaced = {
        "id": created["group"]["id"],
        "name": GROUP["name"],
        "criteria": "conversation.metadata.agentId==john",
    }
    assert_like(symbl.call("PUT", path, replaced), golden["replaced"])
    assert_like(symbl.call("DELETE", path), golden["deleted"])


@pytest.mark.parametrize(
    ("name", "status", "method", "path", "body"),
    [
        ("required", 400, "POST", "/v1/process/audio/url", {}),
        (
            "number",
            400,
            "POST",
            "/v1/process/audio/url",
            {"url": "https://a.example/", "confidenceThreshold": "x"},
        ),
        ("choice", 400, "POST", "/v1/process/audio/url", {"url": "https://a.example/", "mode": "loud"}),
        (
            "nested",
            400,
            "POST",
            "/v1/process/audio/url",
            {"url": "https://a.example/", "channelMetadata": [{"speaker": {"name": "Robert"}}]},
        ),
        ("empty_field", 400, "POST", "/v1/manage/tracker", TRACKER | {"description": ""}),
        ("conversation", 404, "GET", "/v1/conversations/5815170693595136/messages", None),
        ("conversation", 404, "PUT", "/v1/process/audio/none", None),
        ("job", 404, "GET", "/v1/job/9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", None),
        ("tracker", 404, "GET", "/v1/manage/tracker/4476908732794496", None),
        ("group", 404, "GET", "/v1/manage/group/4931769134481408", None),
        ("route", 404, "GET", "/v1/bookmarks", None),
        ("method", 405, "POST", "/v1/process/video/url/5815170693595136", None),
    ],
)
def test_refusals(symbl: Symbl, name: str, status: int, method: str, path: str, body: Any) -> None:
    assert symbl.call(method, path, body, status=status) == load(FOLDER, "errors")[name]


def test_refusals_of_an_account(new_symbl: Callable[..., Symbl], server: RunningServer) -> None:
    golden = load(FOLDER, "errors")
    client = new_symbl(max_jobs=2)
    assert client.call("POST", "/v1/manage/tracker", TRACKER)
    assert client.call("POST", "/v1/manage/tracker", TRACKER, status=409) == golden["taken"]
    large = TRACKER | {"description": "x" * (1 << 20)}
    assert client.call("POST", "/v1/manage/tracker", large, status=413) == golden["large"]
    conversation_id, _ = client.submit_text("Hi.")
    path = f"/v1/conversations/{conversation_id}"
    assert client.call("GET", f"{path}/summary", status=404) == golden["summary"]
    unknown = {"id": "none", "name": "Nobody"}
    assert client.call("PUT", f"{path}/members/none", unknown, status=404) == golden["member"]
    client.submit_text("Hi.")
    many = {"messages": [{"payload": {"content": "Hi."}}]}
    assert client.call("POST", "/v1/process/text", many, status=429) == golden["too_many"]
    wrong = client.application | {"appSecret": "another"}
    assert client.call("POST", "/oauth2/token:generate", wrong, status=401) == golden["application"]
    client.http.headers["Authorization"] = "Bearer nothing"
    assert client.call("GET", path, status=401) == golden["token"]


def test_a_disabled_account(new_symbl: Callable[..., Symbl], server: RunningServer) -> None:
    client = new_symbl()
    with server.services.database.write() as connection:
        update_workspace(connection, client.workspace_id, {"disabled": True})
    assert client.call("GET", "/v1/conversations", status=403) == load(FOLDER, "errors")["disabled"]
