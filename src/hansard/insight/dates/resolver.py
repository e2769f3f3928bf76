"""From pieces to moments: when what was said is."""

from datetime import date, datetime, time

from hansard.insight.dates.clock import on_today
from hansard.insight.dates.days import DAY, Days
from hansard.insight.dates.moment import Moment, MomentKind
from hansard.insight.dates.span import Hours, Now, Piece

_KINDS = {
    # (is a day known, is a time known, is it a range)
    (True, False, False): MomentKind.DATE,
    (True, False, True): MomentKind.DATERANGE,
    (False, True, False): MomentKind.TIME,
    (False, True, True): MomentKind.TIMERANGE,
    (True, True, False): MomentKind.DATETIME,
    (True, True, True): MomentKind.DATETIMERANGE,
}


def resolved(piece: Piece, text: str, now: Now) -> Moment | None:
    """A piece of `text` in time; one of hours alone is today if these lie ahead, else tomorrow."""
    days, hours = piece.span.days, piece.span.hours
    if days is None and hours is None:
        return None
    from_, until = _ends(days, hours, now)
    return Moment(
        start=piece.start,
        end=piece.end,
        text=text[piece.start : piece.end],
        kind=_KINDS[days is not None, hours is not None, from_ != until],
        from_=from_,
        until=until,
        has_time=hours is not None,
        leans=piece.span.leans,
    )


def _ends(days: Days | None, hours: Hours | None, now: Now) -> tuple[datetime, datetime]:
    if hours is None:
        known = days or Days(now.today, now.today)
        return midnight(known.first), midnight(known.last)
    known, hours = _ahead(days, hours, now)
    return datetime.combine(known.first, hours.since), datetime.combine(known.last, hours.until)


def midnight(day: date) -> datetime:
    """The start of a day."""
    return datetime.combine(day, time())


def _ahead(days: Days | None, hours: Hours, now: Now) -> tuple[Days, Hours]:
    """Hours without a day, or open ones of today, where they lie ahead."""
    today = Days(now.today, now.today)
    if days is not None and days != today:
        return days, hours
    later = on_today(hours, now.start)
    if days is not None or later:
        return today, later or hours
    tomorrow = now.today + DAY
    return Days(tomorrow, tomorrow), hours
