"""Tokens are placed where the attention is, in order."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hansard.speech.engines.alignment import token_frames


def test_clear_attention_is_followed():
    attention = np.full((3, 10), 0.01, np.float32)
    attention[[0, 1, 2], [1, 4, 8]] = 0.9
    assert token_frames(attention).tolist() == [1, 4, 8]


def test_a_token_that_looks_back_does_not_go_back():
    attention = np.full((3, 10), 0.01, np.float32)
    attention[[0, 1, 2], [3, 6, 8]] = 0.9
    attention[1, 0] = 0.95
    assert token_frames(attention).tolist() == [3, 6, 8]


def test_no_tokens_have_no_frames():
    assert token_frames(np.zeros((0, 5), np.float32)).tolist() == []


@given(st.integers(1, 12), st.integers(1, 30), st.integers(0, 2**31))
def test_frames_never_decrease(tokens, frames, seed):
    path = token_frames(np.random.default_rng(seed).random((tokens, frames), np.float32))
    assert (np.diff(path) >= 0).all()
    assert ((path >= 0) & (path < frames)).all()
