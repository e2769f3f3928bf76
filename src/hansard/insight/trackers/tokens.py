"""Words of a folded English text, contractions taken apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LETTER = r"[^\W_][\u0300-\u036f]*"  # with its accents, which folding sets apart
_WORD = re.compile(rf"(?:{_LETTER})+(?:'(?:{_LETTER})+)*'?")
_PARTS = re.compile(r"(?P<stem>[^\W_]+?)(?P<negation>n't)|(?P<word>[^\W_]+)(?P<tail>'(?:s|m|re|ve|ll|d))")
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
_RUN_TOGETHER = {
    "cannot": ("can", "not"),
    "cant": ("can", "not"),
    "dont": ("do", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "isnt": ("is", "not"),
    "wasnt": ("was", "not"),
    "arent": ("are", "not"),
    "havent": ("have", "not"),
    "hasnt": ("has", "not"),
    "wouldnt": ("would", "not"),
    "couldnt": ("could", "not"),
    "shouldnt": ("should", "not"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "gimme": ("give", "me"),
    "lemme": ("let", "me"),
}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or one part of a contraction, at `start`..`end` of the folded text."""

    word: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words of a folded text in order: `can't` is `can`, `not`; `it's` is `it`, `'s`."""
    return [
        token for found in _WORD.finditer(text) for token in _parted(found.group().rstrip("'"), found.start())
    ]


def _parted(word: str, start: int) -> Iterator[Token]:
    end = start + len(word)
    if word in _RUN_TOGETHER:
        first, second = _RUN_TOGETHER[word]
        middle = min(start + len(first), end - 1)
        yield Token(first, start, middle)
        yield Token(second, middle, end)
        return
    parts = _PARTS.fullmatch(word)
    if parts is None:
        yield Token(word, start, end)
    elif parts["negation"]:
        yield Token(_WHOLE.get(parts["stem"], parts["stem"]), start, end - 3)
        yield Token("not", end - 3, end)
    else:
        yield Token(parts["word"], start, end - len(parts["tail"]))
        yield Token(parts["tail"], end - len(parts["tail"]), end)
