"""Candidate phrases for topics: runs of words that carry content."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*")
_GAP = re.compile(r" ?$")
_MIN_LETTERS = 4
_MAX_WORDS = 3
_WIDE_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
_WIDE_LENGTHS = (4, 3, 2)


def phrases(text: str, stop_words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Extents of runs of content words, one to three long, and of their single words."""
    run: list[re.Match[str]] = []
    for token in [*_TOKEN.finditer(text), None]:
        goes_on = token and run and text[run[-1].end() : token.start()] == " "
        if run and not (goes_on and _has_content(token, stop_words)):
            yield from _of_run(run)
            run = []
        if _has_content(token, stop_words) and token:
            run.append(token)


def wide_phrases(text: str, stop_words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Extents of two to four characters in a row, for scripts without spaces."""
    for run in _WIDE_RUN.finditer(text):
        for length in _WIDE_LENGTHS:
            for start in range(run.start(), run.end() - length + 1):
                if not set(text[start : start + length]) & stop_words:
                    yield start, start + length


def _has_content(token: re.Match[str] | None, stop_words: frozenset[str]) -> bool:
    if token is None:
        return False
    word = token.group().lower()
    has_digit = any(letter.isdigit() for letter in word)
    return len(word) >= _MIN_LETTERS and word not in stop_words and not has_digit


def _of_run(run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    for length in range(1, _MAX_WORDS + 1):
        for first, last in zip(run, run[length - 1 :], strict=False):
            yield first.start(), last.end()
