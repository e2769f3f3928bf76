"""Texts brought to one form for comparison: case, width, accents, Chinese script, quotes, dashes."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from hansard.insight.han import simplified_forms

_MARKS = str.maketrans("’‘‛ʼ´`“”„‐‑–—", "''''''\"\"\"----")
# Written either way by the same people, so the converter leaves them.
_VARIANTS = dict(zip("著账妳唸惟甚佈", "着帐你念唯什布", strict=True))
_HAN = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
_WORDLESS = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # kana
    (0x31F0, 0x31FF),
    (0xAC00, 0xD7A3),  # Hangul: particles are written onto the word
    *_HAN,
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `origin[i]` is the offset in the given text of what became character i."""

    text: str
    origin: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the given text of `start`..`end` here; `end` is behind `start`."""
        return self.origin[start], self.origin[end - 1] + 1


def fold(text: str) -> Folded:
    """The form of a text that is compared."""
    if text.isascii():
        return Folded(text.lower().replace("`", "'"), range(len(text)))
    pieces = [_folded_character(character) for character in text]
    origin = [at for at, piece in enumerate(pieces) for _ in piece]
    return Folded("".join(pieces), origin)


def is_han(character: str) -> bool:
    """Whether it is a Chinese character."""
    return _within(ord(character), _HAN)


def is_wordless(character: str) -> bool:
    """Whether its script writes words without borders that a text shows."""
    return character > "\u0dff" and _within(ord(character), _WORDLESS)


def is_mark(character: str) -> bool:
    """Whether it belongs to the character before it."""
    return character > "\u02ff" and unicodedata.category(character) in ("Mn", "Mc", "Me")


def _within(code: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(first <= code <= last for first, last in ranges)


@lru_cache(maxsize=16384)
def _folded_character(character: str) -> str:
    if is_wordless(character):
        return _simplified().get(character, character)
    form = unicodedata.normalize("NFKD", character).casefold()
    return form.translate(_MARKS)


@cache
def _simplified() -> dict[str, str]:
    """Traditional characters to simplified ones, one to one."""
    pairs = {old: _VARIANTS.get(new, new) for old, new in simplified_forms().items()}
    return {**pairs, **_VARIANTS}
