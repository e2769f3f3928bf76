"""A server that is killed in the middle of a job: tokens, results and jobs outlive it."""

from contextlib import closing
from pathlib import Path

import pytest
from tests.support.symbl import Symbl
from tests.support.workers import SETTINGS

from hansard.testing import installation

pytestmark = [pytest.mark.slow, pytest.mark.recordings]


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_killed_server_goes_on_where_it_was(
    request: pytest.FixtureRequest, recordings: Path, tmp_path: Path, database: str
) -> None:
    settings = dict(SETTINGS)
    if database == "postgresql":
        settings["HANSARD_DATABASE_URL"] = request.getfixturevalue("postgres_server").new_database()
    with installation(tmp_path / "data", settings) as made:
        first = made.start("serve")
        issued = made.create_workspace("acme")["symbl"]
        with closing(Symbl(made.origin, issued["app_id"], issued["app_secret"])) as symbl:
            done_id, done = symbl.submit_text("I'll send you the offer by Friday.")
            symbl.wait(done)
            before = symbl.messages(done_id), symbl.read(done_id, "action-items")
            content = (recordings / "calls" / "falcon_test.wav").read_bytes()
            sent = symbl.http.post("/v1/process/audio", content=content).json()
            assert symbl.get(f"/v1/job/{sent['jobId']}")["status"] == "in_progress"
            first.kill()
            made.start("serve")
            symbl.wait(sent["jobId"])
            assert symbl.messages(sent["conversationId"])
            assert (symbl.messages(done_id), symbl.read(done_id, "action-items")) == before
            generated = symbl.call("POST", "/oauth2/token:generate", symbl.application)
            assert generated["accessToken"] == symbl.token
