"""Words in Latin letters, and figures, with what their writing tells."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

_TOKEN = re.compile(
    r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*(?:['’&.\-][A-Za-zÀ-ɏ0-9]+)*|\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)*"
)
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?:;\n…\"“”。！？；：、]")
_ABBREVIATIONS = frozenset("mr mrs ms dr st prof jr sr inc ltd co corp vs no mt ft ave rd blvd".split())
_NUMBER_WORDS = frozenset(
    "zero oh one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "thousand million billion".split()
)
_FIRST_PERSON = frozenset("i i'm i'd i'll i've ok okay".split())


class Token(NamedTuple):
    """A word at `start`..`end`, without a possessive ending; `gap` stands between it and the one before.

    `lower` is in lower case, with a plain apostrophe. `opens` says that a sentence begins with it, so that
    its capital means nothing.
    """

    text: str
    lower: str
    start: int
    end: int
    gap: str
    opens: bool

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def is_next(self) -> bool:
        """Whether nothing but a blank (or an abbreviation's full stop) parts it from the one before."""
        return self.gap in {" ", "  ", ". "}


class Words:
    """The tokens of a text. `is_cased` tells whether capitals are used for names in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: Sequence[Token] = _read(text)

    @cached_property
    def is_cased(self) -> bool:
        """Whether capitals stand within sentences, and not everywhere."""
        letters = [token for token in self.tokens if token.text[0].isalpha()]
        capitals = [token for token in letters if token.is_capital and token.lower not in _FIRST_PERSON]
        is_shouted = len(letters) > 4 and len(capitals) > 0.8 * len(letters)
        return any(not token.opens for token in capitals) and not is_shouted

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its words in lower case."""
        return frozenset(token.lower for token in self.tokens)

    @cached_property
    def speaks_numbers(self) -> bool:
        """Whether a number stands among them in words."""
        return not _NUMBER_WORDS.isdisjoint(token.lower.partition("-")[0] for token in self.tokens)

    def before(self, start: int, length: int = 48) -> str:
        """The text up to an offset, for cues that end there."""
        return self.text[max(0, start - length) : start]

    def phrase(self, first: int, last: int) -> str:
        """Tokens `first` up to `last` (exclusive) in lower case, parted by blanks."""
        return " ".join(token.lower for token in self.tokens[first:last])


def _read(text: str) -> list[Token]:
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        start, word = match.start(), _bare(match[0])
        gap = text[end:start]  # behind a possessive it begins with what was cut off, so it parts the two
        opens = not tokens or _parts(tokens[-1], gap)
        end = start + len(word)
        tokens.append(Token(word, _lower(word), start, end, gap, opens))
    return tokens


def _bare(word: str) -> str:
    """A word without a possessive ending."""
    return _POSSESSIVE.sub("", word) or word if "'" in word or "’" in word else word


def _parts(before: Token, gap: str) -> bool:
    if gap == " " or not _ENDS.search(gap):
        return False
    is_short = before.lower in _ABBREVIATIONS or (len(before.text) == 1 and before.is_capital)
    return not (gap.startswith(". ") and is_short)


def _lower(word: str) -> str:
    return word.lower().replace("’", "'")
