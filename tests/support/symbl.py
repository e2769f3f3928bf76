"""A Symbl client for tests, in a few lines over HTTP."""

import time
from typing import Any

import httpx2

WAIT_S = 60.0


class Symbl:
    """Calls of one account."""

    def __init__(self, origin: str, app_id: str, app_secret: str) -> None:
        self.origin = origin
        self.workspace_id = ""
        self.application = {"type": "application", "appId": app_id, "appSecret": app_secret}
        self.http = httpx2.Client(base_url=origin, trust_env=False, timeout=60)
        self.token = self.call("POST", "/oauth2/token:generate", self.application)["accessToken"]
        self.http.headers["Authorization"] = f"Bearer {self.token}"

    def close(self) -> None:
        """Close the connections."""
        self.http.close()

    def call(
        self, method: str, path: str, body: Any = None, *, status: int | None = None, **query: Any
    ) -> Any:
        """The JSON of a call that has to succeed, or to be answered with this status."""
        response = self.http.request(method, path, json=body, params=query)
        is_expected = response.is_success if status is None else response.status_code == status
        assert is_expected, f"{method} {path}: {response.status_code} {response.text}"
        return response.json()

    def get(self, path: str, **query: Any) -> Any:
        """What is read."""
        return self.call("GET", path, **query)

    def submit_text(self, *texts: str, conversation_id: str | None = None, **fields: Any) -> tuple[str, str]:
        """Messages of nobody, or with `messages` whole ones: the conversation's id and the job's."""
        messages = [{"payload": {"content": text}} for text in texts]
        method, path = ("POST", "") if conversation_id is None else ("PUT", f"/{conversation_id}")
        ids = self.call(method, f"/v1/process/text{path}", {"messages": messages} | fields, status=201)
        return ids["conversationId"], ids["jobId"]

    def wait(self, job_id: str, status: str | None = "completed", timeout_s: float = WAIT_S) -> Any:
        """The job once it has ended, which must be with this status unless it is None."""
        end = time.monotonic() + timeout_s
        while (job := self.get(f"/v1/job/{job_id}"))["status"] == "in_progress":
            assert time.monotonic() < end, f"job {job_id} is not done after {timeout_s} s"
            time.sleep(0.05)
        assert status is None or job["status"] == status, job
        return job

    def read(self, conversation_id: str, what: str = "", **query: Any) -> Any:
        """A part of a conversation, or what is told of it."""
        path = f"/v1/conversations/{conversation_id}"
        return self.get(f"{path}/{what}" if what else path, **query)

    def messages(self, conversation_id: str, **query: Any) -> list[dict[str, Any]]:
        """The sentences."""
        found: list[dict[str, Any]] = self.read(conversation_id, "messages", **query)["messages"]
        return found
