"""Moonshine's vocabulary: numbers to text."""

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
