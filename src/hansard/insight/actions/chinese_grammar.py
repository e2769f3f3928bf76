"""How Chinese speaks of tasks."""

import re
from collections.abc import Iterable

from hansard.insight.actions.chinese import chinese_clauses
from hansard.insight.actions.grammar import Grammar, compiled_signs
from hansard.insight.han import simplified
from hansard.insight.phrases import zh_task_signs


def grammar() -> Grammar:
    """Chinese in either script."""
    signs = compiled_signs(zh_task_signs, _pattern)
    return Grammar(chinese_clauses, str, signs, needs_deed=True, lead=-1)


def _pattern(fragments: Iterable[str]) -> re.Pattern[str]:
    return re.compile(simplified("|".join(fragments)), re.IGNORECASE)
