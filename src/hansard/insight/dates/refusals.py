"""What a sentence refuses: "I can't do it on Friday", "Friday doesn't work"."""

from hansard.insight.dates.grammar import Grammar
from hansard.insight.dates.moment import Moment, MomentKind
from hansard.insight.dates.tense import clause


def is_refused(moment: Moment, text: str, grammar: Grammar, declined: int) -> bool:
    """Whether the words behind a moment decline it, or those before it refuse it.

    `declined`: where the words end that decline an earlier moment; they refuse no other day
    (今天不行明天可以). What starts anew ends a refusal ("I can't today I'll do it tomorrow").
    """
    left, right = clause(text, moment.start, moment.end, grammar)
    if grammar.declines.match(text, moment.end, right):
        return True
    is_of_day = moment.kind not in (MomentKind.TIME, MomentKind.TIMERANGE)
    refusals = grammar.refuses.finditer(text, left, moment.start)
    ends = [refusal.end() for refusal in refusals if not is_of_day or refusal.end() > declined]
    return bool(ends) and grammar.resumes.search(text, ends[-1], moment.start) is None


def declined_until(start: int, end: int, text: str, grammar: Grammar) -> int:
    """Where the words end that decline the expression at `start`..`end`; 0 if there are none."""
    _, right = clause(text, start, end, grammar)
    words = grammar.declines.match(text, end, right)
    return words.end() if words else 0
