"""Writes numbers that were spoken as words in figures."""

from collections.abc import Collection, Iterator, Sequence

from hansard.model.languages import base_language
from hansard.model.transcript import Word
from hansard.speech.figures.dictation import join_dictated
from hansard.speech.figures.english_units import english_figures
from hansard.speech.figures.names import without_names
from hansard.speech.figures.numbers import LANGUAGES, Figure, Token, find_numbers, join_codes, read_tokens
from hansard.speech.rewording import joined


def to_figures(words: Sequence[Word], language: str, vocabulary: Collection[str] = ()) -> tuple[Word, ...]:
    """The words with numbers in figures, each figure one word; other languages than `LANGUAGES` as they are.

    Small numbers standing alone stay words, and so do the custom words of `vocabulary`.
    """
    base = base_language(language)
    if base not in LANGUAGES:
        return tuple(words)
    tokens = without_names(read_tokens(words), vocabulary)
    figures = english_figures(tokens) if base == "en" else _plain_figures(tokens, base)
    return tuple(_written(tokens, figures))


def _plain_figures(tokens: Sequence[Token], language: str) -> list[Figure]:
    """The figures of a language of whose habits nothing more is known."""
    numbers = join_codes(join_dictated(find_numbers(tokens, language), tokens, language), tokens)
    return [Figure(one.start, one.end - one.keeps_scale, one.text) for one in numbers if one.is_written]


def _written(tokens: Sequence[Token], figures: Sequence[Figure]) -> Iterator[Word]:
    place = 0
    for figure in figures:
        yield from (token.word for token in tokens[place : figure.start])
        yield _word(tokens[figure.start : figure.end], figure.text)
        place = figure.end
    yield from (token.word for token in tokens[place:])


def _word(tokens: Sequence[Token], text: str | None) -> Word:
    """One word for several, in figures, or as the first of them stands."""
    after = tokens[-1].bare.after
    core = text or tokens[0].bare.core
    if core.endswith("."):  # a German ordinal
        after = after.removeprefix(".")
    return joined([token.word for token in tokens], tokens[0].bare.before + core + after)
