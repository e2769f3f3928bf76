"""Reading times of the clock and parts of the day."""

from collections.abc import Mapping
from datetime import datetime, time

from hansard.insight.dates.span import Hours, Now, Span
from hansard.insight.dates.terms import DayPart

Fields = Mapping[str, float]

HALF_DAY = 12
_LAST_HOUR_OF_BUSINESS = 6
"""Without a half of the day, one to six o'clock are in the afternoon, seven to twelve before noon."""
_LATEST = time(21)
_NOON = time(12)
_LAST_MINUTE = time(23, 59)

_PARTS: Mapping[DayPart, tuple[time, time]] = {
    DayPart.EARLY_MORNING: (time(0), time(6)),
    DayPart.MORNING: (time(6), _NOON),
    DayPart.NOON: (_NOON, _NOON),
    DayPart.AFTERNOON: (_NOON, time(18)),
    DayPart.DUSK: (time(17), time(19)),
    DayPart.EVENING: (time(18), time(22)),
    DayPart.NIGHT: (time(18), _LAST_MINUTE),
    DayPart.FIRST_THING: (time(9), time(9)),
    DayPart.AFTER_LUNCH: (time(13), time(13)),
    DayPart.MIDNIGHT: (_LAST_MINUTE, _LAST_MINUTE),
}
"""From when until when each part lasts. Midnight is the last minute: its day is the day that was said."""

_AROUND_NOON = Hours(time(11), time(14, 59), is_part=True)


def part_hours(part: DayPart) -> Hours:
    """The hours of a part of the day."""
    since, until = _PARTS[part]
    return Hours(since, until, is_part=True)


def clock_span(fields: Fields, _now: Now) -> Span | None:
    """A time; None for one that no clock shows."""
    hours = _hours(fields, "")
    return Span(hours=hours) if hours else None


def clock_range_span(fields: Fields, _now: Now) -> Span | None:
    """Two times; what the second says of the half of the day holds for the first."""
    phase = {"to_phase": fields["phase"]} if "phase" in fields else {}
    last = _hours({**phase, **fields}, "to_")
    if last is None:
        return None
    first = _hours({**_half_of(last), **fields}, "")
    if first is None:
        return None
    since = first.since if first.since < last.until else _other_half(first.since)
    until = last.until if since < last.until or not last.is_open else _other_half(last.until)
    return Span(hours=Hours(since, until, is_open=first.is_open and last.is_open)) if since < until else None


def _half_of(hours: Hours) -> dict[str, float]:
    return {} if hours.is_open else {"half": hours.until.hour // HALF_DAY}


def _hours(fields: Fields, prefix: str) -> Hours | None:
    hour, minute = fields.get(f"{prefix}hour"), fields.get(f"{prefix}minute", 0)
    if hour is None or not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    read = time(int(hour) % 24, int(minute))
    if "before" in fields:
        read = _earlier(read, int(fields["before"]))
    return _placed(read, hour, fields, prefix)


def _earlier(read: time, minutes: int) -> time:
    """Quarter to nine: fifteen minutes before it."""
    hours, left = divmod(read.hour * 60 + read.minute - minutes, 60)
    return time(hours % 24, left)


def _placed(read: time, hour: float, fields: Fields, prefix: str) -> Hours:
    """The time in the half or the part of the day that was said, or in the likely one."""
    half, phase = fields.get(f"{prefix}half"), fields.get(f"{prefix}phase")
    if phase is not None:
        part = _AROUND_NOON if phase == DayPart.NOON else part_hours(DayPart(int(phase)))
        return fitted(Hours(read, read, is_open=True), part)
    if half is not None and hour <= HALF_DAY:
        read = read.replace(hour=read.hour % HALF_DAY + HALF_DAY * int(half))
        return Hours(read, read)
    if half is not None or not 1 <= hour <= HALF_DAY or "wide" in fields:
        return Hours(read, read)
    likely = _other_half(read) if 1 <= read.hour <= _LAST_HOUR_OF_BUSINESS else read
    return Hours(likely, likely, is_open=True)


def _other_half(read: time) -> time:
    return read.replace(hour=(read.hour + HALF_DAY) % 24)


def fitted(exact: Hours, part: Hours) -> Hours:
    """A time of the clock put into a part of the day: eight in the evening is 20:00."""
    if not exact.is_open:
        return exact
    since, until = _into(exact.since, part), _into(exact.until, part)
    return Hours(since, max(since, until))


def _into(read: time, part: Hours) -> time:
    """Times just before a part count with it, as noon and eleven in the morning do."""
    inside = [time_ for time_ in (read, _other_half(read)) if part.since <= time_ <= part.until]
    if inside:
        return inside[0]
    if read.hour % HALF_DAY == 0 and part.until == _LAST_MINUTE:
        return _LAST_MINUTE  # twelve at night
    wants_evening = part.since >= _NOON
    return _other_half(read) if wants_evening != (read >= _NOON) else read


def on_today(hours: Hours, start: datetime) -> Hours | None:
    """The same hours as far as they still lie ahead today; None if they are over."""
    if hours.is_part:
        return hours if start.time() < _closing(hours) else None
    if hours.until > start.time():
        return hours
    evening = _other_half(hours.until)
    if hours.is_open and start.time() < evening <= _LATEST:
        return Hours(_other_half(hours.since), evening)
    return None


def _closing(hours: Hours) -> time:
    """A morning that has begun is over for what is to be done "in the morning"."""
    return hours.since if hours.until <= _NOON else hours.until
