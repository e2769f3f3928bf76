"""By when something said in a sentence has to be done."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hansard.insight.dates.days import DAY, SATURDAY, add_business_days, next_working_day
from hansard.insight.dates.grammar import Grammar, Mark
from hansard.insight.dates.marks import BESIDE, mark_of
from hansard.insight.dates.moment import Moment, MomentKind
from hansard.insight.dates.pieces import pieces
from hansard.insight.dates.refusals import declined_until, is_refused
from hansard.insight.dates.resolver import midnight, resolved
from hansard.insight.dates.span import Now, Piece
from hansard.insight.dates.tense import clause, is_coming

_WEEK = timedelta(days=7)
_WEIGHTS = {Mark.BY: 4, Mark.BEFORE: 4, Mark.AFTER: 2}
_UNMARKED = 2


@dataclass(frozen=True, slots=True)
class _Candidate:
    moment: Moment
    mark: Mark | None
    weight: int


def due_in(text: str, folded: str, grammar: Grammar, now: Now) -> Moment | None:
    """The deadline, else the time of the deed; of two that are as likely the later said."""
    chosen: _Candidate | None = None
    for candidate in _candidates(folded, grammar, now):
        if chosen is None or candidate.weight >= chosen.weight:
            chosen = candidate
    if chosen is None:
        return None
    moment = _meant(chosen.moment, chosen.mark)
    return replace(moment, text=text[moment.start : moment.end])


def _candidates(text: str, grammar: Grammar, now: Now) -> Iterator[_Candidate]:
    earlier: _Candidate | None = None
    declined = 0
    for piece in pieces(text, grammar, now):
        candidate = _candidate(piece, text, grammar, now, declined)
        declined = max(declined, declined_until(piece.start, piece.end, text, grammar))
        if candidate and earlier and _is_choice(earlier.moment, candidate.moment, text, grammar):
            candidate = _as_marked(candidate, earlier)
        if candidate:
            yield candidate
        earlier = candidate


def _is_choice(first: Moment, second: Moment, text: str, grammar: Grammar) -> bool:
    is_near = second.start - first.end <= BESIDE
    return is_near and grammar.choices.fullmatch(text, first.end, second.start) is not None


def _as_marked(later: _Candidate, earlier: _Candidate) -> _Candidate:
    """By Thursday or Friday: the first word holds for both."""
    mark = later.mark or earlier.mark
    return _Candidate(later.moment, mark, max(later.weight, earlier.weight))


def _candidate(piece: Piece, text: str, grammar: Grammar, now: Now, declined: int) -> _Candidate | None:
    moment = resolved(piece, text, now)
    if moment is None or _is_over(moment, now.start) or _is_told(moment, text, grammar, now):
        return None
    mark, start, end = mark_of(moment, text, grammar)
    if mark is Mark.ASIDE or is_refused(moment, text, grammar, declined):
        return None
    left, _ = clause(text, piece.start, piece.end, grammar)
    commits = grammar.commits.search(text, left, moment.start) is not None
    weight = _WEIGHTS.get(mark, _UNMARKED) if mark else _UNMARKED
    return _Candidate(replace(moment, start=start, end=end), mark, weight + commits)


def _is_over(moment: Moment, start: datetime) -> bool:
    if moment.until is None:
        return True
    return moment.until < start if moment.has_time else moment.until.date() < start.date()


def _is_told(moment: Moment, text: str, grammar: Grammar, now: Now) -> bool:
    """What happened today ("I lost it this morning") is no deadline, though the day is not over."""
    is_hours = moment.kind in (MomentKind.TIME, MomentKind.TIMERANGE)
    begins_today = moment.from_ is not None and moment.from_.date() <= now.today
    return (is_hours or begins_today) and not is_coming(text, moment.start, moment.end, grammar)


def _meant(moment: Moment, mark: Mark | None) -> Moment:
    if mark is Mark.BY:
        return _ending(moment, _friday_of(moment))
    if mark is Mark.BEFORE:
        return _ending(moment, _eve_of(moment))
    return _point(moment, _day_after(moment)) if mark is Mark.AFTER else moment


def _ending(moment: Moment, until: datetime | None) -> Moment:
    """A range of which only the end is known."""
    kind = MomentKind.DATETIMERANGE if moment.has_time else MomentKind.DATERANGE
    return replace(moment, from_=None, until=until, kind=kind)


def _point(moment: Moment, at: datetime | None) -> Moment:
    kind = MomentKind.DATETIME if moment.has_time else MomentKind.DATE
    return replace(moment, from_=at, until=at, kind=kind)


def _is_range(moment: Moment) -> bool:
    return moment.from_ != moment.until


def _friday_of(moment: Moment) -> datetime | None:
    """By the weekend: before it; by any other range: by its end."""
    is_weekend = _is_range(moment) and moment.from_ is not None and moment.from_.weekday() == SATURDAY
    return _eve_of(moment) if is_weekend and not moment.has_time else moment.until


def _eve_of(moment: Moment) -> datetime | None:
    """Before a point: by then. Before a range: the last day before it (of a week a working day)."""
    if moment.from_ is None or moment.until is None or not _is_range(moment) or moment.has_time:
        return moment.from_
    if moment.until - moment.from_ < _WEEK:
        return midnight(add_business_days(moment.from_.date(), -1))
    return moment.from_ - DAY


def _day_after(moment: Moment) -> datetime | None:
    """After a time: then; after a day or a range: the working day that follows."""
    if moment.until is None or moment.has_time:
        return moment.until
    return midnight(next_working_day(moment.until.date()))
