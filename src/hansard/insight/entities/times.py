"""Dates and times as mentions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from hansard.insight.dates import Moment, MomentKind, clock_moment, spoken
from hansard.insight.entities.durations import is_duration
from hansard.insight.entities.english_clock import english_clock
from hansard.insight.entities.english_days import english_days
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
    found = (each for each in spoken(text, language, start_time or _ANY_TIME) if _is_entity(each, text))
    return _mentions(text, found, start_time)


def _is_entity(moment: Moment, text: str) -> bool:
    """Whether a time is named, not how long something lasts, nor a meal."""
    said = moment.text.lower()
    if moment.leans:
        is_event = _HAN_EVENT.match(text, moment.end) and not _UNTIMED.match(text[: moment.start][-1:])
        return bool(is_event) or _PART_OF_DAY.fullmatch(said) is not None
    return said not in _MEALS and not is_duration(said)


_MEALS = frozenset({"lunch", "lunch time", "after lunch"})
_PART_OF_DAY = re.compile("早上|早晨|清晨|凌晨|半夜|午夜|夜里|夜裡|晚间|晚間|一大?早")
"""Chinese parts of the day need no day beside them; of English ones the words around tell."""
_HAN_EVENT = re.compile(
    "(?:(?:的|那)(?:会|會|课|課|飞机|飛機|航班|班|车|車|火车|火車|高铁|高鐵|场|場|票|时候|時候|约|約)|才|就|不[^到]|左右|以前|之前)"
)
_UNTIMED = re.compile(r"[第有这這那几幾哪快慢好差多少早晚大小高低重同远遠近一]|\d$")
"""What stands before 三點 where it counts: 有三點."""


def days_in(text: str) -> Iterator[Mention]:
    """Days, seasons and years of an English text that cannot be reckoned."""
    return (mention_at(EntityKind.DATE, text, start, end) for start, end in english_days(text))


def clocks_in(
    text: str, found: Sequence[Mention], start_time: datetime | None, *, is_asked: bool
) -> Iterator[Mention]:
    """Times of an English text that only the words around them tell, apart from what was `found`.

    `is_asked`: the text answers somebody who wants to know when.
    """
    taken = [(mention.start, mention.end) for mention in found]
    times = [(mention.start, mention.end) for mention in found if mention.kind in _HOURS]
    clocks = english_clock(text, taken, times, is_asked=is_asked)
    now = start_time or _ANY_TIME
    yield from (mention_at(EntityKind.TIME, text, each.start, each.end) for each in clocks if not each.fields)
    read = [clock_moment(text, each.start, each.end, each.fields, now) for each in clocks if each.fields]
    yield from _mentions(text, (moment for moment in read if moment), start_time)


_HOURS = {EntityKind.TIME, EntityKind.TIMERANGE, EntityKind.DATETIME, EntityKind.DATETIMERANGE}


_LUNAR_YEAR = re.compile(r"(?:民国|民國)?[\d一二三四五六七八九十百零〇]{2,4}年$")
"""A year before its month that stands for another than those of the common era: 六十八年三月."""


def _mentions(text: str, found: Iterable[Moment], start_time: datetime | None) -> Iterator[Mention]:
    for moment in found:
        if start_time is None:
            yield mention_at(EntityKind(moment.kind.value), text, moment.start, moment.end)
        else:
            yield _resolved(text, moment)


def _resolved(text: str, moment: Moment) -> Mention:
    kind = EntityKind(moment.kind.value)
    start, end = (_written(each, moment.kind) for each in (moment.from_, moment.until))
    year = _LUNAR_YEAR.search(text[: moment.start]) if kind is EntityKind.DATE else None
    if year and "月" in moment.text:
        return mention_at(kind, text, year.start(), moment.end)
    surface = text[moment.start : moment.end]
    if moment.kind not in _RANGES:
        value = end or start or " ".join(surface.lower().split())
        return Mention(kind, moment.start, moment.end, surface, value)
    detail = {name: bound for name, bound in (("start", start), ("end", end)) if bound}
    return Mention(kind, moment.start, moment.end, surface, f"{start or '..'}/{end or '..'}", detail)


def _written(moment: datetime | None, kind: MomentKind) -> str | None:
    return None if moment is None else moment.strftime(_FORMS[kind])
