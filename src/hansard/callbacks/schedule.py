"""When to try again: a policy as data, and one pure decision."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from hansard.callbacks.outcome import Outcome
from hansard.store.clock import to_naive_utc

_MINUTE_S = 60.0
_HOUR_S = 3600.0


@dataclass(frozen=True, slots=True)
class Schedule:
    """The waits between attempts; there is one attempt more than there are waits.

    `jitter` is the largest share by which a wait is lengthened or shortened at random. Events that
    failed together, because their receiver was down, so return spread out and not as one blow.
    `retry_after_max_s` caps what a receiver may ask for.
    """

    waits_s: tuple[float, ...]
    jitter: float = 0.1
    retry_after_max_s: float = 24 * _HOUR_S


DEFAULT_SCHEDULE = Schedule(
    waits_s=(
        5.0,
        5 * _MINUTE_S,
        30 * _MINUTE_S,
        2 * _HOUR_S,
        5 * _HOUR_S,
        10 * _HOUR_S,
        14 * _HOUR_S,
        20 * _HOUR_S,
        24 * _HOUR_S,
    )
)
"""Ten attempts over about 75 hours: a receiver that broke on a Friday evening is reached on Monday."""

SHORT_SCHEDULE = Schedule(
    waits_s=(1.0, 5.0, 30.0, 2 * _MINUTE_S, 5 * _MINUTE_S), jitter=0.0, retry_after_max_s=0.0
)
"""For events that others wait behind: six attempts in less than eight minutes."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """The receiver took the event."""


@dataclass(frozen=True, slots=True)
class Retry:
    """Try again, not before `at`."""

    at: datetime


@dataclass(frozen=True, slots=True)
class GaveUp:
    """No further attempt is made by itself; `reason` is a sentence for people."""

    reason: str


Decision = Delivered | Retry | GaveUp


def decide(
    outcome: Outcome,
    attempt: int,
    now: datetime,
    *,
    schedule: Schedule = DEFAULT_SCHEDULE,
    uniform: Callable[[], float] = random.random,
) -> Decision:
    """What follows from the outcome of attempt number `attempt` (the first is 1).

    `Retry.at` has the zone of `now`; without zone both are UTC. `uniform` returns a number in [0, 1).

    410 Gone ends the attempts at once. `Retry-After` is honoured on every failed answer, but can only
    postpone: a receiver that always asks for one second would use up all attempts within seconds.
    """
    if outcome.delivered:
        return Delivered()
    if outcome.status_code == HTTPStatus.GONE:
        return GaveUp("the receiver answered 410 Gone: it wants no more events at this URL")
    if attempt > len(schedule.waits_s):
        return GaveUp(f"no success in {attempt} attempts; the last one: {outcome.error}")
    wait_s = max(
        _scheduled_wait_s(schedule, attempt, uniform()),
        _requested_wait_s(schedule, outcome.retry_after, now, uniform()),
    )
    return Retry(now + timedelta(seconds=wait_s))


def _scheduled_wait_s(schedule: Schedule, attempt: int, chance: float) -> float:
    return schedule.waits_s[attempt - 1] * (1 + schedule.jitter * (2 * chance - 1))


def _requested_wait_s(schedule: Schedule, retry_after: str | None, now: datetime, chance: float) -> float:
    """The receiver's wish, lengthened at random but never shortened, up to the cap."""
    wish_s = _parse_retry_after(retry_after, now) if retry_after else 0.0
    return min(wish_s * (1 + schedule.jitter * chance), schedule.retry_after_max_s)


def _parse_retry_after(text: str, now: datetime) -> float:
    """Seconds from now (RFC 9110, 10.2.3: whole seconds or an HTTP date); 0 for anything else."""
    text = text.strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
        return max(0.0, (to_naive_utc(moment) - to_naive_utc(now)).total_seconds())
    except (ValueError, OverflowError):
        return 0.0
