import pytest

from hansard.insight.dialogue import Line, prepare
from hansard.insight.evidence import times_within
from hansard.insight.text import lowered, quote_extent, sentence_at, sentences, shorten, units
from hansard.model.conversation import Conversation
from hansard.model.transcript import ChannelMode, Turn, Word


def line_of(text: str, start_s: float, end_s: float, *words: Word) -> Line:
    turn = Turn("1", "p1", start_s, end_s, text, words)
    (line,) = prepare(Conversation("en-US", end_s, ChannelMode.MONO, turns=(turn,))).lines
    return line


def test_times_come_from_the_words():
    words = (Word("Good", 10.0, 10.3), Word("morning", 10.5, 11.0), Word("Ann", 13.0, 13.4))
    line = line_of("Good morning, Ann.", 10.0, 14.0, *words)
    assert times_within(line, 5, 12) == (10.5, 11.0)
    assert times_within(line, 5, 16) == (10.5, 13.4)


def test_times_are_shared_out_by_length_where_words_do_not_fit_the_text():
    line = line_of("0123456789", 10.0, 20.0, Word("other", 10.0, 11.0))
    assert times_within(line, 2, 5) == (12.0, 15.0)


def test_times_between_words_are_shared_out_by_length():
    line = line_of("Hi -- you", 10.0, 19.0, Word("Hi", 10.0, 10.3), Word("you", 18.0, 18.5))
    assert times_within(line, 3, 5) == (13.0, 15.0)


def test_times_never_leave_the_turn():
    line = line_of("Hello", 10.0, 11.0, Word("Hello", 9.0, 12.0))
    assert times_within(line, 0, 5) == (10.0, 11.0)


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


def test_the_sentence_around_a_place_is_the_whole_text_between_sentences():
    text = "Hi there.   How are you?"
    found = sentences(text)
    assert [sentence_at(text, at, found) for at in (0, 8, 12, 23)] == [found[0], found[0], found[1], found[1]]
    between = sentence_at(text, 10, found)
    assert (between.start, between.end) == (0, len(text))


def test_lower_case_keeps_every_offset():
    text = "İstanbul is FAR. ΟΔΟΣ"
    assert len(lowered(text)) == len(text)
    assert "is far." in lowered(text)


def test_a_long_sentence_is_quoted_around_the_place():
    text = "word " * 100 + "needle " + "word " * 100
    at = text.index("needle")
    start, end = quote_extent(text, at, at + 6, sentences(text))
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
