"""The Symbl dialect: the messages of a long conversation, and a job's status asked for again and again."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import Any

import httpx2

from hansard.bench.asking import Answers, ask
from hansard.bench.context import Context, Counter
from hansard.bench.dialogues import read_dialogues
from hansard.bench.long_talk import long_talk
from hansard.bench.processes import cpu_s
from hansard.bench.server import served
from hansard.bench.tables import Goal, Section, Table, table
from hansard.errors import EngineFailedError
from hansard.testing import Installation

HOURS = 2.0
READ_GOAL_S, RATE_GOAL = 0.5, 800.0
_READS, _CONNECTIONS, _ASKING_S = 7, 8, 10.0
_BEGINNING = datetime.fromisoformat("2026-06-15T10:00:00+00:00")
_LIMIT_S = 1800.0


@dataclass(frozen=True, slots=True)
class Reading:
    """All messages with words and sentiment, read several times."""

    hours: float
    messages: int
    words: int
    megabytes: float
    walls_s: tuple[float, ...]

    @property
    def wall_s(self) -> float:
        """The middle one."""
        return median(self.walls_s)


@dataclass(frozen=True, slots=True)
class Asking:
    """The answers, and the processor seconds that the server spent on them."""

    answers: Answers
    server_cpu_s: float


@dataclass(frozen=True, slots=True)
class _Client:
    """Calls of one account."""

    http: httpx2.Client
    token: str

    def get(self, path: str, **query: str) -> Any:
        """What is read."""
        return self.http.get(path, params=query).raise_for_status().json()

    def submit(self, messages: list[dict[str, Any]]) -> tuple[str, str]:
        """A conversation of messages: its id and that of its job."""
        ids = self.http.post("/v1/process/text", json={"messages": messages}).raise_for_status().json()
        return ids["conversationId"], ids["jobId"]

    def wait(self, job_id: str) -> None:
        """Until a job is completed. Raises EngineFailedError when it fails or takes too long."""
        end_s = time.monotonic() + _LIMIT_S
        while (status := self.get(f"/v1/job/{job_id}")["status"]) == "in_progress":
            if time.monotonic() > end_s:
                break
            time.sleep(0.5)
        if status != "completed":
            raise EngineFailedError(f"the job is {status}")


def measure_symbl(context: Context) -> Section:
    """One server process for both."""
    hours = context.scaled(HOURS)
    counter = Counter(context.report, _READS + 2)
    with served() as (made, api, _), _connected(made) as client:
        conversation_id, job_id = _tell(made, client, hours)
        counter.step(f"{hours:g} hours analysed")
        reading = _read(client, conversation_id, hours, counter)
        asking = _ask(api.pid, client, job_id, context.scaled(_ASKING_S))
        counter.step("job status")
    return Section(
        how=_HOW,
        tables=(_reading_table(reading), _asking_table(asking)),
        goals=_goals(reading, asking.answers),
        data={"reading": asdict(reading), "asking": asdict(asking)},
    )


_HOW = (
    "An API process of its own on SQLite. Labelled dialogues one after another are sent as one conversation "
    "of text with its times. Once a worker has analysed it and ended, all its messages are read with "
    f"`verbose=true` and `sentiment=true`, {_READS} times after a first one; the middle one counts. Then a "
    f"second process asks for the job's status on {_CONNECTIONS} connections that stay open, each asking "
    "again as soon as it is answered."
)


@contextmanager
def _connected(made: Installation) -> Iterator[_Client]:
    application = made.create_workspace("symbl")["symbl"]
    asked = {"type": "application", "appId": application["app_id"], "appSecret": application["app_secret"]}
    with httpx2.Client(base_url=made.origin, trust_env=False, timeout=120) as http:
        answer = http.post("/oauth2/token:generate", json=asked).raise_for_status().json()
        http.headers["Authorization"] = f"Bearer {answer['accessToken']}"
        yield _Client(http, answer["accessToken"])


def _tell(made: Installation, client: _Client, hours: float) -> tuple[str, str]:
    """A conversation that a worker has analysed: its id and that of its job."""
    conversation_id, job_id = client.submit(_messages(hours))
    worker = made.start("worker")
    client.wait(job_id)
    worker.stop()
    return conversation_id, job_id


def _messages(hours: float) -> list[dict[str, Any]]:
    """What two people say in this time, as it is sent."""
    english = [one for one in read_dialogues() if one.conversation.language.startswith("en")]
    talk = long_talk(english, hours * 3600)
    return [
        {
            "payload": {"content": turn.text},
            "from": {"name": turn.participant},
            "duration": {"startTime": _moment(turn.start_s), "endTime": _moment(turn.end_s)},
        }
        for turn in talk.turns
    ]


def _moment(position_s: float) -> str:
    return (_BEGINNING + timedelta(seconds=position_s)).isoformat(timespec="milliseconds")


def _read(client: _Client, conversation_id: str, hours: float, counter: Counter) -> Reading:
    path, query = f"/v1/conversations/{conversation_id}/messages", {"verbose": "true", "sentiment": "true"}
    answer = client.http.get(path, params=query).raise_for_status()
    messages = answer.json()["messages"]
    walls_s = []
    for _ in range(_READS):
        began_s = time.monotonic()
        client.http.get(path, params=query).raise_for_status()
        walls_s.append(time.monotonic() - began_s)
        counter.step("messages read")
    words = sum(len(message["words"]) for message in messages)
    return Reading(hours, len(messages), words, len(answer.content) / 1e6, tuple(walls_s))


def _ask(api: int, client: _Client, job_id: str, seconds: float) -> Asking:
    before_s = cpu_s([api])
    origin = str(client.http.base_url)
    answers = ask(origin, f"/v1/job/{job_id}", client.token, connections=_CONNECTIONS, seconds=seconds)
    return Asking(answers, cpu_s([api]) - before_s)


def _reading_table(done: Reading) -> Table:
    row = (
        f"{done.hours:g} h",
        done.messages,
        done.words,
        f"{done.megabytes:.1f} MB",
        f"{done.wall_s:.3f} s",
        f"{max(done.walls_s):.3f} s",
    )
    return table(("conversation", "messages", "words", "answer", "median", "slowest"), [row])


def _asking_table(done: Asking) -> Table:
    answers = done.answers
    row = (
        answers.count,
        f"{answers.per_s:.0f}",
        f"{answers.median_ms:.1f} ms",
        f"{answers.p99_ms:.1f} ms",
        f"{1000 * done.server_cpu_s / answers.count:.2f} ms",
    )
    return table(("answers", "a second", "median", "99th percentile", "server's CPU for one"), [row])


def _goals(reading: Reading, answers: Answers) -> tuple[Goal, ...]:
    wall_s, per_s = reading.wall_s, answers.per_s
    return (
        Goal(
            "messages of a two-hour conversation",
            f"under {READ_GOAL_S:g} s",
            f"{wall_s:.2f} s",
            wall_s < READ_GOAL_S,
        ),
        Goal(
            "job status on one process",
            f"at least {RATE_GOAL:g} a second",
            f"{per_s:.0f} a second",
            per_s >= RATE_GOAL,
        ),
    )
