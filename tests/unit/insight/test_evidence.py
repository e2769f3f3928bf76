import pytest

from hansard.insight.evidence import times_within
from hansard.insight.text import quote_extent, sentences, shorten, units
from hansard.model.transcript import Turn, Word


def test_times_come_from_the_words():
    words = (Word("Good", 10.0, 10.3), Word("morning", 10.5, 11.0), Word("Ann", 13.0, 13.4))
    turn = Turn("1", "p1", 10.0, 14.0, "Good morning, Ann.", words)
    assert times_within(turn, 5, 12) == (10.5, 11.0)


def test_times_are_shared_out_by_length_where_words_do_not_fit_the_text():
    turn = Turn("1", "p1", 10.0, 20.0, "0123456789", (Word("other", 10.0, 11.0),))
    assert times_within(turn, 2, 5) == (12.0, 15.0)


def test_times_never_leave_the_turn():
    turn = Turn("1", "p1", 10.0, 11.0, "Hello", (Word("Hello", 9.0, 12.0),))
    assert times_within(turn, 0, 5) == (10.0, 11.0)


def said(text):
    return [text[sentence.start : sentence.end] for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hi there. How are you? Fine!", ["Hi there.", "How are you?", "Fine!"]),
        ("It costs $12.50, Mr. Hill. Okay.", ["It costs $12.50, Mr. Hill.", "Okay."]),
        ("你好。請問是誰？", ["你好。", "請問是誰？"]),
        ("no stops at all", ["no stops at all"]),
        ("... ?", []),
    ],
)
def test_sentences(text, parts):
    assert said(text) == parts


def test_a_long_sentence_is_quoted_around_the_place():
    text = "word " * 100 + "needle " + "word " * 100
    at = text.index("needle")
    start, end = quote_extent(text, at, at + 6)
    assert "needle" in text[start:end]
    assert end - start <= 180
    assert set(text[start:end].split()) == {"word", "needle"}


@pytest.mark.parametrize(
    ("text", "language", "count"), [("it's a well-known fact", "en", 4), ("我有 iPhone。", "zh", 3)]
)
def test_units_are_words_or_characters(text, language, count):
    assert units(text, language) == count


def test_shortening_ends_at_a_word():
    assert shorten("one two, three four", "en", 2) == "one two"
    assert shorten("更改帳單的地址", "zh", 4) == "更改帳單"
