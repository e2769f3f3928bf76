"""The OpenAPI document is valid, names every route, and says what is answered."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR
from tests.support.dialect_server import RunningServer
from tests.support.made_up import made_up_requests
from tests.support.symbl import Symbl
from tests.support.symbl_store import told

PATH = "/symbl/openapi.json"

ROUTES = {
    "/oauth2/token:generate": "POST",
    "/oauth2/token:refresh": "POST",
    "/oauth2/token:revoke": "DELETE",
    "/v1/process/audio": "POST",
    "/v1/process/audio/{conversationId}": "PUT",
    "/v1/process/audio/url": "POST",
    "/v1/process/audio/url/{conversationId}": "PUT",
    "/v1/process/video": "POST",
    "/v1/process/video/{conversationId}": "PUT",
    "/v1/process/video/url": "POST",
    "/v1/process/video/url/{conversationId}": "PUT",
    "/v1/process/text": "POST",
    "/v1/process/text/{conversationId}": "PUT",
    "/v1/job/{jobId}": "GET",
    "/v1/conversations": "GET",
    "/v1/conversations/{conversationId}": "GET PUT DELETE",
    "/v1/conversations/{conversationId}/messages": "GET",
    "/v1/conversations/{conversationId}/topics": "GET",
    "/v1/conversations/{conversationId}/questions": "GET",
    "/v1/conversations/{conversationId}/follow-ups": "GET",
    "/v1/conversations/{conversationId}/action-items": "GET",
    "/v1/conversations/{conversationId}/insights": "GET",
    "/v1/conversations/{conversationId}/entities": "GET",
    "/v1/conversations/{conversationId}/trackers-detected": "GET",
    "/v1/conversations/{conversationId}/trackers": "GET",
    "/v1/conversations/{conversationId}/analytics": "GET",
    "/v1/conversations/{conversationId}/members": "GET",
    "/v1/conversations/{conversationId}/members/{memberId}": "PUT",
    "/v1/conversations/{conversationId}/speakers": "PUT",
    "/v1/conversations/{conversationId}/summary": "GET POST",
    "/v1/conversations/{conversationId}/transcript": "POST",
    "/v1/conversations/{conversationId}/intents": "GET",
    "/v1/conversations/{conversationId}/abstract-topics": "GET",
    "/v1/conversations/{conversationId}/comprehensive/action-items": "GET",
    "/v1/manage/tracker": "POST",
    "/v1/manage/tracker/{trackerId}": "GET PUT PATCH DELETE",
    "/v1/manage/trackers": "GET POST",
    "/v1/manage/trackers/bulk": "POST",
    "/v1/manage/trackers/{trackerId}": "GET PUT PATCH DELETE",
    "/v1/manage/group": "POST",
    "/v1/manage/groups": "GET POST",
    "/v1/manage/group/{groupId}": "GET PUT DELETE",
    "/v1/groups/{groupId}/conversations": "GET",
    "/v1/usage": "GET",
}
"""Every route of the contract, and the usage."""

TRACKER = {"name": "PricingMention", "vocabulary": ["report", "call somebody by phone"]}
ASKED = {
    "detectPhrases": True,
    "detectEntities": True,
    "entities": [{"customType": "papers", "text": "the report"}],
    "trackers": [TRACKER],
    "confidenceThreshold": 0,
}


@pytest.fixture
def document(symbl: Symbl) -> dict[str, Any]:
    found: dict[str, Any] = symbl.get(PATH)
    return found


def exactly(document: dict[str, Any], schema: dict[str, Any]) -> jsonschema_rs.Validator:
    """Holds values to a schema, in which objects have the keys that are named and no other."""
    components = copy.deepcopy(document["components"])
    for one in components["schemas"].values():
        if one.get("type") == "object":
            one.setdefault("additionalProperties", False)
    return jsonschema_rs.validator_for({**schema, "components": components})


def answer_of(document: dict[str, Any], method: str, path: str, status: int = 200) -> jsonschema_rs.Validator:
    content = document["paths"][path][method]["responses"][str(status)]["content"]
    return exactly(document, content["application/json"]["schema"])


def test_the_document_is_valid(document: dict[str, Any]) -> None:
    OPENAPI_31_VALIDATOR.validate(document)


def test_every_route_is_in_the_document(document: dict[str, Any]) -> None:
    named = {path: {method.upper() for method in methods} for path, methods in document["paths"].items()}
    assert named == {path: set(methods.split()) for path, methods in ROUTES.items()}


def test_every_refusal_is_in_the_document(document: dict[str, Any]) -> None:
    submit = document["paths"]["/v1/process/audio/{conversationId}"]["put"]
    assert set(submit["responses"]) == {"201", "400", "401", "403", "404", "413", "429"}
    assert {"bearer", "apiKey"} == set(document["components"]["securitySchemes"])
    assert document["paths"]["/oauth2/token:generate"]["post"]["security"] == []


def test_a_submission_has_its_parameters_in_query_and_body(document: dict[str, Any]) -> None:
    file, text = (document["paths"][f"/v1/process/{kind}"]["post"] for kind in ("audio", "text"))
    in_query = {one["name"]: one for one in file["parameters"]}
    body = document["components"]["schemas"]["TextSubmission"]["properties"]
    assert set(body) - set(in_query) == {"messages"}
    assert in_query["confidenceThreshold"]["schema"]["default"] == 0.5
    for name in ("customVocabulary", "entities", "trackers", "channelMetadata"):
        assert "five ways" in in_query[name]["description"]
    assert "application/octet-stream" in file["requestBody"]["content"]
    assert "application/json" in text["requestBody"]["content"]


READINGS = sorted(path for path, methods in ROUTES.items() if "GET" in methods and "conversationId" in path)


def test_what_is_read_is_as_described(server: RunningServer, symbl: Symbl, document: dict[str, Any]) -> None:
    conversation_id = told(server, symbl, **ASKED)
    query = {"verbose": "true", "sentiment": "true", "parentRefs": "true"}
    for path in READINGS:
        found = symbl.get(path.format(conversationId=conversation_id), **query)
        answer_of(document, "get", path).validate(found)
    member = symbl.read(conversation_id, "members")["members"][0]
    put = "/v1/conversations/{conversationId}/members/{memberId}"
    done = symbl.call("PUT", put.format(conversationId=conversation_id, memberId=member["id"]), member)
    answer_of(document, "put", put).validate(done)
    for kind in ("text/markdown", "text/srt"):
        path = "/v1/conversations/{conversationId}/transcript"
        text = symbl.call("POST", path.format(conversationId=conversation_id), {"contentType": kind})
        answer_of(document, "post", path).validate(text)
    for path in ("/v1/conversations", "/v1/usage"):
        answer_of(document, "get", path).validate(symbl.get(path))


def test_what_is_managed_is_as_described(symbl: Symbl, document: dict[str, Any]) -> None:
    full = TRACKER | {"description": "who", "categories": ["a"], "languages": ["en-US"]}
    made = symbl.call("POST", "/v1/manage/tracker", full, status=201)
    answer_of(document, "post", "/v1/manage/tracker", 201).validate(made)
    answer_of(document, "get", "/v1/manage/trackers").validate(symbl.get("/v1/manage/trackers"))
    gone = symbl.call("DELETE", f"/v1/manage/tracker/{made['tracker']['id']}")
    answer_of(document, "delete", "/v1/manage/tracker/{trackerId}").validate(gone)
    group = {"name": "g", "description": "d", "criteria": "conversation.metadata.a==b"}
    made = symbl.call("POST", "/v1/manage/group", group, status=201)
    answer_of(document, "post", "/v1/manage/group", 201).validate(made)
    answer_of(document, "get", "/v1/manage/groups").validate(symbl.get("/v1/manage/groups"))


def test_jobs_tokens_and_refusals_are_as_described(symbl: Symbl, document: dict[str, Any]) -> None:
    messages = [{"payload": {"content": "Hello."}}]
    made = symbl.call("POST", "/v1/process/text", {"messages": messages}, status=201)
    answer_of(document, "post", "/v1/process/text", 201).validate(made)
    job = symbl.get(f"/v1/job/{made['jobId']}")
    answer_of(document, "get", "/v1/job/{jobId}").validate(job)
    token = symbl.call("POST", "/oauth2/token:generate", symbl.application)
    answer_of(document, "post", "/oauth2/token:generate").validate(token)
    refused = symbl.call("POST", "/v1/process/text", {"messages": []}, status=400)
    answer_of(document, "post", "/v1/process/text", 400).validate(refused)
    unknown = symbl.call("GET", "/v1/job/x", status=404)
    answer_of(document, "get", "/v1/job/{jobId}", 404).validate(unknown)


CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
OPTIONS = (
    *("--checks", CHECKS, "--phases", "examples,fuzzing", "--max-examples", "10"),
    *("--exclude-path-regex", "^/oauth2"),
)


def ids_that_exist(server: RunningServer, symbl: Symbl) -> dict[str, str]:
    """One of each, by the name of its path parameter."""
    conversation_id = told(server, symbl, **ASKED)
    _, job_id = symbl.submit_text("Hello.")
    tracker = symbl.call("POST", "/v1/manage/tracker", TRACKER)["tracker"]
    group = symbl.call("POST", "/v1/manage/group", {"name": "g", "criteria": "conversation.id==1"})["group"]
    member = symbl.read(conversation_id, "members")["members"][0]
    return {
        "conversationId": conversation_id,
        "jobId": job_id,
        "memberId": member["id"],
        "trackerId": tracker["id"],
        "groupId": group["id"],
    }


@pytest.mark.slow
@pytest.mark.parametrize("methods", [("--exclude-method", "DELETE"), ("--include-method", "DELETE")])
def test_made_up_requests_are_answered_as_described(
    server: RunningServer, new_symbl: Callable[..., Symbl], tmp_path: Path, methods: tuple[str, str]
) -> None:
    symbl = new_symbl(max_jobs=1000)
    ids = ids_that_exist(server, symbl)
    made_up_requests(tmp_path, f"{server.origin}{PATH}", symbl.token, ids, *OPTIONS, *methods)
