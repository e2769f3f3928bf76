"""The words of a sentence, one by one, with what stands before each."""

import re
from collections.abc import Set
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*'?")
_MARK = re.compile(r"[,;:.!?()…]|(?<=\s)[-–—](?=\s)|—")


@dataclass(frozen=True, slots=True)
class Token:
    """One word in lower case at `start`..`end` of its text. `raw` is as written.

    `mark` is the mark between the word before and this one, empty where there is none.
    """

    text: str
    raw: str
    start: int
    end: int
    mark: str

    @property
    def is_name(self) -> bool:
        """Whether it is written like a name."""
        return self.raw[:1].isupper() and len(self.raw) > 1


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words of `text[start:end]`, a folded text."""
    found: list[Token] = []
    last = start
    for match in _TOKEN.finditer(text, start, end):
        mark = _MARK.search(text, last, match.start())
        raw = match[0].rstrip("'") if match[0].endswith("'") else match[0]
        found.append(
            Token(raw.lower(), raw, match.start(), match.start() + len(raw), mark[0] if mark else "")
        )
        last = match.end()
    return found


def word(found: list[Token], at: int) -> str:
    """The word at a place, empty beyond either end."""
    return found[at].text if 0 <= at < len(found) else ""


def before(found: list[Token], at: int) -> str:
    """The word just before a place, empty where a mark or nothing stands there."""
    return found[at - 1].text if 0 < at < len(found) and not found[at].mark else ""


def after(found: list[Token], at: int) -> str:
    """The word just after a place, empty where a mark or nothing stands there."""
    return found[at + 1].text if 0 <= at < len(found) - 1 and not found[at + 1].mark else ""


def skipped(found: list[Token], at: int, passed: Set[str]) -> int:
    """The first place from `at` on whose word is not one of `passed`."""
    while at < len(found) and found[at].text in passed:
        at += 1
    return at
