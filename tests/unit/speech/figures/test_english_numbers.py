import pytest
from tests.support.words import spoken

from hansard.speech.figures.convert import to_figures
from hansard.speech.turns import join_words


def written(text: str) -> str:
    return join_words(to_figures(spoken(text), "en-US"))


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("two thousand eighteen", "2018"),
        ("twenty-five.", "25."),
        ("a hundred and five", "105"),
        ("twelve thousand three hundred", "12,300"),
        ("five million people", "5 million people"),
        ("two point five million", "2.5 million"),
        ("zero point five", "0.5"),
        ("one hundred one hundred", "100 100"),
        ("twenty third", "23rd"),
        ("the twenty first century", "the 21st century"),
    ],
)
def test_numbers(words: str, figures: str) -> None:
    assert written(words) == figures


@pytest.mark.parametrize(
    "words",
    [
        "one of the two",
        "no one",
        "one moment",
        "the second one, a second, the first second",
        "two to three days",
        "a hundred, a million, one million",
        "a couple hundred dollars",
        "half a million dollars",
        "tens of thousands",
        "the nineteen eighties",
        "two thirds, one tenth, five hundredths",
        "oh oh oh",
        "two three oh my",
        "point five",
        "a twenty-second delay",
        "fifteen twenty minutes",
        "rate of one twenty two",
        "it's nineteen ninety-nine a month",
        "twenty-somethings",
        "your number? One moment",
        "which one am I to take",
        "give this one to two others",
    ],
)
def test_what_is_no_number_or_may_be_several_stays_in_words(words: str) -> None:
    assert written(words) == words


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("five five five oh one two three", "5550123"),
        ("five five five, oh one two three", "5550123"),
        ("eight hundred five five five one two", "800 55512"),
        ("double five seven three oh oh one", "5573001"),
        ("four, seven, two, one", "4721"),
        ("zero zero seven", "007"),
        ("nine one one", "911"),
        ("extension four two", "extension 42"),
        ("press one", "press 1"),
    ],
)
def test_codes(words: str, figures: str) -> None:
    assert written(words) == figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("eight a.m.", "8 a.m."),
        ("eight thirty p.m.", "8:30 p.m."),
        ("at eight oh five", "at 8:05"),
        ("eight o'clock", "8 o'clock"),
        ("at two fifty dollars", "at two $50"),
        ("in nineteen oh five", "in 1905"),
        ("nineteen ninety nine", "1999"),
        ("in eighteen thirteen", "in 1813"),
        ("twenty thirty minutes", "twenty thirty minutes"),
        ("December seventh nineteen forty one", "December 7th 1941"),
        ("on May the fifth, the fifth of June", "on May the 5th, the 5th of June"),
        ("the twenty second of May", "the 22nd of May"),
        ("a twenty second delay", "a 20 second delay"),
        ("twenty-four seven", "24/7"),
    ],
)
def test_times_and_dates(words: str, figures: str) -> None:
    assert written(words) == figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("twenty-five dollars", "$25"),
        ("five dollars and ten cents.", "$5.10."),
        ("five dollars five cents", "$5.05"),
        ("five dollars, ten cents", "$5, 10 cents"),
        ("a hundred dollars", "$100"),
        ("a twenty dollar bill", "a $20 bill"),
        ("five million dollars.", "$5 million."),
        ("one million dollars", "$1 million"),
        ("five cents", "five cents"),
        ("a hundred percent", "100%"),
        ("not hundred per cent sure", "not 100% sure"),
        ("ninety nine point nine percent", "99.9%"),
        ("twenty-five, percent", "25, percent"),
    ],
)
def test_money_and_percent(words: str, figures: str) -> None:
    assert written(words) == figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("five to ten days", "5 to 10 days"),
        ("a scale of one to ten", "a scale of 1 to 10"),
        ("ten to one", "10 to 1"),
        ("eight or nine", "eight or nine"),
        ("this one or ten others", "this one or 10 others"),
        ("give this one to ten others", "give this one to 10 others"),
        ("one to two", "one to two"),
    ],
)
def test_small_numbers_are_written_like_those_they_are_named_with(words: str, figures: str) -> None:
    assert written(words) == figures
