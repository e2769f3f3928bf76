"""Given phrases in texts of any language: whole words, in whatever case they stand."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

_WIDE = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = rf"[^\W{_WIDE}]"  # scripts that write no blanks have no whole words
_NEVER = re.compile(r"(?!)")


def phrase_pattern(phrases: Iterable[str], *, ignore_case: bool = True) -> re.Pattern[str]:
    """Finds any of the phrases, the longest first."""
    distinct = {" ".join(phrase.split()) for phrase in phrases} - {""}
    listed = sorted(distinct, key=lambda phrase: (-len(phrase), phrase))
    if not listed:
        return _NEVER
    pieces = [
        f"{left}(?:{'|'.join(map(_fragment, group))}){right}"
        for (left, right), group in groupby(sorted(listed, key=_edges), key=_edges)
    ]
    return re.compile("|".join(pieces), re.IGNORECASE if ignore_case else 0)


def _fragment(phrase: str) -> str:
    return r"\s+".join(re.escape(word).replace("'", "['’]") for word in phrase.split())


def _edges(phrase: str) -> tuple[str, str]:
    """What must not stand before and behind a phrase."""
    return _edge(phrase[0], "<!"), _edge(phrase[-1], "!")


def _edge(char: str, look: str) -> str:
    is_word = re.fullmatch(_WORD, char) is not None
    return f"(?{look}(?-i:{_WORD}))" if is_word else ""  # folding the case of so many would take long


def matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each place."""
    return (match.span() for match in pattern.finditer(text))
