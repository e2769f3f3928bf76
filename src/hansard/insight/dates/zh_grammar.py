"""The Chinese grammar put together."""

from hansard.insight.dates import zh_context, zh_distances, zh_marks, zh_refusals, zh_tense
from hansard.insight.dates.grammar import Grammar
from hansard.insight.dates.zh_rules import RULES
from hansard.insight.dates.zh_text import folded, number
from hansard.insight.dates.zh_words import VALUES


def grammar() -> Grammar:
    """Chinese in either script."""
    return Grammar(
        fold=folded,
        rules=(*RULES, *zh_distances.RULES),
        hints=zh_distances.HINTS,
        values=VALUES,
        number=number,
        joins=zh_context.JOINS,
        ranges=zh_context.RANGES,
        range_opening=zh_context.NEVER,
        paired=zh_context.NEVER,
        lists=zh_context.LISTS,
        choices=zh_context.CHOICES,
        event_after=zh_context.EVENT_AFTER,
        event_before=zh_context.EVENT_BEFORE,
        roughly=zh_context.NEVER,
        clause_break=zh_context.CLAUSE_BREAK,
        tense=zh_tense.TENSE,
        before=zh_marks.BEFORE,
        after=zh_marks.AFTER,
        commits=zh_context.COMMITS,
        refuses=zh_refusals.REFUSES,
        declines=zh_refusals.DECLINES,
        resumes=zh_refusals.RESUMES,
        plans=zh_context.NEVER,
        books=zh_context.NEVER,
    )
