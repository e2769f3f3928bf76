"""Entries found by what they mean, whatever the words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from hansard.insight.trackers import thresholds
from hansard.insight.trackers.affinity import Affinities, Floats, weight
from hansard.insight.trackers.idea import Idea, Mention
from hansard.insight.trackers.understanding import Reading


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry's place in the vocabulary, its rows in the table of affinities, and their weights (sum 1)."""

    place: int
    rows: slice
    weights: Floats
    score: float  # what the entry has to reach
    single: bool  # whether it comes down to one idea


class MeantEntries:
    """Compares the ideas of a sentence with those of each entry. An entry without ideas is never meant."""

    def __init__(self, entries: Sequence[Reading], reach: int) -> None:
        self._reach = reach
        ideas = [_telling(entry.mentions) for entry in entries]
        self._affinities = Affinities([idea for listed in ideas for idea in listed])
        self._entries: list[_Entry] = []
        row = 0
        for place, listed in enumerate(ideas):
            if listed:
                weights = np.array([weight(idea.name) for idea in listed], np.float32)
                self._entries.append(_entry(place, row, weights, len(entries[place].words) == 1))
            row += len(listed)
        self._starts = np.array([entry.rows.start for entry in self._entries], np.int64)
        self._weights = np.concatenate(
            [entry.weights for entry in self._entries] or [np.zeros(0, np.float32)]
        )

    def find(self, mentions: Sequence[Mention]) -> dict[int, float]:
        """The score of each entry that is meant, by its place."""
        if not self._entries or not mentions:
            return {}
        table = np.stack([self._affinities.to(mention.idea) for mention in mentions], axis=1)
        doubts = np.array([thresholds.WEAK if mention.weak else 1 for mention in mentions], np.float32)
        best = np.add.reduceat(np.maximum(table, 0).max(axis=1) * self._weights, self._starts)
        found: dict[int, float] = {}
        for at in np.flatnonzero(best >= thresholds.MEANING_SCORE):
            entry = self._entries[at]
            rows = table[entry.rows] * doubts if entry.single else table[entry.rows]
            score = max(_score(entry, rows[:, window]) for window in _windows(mentions, self._reach))
            if score >= entry.score:
                found[entry.place] = round(score, 3)
        return found


def _telling(mentions: Sequence[Mention]) -> list[Idea]:
    """The different ideas, without those that say next to nothing where others say more."""
    ideas = list(dict.fromkeys(mention.idea for mention in mentions))
    return [idea for idea in ideas if weight(idea.name) > thresholds.FAINT] or ideas


def _entry(place: int, row: int, weights: Floats, is_word: bool) -> _Entry:
    rows = slice(row, row + len(weights))
    single = len(weights) == 1
    return _Entry(place, rows, weights / weights.sum(), _wanted(single, is_word), single)


def _wanted(single: bool, is_word: bool) -> float:
    if is_word:
        return thresholds.WORD_SCORE
    return thresholds.SINGLE_SCORE if single else thresholds.MEANING_SCORE


def _score(entry: _Entry, table: Floats) -> float:
    """The weighted mean of what the ideas find, each mention taken once; 0 where one finds too little."""
    found = np.zeros(len(table), np.float32)
    free = table.copy()
    for _ in range(len(table)):
        row, column = np.unravel_index(np.argmax(np.abs(free)), free.shape)
        found[row] = free[row, column]
        free[row, :] = 0
        free[:, column] = 0
    return float(found @ entry.weights) if found.min() >= thresholds.IDEA_SCORE else 0.0


def _windows(mentions: Sequence[Mention], reach: int) -> Iterator[slice]:
    """Stretches of at most `reach` places, none within another."""
    last = 0
    for start, first in enumerate(mentions):
        end = next(
            (at for at in range(start, len(mentions)) if mentions[at].at >= first.at + reach), len(mentions)
        )
        if end > last:
            yield slice(start, end)
        last = max(last, end)
