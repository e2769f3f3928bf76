"""How long a body is to be by its own word."""

from collections.abc import Mapping

_MOST_DIGITS = 19


def announced_bytes(headers: Mapping[str, str]) -> int | None:
    """The `Content-Length`; None where there is none, or nothing sensible."""
    length = headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() and len(length) <= _MOST_DIGITS else None
