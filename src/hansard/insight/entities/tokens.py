"""Words in Latin letters, and figures, with what their writing tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

_TOKEN = re.compile(
    r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*(?:['’&.\-][A-Za-zÀ-ɏ0-9]+)*|\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)*"
)
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?:;\n…\"“”。！？；：、]")
_ABBREVIATIONS = frozenset("mr mrs ms dr st prof jr sr inc ltd co corp vs no mt ft ave rd blvd".split())
_FIRST_PERSON = frozenset("i i'm i'd i'll i've ok okay".split())


@dataclass(frozen=True, slots=True)
class Token:
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

    def before(self, start: int, length: int = 48) -> str:
        """The text up to an offset, for cues that end there."""
        return self.text[max(0, start - length) : start]

    def phrase(self, first: int, last: int) -> str:
        """Tokens `first` up to `last` (exclusive) in lower case, parted by blanks."""
        return " ".join(token.lower for token in self.tokens[first:last])


def _read(text: str) -> list[Token]:
    tokens: list[Token] = []
    place = 0
    for match in _TOKEN.finditer(text):
        gap = text[place : match.start()]
        word = _POSSESSIVE.sub("", match[0]) or match[0]
        opens = not tokens or _parts(tokens[-1], gap)
        tokens.append(Token(word, _lower(word), match.start(), match.start() + len(word), gap, opens))
        place = match.end()
    return [_plain_gap(tokens, place, text) for place in range(len(tokens))]


def _plain_gap(tokens: list[Token], place: int, text: str) -> Token:
    """The gap of a token behind a possessive begins with what was cut off, so it parts the two."""
    token = tokens[place]
    before = tokens[place - 1] if place else None
    if before is None or before.end + len(token.gap) == token.start:
        return token
    return replace(token, gap=text[before.end : token.start])


def _parts(before: Token, gap: str) -> bool:
    if not _ENDS.search(gap):
        return False
    is_short = before.lower in _ABBREVIATIONS or (len(before.text) == 1 and before.is_capital)
    return not (gap.startswith(". ") and is_short)


def _lower(word: str) -> str:
    return word.lower().replace("’", "'")
