"""Punctuation: what stands around a word and what belongs to it."""

import re
import unicodedata
from dataclasses import dataclass

# Punctuation to Unicode, but read aloud or part of a name: 5%, AT&T, #1, and/or, גב׳.
_SPOKEN = frozenset("%&@#*/\\_％＆＠＃＊／׳")
_APOSTROPHES = frozenset("'’")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")  # a.m, U.S
_FIGURE = re.compile(r"[\d$€£¥]")
_SIGNS = ("-", ".", "-.")  # -5, .5
# Marks that part words without a blank, except within figures; other marks inside belong to the word
# (it's, long-term, 3.5, ann@example.com).
_WIDE = "，。？！；：、…—「」『』（）《》〈〉【】“”"
_PARTING = re.compile(rf"\.{{2,}}|-{{2,}}|(?<!\d)[{_WIDE}]|[{_WIDE}](?!\d)")


@dataclass(frozen=True, slots=True)
class Bare:
    """A word and the marks around it; one that is nothing but marks has them all in `before`."""

    before: str
    core: str
    after: str


def bare(text: str) -> Bare:
    """The word without the marks around it: `"8 a.m.,` keeps the full stop of `a.m.`."""
    start = _count_marks(text)
    end = len(text) - _count_marks(text[:start:-1]) if start < len(text) else start
    before, core, after = text[:start], text[start:end], text[end:]
    before, sign = _taken(before, core, after)
    core, after = _given(before, sign + core, after)
    return Bare(before, core, after)


def strip_punctuation(text: str) -> str:
    """The text without marks between words."""
    cores = (bare(piece).core for piece in _PARTING.sub(" ", text).split())
    return " ".join(core for core in cores if core)


def _count_marks(text: str) -> int:
    """How many characters at the beginning are marks."""
    return next((place for place, character in enumerate(text) if not _is_mark(character)), len(text))


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("P") and character not in _SPOKEN


def _taken(before: str, core: str, after: str) -> tuple[str, str]:
    """The marks before a word, and of them what belongs to it: a sign, or an apostrophe ('cause)."""
    if before in _SIGNS and _FIGURE.match(core):
        return "", before
    if core and before[-1:] in _APOSTROPHES and after[:1] not in _APOSTROPHES:
        return before[:-1], before[-1]
    return before, ""


def _given(before: str, core: str, after: str) -> tuple[str, str]:
    """A word with what belongs to it of the marks after it: full stop (a.m.) or apostrophe (workers')."""
    is_short = after.startswith(".") and _ABBREVIATION.fullmatch(core)
    is_possessive = core and after[:1] in _APOSTROPHES and before[-1:] not in _APOSTROPHES
    return (core + after[0], after[1:]) if is_short or is_possessive else (core, after)
