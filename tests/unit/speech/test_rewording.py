import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.words import assert_in_order

from hansard.model.transcript import Word
from hansard.speech.rewording import joined, shared


def test_one_word_for_several_spans_them_and_is_as_sure_as_the_least_sure() -> None:
    words = [Word("twenty", 1.0, 1.3, 0.9), Word("five", 1.4, 1.8, 0.6)]
    assert joined(words, "25") == Word("25", 1.0, 1.8, 0.6, interpolated=False)


@pytest.mark.parametrize(
    ("one", "other", "confidence", "interpolated"),
    [
        (Word("a", 0, 1, None), Word("b", 1, 2, 0.5), None, False),
        (Word("a", 0, 1, 0.0), Word("b", 1, 2, 0.5), 0.0, False),
        (Word("a", 0, 1, 0.5, interpolated=True), Word("b", 1, 2, 0.5), 0.5, True),
    ],
)
def test_what_one_word_lacks_the_joined_one_lacks(
    one: Word, other: Word, confidence: float | None, interpolated: bool
) -> None:
    assert joined([one, other], "ab") == Word("ab", 0, 2, confidence, interpolated)


def test_several_words_share_the_time_by_letters() -> None:
    word = Word("$10", 1.0, 2.0, 0.7)
    assert shared(word, ["ten", "dollars"]) == (
        Word("ten", 1.0, pytest.approx(1.3), 0.7, interpolated=True),
        Word("dollars", pytest.approx(1.3), 2.0, 0.7, interpolated=True),
    )


def test_a_word_that_stays_one_keeps_its_times_as_heard() -> None:
    assert shared(Word("5", 1, 2, 0.7), ["five"]) == (Word("five", 1, 2, 0.7),)
    assert shared(Word("...", 1, 2), []) == ()


@given(
    st.floats(0, 1e5), st.floats(0, 10), st.lists(st.text(min_size=1, max_size=9), min_size=2, max_size=20)
)
def test_shared_times_fill_the_word(start_s: float, length_s: float, texts: list[str]) -> None:
    words = shared(Word("x", start_s, start_s + length_s), texts)
    assert [word.text for word in words] == texts
    assert_in_order(words)
    assert (words[0].start_s, words[-1].end_s) == (start_s, start_s + length_s)
