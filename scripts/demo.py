"""Starts the server, sends it the sample call as a client would, and shows what came of it.

With ONCE=1 in the environment it stops the server then: status 0 when the job finished.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
from rich.console import Console
from rich.progress import Progress

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "samples" / "call.opus"
HANSARD = Path(sys.executable).with_name("hansard")
HOST = os.environ.get("HOST", "127.0.0.1")
PORT = os.environ.get("PORT", "8000")
ORIGIN = f"http://{HOST}:{PORT}"
WORKSPACE = "default"
START_LIMIT_S = 60
JOB_LIMIT_S = 900

console = Console(highlight=False, soft_wrap=True)


class DemoError(Exception):
    """Something on the way did not go as it should."""


@contextmanager
def running_server() -> Iterator[subprocess.Popen[bytes]]:
    """The server as its own process; it is stopped at the end."""
    if _is_up():
        raise DemoError(f"something listens on {ORIGIN} already: stop it, or choose another PORT=")
    environment = {"HANSARD_LOG_LEVEL": "warning"} | os.environ
    server = subprocess.Popen([HANSARD, "serve", "--host", HOST, "--port", PORT], env=environment)
    try:
        _wait_until_up(server)
        yield server
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=30)


def _is_up() -> bool:
    try:
        return httpx2.get(f"{ORIGIN}/readyz", trust_env=False, timeout=2).is_success
    except httpx2.HTTPError:
        return False


def _wait_until_up(server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_LIMIT_S
    while not _is_up():
        if server.poll() is not None:
            raise DemoError(f"the server ended with status {server.returncode}")
        if time.monotonic() > end:
            raise DemoError(f"the server did not answer within {START_LIMIT_S} s")
        time.sleep(0.2)


def new_token() -> str:
    """An access token for the demo."""
    command = [HANSARD, "token", "create", WORKSPACE, "--name", "demo"]
    made = subprocess.run(command, check=True, capture_output=True, text=True)
    token: str = json.loads(made.stdout)["access_token"]
    return token


class Client:
    """The four calls of a SeaMeet client, and reading the result."""

    def __init__(self, token: str) -> None:
        self._http = httpx2.Client(
            base_url=f"{ORIGIN}/seameet-api/api/v1/workspaces/{WORKSPACE}",
            headers={"Authorization": f"Bearer {token}"},
            trust_env=False,
            timeout=60,
        )

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """One call; its JSON."""
        response = self._http.request(method, path, json=body)
        if response.is_error:
            raise DemoError(f"{method} {path} answered {response.status_code}: {response.text}")
        return response.json()

    def create_meeting(self) -> str:
        """A new meeting; its id."""
        meeting = {
            "meeting_name": "Sample call",
            "channel_type": "PHONE",
            "language": "en-US",
            "start_time": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S"),
        }
        meeting_id: str = self.call("POST", "/meetings", meeting)["id"]
        return meeting_id

    def upload(self, meeting_id: str, path: Path) -> None:
        """Put the file to the URL that the server hands out."""
        url = self.call("POST", f"/meetings/{meeting_id}/upload_audio_url", {"name": path.name})
        with path.open("rb") as file:
            response = httpx2.put(url["upload_audio_url"], content=file, trust_env=False, timeout=60)
        response.raise_for_status()

    def analyze(self, meeting_id: str, path: Path) -> str:
        """Start the analysis; the job's id."""
        body = {
            "channels": 2,
            "file_name": path.name,
            "scenario": "customer_service_call",
            "scenario_parameters": {
                "customer_number": "+15550100",
                "direction": "INBOUND",
                "spoke_to_agent": True,
            },
        }
        job_id: str = self.call("POST", f"/meetings/{meeting_id}/analyze_audio", body)["id"]
        return job_id

    def follow(self, meeting_id: str, job_id: str) -> None:
        """Show the job's progress until it has ended."""
        end = time.monotonic() + JOB_LIMIT_S
        with Progress(console=console, transient=True) as bar:
            task = bar.add_task("waiting", total=1.0)
            last_stage = ""
            while time.monotonic() < end:
                job = self.call("GET", f"/jobs/{job_id}")
                if job["status"] == "FINISHED":
                    return
                if job["status"] == "FAILED":
                    raise DemoError(f"the job failed: {job['error_message']}")
                shown = self.call("GET", f"/meetings/{meeting_id}")["jobs"][0]
                stage = shown["stage"] or "waiting"
                if not console.is_terminal and stage != last_stage:
                    console.print(f"{stage} ({shown['progress']:.0%})")
                last_stage = stage
                bar.update(task, completed=shown["progress"], description=stage)
                time.sleep(0.3)
        raise DemoError(f"the job did not end within {JOB_LIMIT_S} s")


def show(client: Client, meeting_id: str) -> None:
    """Print transcript, ratings and summary."""
    transcript = client.call("GET", f"/meetings/{meeting_id}/transcript")
    analysis = client.call("GET", f"/meetings/{meeting_id}/analysis")
    console.rule("Transcript")
    for segment in transcript["segments"]:
        minutes, seconds = divmod(int(segment["start"]), 60)
        who = f"{segment['speaker']} ({segment['role']})"
        console.print(f"[dim]{minutes:02d}:{seconds:02d}[/dim] [bold]{who}[/bold]  ", end="")
        console.print(segment["text"], markup=False)
    console.rule("Analysis")
    for name in ("title", "summary"):
        console.print(f"[bold]{name}[/bold]: {analysis[name]}")
    for name in ("customer_satisfaction_rating", "agent_performance_rating"):
        console.print(f"[bold]{name.replace('_', ' ')}[/bold]: {analysis[name] or '-'}")
    for name in ("agent_performance_feedback", "risk_factor"):
        console.print(f"[bold]{name.replace('_', ' ')}[/bold]: {analysis[name] or 'none'}")


def show_where(token: str, meeting_id: str) -> None:
    """Print where to go on."""
    base = f"{ORIGIN}/seameet-api/api/v1/workspaces/{WORKSPACE}"
    console.rule("Where to look")
    console.print(f"API      {ORIGIN}/seameet-api      described in {ORIGIN}/seameet-api/openapi.json")
    console.print(f"token    {token}")
    console.print(f"result   curl -H 'Authorization: Bearer {token}' {base}/meetings/{meeting_id}/analysis")
    console.print(f"health   {ORIGIN}/healthz    metrics: {ORIGIN}/metrics")


def demonstrate() -> None:
    """The main job, as a client sees it."""
    console.print(f"Starting Hansard on {ORIGIN} ...")
    with running_server() as server:
        token = new_token()
        client = Client(token)
        meeting_id = client.create_meeting()
        client.upload(meeting_id, SAMPLE)
        job_id = client.analyze(meeting_id, SAMPLE)
        client.follow(meeting_id, job_id)
        show(client, meeting_id)
        show_where(token, meeting_id)
        if not os.environ.get("ONCE"):
            console.print("\nServing. Ctrl-C stops.")
            server.wait()


def main() -> None:
    """Run the demo; one line on standard error and status 1 when it fails."""
    try:
        demonstrate()
    except (DemoError, httpx2.HTTPError, subprocess.SubprocessError) as error:
        sys.stderr.write(f"error: {error}\n")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    main()
