"""How much two ideas have to do with each other, and how much an idea weighs."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from hansard.insight.trackers import thresholds
from hansard.insight.trackers.chinese import CHINESE_FILES, OWN
from hansard.insight.trackers.data_files import data_lines, word_list
from hansard.insight.trackers.english import ENGLISH_FILES
from hansard.insight.trackers.idea import Idea, parse_idea
from hansard.insight.trackers.words import word_table

Floats = NDArray[np.float32]

_REMEMBERED = 2048  # ideas compared before


def weight(name: str) -> float:
    """What an idea counts in a comparison, 0..1: common words say little."""
    if name in word_list("faint"):
        return thresholds.FAINT
    if name in word_list("light"):
        return thresholds.LIGHT
    if name.startswith(OWN):
        return thresholds.OWN_WEIGHT
    if name in _listed():
        return 1.0
    place = word_table().places.get(name, thresholds.COMMON_PLACES)
    share = math.log1p(min(place, thresholds.COMMON_PLACES)) / math.log1p(thresholds.COMMON_PLACES)
    return thresholds.COMMONEST_WEIGHT + (1 - thresholds.COMMONEST_WEIGHT) * share


@cache
def _listed() -> frozenset[str]:
    """The ideas that expressions come down to."""
    keys = [key for name in (*ENGLISH_FILES, *CHINESE_FILES) for key, _ in data_lines(name)]
    return frozenset(part.removeprefix("-") for key in keys for part in key.split())


@cache
def _near() -> Mapping[str, Sequence[tuple[str, float]]]:
    """For each idea those near it; less than 0 where one is near the other's opposite."""
    near: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for value, pairs in data_lines("near.txt"):
        for pair in pairs.split(","):
            first, second = map(parse_idea, pair.split())
            signed = float(value) * first.sign * second.sign
            near[first.name].append((second.name, signed))
            near[second.name].append((first.name, signed))
    return near


def _likeness(cosines: Floats) -> Floats:
    span = thresholds.COSINE_FULL - thresholds.COSINE_FLOOR
    likeness: Floats = np.clip((cosines - thresholds.COSINE_FLOOR) / span, 0, 1)
    return likeness


class Affinities:
    """Compares a fixed list of ideas with any other idea."""

    def __init__(self, ideas: Sequence[Idea]) -> None:
        self._signs = np.array([idea.sign for idea in ideas], np.float32)
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, idea in enumerate(ideas):
            self._places[idea.name].append(place)
        known = [idea.name in _listed() for idea in ideas]
        self._ceilings = np.where(known, thresholds.LISTED_CEILING, thresholds.COSINE_CEILING)
        self._vectors = np.array([word_table().vector(idea.name) for idea in ideas], np.float32)
        self._known: dict[str, Floats] = {}

    def to(self, idea: Idea) -> Floats:
        """For each idea of the list -1..1: 1 the same, 0 nothing in common, -1 the opposite."""
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        if idea.name not in self._known:
            self._known[idea.name] = self._column(idea.name)
        return self._known[idea.name] * idea.sign

    def _column(self, name: str) -> Floats:
        vector = word_table().vector(name)
        column = self._ceilings * _likeness(self._vectors @ vector) * self._signs
        for other, value in _near().get(name, ()):
            column[self._places.get(other, [])] = value * self._signs[self._places.get(other, [])]
        column[self._places.get(name, [])] = self._signs[self._places.get(name, [])]
        return column.astype(np.float32)
