import pytest

from hansard.bench.agreement import agreement, commonest


def test_equal_grades_agree_wholly():
    found = agreement("ABCDE", "ABCDE")
    assert (found.count, found.exact, found.within_one, found.kappa) == (5, 1.0, 1.0, 1.0)
    assert found.spearman == pytest.approx(1.0)
    assert found.confusion[0] == (1, 0, 0, 0, 0)


def test_always_the_same_grade_is_worth_nothing():
    found = agreement("AABCE", "CCCCC")
    assert (found.kappa, found.spearman) == (0.0, None)
    assert found.exact == 0.2


def test_kappa_weighs_the_square_of_the_distance():
    # Observed 0 0 1 1, expected by hand: (0+1+1+0) for each pair of marginals over 4.
    found = agreement("ABAB", "ABBA")
    assert found.kappa == pytest.approx(0.0)
    assert agreement("AE", "EA").kappa == pytest.approx(-1.0)
    assert agreement("AACC", "ABCB").kappa == pytest.approx(1 - 2 / 6)


def test_rows_are_what_people_gave():
    assert agreement("AAB", "BBC").confusion[0] == (0, 2, 0, 0, 0)


def test_nothing_to_compare_is_an_error():
    with pytest.raises(ValueError, match="no grades"):
        agreement("", "")


def test_the_commonest_grade_and_of_equals_the_better():
    assert commonest("CBBC") == "B"
    assert commonest("DDA") == "D"
