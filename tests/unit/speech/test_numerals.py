import pytest
from hypothesis import given
from tests.support.words import assert_in_order, spoken, timed_words

from hansard.model.transcript import Word
from hansard.speech.numerals import spell_numbers, spell_out
from hansard.speech.turns import join_words


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ("0", "zero"),
        ("7 days", "seven days"),
        ("21,", "twenty-one,"),
        ("100", "one hundred"),
        ("2018.", "two thousand eighteen."),
        ("1999", "nineteen ninety-nine"),
        ("1905 1900", "nineteen oh five nineteen hundred"),
        ("1,999", "one thousand nine hundred ninety-nine"),
        ("1,250,000", "one million two hundred fifty thousand"),
        ("1,250,000,000", "one two five zero zero zero zero zero zero zero"),
        ("47215", "four seven two one five"),
        ("007", "zero zero seven"),
        ("555-0123", "five five five zero one two three"),
        ("3.5%", "three point five percent"),
        ("-5 or +1", "minus five or plus one"),
        ("$10", "ten dollars"),
        ("$1?", "one dollar?"),
        ("$3.50", "three dollars and fifty cents"),
        ("£10.00 €1.05", "ten pounds one euro and five cents"),
        ("8:30 a.m.", "eight thirty a.m."),
        ("8:00", "eight o'clock"),
        ("8:05", "eight zero five"),
        ("3-5 days, 24/7", "three to five days, twenty-four seven"),
        ("the 1st, 2nd, 20th and 23rd", "the first, second, twentieth and twenty-third"),
        ('"25"', '"twenty-five"'),
        ("A4, B2B and x5", "A4, B2B and x5"),
        ("", ""),
    ],
)
def test_figures_are_written_out(figures: str, words: str) -> None:
    assert spell_out(figures) == words


def test_each_word_of_a_figure_has_its_own_time() -> None:
    words = (Word("pay", 0, 1, 0.9), Word("$2.50.", 1, 2, 0.8))
    spelled = spell_numbers(words, "en-GB")
    assert join_words(spelled) == "pay two dollars and fifty cents."
    assert spelled[0] == words[0]
    assert all(word.interpolated and word.confidence == 0.8 for word in spelled[1:])
    assert_in_order(spelled)
    assert (spelled[1].start_s, spelled[-1].end_s) == (1, 2)


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ("$5 million.", "five million dollars."),
        ("£2.5 Billion", "two point five Billion pounds"),
        ("$5, million", "five dollars, million"),
    ],
)
def test_money_in_millions_is_read_in_its_order(figures: str, words: str) -> None:
    assert join_words(spell_numbers(spoken(figures), "en-US")) == words


def test_other_languages_stay_as_they_are() -> None:
    words = spoken("25 Euro")
    assert spell_numbers(words, "de-DE") == words


@given(timed_words(["$3.50,", "25", "47215", "million", "hello", "8:30", "$5", "1st", "?"]))
def test_order_and_span_stay(words: list[Word]) -> None:
    spelled = spell_numbers(words, "en-US")
    assert_in_order(spelled)
    assert [word.start_s for word in spelled[:1]] == [word.start_s for word in words[:1]]
    assert [word.end_s for word in spelled[-1:]] == [word.end_s for word in words[-1:]]
    assert not set(join_words(spelled)) & set("0123456789$")
    assert [word for word in spelled if word.text == "hello"] == [
        word for word in words if word.text == "hello"
    ]
