"""How English speaks of tasks."""

import re
from collections.abc import Iterable

from hansard.insight.actions.english import english_clauses
from hansard.insight.actions.english_deeds import plain
from hansard.insight.actions.grammar import Grammar, compiled_signs
from hansard.insight.phrases import en_task_signs


def grammar() -> Grammar:
    """English of any place."""
    signs = compiled_signs(en_task_signs, _pattern)
    return Grammar(english_clauses, plain, signs, needs_deed=False, lead=10)


def _pattern(fragments: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{'|'.join(fragments)})(?!\w)", re.IGNORECASE)
