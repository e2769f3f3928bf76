"""Requests made up from the OpenAPI document never bring the server down."""

from contextlib import closing
from pathlib import Path

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.made_up import made_up_requests
from tests.support.seameet import SeaMeet

OPTIONS = (
    *("--checks", "not_a_server_error", "--phases", "examples,coverage,fuzzing"),
    *("--max-examples", "20"),
)


@pytest.mark.slow
@pytest.mark.parametrize("methods", [("--exclude-method", "DELETE"), ("--include-method", "DELETE")])
def test_no_made_up_request_gives_a_server_error(
    server: RunningServer, tmp_path: Path, methods: tuple[str, str]
) -> None:
    workspace_id = server.new_workspace()
    credentials = {"workspace_id": workspace_id, "access_token": server.new_token(workspace_id)}
    with closing(SeaMeet(server.origin, credentials)) as client:
        meeting_id = client.create()
        client.upload(meeting_id, b"RIFF....WAVE", "a.wav")
        job_id = client.analyze(meeting_id)
        ids = {"workspace_id": workspace_id, "meeting_id": meeting_id, "job_id": job_id}
        url = f"{server.origin}/seameet-api/openapi.json"
        made_up_requests(tmp_path, url, client.token, ids, *OPTIONS, *methods)
