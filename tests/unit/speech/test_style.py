import pytest

from hansard.model.options import AnalysisOptions
from hansard.model.transcript import Turn, Word
from hansard.speech.style import strip_punctuation, style_turns

TURN = Turn(
    "1", "p1", 0.0, 2.0, "It's 21, right?", (Word("It's", 0, 1), Word("21,", 1, 1.5), Word("right?", 1.5, 2))
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Hello, world!", "Hello world"),
        ("It's a long-term plan - really...", "It's a long-term plan really"),
        ("It costs $10.50, or 5%.", "It costs $10.50 or 5%"),
        ('She said: "No."', "She said No"),
        ("好，謝謝。", "好 謝謝"),
        ("...", ""),
    ],
)
def test_marks_between_words_go_and_those_inside_stay(text: str, plain: str) -> None:
    assert strip_punctuation(text) == plain


def test_turns_are_left_alone_by_default() -> None:
    assert style_turns([TURN], AnalysisOptions()) == (TURN,)


def test_words_follow_the_text() -> None:
    (turn,) = style_turns([TURN], AnalysisOptions(punctuation=False, itn=False))
    assert turn.text == "It's twenty-one right"
    assert [word.text for word in turn.words] == ["It's", "twenty-one", "right"]


def test_a_turn_of_nothing_but_marks_is_left_out() -> None:
    marks = Turn("2", "p1", 3.0, 4.0, "...", (Word("...", 3, 4),))
    assert style_turns([TURN, marks], AnalysisOptions(punctuation=False))[1:] == ()
