from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.words import assert_in_order, spoken, timed_words

from hansard.model.transcript import Word
from hansard.speech.figures.convert import to_figures
from hansard.speech.figures.numbers import LANGUAGES
from hansard.speech.turns import join_words


def test_a_figure_is_one_word_from_the_first_to_the_last() -> None:
    words = (
        Word("about", 0.0, 0.2, 0.9),
        Word('"twenty', 0.3, 0.5, 0.8),
        Word("five", 0.6, 0.8, 0.5),
        Word("dollars,", 0.8, 1.0, 0.7, interpolated=True),
        Word("yes", 1.0, 1.2, 0.9),
    )
    figure = Word('"$25,', 0.3, 1.0, 0.5, interpolated=True)
    assert to_figures(words, "en-US") == (words[0], figure, words[4])


def test_a_mark_or_a_long_pause_parts_two_numbers() -> None:
    assert join_words(to_figures(spoken("twenty, five hundred"), "en-US")) == "20, 500"
    assert join_words(to_figures(spoken("two thousand _ eighteen"), "en-US")) == "2000 18"
    assert join_words(to_figures(spoken("five five five _ oh one two three"), "en-US")) == "555 0123"


@pytest.mark.parametrize(
    ("language", "words", "figures"),
    [
        ("da-DK", "femogtyve kroner", "25 kroner"),
        ("de-DE", "fünfundzwanzig Euro, eine Million Menschen", "25 Euro, eine Million Menschen"),
        ("de-DE", "am dreiundzwanzigsten. Der zweite", "am 23. Der zweite"),
        ("de-DE", "null eins sieben zwei", "0172"),
        ("es-MX", "veinticinco por ciento, mil gracias", "25 por ciento, mil gracias"),
        ("fr-FR", "zéro six douze trente-quatre", "06 12 34"),
        ("fr-FR", "vingt pour cent de deux millions", "20 pour cent de 2 millions"),
        ("it-IT", "sei venticinque per cento", "sei 25 per cento"),
        ("nl-NL", "vijfentwintig", "25"),
        ("pt-BR", "cinco vírgula dois, um milhão", "5,2, um milhão"),
        ("pl-PL", "dwadzieścia pięć", "dwadzieścia pięć"),
        ("zh-TW", "二十五", "二十五"),
    ],
)
def test_other_languages(language: str, words: str, figures: str) -> None:
    assert join_words(to_figures(spoken(words), language)) == figures


NUMBER_WORDS = [
    *"zero oh one two five nine ten fifteen nineteen twenty ninety hundred thousand million".split(),
    *"first second third twentieth thirds and a point double percent per cent dollars cents".split(),
    *"at in a.m. to or May of eighties twenty-five five. twenty, - hello world!".split(),
]
MANY_WORDS = [
    *"null eins zwei zwanzig Million Komma und uno dos mil millones y coma un deux cent mille vingt".split(),
    *"hello , 25 een twee en tyve sei due eins, uno, deux, 5, numéro Nummer".split(),
]


@given(timed_words(NUMBER_WORDS))
def test_english_words_keep_their_times_and_order(words: list[Word]) -> None:
    check(words, "en-GB")


@given(timed_words(MANY_WORDS), st.sampled_from(sorted(LANGUAGES)))
def test_all_words_keep_their_times_and_order(words: list[Word], language: str) -> None:
    check(words, language)


def check(words: list[Word], language: str) -> None:
    """Words that are no numbers stay; figures start and end with words."""
    figures = to_figures(words, language)
    assert_in_order(figures)
    assert {word.start_s for word in figures} <= {word.start_s for word in words}
    assert {word.end_s for word in figures} <= {word.end_s for word in words}
    assert [word.end_s for word in figures[-1:]] == [word.end_s for word in words[-1:]]
    assert plain(figures) == plain(words)


def plain(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.text in {"hello", "world!"}]
