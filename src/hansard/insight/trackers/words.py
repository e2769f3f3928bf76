"""The table of English words: classes, irregular forms and vectors. `scripts/word_vectors.py` makes it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntFlag
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class WordClass(IntFlag):
    """What a word can be."""

    UNKNOWN = 0
    NOUN = 1
    VERB = 2
    ADJECTIVE = 4
    ADVERB = 8


_PARTS = {"n": WordClass.NOUN, "v": WordClass.VERB, "a": WordClass.ADJECTIVE, "r": WordClass.ADVERB}


@dataclass(frozen=True, slots=True)
class WordTable:
    """`places` gives the row of a word, the commonest word first. `vectors` are not of unit length.

    `bases` maps an irregular form to its bases, `irregular` a base to such forms, each with its class.
    """

    places: Mapping[str, int]
    classes: NDArray[np.uint8]
    vectors: NDArray[np.int8]
    bases: Mapping[str, tuple[tuple[str, WordClass], ...]]
    irregular: Mapping[str, tuple[tuple[str, WordClass], ...]]

    def word_class(self, word: str) -> WordClass:
        """What the word can be; UNKNOWN for a word that is not a base form listed here."""
        place = self.places.get(word)
        return WordClass.UNKNOWN if place is None else WordClass(int(self.classes[place]))

    def vector(self, word: str) -> Vectors:
        """The unit vector of a word; zero for one that is not listed."""
        place = self.places.get(word)
        if place is None:
            return np.zeros(self.vectors.shape[1], np.float32)
        row = self.vectors[place].astype(np.float32)
        length: np.float32 = np.linalg.norm(row)
        unit: Vectors = row / max(length, np.float32(1))
        return unit


@cache
def word_table() -> WordTable:
    """The table that comes with the package."""
    with (files("hansard.insight.trackers") / "data" / "words.npz").open("rb") as file:
        table = np.load(file)
        words = table["words"].tobytes().decode().split("\n")
        lines = table["irregular"].tobytes().decode().split("\n")
        classes, vectors = table["classes"], table["vectors"]
    triples = [(form, base, _PARTS[part]) for form, base, part in map(str.split, lines)]
    return WordTable(
        places={word: at for at, word in enumerate(words)},
        classes=classes,
        vectors=vectors,
        bases=_grouped(triples),
        irregular=_grouped((base, form, part) for form, base, part in triples),
    )


def _grouped(triples: Iterable[tuple[str, str, WordClass]]) -> dict[str, tuple[tuple[str, WordClass], ...]]:
    groups: dict[str, tuple[tuple[str, WordClass], ...]] = {}
    for key, word, part in triples:
        groups[key] = (*groups.get(key, ()), (word, part))
    return groups
