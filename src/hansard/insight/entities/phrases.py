"""Given phrases in texts of any language: whole words, in whatever case they stand."""

import re
from collections.abc import Iterable, Iterator

_WIDE = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = rf"[^\W{_WIDE}]"  # scripts that write no blanks have no whole words
_NEVER = re.compile(r"(?!)")


def phrase_pattern(phrases: Iterable[str], *, ignore_case: bool = True) -> re.Pattern[str]:
    """Finds any of the phrases, the longest first."""
    distinct = {" ".join(phrase.split()) for phrase in phrases} - {""}
    listed = sorted(distinct, key=lambda phrase: (-len(phrase), phrase))
    if not listed:
        return _NEVER
    return re.compile("|".join(map(_fragment, listed)), re.IGNORECASE if ignore_case else 0)


def _fragment(phrase: str) -> str:
    words = r"\s+".join(re.escape(word).replace("'", "['’]") for word in phrase.split())
    return rf"{_edge(phrase[0], '<!')}{words}{_edge(phrase[-1], '!')}"


def _edge(char: str, look: str) -> str:
    return rf"(?{look}{_WORD})" if re.fullmatch(_WORD, char) else ""


def matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each place."""
    return (match.span() for match in pattern.finditer(text))
