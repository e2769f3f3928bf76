"""What the words beside a moment make of it."""

from datetime import timedelta

from hansard.insight.dates.grammar import Grammar, Mark
from hansard.insight.dates.moment import Moment

BESIDE = 40
"""Characters beside an expression in which its mark may begin, or between two of which one counts."""
_SENTENCE = 240
"""Characters around an expression in which something may be planned for it."""
_SURE = frozenset({Mark.BY, Mark.BEFORE, Mark.AFTER, Mark.ASIDE})
"""Marks before an expression that none behind it changes."""
_WORKING_WEEK = timedelta(days=4)


def mark_of(moment: Moment, text: str, grammar: Grammar) -> tuple[Mark | None, int, int]:
    """The mark, and where the moment begins and ends with its words."""
    mark, start = _mark_before(moment, text, grammar)
    if mark is Mark.PURPOSE and not _is_planned(moment, text, grammar):
        return Mark.ASIDE, moment.start, moment.end
    if mark in _SURE:
        return mark, start, moment.end
    for later_mark, pattern in grammar.after:
        match = pattern.match(text, moment.end)
        if match:
            return later_mark, moment.start, match.end()
    return mark, moment.start, moment.end


def _mark_before(moment: Moment, text: str, grammar: Grammar) -> tuple[Mark | None, int]:
    end = _before_roughly(moment, text, grammar)
    for mark, pattern in grammar.before:
        match = pattern.search(text, max(0, moment.start - BESIDE), end)
        if match:
            return mark, match.start()
    return None, moment.start


def _before_roughly(moment: Moment, text: str, grammar: Grammar) -> int:
    """Where a time of the clock begins with its "about", which is no mark."""
    rough = grammar.roughly.search(text, max(0, moment.start - BESIDE), moment.start)
    return rough.start() if rough and moment.has_time else moment.start


def _is_planned(moment: Moment, text: str, grammar: Grammar) -> bool:
    """For Tuesday: something is planned in the sentence. For next year: by the very words before it."""
    if moment.from_ and moment.until and moment.until - moment.from_ >= _WORKING_WEEK:
        return grammar.books.search(text, max(0, moment.start - BESIDE), moment.start) is not None
    left, right = max(0, moment.start - _SENTENCE), moment.end + _SENTENCE
    return grammar.plans.search(text, left, right) is not None
