"""When a task is to be done."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from hansard.insight.dates import due
from hansard.insight.dialogue import Dialogue
from hansard.insight.thresholds import DURING_CALL_MIN
from hansard.model.zones import to_local

_CLOCK = re.compile(
    r"\d|\b(?:noon|midnight|half|quarter|hours?|minutes?|mins?|o'clock|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|twenty|thirty|forty|fifty)\b|[\u4e00-\u9fff]",
    re.IGNORECASE,
)
"""What tells the hour; "tonight" and "before lunch" only name the day."""
_SOME_NOON = datetime(2001, 1, 1, 12)  # noqa: DTZ001 (naive local time, as everywhere here)


@dataclass(frozen=True, slots=True)
class Due:
    """The words that tell by when, and the moment: `at` is None where nobody knows when they were said."""

    text: str
    at: str | None
    is_at_once: bool
    is_today: bool


def due_of(dialogue: Dialogue, text: str) -> Due | None:
    """By when the deed of a clause is due; None if no time is said."""
    conversation = dialogue.conversation
    known = conversation.start_time
    start = to_local(known, conversation.time_zone) if known else _SOME_NOON
    moment = due(text, conversation.language, start)
    if moment is None or moment.until is None:
        return None
    until = moment.until
    has_clock = moment.has_time and _CLOCK.search(moment.text) is not None
    written = until.isoformat(timespec="minutes") if has_clock else until.date().isoformat()
    at_once = moment.has_time and until - start < timedelta(minutes=DURING_CALL_MIN)
    is_today = until.date() == start.date() and not moment.has_time
    return Due(moment.text, written if known else None, at_once, is_today)
