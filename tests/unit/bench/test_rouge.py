import pytest

from hansard.bench.rouge import rouge


def test_equal_texts_score_a_hundred():
    found = rouge([("The bill was corrected.", "the bill was corrected")], "en-US")
    assert (found.r1, found.r2, found.rl) == (100.0, 100.0, 100.0)


def test_words_count_by_their_stems():
    assert rouge([("billing", "billed")], "en-US").r1 == 100.0


def test_order_counts_for_the_longest_common_sequence():
    found = rouge([("a b c d", "d c b a")], "en-US")
    assert found.r1 == 100.0
    assert found.rl == pytest.approx(25.0)


def test_chinese_counts_by_characters():
    found = rouge([("客戶要退貨。", "客戶想退貨")], "zh-TW")
    assert found.r1 == pytest.approx(80.0)


def test_the_mean_of_all():
    assert rouge([("one", "one"), ("one", "two")], "en-US").r1 == 50.0
