"""Time zones by name (`America/New_York`) or by offset (`UTC-08:00`)."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_OFFSET = re.compile(r"UTC(?:([+-])(\d{2}):(\d{2}))?")
_DAY = timedelta(days=1)


def find_zone(name: str) -> tzinfo | None:
    """The time zone of this name; None where there is none."""
    offset = _OFFSET.fullmatch(name)
    if offset:
        return _of_offset(*offset.groups())
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_name(minutes_east: int) -> str:
    """The name of the zone with a fixed offset; 0 is `UTC`."""
    if not minutes_east:
        return "UTC"
    hours, minutes = divmod(abs(minutes_east), 60)
    return f"UTC{'+' if minutes_east > 0 else '-'}{hours:02}:{minutes:02}"


def to_local(moment: datetime, zone: str) -> datetime:
    """Naive UTC as naive local time; UTC where the zone is unknown or time ends there."""
    try:
        return moment.replace(tzinfo=UTC).astimezone(find_zone(zone) or UTC).replace(tzinfo=None)
    except OverflowError:
        return moment


def to_utc(moment: datetime, zone: str) -> datetime:
    """Naive local time as naive UTC, likewise."""
    try:
        return moment.replace(tzinfo=find_zone(zone) or UTC).astimezone(UTC).replace(tzinfo=None)
    except OverflowError:
        return moment


def _of_offset(sign: str | None, hours: str | None, minutes: str | None) -> tzinfo | None:
    if not sign:
        return UTC
    length = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    return timezone(length if sign == "+" else -length) if length < _DAY else None
