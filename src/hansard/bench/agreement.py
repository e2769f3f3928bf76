"""How well grades agree with those that people gave."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import spearmanr

GRADES = "ABCDE"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Shares 0..1; `kappa` is Cohen's with quadratic weights, `spearman` None where one side is constant.

    `confusion` has a row for each grade given by people, a column for each found.
    """

    count: int
    exact: float
    within_one: float
    kappa: float
    spearman: float | None
    confusion: tuple[tuple[int, ...], ...]


def agreement(given: Sequence[str], found: Sequence[str]) -> Agreement:
    """Of grades A to E, pair by pair. Raises ValueError for none at all."""
    if not given:
        raise ValueError("no grades to compare")
    ours, theirs = _numbers(found), _numbers(given)
    apart = np.abs(ours - theirs)
    confusion = np.zeros((len(GRADES), len(GRADES)), int)
    np.add.at(confusion, (theirs, ours), 1)
    return Agreement(
        count=len(given),
        exact=float((apart == 0).mean()),
        within_one=float((apart <= 1).mean()),
        kappa=weighted_kappa(confusion),
        spearman=_spearman(theirs, ours),
        confusion=tuple(tuple(int(cell) for cell in row) for row in confusion),
    )


def commonest(grades: Sequence[str]) -> str:
    """The grade given most often; of several the better."""
    counts = Counter(grades)
    return min(counts, key=lambda grade: (-counts[grade], grade))


def weighted_kappa(confusion: np.ndarray) -> float:
    """1 - observed / expected disagreement, by the square of the distance (Cohen 1968); 0 where none is
    to be expected.
    """
    size = len(confusion)
    weights = np.subtract.outer(np.arange(size), np.arange(size)) ** 2
    chance = np.outer(confusion.sum(axis=1), confusion.sum(axis=0)) / confusion.sum()
    expected = float((weights * chance).sum())
    return 1.0 - float((weights * confusion).sum()) / expected if expected else 0.0


def _numbers(grades: Sequence[str]) -> np.ndarray:
    return np.array([GRADES.index(grade) for grade in grades])


def _spearman(one: np.ndarray, other: np.ndarray) -> float | None:
    if len(set(one.tolist())) < 2 or len(set(other.tolist())) < 2:
        return None
    return float(spearmanr(one, other).statistic)
