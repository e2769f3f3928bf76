"""Custom words that look like numbers: a band called Twenty One is not 21."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from hansard.speech.figures.numbers import Token


def without_names(tokens: Sequence[Token], vocabulary: Collection[str]) -> list[Token]:
    """The tokens, with those barred that make up one of the custom words."""
    names = {tuple(name.lower().split()) for name in vocabulary}
    lengths = {len(name) for name in names}
    named = {
        place + within
        for place in range(len(tokens))
        for length in lengths
        if _spoken(tokens[place : place + length]) in names
        for within in range(length)
    }
    return [replace(token, is_barred=True) if place in named else token for place, token in enumerate(tokens)]


def _spoken(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.bare.core.lower() for token in tokens)
