"""From attention to times: which frame of the sound each token was heard in."""

import numpy as np
from numpy.typing import NDArray


def token_frames(attention: NDArray[np.float32]) -> NDArray[np.intp]:
    """One frame per token, never decreasing, with the greatest product of attention weights.

    `attention` is `[tokens, frames]`. A Viterbi search: the best way to a token at a frame is its
    own weight and the best way to the token before at the same frame or earlier.
    """
    tokens, frames = attention.shape
    weights = np.log(attention.astype(np.float64) + 1e-8)
    came_from = np.zeros((tokens, frames), np.intp)
    best = np.zeros(frames)
    for index in range(tokens):
        reached = np.maximum.accumulate(best)
        came_from[index] = _last_maximum(best, reached)
        best = reached + weights[index]
    path = np.zeros(tokens, np.intp)
    at = int(best.argmax()) if tokens else 0
    for index in range(tokens - 1, -1, -1):
        path[index] = at
        at = int(came_from[index, at])
    return path


def _last_maximum(values: NDArray[np.float64], running: NDArray[np.float64]) -> NDArray[np.intp]:
    """For every position, where the running maximum was last reached."""
    where = np.where(values == running, np.arange(len(values)), 0)
    return np.maximum.accumulate(where)
