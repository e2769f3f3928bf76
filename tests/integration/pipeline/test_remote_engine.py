"""A whole server whose words come from a transcription server."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.servers.transcription import MODEL, Ears, TranscriptionServer, answering
from tests.support.seameet import SeaMeet

from hansard.testing import Installation, running_server

pytestmark = [pytest.mark.recordings, pytest.mark.slow]

KEY = "sk-very-secret-1234567890"
SPOKEN = "Mr. Quilter is the apostle of the middle classes"


@pytest.fixture(scope="module")
def remote() -> Iterator[TranscriptionServer]:
    with TranscriptionServer(Ears(), key=KEY) as running:
        yield running


@pytest.fixture(scope="module")
def server(remote: TranscriptionServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    settings = {
        "HANSARD_TRANSCRIBERS": "openai",
        "HANSARD_TRANSCRIPTION_URL": remote.url,
        "HANSARD_TRANSCRIPTION_KEY": KEY,
        "HANSARD_TRANSCRIPTION_MODEL": MODEL,
        "HANSARD_STAGE_ATTEMPTS": "1",
        "HANSARD_POLL_INTERVAL_S": "0.1",
    }
    with running_server(tmp_path_factory.mktemp("server"), settings) as running:
        yield running


@pytest.fixture(scope="module")
def client(server: Installation) -> Iterator[SeaMeet]:
    with closing(SeaMeet(server.origin, server.create_workspace("remote"))) as opened:
        yield opened


@pytest.fixture
def recording(recordings: Path) -> Path:
    return recordings / "multi_leopard" / "test.wav"


@pytest.fixture(autouse=True)
def healthy(remote: TranscriptionServer) -> Iterator[None]:
    yield
    remote.lasting_fault = None
    remote.key = KEY


def test_a_job_finishes_with_the_remote_engines_words(
    client: SeaMeet, remote: TranscriptionServer, recording: Path
) -> None:
    meeting_id, job_id = client.submit(recording)
    client.wait(job_id)
    said = " ".join(segment["text"] for segment in client.segments(meeting_id))
    assert said.startswith(SPOKEN)
    assert [asked.value("language") for asked in remote.asked if "language" in asked.fields] == ["en"]
    assert {asked.headers["authorization"] for asked in remote.asked} == {f"Bearer {KEY}"}


def test_a_remote_engine_that_is_down_fails_the_job_with_its_words(
    client: SeaMeet, remote: TranscriptionServer, recording: Path
) -> None:
    remote.lasting_fault = answering(503, {"error": {"message": "No GPU is left."}})
    _, job_id = client.submit(recording)
    error = str(client.wait(job_id, "FAILED"))
    assert "The transcription server answered 503: No GPU is left." in error


def test_a_wrong_key_fails_the_job_at_once_and_is_not_shown(
    client: SeaMeet, remote: TranscriptionServer, server: Installation, recording: Path
) -> None:
    remote.key = "another"
    before = len(remote.asked)
    _, job_id = client.submit(recording)
    error = str(client.wait(job_id, "FAILED"))
    assert "HANSARD_TRANSCRIPTION_KEY" in error
    assert len([asked for asked in remote.asked[before:] if "language" in asked.fields]) == 1
    assert KEY not in error + server.logs()
