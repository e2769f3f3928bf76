"""The clauses of a text, in the languages that are known well enough."""

from hansard.insight.grammar.chinese_clauses import chinese_clauses
from hansard.insight.grammar.clause import Clause
from hansard.insight.grammar.english_clauses import english_clauses


def clauses(text: str, code: str) -> tuple[Clause, ...]:
    """Those of a folded text in order; none in a language without word lists."""
    if code == "en":
        return english_clauses(text)
    return chinese_clauses(text) if code == "zh" else ()
