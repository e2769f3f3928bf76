"""Requests made up from the OpenAPI document never bring the server down."""

import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.seameet import SeaMeet

PROGRAM = Path(sys.executable).with_name("schemathesis")


def made_up_requests(folder: Path, server: RunningServer, client: SeaMeet, *options: str) -> None:
    """Run schemathesis on the whole document with ids that exist."""
    meeting_id = client.create()
    client.upload(meeting_id, b"RIFF....WAVE", "a.wav")
    job_id = client.analyze(meeting_id)
    config = folder / "schemathesis.toml"
    config.write_text(
        "[parameters]\n"
        f'"path.workspace_id" = "{client.workspace_id}"\n'
        f'"path.meeting_id" = "{meeting_id}"\n'
        f'"path.job_id" = "{job_id}"\n'
    )
    command = [PROGRAM, "--config-file", config, "run", f"{server.origin}/seameet-api/openapi.json"]
    command += ["--checks", "not_a_server_error", "--phases", "examples,coverage,fuzzing"]
    command += ["--max-examples", "20", "--generation-database", "none", "--seed", "1"]
    command += ["--header", f"Authorization: Bearer {client.token}", *options]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder, timeout=280)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
    cases = re.search(r"(\d+) generated, (\d+) passed", done.stdout)
    assert cases is not None, done.stdout
    assert int(cases[1]) >= 20
    assert cases[1] == cases[2]


@pytest.mark.slow
@pytest.mark.parametrize("methods", [("--exclude-method", "DELETE"), ("--include-method", "DELETE")])
def test_no_made_up_request_gives_a_server_error(
    server: RunningServer, tmp_path: Path, methods: tuple[str, str]
) -> None:
    workspace_id = server.new_workspace()
    credentials = {"workspace_id": workspace_id, "access_token": server.new_token(workspace_id)}
    with closing(SeaMeet(server.origin, credentials)) as client:
        made_up_requests(tmp_path, server, client, *methods)
