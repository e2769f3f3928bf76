import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard.speech.marks import Bare, bare, strip_punctuation


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Hello, world!", "Hello world"),
        ("It's a long-term plan - really...", "It's a long-term plan really"),
        ("It costs $10.50, or 5%.", "It costs $10.50 or 5%"),
        ("$3.50. €3,50! (£4)", "$3.50 €3,50 £4"),
        ("-5 degrees, -$3 and .5?", "-5 degrees -$3 and .5"),
        ("Write to ann.lee@example.com.", "Write to ann.lee@example.com"),
        ("See https://example.com/a_b/.", "See https://example.com/a_b/"),
        ("At 8:30 a.m., in the U.S.", "At 8:30 a.m. in the U.S."),
        ("Dr. Lee, No. 5, #1 & AT&T", "Dr Lee No 5 #1 & AT&T"),
        ("'cause the workers' '90s 'hits' rock 'n' roll", "'cause the workers' '90s hits rock n roll"),
        ('She said: "No."', "She said No"),
        ("Well...yes—or no--maybe", "Well yes or no maybe"),
        ("3-5 days, 24/7, 1,250.75", "3-5 days 24/7 1,250.75"),
        ("¿Qué? ¡Sí! «Oui»", "Qué Sí Oui"),
        ("ठीक है।", "ठीक है"),
        ("好，謝謝。", "好 謝謝"),
        ("「是」（對）、第１，０００名…", "是 對 第１，０００名"),
        ("ジョン・スミスです。", "ジョン・スミスです"),
        ("5％、A＆B", "5％ A＆B"),
        ("...", ""),
        ("", ""),
    ],
)
def test_marks_between_words_go_and_those_inside_stay(text: str, plain: str) -> None:
    assert strip_punctuation(text) == plain


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"Twenty-five,"', Bare('"', "Twenty-five", ',"')),
        ("a.m.,", Bare("", "a.m.", ",")),
        ("I.", Bare("", "I", ".")),
        ("...", Bare("...", "", "")),
    ],
)
def test_a_word_and_the_marks_around_it(text: str, parts: Bare) -> None:
    assert bare(text) == parts


@given(st.text())
def test_letters_and_figures_are_never_lost(text: str) -> None:
    parts = bare(text)
    assert parts.before + parts.core + parts.after == text
    kept = [character for character in strip_punctuation(text) if character.isalnum()]
    assert kept == [character for character in text if character.isalnum()]


@given(st.text())
def test_stripping_twice_changes_nothing_more(text: str) -> None:
    once = strip_punctuation(text)
    assert strip_punctuation(once) == once
