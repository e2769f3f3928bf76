"""Groups voice vectors into speakers."""

import numpy as np
from numpy.typing import NDArray

from hansard.speech.engines.community_models import SpeakerSpace

Doubles = NDArray[np.float64]
Labels = NDArray[np.intp]

_SAME_VOICE_DISTANCE = 0.6  # community-1: of unit vectors
_SCALE_EVIDENCE, _SCALE_SPEAKERS = 0.07, 0.8  # community-1: Fa, Fb
_FIRST_CERTAINTY = 7.0
_ROUNDS = 20
_GONE = 1e-7


def group_voices(embeddings: Doubles, space: SpeakerSpace, num_speakers: int | None) -> Labels:
    """The speaker of each embedding, numbered from 0.

    Agglomerative clustering gives a first guess, which variational Bayes (VBx) refines and whose
    superfluous speakers it empties. When it does not come to `num_speakers`, the clusters themselves
    are merged until there are that many.
    """
    if len(embeddings) < 2:
        return np.zeros(len(embeddings), np.intp)
    vectors = embeddings / np.linalg.norm(embeddings, axis=1, keepdims=True)
    labels = refine(space.project(embeddings), agglomerate(vectors, _SAME_VOICE_DISTANCE), space.between)
    if num_speakers is None or len(np.unique(labels)) == num_speakers:
        return labels
    return agglomerate(vectors, _SAME_VOICE_DISTANCE, num_speakers)


def agglomerate(vectors: Doubles, distance: float, count: int | None = None) -> Labels:
    """Merges the closest clusters (centroid linkage) while they are nearer than `distance`.

    With `count`, merges until that many are left, however far apart they are.
    """
    clusters = [[index] for index in range(len(vectors))]
    centres = vectors.copy()
    gaps = np.linalg.norm(centres[:, None] - centres[None], axis=2)
    np.fill_diagonal(gaps, np.inf)
    while len(clusters) > (count or 1):
        first, second = sorted(np.unravel_index(gaps.argmin(), gaps.shape))
        if count is None and gaps[first, second] >= distance:
            break
        clusters[first] += clusters.pop(second)
        centres[first] = vectors[clusters[first]].mean(axis=0)
        centres = np.delete(centres, second, axis=0)
        gaps = np.delete(np.delete(gaps, second, axis=0), second, axis=1)
        gaps[first] = gaps[:, first] = np.linalg.norm(centres - centres[first], axis=1)
        gaps[first, first] = np.inf
    return _labels(clusters, len(vectors))


def refine(vectors: Doubles, labels: Labels, between: Doubles) -> Labels:
    """Variational Bayes over speakers: Landini et al., "Bayesian HMM clustering", without transitions.

    Terms that are the same for all speakers are left out.
    """
    certain = np.eye(labels.max() + 1)[labels] * _FIRST_CERTAINTY
    share = _softmax(certain)
    weight = np.full(share.shape[1], 1.0 / share.shape[1])
    scaled = vectors * np.sqrt(between)
    ratio = _SCALE_EVIDENCE / _SCALE_SPEAKERS
    for _ in range(_ROUNDS):
        spread = 1.0 / (1.0 + ratio * share.sum(axis=0)[:, None] * between)
        centre = ratio * spread * (share.T @ scaled)
        fit = scaled @ centre.T - 0.5 * (spread + centre**2) @ between
        share = _softmax(_SCALE_EVIDENCE * fit + np.log(weight + 1e-8))
        weight = share.sum(axis=0) / len(share)
    kept = share[:, weight > _GONE]
    return _renumber(kept.argmax(axis=1))


def _softmax(values: Doubles) -> Doubles:
    raised = np.exp(values - values.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def _labels(clusters: list[list[int]], total: int) -> Labels:
    labels = np.zeros(total, np.intp)
    for number, members in enumerate(clusters):
        labels[members] = number
    return labels


def _renumber(labels: Labels) -> Labels:
    """Numbers without holes."""
    return np.unique(labels, return_inverse=True)[1].astype(np.intp)
