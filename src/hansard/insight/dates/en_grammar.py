"""The English grammar put together."""

from hansard.insight.dates import (
    en_clock,
    en_context,
    en_days,
    en_distances,
    en_marks,
    en_refusals,
    en_tense,
)
from hansard.insight.dates.en_numbers import number
from hansard.insight.dates.en_words import VALUES
from hansard.insight.dates.grammar import Grammar
from hansard.insight.text import straighten


def grammar() -> Grammar:
    """English of any place; the order of day and month is the caller's to say."""
    return Grammar(
        fold=straighten,
        rules=(*en_days.RULES, *en_distances.RULES, *en_clock.RULES),
        hints=en_days.HINTS,
        values=VALUES,
        number=number,
        joins=en_context.JOINS,
        ranges=en_context.RANGES,
        range_opening=en_context.RANGE_OPENING,
        paired=en_context.PAIRED,
        lists=en_context.LISTS,
        choices=en_context.CHOICES,
        event_after=en_context.EVENT_AFTER,
        event_before=en_context.EVENT_BEFORE,
        roughly=en_context.ROUGHLY,
        clause_break=en_context.CLAUSE_BREAK,
        tense=en_tense.TENSE,
        before=en_marks.BEFORE,
        after=en_marks.AFTER,
        commits=en_context.COMMITS,
        refuses=en_refusals.REFUSES,
        declines=en_refusals.DECLINES,
        resumes=en_refusals.RESUMES,
        plans=en_marks.PLANS,
        books=en_marks.BOOKS,
    )
