"""Word errors, after Whisper's English normaliser has made both texts alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import jiwer
import numpy as np
from scipy.optimize import linear_sum_assignment
from whisper_normalizer.english import EnglishTextNormalizer

NORMALISER = "Whisper's English normaliser"


@dataclass(frozen=True, slots=True)
class WordErrors:
    """Errors against `words` words of reference; they add up, rates do not."""

    words: int = 0
    insertions: int = 0
    deletions: int = 0
    substitutions: int = 0

    def __add__(self, other: "WordErrors") -> "WordErrors":
        return WordErrors(
            self.words + other.words,
            self.insertions + other.insertions,
            self.deletions + other.deletions,
            self.substitutions + other.substitutions,
        )

    @property
    def errors(self) -> int:
        """All three kinds."""
        return self.insertions + self.deletions + self.substitutions

    @property
    def rate(self) -> float:
        """Errors per word of reference, 0.1 for 10 %; 0 without words."""
        return self.errors / self.words if self.words else 0.0


def normalise(text: str) -> str:
    """Lower case, no punctuation, numbers as digits, spelling and contractions unified."""
    normalised: str = _normaliser()(text)
    return normalised


def count_words(text: str) -> int:
    """Words of the text as it stands."""
    return len(text.split())


def word_errors(reference: str, hypothesis: str) -> WordErrors:
    """Errors of one text against its reference, both normalised here."""
    wanted, found = normalise(reference), normalise(hypothesis)
    if not wanted.strip():
        return WordErrors(insertions=count_words(found))
    counted = jiwer.process_words(wanted, found)
    return WordErrors(count_words(wanted), counted.insertions, counted.deletions, counted.substitutions)


def cp_word_errors(references: Sequence[str], hypotheses: Sequence[str]) -> WordErrors:
    """Errors with the speakers of the hypothesis given to those of the reference in the best way (cpWER).

    Each text is all that one speaker said; who has no counterpart is matched with nothing.
    """
    size = max(len(references), len(hypotheses))
    wanted = [*references, *[""] * (size - len(references))]
    found = [*hypotheses, *[""] * (size - len(hypotheses))]
    table = [[word_errors(reference, text) for text in found] for reference in wanted]
    rows, columns = linear_sum_assignment(np.array([[cell.errors for cell in row] for row in table]))
    return sum((table[row][column] for row, column in zip(rows, columns, strict=True)), WordErrors())


@cache
def _normaliser() -> EnglishTextNormalizer:
    return EnglishTextNormalizer()
