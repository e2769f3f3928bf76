"""ROUGE of summaries in English and Chinese."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

from rouge_score.rouge_scorer import RougeScorer
from rouge_score.tokenizers import DefaultTokenizer

from hansard.insight.text import WIDE_LANGUAGES
from hansard.model.languages import base_language

_KINDS = ("rouge1", "rouge2", "rougeL")


@dataclass(frozen=True, slots=True)
class Rouge:
    """Mean F-measures of several texts, 0..100."""

    r1: float
    r2: float
    rl: float


class _Characters:
    """Takes each character of Chinese or Japanese for a word, and words of other scripts whole."""

    def tokenize(self, text: str) -> list[str]:
        spaced = "".join(character if character.isascii() else f" {character} " for character in text)
        return [token.lower() for token in spaced.split() if any(map(str.isalnum, token))]


def rouge(pairs: Sequence[tuple[str, str]], language: str) -> Rouge:
    """Of (reference, text) pairs in one language; English words by their stems, as is usual."""
    wide = base_language(language) in WIDE_LANGUAGES
    tokenizer = _Characters() if wide else DefaultTokenizer(use_stemmer=True)
    scorer = RougeScorer(list(_KINDS), tokenizer=tokenizer)
    scores = [scorer.score(reference, text) for reference, text in pairs]
    return Rouge(*(100 * mean(score[kind].fmeasure for score in scores) for kind in _KINDS))
