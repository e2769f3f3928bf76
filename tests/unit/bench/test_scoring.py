"""Word errors against cases counted by hand."""

import pytest

from hansard.bench.scoring import WordErrors, cp_word_errors, word_errors


def test_each_kind_of_error_is_counted_apart() -> None:
    found = word_errors("the cat sat on the mat", "and the dog sat on mat")
    assert found == WordErrors(words=6, insertions=1, deletions=1, substitutions=1)
    assert found.rate == pytest.approx(0.5)


def test_errors_of_a_set_add_up_and_rates_do_not() -> None:
    short, long = (
        word_errors("yes", "no"),
        word_errors("one small step for a man", "one small step for a man"),
    )
    assert (short + long).rate == pytest.approx(1 / 7)


@pytest.mark.parametrize(
    ("reference", "hypothesis"),
    [
        ("It's twenty five dollars, right?", "it is $25 right"),
        ("The colour of the theatre", "the color of the theater"),
        ("Um, well — I won't!", "well I will not"),
    ],
)
def test_spelling_numbers_and_punctuation_are_no_errors(reference: str, hypothesis: str) -> None:
    assert word_errors(reference, hypothesis).errors == 0


def test_an_empty_answer_is_deletions_and_an_invented_one_insertions() -> None:
    assert word_errors("good morning all", "") == WordErrors(words=3, deletions=3)
    assert word_errors("", "thank you") == WordErrors(insertions=2)


def test_speakers_are_matched_in_the_best_way() -> None:
    references = ["how can I help you", "my car does not start"]
    assert cp_word_errors(references, references[::-1]).errors == 0
    assert cp_word_errors(references, ["my car does not start", "how can I help me"]).substitutions == 1


def test_a_speaker_too_many_and_one_too_few() -> None:
    reference = ["how can I help you", "my car does not start"]
    split = ["how can I", "help you", "my car does not start"]
    assert cp_word_errors(reference, split) == WordErrors(words=10, insertions=2, deletions=2)
    assert cp_word_errors(reference, ["my car does not start"]) == WordErrors(words=10, deletions=5)
