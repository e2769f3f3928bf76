"""Whether a sentence speaks of what has been or of what is to come."""

import re
from collections.abc import Sequence

from hansard.insight.dates.grammar import Grammar

_RANKS = (frozenset({"past", "coming"}), frozenset({"bound"}), frozenset({"participle"}))
"""Verbs, else a deadline, else what is past where nothing else says so ("I'll return the signed form")."""
_PAST = ("past", "participle")
_REACH = 90
"""Characters on either side that are looked at: a clause of speech without punctuation."""


def is_coming(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """False if the nearest verb before the expression (else after it) in its clause is in the past."""
    left, right = clause(text, start, end, grammar)
    marks = list(grammar.tense.finditer(text, left, right))
    before = [mark.lastgroup for mark in marks if mark.end() <= start]
    behind = [mark.lastgroup for mark in marks if mark.end() > start]
    return _tense([*reversed(before), *behind]) not in _PAST


def _tense(nearest_first: Sequence[str | None]) -> str | None:
    """That of the nearest of the highest rank there is."""
    ranked = (group for rank in _RANKS for group in nearest_first if group in rank)
    return next(ranked, None)


def clause(text: str, start: int, end: int, grammar: Grammar) -> tuple[int, int]:
    """The clause around an expression, as far as it is looked at."""
    left, right = max(0, start - _REACH), min(len(text), end + _REACH)
    breaks = list(grammar.clause_break.finditer(text, left, start))
    closing: re.Match[str] | None = grammar.clause_break.search(text, end, right)
    return breaks[-1].end() if breaks else left, closing.start() if closing else right
