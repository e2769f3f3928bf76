"""A server of its own with one worker, used as a client uses it."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

from hansard.errors import EngineFailedError
from hansard.testing import HansardProcess, Installation, installation

_POLL_S = 0.5  # more often, and asking would itself be what the API does
_LIMIT_S = 3600.0
_MEETING = {
    "meeting_name": "bench",
    "channel_type": "PHONE",
    "language": "en-US",
    "start_time": "2026-01-01T00:00:00",
}
_RUNNING = ("QUEUED", "STARTED")


@dataclass(frozen=True, slots=True)
class Client:
    """Calls of one workspace."""

    http: httpx2.Client

    def open_upload(self, name: str) -> tuple[str, str]:
        """A new meeting: its id, and the URL to put its audio to."""
        meeting_id: str = self.http.post("/meetings", json=_MEETING).raise_for_status().json()["id"]
        slot = self.http.post(f"/meetings/{meeting_id}/upload_audio_url", json={"name": name})
        url: str = slot.raise_for_status().json()["upload_audio_url"]
        return meeting_id, url

    def analyze(self, path: Path, watch: Callable[[], None] = lambda: None) -> float:
        """Upload a recording and wait until its analysis is finished; the seconds that took.

        `watch` is called about twice a second. Raises EngineFailedError when the job fails.
        """
        meeting_id, url = self.open_upload(path.name)
        began_s = time.monotonic()
        with path.open("rb") as content:
            self.http.put(url, content=content).raise_for_status()
        asked = {"channels": 2, "scenario": "customer_service_call"}
        job = self.http.post(f"/meetings/{meeting_id}/analyze_audio", json=asked).raise_for_status().json()
        while job["status"] in _RUNNING and time.monotonic() - began_s < _LIMIT_S:
            time.sleep(_POLL_S)
            watch()
            job = self.http.get(f"/jobs/{job['id']}").raise_for_status().json()
        if job["status"] != "FINISHED":
            raise EngineFailedError(f"the job of {path.name} is {job['status']}: {job}")
        return time.monotonic() - began_s


@contextmanager
def served() -> Iterator[tuple[Installation, HansardProcess, Client]]:
    """An empty installation whose API is running, that process, and a client."""
    quiet = {"HANSARD_LOG_LEVEL": "warning", "HANSARD_LOG_FORMAT": "json"}
    with tempfile.TemporaryDirectory() as name, installation(Path(name), quiet) as made:
        api = made.start("api")
        workspace = made.create_workspace("bench")
        base_url = f"{made.origin}/seameet-api/api/v1/workspaces/bench"
        headers = {"Authorization": f"Bearer {workspace['access_token']}"}
        with httpx2.Client(base_url=base_url, headers=headers, trust_env=False, timeout=120) as http:
            yield made, api, Client(http)
