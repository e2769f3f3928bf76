import pytest

from hansard.bench.finding import Found, Place, compare, compare_any, place_of


def place(start, end, turn_id="t1", kind=""):
    return Place(turn_id, start, end, kind)


def test_places_match_where_half_of_the_shorter_lies_in_both():
    assert compare([place(0, 10)], [place(5, 40)]) == Found(1, 1, 1)
    assert compare([place(0, 10)], [place(6, 40)]) == Found(1, 1, 0)


def test_other_turns_and_kinds_do_not_match():
    assert compare([place(0, 10)], [place(0, 10, "t2"), place(0, 10, kind="date")]) == Found(1, 2, 0)


def test_each_place_is_matched_once():
    assert compare([place(0, 10)], [place(0, 10), place(0, 10)]) == Found(1, 2, 1)
    assert compare([place(0, 10), place(0, 10)], [place(0, 10)]) == Found(2, 1, 1)


def test_precision_and_recall_of_sums():
    total = Found(4, 2, 2) + Found(0, 2, 0)
    assert (total.precision, total.recall, total.f1) == (0.5, 0.5, 0.5)
    assert (Found().precision, Found().recall) == (1.0, 1.0)
    assert Found(2, 2, 0).f1 == 0.0


def test_a_quote_is_found_whatever_its_case():
    assert place_of("t3", "Well, Call me.", "call ME") == place(6, 13, "t3")
    with pytest.raises(ValueError, match="does not stand in turn t3"):
        place_of("t3", "Well.", "call me")


def test_any_place_of_a_finding_may_be_the_marked_one():
    found = [[place(20, 30), place(0, 10)], [place(50, 60)]]
    assert compare_any([place(0, 10), place(20, 30)], found) == Found(2, 2, 1)
