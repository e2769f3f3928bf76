"""A SeaMeet client for tests, in a few lines over HTTP."""

import time
from pathlib import Path
from typing import Any

import httpx2

WAIT_S = 120.0


class SeaMeet:
    """Calls of one workspace with one token."""

    def __init__(self, origin: str, workspace: dict[str, Any]) -> None:
        self.workspace_id = workspace["workspace_id"]
        self.token = workspace["access_token"]
        self.http = httpx2.Client(
            base_url=f"{origin}/seameet-api/api/v1/workspaces/{self.workspace_id}",
            headers={"Authorization": f"Bearer {self.token}"},
            trust_env=False,
            timeout=60,
        )

    def close(self) -> None:
        """Close the connections."""
        self.http.close()

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """A call that has to succeed; its JSON."""
        response = self.http.request(method, path, json=body)
        assert response.is_success, f"{method} {path}: {response.status_code} {response.text}"
        return response.json() if response.content else None

    def create(self, language: str = "en-US", **fields: Any) -> str:
        """A new meeting; its id."""
        body = {
            "meeting_name": "test",
            "channel_type": "PHONE",
            "language": language,
            "start_time": "2026-05-30T21:53:34",
        }
        meeting_id: str = self.call("POST", "/meetings", body | fields)["id"]
        return meeting_id

    def upload(self, meeting_id: str, content: bytes | Path, name: str = "audio.wav") -> None:
        """Put a file into a meeting."""
        data = content.read_bytes() if isinstance(content, Path) else content
        handed_out = self.call("POST", f"/meetings/{meeting_id}/upload_audio_url", {"name": name})
        httpx2.put(handed_out["upload_audio_url"], content=data, trust_env=False).raise_for_status()

    def analyze(self, meeting_id: str, **fields: Any) -> str:
        """Start an analysis; the job's id."""
        body = {"channels": 1, "scenario": "customer_service_call"} | fields
        job_id: str = self.call("POST", f"/meetings/{meeting_id}/analyze_audio", body)["id"]
        return job_id

    def submit(self, content: bytes | Path, name: str = "audio.wav", **fields: Any) -> tuple[str, str]:
        """A new meeting with one file whose analysis is started: meeting id and job id."""
        language = fields.pop("language", "en-US")
        meeting_id = self.create(language)
        self.upload(meeting_id, content, name)
        return meeting_id, self.analyze(meeting_id, **fields)

    def job(self, job_id: str) -> Any:
        """The job."""
        return self.call("GET", f"/jobs/{job_id}")

    def wait(self, job_id: str, status: str | None = "FINISHED", timeout_s: float = WAIT_S) -> Any:
        """The job once it has ended, which must be with this status unless it is None."""
        end = time.monotonic() + timeout_s
        while (job := self.job(job_id))["status"] in ("QUEUED", "STARTED"):
            assert time.monotonic() < end, f"job {job_id} is still {job['status']} after {timeout_s} s"
            time.sleep(0.1)
        assert status is None or job["status"] == status, job
        return job

    def meeting(self, meeting_id: str) -> Any:
        """The meeting."""
        return self.call("GET", f"/meetings/{meeting_id}")

    def segments(self, meeting_id: str) -> list[dict[str, Any]]:
        """The transcript's segments."""
        found: list[dict[str, Any]] = self.call("GET", f"/meetings/{meeting_id}/transcript")["segments"]
        return found

    def analysis(self, meeting_id: str) -> Any:
        """The analysis."""
        return self.call("GET", f"/meetings/{meeting_id}/analysis")
