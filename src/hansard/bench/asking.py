"""Asks a server for one path as fast as it answers, on several connections, in a process of its own.

Started as `python -m hansard.bench.asking HOST PORT PATH TOKEN CONNECTIONS SECONDS`; prints `Answers`
as JSON.
"""

import asyncio
import json
import re
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from statistics import median, quantiles
from urllib.parse import urlsplit

from hansard.errors import EngineFailedError

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Answers:
    """How many came in how many seconds, and the time that one took."""

    count: int
    wall_s: float
    median_ms: float
    p99_ms: float

    @property
    def per_s(self) -> float:
        """Answers a second."""
        return self.count / self.wall_s


def ask(origin: str, path: str, token: str, *, connections: int, seconds: float) -> Answers:
    """Let a second process ask. Raises CalledProcessError where an answer is not 200."""
    address = urlsplit(origin)
    arguments = [address.hostname, address.port, path, token, connections, seconds]
    command = [sys.executable, "-m", __name__, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 (ourselves)
    return Answers(**json.loads(done.stdout))


async def _ask_on_one(host: str, port: int, request: bytes, end_s: float) -> list[float]:
    """The seconds that each answer on a connection took."""
    reader, writer = await asyncio.open_connection(host, port)
    spent_s: list[float] = []
    while (began_s := time.monotonic()) < end_s:
        writer.write(request)
        head = await reader.readuntil(_END)
        length = _LENGTH.search(head)
        if length is None or not head.startswith(b"HTTP/1.1 200 "):
            raise EngineFailedError(f"the server answered {head!r}")
        await reader.readexactly(int(length[1]))
        spent_s.append(time.monotonic() - began_s)
    writer.close()
    return spent_s


async def _ask_on_all(host: str, port: int, request: bytes, connections: int, seconds: float) -> Answers:
    began_s = time.monotonic()
    asking = (_ask_on_one(host, port, request, began_s + seconds) for _ in range(connections))
    spent_ms = [1000 * one for each in await asyncio.gather(*asking) for one in each]
    return Answers(
        len(spent_ms), time.monotonic() - began_s, median(spent_ms), quantiles(spent_ms, n=100)[98]
    )


def main() -> None:
    """One load, from the arguments."""
    host, port, path, token, connections, seconds = sys.argv[1:]
    lines = (f"GET {path} HTTP/1.1", f"Host: {host}:{port}", f"Authorization: Bearer {token}", "Accept: */*")
    request = "\r\n".join(lines).encode() + _END
    answers = asyncio.run(_ask_on_all(host, int(port), request, int(connections), float(seconds)))
    sys.stdout.write(json.dumps(asdict(answers)))


if __name__ == "__main__":
    main()
