"""Ids in the vendor's form, made of ours: the same at every reading."""

import hashlib

_DIGITS = 16


def digits_of(*parts: object) -> str:
    """16 digits, the first of them no zero, that stand for what the parts name."""
    digest = hashlib.sha256("\x1f".join(map(str, parts)).encode()).digest()
    number = int.from_bytes(digest[:8], "big") % (9 * 10 ** (_DIGITS - 1))
    return str(10 ** (_DIGITS - 1) + number)


def is_number(text: str) -> bool:
    """Whether an id can be one of ours."""
    return text.isascii() and text.isdigit()
