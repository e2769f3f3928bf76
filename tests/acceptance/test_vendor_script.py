"""The vendor's published script, unmodified, against a real server."""

import hashlib
import hmac
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.pages import vendor_page
from tests.support.seameet import SeaMeet

from hansard.testing import CallbackReceiver, Installation

SCRIPT_SHA256 = "774fd51ddebc8cfefdbc132c2c8d6c9b4d7537046f1284d18f961f91b02f0e4a"


@pytest.fixture(scope="session")
def script(recordings: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script as the vendor's page prints it; it is extracted here and never kept."""
    found = re.search(r"^```py\n(.*?)^```$", vendor_page(recordings, 1), re.MULTILINE | re.DOTALL)
    assert found is not None
    assert hashlib.sha256(found[1].encode()).hexdigest() == SCRIPT_SHA256
    path = tmp_path_factory.mktemp("script") / "import_meeting_audio.py"
    path.write_text(found[1])
    return path


def run_script(
    script: Path, client: SeaMeet, base_url: str, audio: Path, *options: str, name: str | None = None
) -> None:
    command = [sys.executable, script, "--access-token", client.token, "--workspace-id", client.workspace_id]
    command += ["--wav-path", audio, "--wav-name", name or audio.name, "--seameet-url-base", base_url]
    environment = os.environ | {"NO_PROXY": "127.0.0.1", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run([*command, *options], check=False, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr


def meetings(client: SeaMeet) -> list[dict[str, object]]:
    found: list[dict[str, object]] = client.call("GET", "/meetings")["data"]
    return found


def wait_for_all(client: SeaMeet) -> None:
    for job in client.call("GET", "/jobs")["data"]:
        client.wait(job["id"])


def test_the_script_runs_twice_and_its_callbacks_verify(
    script: Path, server: Installation, client: SeaMeet, receiver: CallbackReceiver, short_speech: Path
) -> None:
    for _ in range(2):
        run_script(script, client, f"{server.origin}/seameet-api", short_speech, "--agent-name", "王小明")
    callbacks = receiver.wait_for(2)
    assert len(meetings(client)) == 2
    settings = client.call("GET", "/callback_settings")
    key = settings["callback_secret"].encode()
    for callback in callbacks:
        document = callback.document
        for body in (callback.body, json.dumps(json.loads(callback.body)).encode()):
            signature = hmac.new(key, body, hashlib.sha256).hexdigest()
            assert signature == callback.headers["x-seasalt-server-signature"]
        assert document["event_name"] == document["event"] == "dashboard_analysis_finished"
        assert None in document["payload"].values()
        assert "country" in " ".join(line["text"] for line in document["payload"]["transcript"])


@pytest.mark.parametrize("base_path", ["/seameet-api/", "", "/seameet-api"])
def test_any_form_of_the_base_url_works(
    script: Path, server: Installation, client: SeaMeet, short_call: Path, base_path: str
) -> None:
    run_script(script, client, f"{server.origin}{base_path}", short_call)
    assert len(meetings(client)) == 1


@pytest.mark.parametrize("name", ["my call é.wav", "../../up.wav", "通話.wav", "x" * 220 + ".wav"])
def test_any_file_name_is_a_label(
    script: Path, server: Installation, client: SeaMeet, short_call: Path, name: str
) -> None:
    run_script(script, client, f"{server.origin}/seameet-api", short_call, name=name)
    (job,) = client.call("GET", "/jobs")["data"]
    assert job["parameters"]["file_name"] == name
    assert not list(server.data.parent.rglob("up.wav"))


@pytest.mark.parametrize("options", [("--use-existing-audio", "False"), ("--reset_meeting", "false")])
def test_the_scripts_misread_booleans_do_no_harm(
    script: Path, server: Installation, client: SeaMeet, short_call: Path, options: tuple[str, str]
) -> None:
    run_script(script, client, f"{server.origin}/seameet-api", short_call, *options)
    wait_for_all(client)


def test_english_under_the_scripts_default_language_is_kept_with_a_warning(
    script: Path, server: Installation, client: SeaMeet, short_call: Path
) -> None:
    run_script(script, client, f"{server.origin}/seameet-api", short_call)
    wait_for_all(client)
    (listed,) = meetings(client)
    meeting = client.meeting(str(listed["id"]))
    assert meeting["language"] == "zh-TW"
    assert meeting["detected_language"] == "en-US"
    assert any(warning.startswith("language_mismatch") for warning in meeting["warnings"])
    segments = client.segments(str(listed["id"]))
    assert {segment["speaker"] for segment in segments} == {"test agent", "test customer"}
