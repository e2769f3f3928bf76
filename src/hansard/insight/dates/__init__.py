"""Dates and times in what people say, and by when something has to be done.

English and Chinese; any other language has none. The conventions are in `docs/decisions/0013-dates.md`.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from hansard.insight.dates.clock import clock_span, part_hours
from hansard.insight.dates.deadline import due_in
from hansard.insight.dates.languages import grammar_of, is_day_first, place_of
from hansard.insight.dates.moment import Moment, MomentKind
from hansard.insight.dates.pieces import spoken_pieces
from hansard.insight.dates.resolver import resolved
from hansard.insight.dates.span import Now, Piece, Span
from hansard.insight.dates.terms import DayPart

__all__ = ["Moment", "MomentKind", "clock_moment", "due", "moments", "spoken"]


def moments(text: str, language: str, start_time: datetime) -> list[Moment]:
    """Every date and time in a text, in order, without overlaps.

    `start_time` is the naive local time at which the conversation started.
    """
    return [moment for moment in spoken(text, language, start_time) if not moment.leans]


def spoken(text: str, language: str, start_time: datetime) -> list[Moment]:
    """As `moments`, with those that lean on a day nobody said."""
    grammar = grammar_of(language)
    if grammar is None:
        return []
    folded, now = grammar.fold(text), _now(language, start_time)
    found = (resolved(piece, folded, now) for piece in spoken_pieces(folded, grammar, now))
    return [replace(moment, text=text[moment.start : moment.end]) for moment in found if moment]


def clock_moment(
    text: str, start: int, end: int, fields: Mapping[str, float], start_time: datetime
) -> Moment | None:
    """A time of the clock at `start`..`end` of a text; None for one that no clock shows.

    `fields`: `hour` with `minute` (past it) or `before` (minutes to it), `wide` where the day has 24 hours;
    else `phase`, a part of the day.
    """
    now = Now(start_time)
    hours = part_hours(DayPart(int(fields["phase"]))) if "phase" in fields else None
    span = Span(hours=hours) if hours else clock_span(fields, now)
    return resolved(Piece(start, end, span), text, now) if span else None


def due(text: str, language: str, start_time: datetime) -> Moment | None:
    """When what a sentence speaks of has to be done by: `until` of the moment, with its time if `has_time`.

    The deadline if one is named ("by Friday"), else the time of the deed ("on Friday"). None if there is
    neither: a date of something else ("the bill of March 3rd"), what is past, refused or done every week.
    """
    grammar = grammar_of(language)
    if grammar is None:
        return None
    return due_in(text, grammar.fold(text), grammar, _now(language, start_time))


def _now(language: str, start_time: datetime) -> Now:
    return Now(start_time, day_first=is_day_first(language), place=place_of(language))
