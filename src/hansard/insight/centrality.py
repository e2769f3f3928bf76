"""How close phrases are in meaning to the rest of what a conversation names: asides stand apart."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from hansard.insight.trackers.inflection import bases
from hansard.insight.trackers.words import word_table

_SPREAD = 0.3
_FEW = 4

Key = tuple[str, ...]


def centrality(weights: Mapping[Key, float], code: str) -> dict[Key, float]:
    """A factor for each key, from 0.7 for what stands apart to 1.3 for what stands in the middle.

    1 for every key where there are no vectors, and where too little is named to have a middle.
    """
    keys = list(weights)
    if code != "en" or len(keys) < _FEW:
        return dict.fromkeys(keys, 1.0)
    vectors = np.array([_vector(key) for key in keys])
    share = np.array([weights[key] for key in keys])
    is_known = np.linalg.norm(vectors, axis=1) > 0
    if is_known.sum() < _FEW:
        return dict.fromkeys(keys, 1.0)
    close = _closeness(vectors, share)
    middle, spread = close[is_known].mean(), max(float(close[is_known].std()), 1e-6)
    scaled = np.where(is_known, np.clip((close - middle) / (2 * spread), -1, 1), 0.0)
    return {key: round(1 + _SPREAD * float(value), 6) for key, value in zip(keys, scaled, strict=True)}


def _closeness(vectors: NDArray[np.float32], share: NDArray[np.float64]) -> NDArray[np.float64]:
    """Cosine of each vector with the weighted sum of all others."""
    weighted = vectors * share[:, None]
    others = weighted.sum(axis=0)[None, :] - weighted
    lengths = np.maximum(np.linalg.norm(others, axis=1), 1e-9)
    return np.asarray(np.einsum("ij,ij->i", vectors, others) / lengths, np.float64)


def _vector(key: Sequence[str]) -> NDArray[np.float32]:
    table = word_table()
    found = [
        next((table.vector(form) for form in (word, *bases(word)) if form in table.places), None)
        for word in key
    ]
    known = [vector for vector in found if vector is not None]
    if not known:
        return np.zeros(table.vectors.shape[1], np.float32)
    total = np.sum(known, axis=0)
    return np.asarray(total / max(float(np.linalg.norm(total)), 1e-9), np.float32)
