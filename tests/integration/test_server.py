"""What the whole server answers beside its dialects."""

import json
import socket
from collections.abc import Iterator

import httpx2
import pytest
from tests.support.dialect_server import RunningServer, connect, server

__all__ = ["connect", "server"]

WORKSPACES = "/seameet-api/api/v1/workspaces"


@pytest.fixture
def http(server: RunningServer) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=server.origin, trust_env=False) as client:
        yield client


def test_health_and_readiness(http: httpx2.Client) -> None:
    assert http.get("/healthz").json()["status"] == "ok"
    assert http.get("/readyz").json() == {"status": "ok"}


def test_the_front_page_names_the_dialects(http: httpx2.Client) -> None:
    dialects = http.get("/").json()["dialects"]
    document = http.get(dialects["seameet"]["openapi"]).json()
    assert document["openapi"].startswith("3.")


def test_metrics_count_jobs_and_requests(http: httpx2.Client) -> None:
    http.get("/healthz")
    text = http.get("/metrics").text
    assert "hansard_http_requests_total" in text
    assert "hansard_workers" in text


def test_an_unknown_path_is_answered_in_the_dialects_shape(http: httpx2.Client) -> None:
    answer = http.get("/seameet-api/api/v1/nothing/here")
    assert answer.status_code == 404
    assert set(answer.json()) == {"detail", "code", "parameters"}


@pytest.mark.parametrize("path", ["//seameet-api//api/v1//workspaces/x/meetings", f"{WORKSPACES}/x/meetings"])
def test_repeated_slashes_make_no_difference(http: httpx2.Client, path: str) -> None:
    assert http.get(path).status_code == 401


def test_a_large_body_is_refused_by_its_announced_length(server: RunningServer, http: httpx2.Client) -> None:
    workspace_id = server.new_workspace()
    headers = {"Authorization": f"Bearer {server.new_token(workspace_id)}"}
    body = json.dumps({"meeting_name": "x" * 3_000_000})
    answer = http.post(f"{WORKSPACES}/{workspace_id}/meetings", content=body, headers=headers)
    assert answer.status_code == 413
    assert answer.json()["code"] == 12006


def test_a_large_body_is_refused_while_it_comes(server: RunningServer, http: httpx2.Client) -> None:
    workspace_id = server.new_workspace()
    headers = {
        "Authorization": f"Bearer {server.new_token(workspace_id)}",
        "Content-Type": "application/json",
    }
    blocks = (b'{"x":"' if n == 0 else b"y" * 65536 for n in range(40))
    answer = http.post(f"{WORKSPACES}/{workspace_id}/meetings", content=blocks, headers=headers)
    assert answer.status_code == 413
    assert answer.json()["code"] == 12006


def upload_url(server: RunningServer, http: httpx2.Client, headers: dict[str, str]) -> str:
    workspace_id = server.new_workspace()
    headers = headers | {"Authorization": f"Bearer {server.new_token(workspace_id)}"}
    meeting = {
        "meeting_name": "m",
        "channel_type": "PHONE",
        "language": "en-US",
        "start_time": "2026-01-01T00:00:00",
    }
    base = f"{WORKSPACES}/{workspace_id}/meetings"
    meeting_id = http.post(base, json=meeting, headers=headers).json()["id"]
    answer = http.post(f"{base}/{meeting_id}/upload_audio_url?file_name=a.wav", headers=headers)
    url: str = answer.json()["upload_audio_url"]
    return url


def test_a_trusted_proxys_host_and_scheme_are_those_of_upload_urls(
    server: RunningServer, http: httpx2.Client
) -> None:
    forwarded = {"X-Forwarded-Host": "calls.example.com", "X-Forwarded-Proto": "https"}
    assert upload_url(server, http, forwarded).startswith("https://calls.example.com/seameet-upload/")
    assert upload_url(server, http, {}).startswith(f"{server.origin}/seameet-upload/")


@pytest.mark.parametrize("request_line", [b"GET /\x00 HTTP/1.1", b"BREW /healthz HTTP/1.1", b"nonsense"])
def test_odd_requests_do_no_harm(server: RunningServer, http: httpx2.Client, request_line: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(request_line + b"\r\nHost: x\r\nConnection: close\r\n\r\n")
        answer = connection.recv(4096)
    assert b" 5" not in answer[:13]
    assert http.get("/healthz").is_success
