"""Words with times, as an engine gives them."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from hypothesis import strategies as st

from hansard.model.transcript import Word

STEP_S, LENGTH_S = 0.25, 0.2
CONFIDENCES = st.none() | st.floats(0, 1)


def spoken(text: str) -> tuple[Word, ...]:
    """A word every quarter of a second; `_` is a second's pause."""
    words: list[Word] = []
    now_s = 0.0
    for piece in text.split():
        if piece == "_":
            now_s += 1.0
            continue
        words.append(Word(piece, now_s, now_s + LENGTH_S, 0.9))
        now_s += STEP_S
    return tuple(words)


def timed_words(texts: Iterable[str], min_size: int = 0, max_size: int = 12) -> st.SearchStrategy[list[Word]]:
    """Lists of words of `texts` in order of time, with and without pauses and confidence."""
    steps = st.floats(0, 1.5)
    one = st.tuples(st.sampled_from(sorted(texts)), steps, steps, CONFIDENCES, st.booleans())
    return st.lists(one, min_size=min_size, max_size=max_size).map(_timed)


def assert_in_order(words: Sequence[Word]) -> None:
    """No word ends before it starts, none starts before the one before it."""
    assert all(word.start_s <= word.end_s for word in words)
    assert all(one.start_s <= other.start_s for one, other in pairwise(words))
    assert all(one.end_s <= other.end_s for one, other in pairwise(words))


def _timed(drawn: list[tuple[str, float, float, float | None, bool]]) -> list[Word]:
    times = list(accumulate((step for _, pause, length, *_ in drawn for step in (pause, length))))
    return [
        Word(text, times[2 * place], times[2 * place + 1], confidence, interpolated)
        for place, (text, _, _, confidence, interpolated) in enumerate(drawn)
    ]
