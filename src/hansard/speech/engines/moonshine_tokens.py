"""Moonshine's vocabulary: numbers to text."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

BEGIN, END = 1, 2
_FIRST_TEXT = 3  # before it: unknown, begin, end
_WORD_MARK = "▁".encode()


def read_vocabulary(path: Path) -> tuple[bytes, ...]:
    """The tokens of a `tokenizer.bin`: each a length (one byte, or two from 128 on) and its bytes."""
    data, tokens, at = path.read_bytes(), [], 0
    while at < len(data):
        length = data[at]
        at += 1
        if length >= 128:
            length += 128 * (data[at] - 1)
            at += 1
        tokens.append(data[at : at + length])
        at += length
    return tuple(tokens)


class WordEncoder:
    """Turns a word into tokens, as the vocabulary was made: byte pair encoding, oldest merge first."""

    def __init__(self, vocabulary: Sequence[bytes]) -> None:
        self._numbers = {token: number for number, token in enumerate(vocabulary) if number >= _FIRST_TEXT}

    def encode(self, word: str) -> list[int]:
        """The tokens of a word, or of several, with a space before. Empty where a character is unknown."""
        parts = [char.encode() for char in f"\u2581{word}".replace(" ", "\u2581")]
        while (best := self._oldest_merge(parts)) is not None:
            parts[best : best + 2] = [parts[best] + parts[best + 1]]
        numbers = [self._numbers.get(part) for part in parts]
        return [] if None in numbers else [number for number in numbers if number is not None]

    def _oldest_merge(self, parts: Sequence[bytes]) -> int | None:
        """The place of the two parts whose join has the lowest number."""
        joins = [
            (self._numbers.get(first + second), place)
            for place, (first, second) in enumerate(pairwise(parts))
        ]
        known = [(number, place) for number, place in joins if number is not None]
        return min(known)[1] if known else None


def starts_word(token: bytes) -> bool:
    """Whether a space stands before the token."""
    return token.startswith(_WORD_MARK)


def is_text(index: int, token: bytes) -> bool:
    """Whether the token is something said, not a control mark."""
    return index >= _FIRST_TEXT and not (token.startswith(b"<<") and token.endswith(b">>"))


def join_tokens(tokens: list[bytes]) -> str:
    """The text of a word's tokens."""
    raw = b"".join(tokens).replace(_WORD_MARK, b" ")
    return raw.decode("utf-8", errors="ignore").strip()
