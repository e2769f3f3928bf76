import httpx2
import pytest
from structlog.testing import capture_logs
from tests.support.dialect_server import Connect, RunningServer
from tests.support.seameet import SeaMeet

from hansard.store.tokens import list_tokens, revoke_token
from hansard.store.workspaces import update_workspace


def _get(seameet: SeaMeet, headers: dict[str, str]) -> httpx2.Response:
    return httpx2.get(f"{seameet.http.base_url}/meetings", headers=headers, trust_env=False)


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer {token}"},
        {"Authorization": "bearer {token}"},
        {"Authorization": "BEARER   {token}"},
        {"X-API-Key": "{token}"},
        {"x-api-key": "{token}", "Authorization": "Basic dXNlcjpwYXNz"},
    ],
)
def test_a_token_is_taken_from_either_header(seameet: SeaMeet, headers: dict[str, str]) -> None:
    filled = {name: value.format(token=seameet.token) for name, value in headers.items()}
    assert _get(seameet, filled).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": ""},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer wrong"},
        {"Authorization": "Bearer \xe9\xff"},
        {"X-API-Key": "wrong"},
        {"X-API-Key": ""},
    ],
)
def test_without_a_valid_token_the_answer_is_401(seameet: SeaMeet, headers: dict[str, str]) -> None:
    raw = {name: value.encode("latin-1") for name, value in headers.items()}
    response = httpx2.get(f"{seameet.http.base_url}/meetings", headers=raw, trust_env=False)  # type: ignore[arg-type]
    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"] == "Bearer"


def test_a_revoked_token_ends_at_once(server: RunningServer, seameet: SeaMeet) -> None:
    with server.services.database.write() as connection:
        revoke_token(connection, list_tokens(connection, seameet.workspace_id)[0].id)
    assert seameet.http.get("/meetings").status_code == 401


def test_the_caller_is_checked_before_the_body(seameet: SeaMeet) -> None:
    response = httpx2.post(f"{seameet.http.base_url}/meetings", content=b"{", trust_env=False)
    assert response.status_code == 401


@pytest.mark.parametrize("workspace_id", ["nowhere", "a%00b", "%F0%9F%98%80", "..%2F.."])
def test_an_unknown_workspace_is_forbidden(seameet: SeaMeet, workspace_id: str) -> None:
    url = f"{seameet.http.base_url}".replace(seameet.workspace_id, workspace_id)
    headers = {"Authorization": f"Bearer {seameet.token}"}
    response = httpx2.get(f"{url.rstrip('/')}/meetings", headers=headers, trust_env=False)
    assert response.status_code in (403, 404)
    assert response.json()["code"] in (12003, 12004)


def test_a_workspace_that_exists_is_forbidden_like_one_that_does_not(
    server: RunningServer, connect: Connect, seameet: SeaMeet
) -> None:
    other = connect(server.new_workspace(), seameet.token)
    unknown = connect("nowhere", seameet.token)
    answers = [client.http.get("/meetings") for client in (other, unknown)]
    assert [answer.status_code for answer in answers] == [403, 403]
    details = {answer.json()["detail"] for answer in answers}
    assert len(details) == 1


def test_a_disabled_workspace_is_refused_everything(server: RunningServer, seameet: SeaMeet) -> None:
    meeting_id = seameet.create()
    handed_out = seameet.call("POST", f"/meetings/{meeting_id}/upload_audio_url", {"name": "a.wav"})
    with server.services.database.write() as connection:
        update_workspace(connection, seameet.workspace_id, {"disabled": True})
    response = httpx2.put(handed_out["upload_audio_url"], content=b"RIFF", trust_env=False)
    assert (response.status_code, response.json()["code"]) == (403, 12007)
    for method, path in (("GET", "/meetings"), ("POST", "/meetings"), ("GET", f"/meetings/{meeting_id}")):
        response = seameet.http.request(method, path)
        assert (response.status_code, response.json()["code"]) == (403, 12007)
    with server.services.database.write() as connection:
        update_workspace(connection, seameet.workspace_id, {"disabled": False})
    assert seameet.meeting(meeting_id)["id"] == meeting_id


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("DELETE", ""),
        ("GET", ""),
        ("GET", "/transcript"),
        ("GET", "/analysis"),
        ("GET", "/audio"),
        ("PUT", "/labels"),
        ("POST", "/callback"),
        ("POST", "/upload_audio_url"),
        ("POST", "/analyze_audio"),
    ],
)
def test_a_meeting_of_another_workspace_of_the_token_is_named(
    server: RunningServer, connect: Connect, method: str, path: str
) -> None:
    mine, other = server.new_workspace(), server.new_workspace()
    token = server.new_token(mine, other)
    meeting_id = connect(other, token).create()
    response = connect(mine, token).http.request(method, f"/meetings/{meeting_id}{path}")
    assert (response.status_code, response.json()["code"]) == (400, 12101)


def test_a_meeting_of_a_foreign_workspace_is_unknown(
    server: RunningServer, connect: Connect, seameet: SeaMeet
) -> None:
    foreign = server.new_workspace()
    meeting_id = connect(foreign, server.new_token(foreign)).create()
    response = seameet.http.get(f"/meetings/{meeting_id}")
    assert (response.status_code, response.json()["code"]) == (404, 12100)


@pytest.mark.parametrize("meeting_id", ["seax_x", "a%00b", "%EF%BF%BD", "x" * 3000])
def test_any_other_meeting_id_is_unknown(seameet: SeaMeet, meeting_id: str) -> None:
    assert seameet.http.get(f"/meetings/{meeting_id}").status_code == 404
    assert seameet.http.post(f"/meetings/{meeting_id}/analyze_audio").status_code == 400


def test_an_id_is_matched_exactly(seameet: SeaMeet) -> None:
    assert seameet.http.get(f"/meetings/{seameet.create().upper()}").status_code == 404


@pytest.mark.parametrize("prefix", ["/seameet-api", "", "/seameet-api/", "//seameet-api//"])
def test_both_prefixes_work_with_repeated_slashes(
    server: RunningServer, seameet: SeaMeet, prefix: str
) -> None:
    url = f"{server.origin}{prefix}/api/v1/workspaces/{seameet.workspace_id}/meetings"
    headers = {"Authorization": f"Bearer {seameet.token}"}
    assert httpx2.get(url, headers=headers, trust_env=False).status_code == 200


def test_the_owner_is_the_tokens(server: RunningServer, connect: Connect) -> None:
    workspace_id = server.new_workspace()
    client = connect(workspace_id, server.new_token(workspace_id, owner="mary"))
    assert client.meeting(client.create())["owner_id"] == "mary"


def test_a_refusal_is_logged_with_the_ids_and_without_the_token(seameet: SeaMeet) -> None:
    with capture_logs() as logged:
        seameet.http.get("/meetings/seax_x")
    refusal = next(entry for entry in logged if entry["event"] == "request refused")
    assert refusal["status"] == 404
    assert refusal["reason"].startswith("MeetingNotFoundError")
    assert (refusal["workspace_id"], refusal["meeting_id"]) == (seameet.workspace_id, "seax_x")
    assert seameet.token not in str(logged)


def test_the_openapi_document_has_every_endpoint(server: RunningServer) -> None:
    document = httpx2.get(f"{server.origin}/seameet-api/openapi.json", trust_env=False).json()
    workspace = "/api/v1/workspaces/{workspace_id}"
    assert {
        f"{workspace}/meetings",
        f"{workspace}/meetings/{{meeting_id}}/upload_audio_url",
        f"{workspace}/meetings/{{meeting_id}}/analyze_audio",
        f"{workspace}/jobs/{{job_id}}",
        "/api/v1/public/meeting/{workspace_id}/meeting_labels",
    } <= set(document["paths"])
    create = document["paths"][f"{workspace}/meetings"]["post"]
    assert create["requestBody"]["content"]["application/json"]["schema"] == {
        "$ref": "#/components/schemas/CreateMeeting"
    }
    assert "CreateMeeting" in document["components"]["schemas"]
    assert {"HTTPBearer", "APIKeyHeader"} == set(document["components"]["securitySchemes"])
    assert {"401", "403", "422"} <= set(create["responses"])
