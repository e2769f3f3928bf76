from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.words import assert_in_order, spoken, timed_words

from hansard.model.options import AnalysisOptions
from hansard.model.transcript import Turn, TurnKind, Word
from hansard.speech.style import style_turns
from hansard.speech.turns import join_words

MIXED = [
    *"twenty five hundred dollars and oh one percent second a.m. double million thirds".split(),
    *"five, 25% $3.50 8:30 - ... 'cause yes, 软件 内 存条 ， 好。 問題 hello".split(),
]


def turn_of(words: tuple[Word, ...]) -> Turn:
    return Turn("t1", "p1", words[0].start_s, words[-1].end_s, join_words(words), words, channel=1)


def text_of(text: str, options: AnalysisOptions, language: str = "en-US") -> str:
    (turn,) = style_turns([turn_of(spoken(text))], options, language)
    assert turn.text == join_words(turn.words)
    return turn.text


def test_only_words_and_text_of_a_turn_change() -> None:
    turn = replace(turn_of(spoken("It's twenty one, right?")), kind=TurnKind.PROMPT)
    (styled,) = style_turns([turn], AnalysisOptions(), "en-US")
    assert styled == replace(turn, text="It's 21, right?", words=styled.words)
    assert style_turns([styled], AnalysisOptions(), "en-US") == (styled,)


@pytest.mark.parametrize(
    ("itn", "punctuation", "text"),
    [
        (True, True, "It's 21, right? 5%."),
        (True, False, "It's 21 right 5%"),
        (False, True, "It's twenty one, right? five percent."),
        (False, False, "It's twenty one right five percent"),
    ],
)
def test_figures_and_punctuation_as_asked(itn: bool, punctuation: bool, text: str) -> None:
    spoken_text = "It's twenty one, right? 5%."
    assert text_of(spoken_text, AnalysisOptions(itn=itn, punctuation=punctuation)) == text


def test_the_language_of_the_words_counts_not_the_one_that_was_asked_for() -> None:
    options = AnalysisOptions(language="zh-TW")
    assert text_of("twenty five 软件", options, "zh-TW") == "twenty five軟件"
    assert text_of("twenty five 软件", options, "en-US") == "25软件"
    assert text_of("twenty five", replace(options, itn=False), "de-DE") == "twenty five"


def test_custom_words_stay_as_they_are_given() -> None:
    options = AnalysisOptions(vocabulary=("Twenty One Pilots", "Forty"))
    assert text_of("Twenty One Pilots, twenty one of Forty", options) == "Twenty One Pilots, 21 of Forty"


def test_chinese_marks_go_without_leaving_blanks() -> None:
    options = AnalysisOptions(language="zh-CN", punctuation=False)
    assert text_of("好， 谢谢。再见！", options) == "好谢谢再见"


def test_a_turn_of_nothing_but_marks_is_left_out() -> None:
    turns = [turn_of(spoken(text)) for text in ("yes.", "...", "- ?")]
    assert [turn.text for turn in style_turns(turns, AnalysisOptions(punctuation=False), "en-US")] == ["yes"]
    assert len(style_turns(turns, AnalysisOptions(), "en-US")) == 3


@given(
    timed_words(MIXED, min_size=1),
    st.builds(AnalysisOptions, itn=st.booleans(), punctuation=st.booleans()),
    st.sampled_from(["en-US", "zh-TW", "zh-CN", "de-DE", "ja-JP"]),
)
def test_words_stay_in_order_and_make_up_the_text(
    words: list[Word], options: AnalysisOptions, language: str
) -> None:
    for turn in style_turns([turn_of(tuple(words))], options, language):
        assert turn.text == join_words(turn.words)
        assert_in_order(turn.words)
        assert words[0].start_s <= turn.words[0].start_s
        assert turn.words[-1].end_s <= words[-1].end_s
        assert turn.text.count("hello") == sum(word.text == "hello" for word in words)
