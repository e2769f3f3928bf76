"""From faster-whisper's words to ours."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from typing import Protocol

from hansard.model.transcript import Word

_NO_CHARACTER = "\ufffd"  # what part of a character decodes to
_WORD_S = 0.3  # what a word lasts about


class HeardWord(Protocol):
    """A word as faster-whisper gives it, with a blank before it where one is written."""

    word: str
    start: float
    end: float
    probability: float


def to_words(heard: Iterable[HeardWord], begin_s: float, length_s: float) -> tuple[Word, ...]:
    """Words in order with times between 0 and `length_s`, which count from `begin_s` of the given times.

    Times that had to be moved, or that several words had in common, are marked as interpolated.
    """
    words: list[Word] = []
    earliest_s = 0.0
    for one in heard:
        text = one.word.replace(_NO_CHARACTER, "").strip()
        if text:
            words.append(_placed(text, one, begin_s, earliest_s, length_s))
            earliest_s = words[-1].start_s
    return _unpiled(words, length_s)


def _placed(text: str, one: HeardWord, begin_s: float, earliest_s: float, length_s: float) -> Word:
    start_s, end_s = float(one.start) - begin_s, float(one.end) - begin_s
    right_start_s = min(max(start_s, earliest_s), length_s)
    right_end_s = min(max(end_s, right_start_s), length_s)
    return Word(
        text,
        right_start_s,
        right_end_s,
        confidence=round(min(max(float(one.probability), 0.0), 1.0), 3),
        interpolated=right_start_s != start_s or end_s < start_s,
    )


def _unpiled(words: list[Word], length_s: float) -> tuple[Word, ...]:
    """Words that begin at one instant share the time until the last of them ends, or the next begins."""
    piles = [list(pile) for _, pile in groupby(words, key=lambda word: word.start_s)]
    unpiled: list[Word] = []
    for number, pile in enumerate(piles, start=1):
        next_s = piles[number][0].start_s if number < len(piles) else length_s
        unpiled += pile if len(pile) == 1 else _spread(pile, next_s)
    return tuple(unpiled)


def _spread(pile: list[Word], next_s: float) -> list[Word]:
    start_s, end_s = pile[0].start_s, min(pile[-1].end_s, next_s)
    if end_s <= start_s:
        end_s = min(next_s, start_s + _WORD_S * len(pile))
    step_s = (end_s - start_s) / len(pile)
    return [
        replace(
            word,
            start_s=start_s + step_s * number,
            end_s=start_s + step_s * (number + 1),
            interpolated=True,
        )
        for number, word in enumerate(pile)
    ]
