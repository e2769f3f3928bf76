"""Dates and times as mentions."""

from collections.abc import Iterator
from datetime import datetime

from hansard.insight.dates import Moment, MomentKind, moments
from hansard.insight.entities.mention import EntityKind, Mention, mention_at

_ANY_TIME = datetime(2001, 1, 1)  # noqa: DTZ001 (local time; only the places are used)
_FORMS = {
    MomentKind.DATE: "%Y-%m-%d",
    MomentKind.DATERANGE: "%Y-%m-%d",
    MomentKind.TIME: "%H:%M:%S",
    MomentKind.TIMERANGE: "%H:%M:%S",
    MomentKind.DATETIME: "%Y-%m-%d %H:%M:%S",
    MomentKind.DATETIMERANGE: "%Y-%m-%d %H:%M:%S",
}
_RANGES = {MomentKind.DATERANGE, MomentKind.TIMERANGE, MomentKind.DATETIMERANGE}


def times_in(text: str, language: str, start_time: datetime | None) -> Iterator[Mention]:
    """Dates and times of a text.

    A point's value is ISO, a range has `start` and `end` in its detail and a value `start/end` (`../end`
    where only the end was said). Without a start time the value is what was said.
    """
    for moment in moments(text, language, start_time or _ANY_TIME):
        kind = EntityKind(moment.kind.value)
        if start_time is None:
            yield mention_at(kind, text, moment.start, moment.end)
        else:
            yield _resolved(kind, text, moment)


def _resolved(kind: EntityKind, text: str, moment: Moment) -> Mention:
    start, end = (_written(each, moment.kind) for each in (moment.from_, moment.until))
    surface = text[moment.start : moment.end]
    if moment.kind not in _RANGES:
        value = end or start or " ".join(surface.lower().split())
        return Mention(kind, moment.start, moment.end, surface, value)
    detail = {name: bound for name, bound in (("start", start), ("end", end)) if bound}
    return Mention(kind, moment.start, moment.end, surface, f"{start or '..'}/{end or '..'}", detail)


def _written(moment: datetime | None, kind: MomentKind) -> str | None:
    return None if moment is None else moment.strftime(_FORMS[kind])
