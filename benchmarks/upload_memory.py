"""How much a server grows while a 300 MB file is uploaded to it, and how fast it takes the file.

    python benchmarks/upload_memory.py [--megabytes 300]

The server is an API process of its own on SQLite and a local disk; the figures are the difference
between its resident size before and the highest one during the upload (VmHWM, reset before).
Exits with 1 if it grows by more than the goal.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2

from hansard.testing import installation

GOAL_MB = 30
MEGABYTE = 1024 * 1024


def memory_mb(pid: int, field: str) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split(f"{field}:")[1].split()[0]) / 1024


def blocks(megabytes: int) -> Iterator[bytes]:
    block = os.urandom(MEGABYTE)
    for _ in range(megabytes):
        yield block


def measure(megabytes: int) -> tuple[float, float, float]:
    """Resident size before, growth during the upload, and seconds."""
    with tempfile.TemporaryDirectory() as folder, installation(Path(folder)) as made:
        server = made.start("api")
        workspace = made.create_workspace("bench")
        base = f"{made.origin}/seameet-api/api/v1/workspaces/bench/meetings"
        headers = {"Authorization": f"Bearer {workspace['access_token']}"}
        meeting = {
            "meeting_name": "bench",
            "channel_type": "PHONE",
            "language": "en-US",
            "start_time": "2026-01-01T00:00:00",
        }
        with httpx2.Client(headers=headers, trust_env=False, timeout=120) as http:
            meeting_id = http.post(base, json=meeting).raise_for_status().json()["id"]
            slot = http.post(f"{base}/{meeting_id}/upload_audio_url", json={"name": "a.wav"})
            Path(f"/proc/{server.pid}/clear_refs").write_text("5")  # the peak counts from now
            before_mb = memory_mb(server.pid, "VmRSS")
            began = time.monotonic()
            http.put(slot.json()["upload_audio_url"], content=blocks(megabytes)).raise_for_status()
            took_s = time.monotonic() - began
        return before_mb, memory_mb(server.pid, "VmHWM") - before_mb, took_s


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--megabytes", type=int, default=300)
    megabytes = parser.parse_args().megabytes
    before_mb, growth_mb, took_s = measure(megabytes)
    print("| upload | server before | grew by | wall | MB/s |")
    print("|---|---|---|---|---|")
    print(
        f"| {megabytes} MB | {before_mb:.0f} MB | {growth_mb:.1f} MB | {took_s:.1f} s "
        f"| {megabytes / took_s:.0f} |"
    )
    return int(growth_mb > GOAL_MB)


if __name__ == "__main__":
    sys.exit(main())
