"""By when an action is due: the model finds the words, the calendar is ours where it knows them."""

from datetime import datetime, timedelta

from hansard.insight.dates import due, moments
from hansard.insight.llm.answer import ActionItem
from hansard.insight.llm.quotes import Quotes

_FARTHEST = timedelta(days=5 * 366)
_DAY_LENGTH = len("2026-03-06")


def due_date(action: ActionItem, quotes: Quotes, language: str, start: datetime | None) -> str | None:
    """A day, or a minute where a time was said, in local time (ISO 8601); None unless it was said.

    `start` is when the conversation began, in local time.
    """
    hit = quotes.find(action.due_quote, action.turn) if action.due_quote else None
    if hit is None or start is None:
        return None
    said = hit.line.turn.text[hit.start : hit.end]
    found = due(said, language, start) or next(iter(moments(said, language, start)), None)
    if found and found.until:
        return _iso(found.until, found.has_time)
    return _plausible(action.due or "", start)


def _plausible(text: str, start: datetime) -> str | None:
    """The model's own reckoning, for words that the calendar does not know."""
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
    if not start.date() <= moment.date() <= (start + _FARTHEST).date():
        return None
    return _iso(moment, has_time=len(text) > _DAY_LENGTH)


def _iso(moment: datetime, has_time: bool) -> str:
    return moment.isoformat(timespec="minutes") if has_time else moment.date().isoformat()
