"""Loops are told from people who repeat themselves."""

import pytest

from hansard.model.transcript import Word
from hansard.speech.repetition import has_loop, without_loop


@pytest.mark.parametrize(
    "text", ["no no no no", "one zero zero zero one", "very very good and very very nice", ""]
)
def test_people_repeat_a_little(text):
    assert not has_loop(text.split())


@pytest.mark.parametrize(
    "text", ["go " * 8, "went to her house and " * 4, "so it is. So it is, so it is so it is"]
)
def test_a_stuck_engine_repeats_a_lot(text):
    assert has_loop(text.split())


def test_one_round_of_a_loop_is_kept():
    words = tuple(Word(text, index, index + 1) for index, text in enumerate(("well " + "I see " * 6).split()))
    assert [word.text for word in without_loop(words)] == ["well", "I", "see"]
