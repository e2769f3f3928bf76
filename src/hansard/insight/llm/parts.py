"""A long transcript in parts that a language model can take."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_CHARACTERS_A_TOKEN = 3.5  # English has about four; names and marks have fewer


@dataclass(frozen=True, slots=True)
class Row:
    """One turn as it is sent, or a piece of one that is too long."""

    json: str
    tokens: int


Part = tuple[Row, ...]


def estimated_tokens(text: str) -> int:
    """About how many tokens a text has, rather too many: any letter beyond ASCII counts as one."""
    others = sum(1 for character in text if ord(character) > 127)
    return math.ceil((len(text) - others) / _CHARACTERS_A_TOKEN + others)


def parted(rows: Sequence[Row], limit: int) -> list[Part]:
    """The rows in order, in parts of at most `limit` tokens; a row is never cut."""
    parts: list[list[Row]] = []
    size = 0
    for row in rows:
        if not parts or size + row.tokens > limit:
            parts.append([])
            size = 0
        parts[-1].append(row)
        size += row.tokens
    return [tuple(part) for part in parts]


def halves(part: Part) -> tuple[Part, Part]:
    """Two parts of about the same size; the second is empty where the part is a single row."""
    whole, size = sum(row.tokens for row in part), 0
    for number, row in enumerate(part, 1):
        size += row.tokens
        if size * 2 >= whole:
            middle = min(number, max(1, len(part) - 1))
            return part[:middle], part[middle:]
    return part, ()


def pieces(text: str, limit: int) -> Iterator[str]:
    """A text in pieces of at most `limit` tokens, cut at white space where there is some."""
    while estimated_tokens(text) > limit:
        end = _end_of(text, limit)
        yield text[:end]
        text = text[end:]
    if text.strip():
        yield text


def _end_of(text: str, limit: int) -> int:
    end = len(text)
    while estimated_tokens(text[:end]) > limit:
        end = max(1, min(end - 1, end * limit // estimated_tokens(text[:end])))
    space = text.rfind(" ", end // 2, end)
    return space + 1 if space > 0 else end
