"""When to ask a server again: a policy as data."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


@dataclass(frozen=True, slots=True)
class Backoff:
    """At most `attempts`; the first pause, each next one twice as long, none over `longest_s`.

    A pause is cut at random by up to a half, so that those who failed together do not come back as one.
    A server that asks for more than `patience_s` is not asked again.
    """

    attempts: int
    first_s: float = 1.0
    longest_s: float = 20.0
    patience_s: float = 120.0

    def pause_s(
        self, attempt: int, asked_s: float | None = None, uniform: Callable[[], float] = random.random
    ) -> float | None:
        """Seconds to wait after failed attempt number `attempt` (the first is 1); None to give up.

        `asked_s` is what the server asked for: it can lengthen the pause, not shorten it.
        """
        if attempt >= self.attempts or (asked_s or 0.0) > self.patience_s:
            return None
        own_s = min(self.first_s * 2.0 ** (attempt - 1), self.longest_s) * (1 - uniform() / 2)
        return max(own_s, asked_s or 0.0)


def parse_retry_after(text: str | None, now: datetime | None = None) -> float | None:
    """Seconds from now (RFC 9110, 10.2.3: whole seconds or an HTTP date); None for anything else."""
    text = (text or "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (zoned - (now or datetime.now(UTC))).total_seconds())
