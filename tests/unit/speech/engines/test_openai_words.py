"""Answers become words that can be relied on, or are called nonsense."""

import json
import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard.model.transcript import Word
from hansard.remote.words import plain_words
from hansard.speech.engines.base import LanguageGuess
from hansard.speech.engines.openai_answer import MOST_CHARACTERS, NonsenseError, read_answer
from hansard.speech.engines.openai_language import base_code, guess_language
from hansard.speech.engines.openai_words import read_words
from hansard.speech.turns import join_words

LENGTH_S = 10.0


def read(**body: Any) -> tuple[Word, ...]:
    return read_words(read_answer(json.dumps(body).encode()), LENGTH_S)


def word(text: str, start: Any = None, end: Any = None, **more: Any) -> dict[str, Any]:
    return {"word": text, "start": start, "end": end, **more}


def segment(text: str, start: Any, end: Any, **more: Any) -> dict[str, Any]:
    return {"text": text, "start": start, "end": end, **more}


def times(words: tuple[Word, ...]) -> list[tuple[float, float]]:
    return [(round(word.start_s, 3), round(word.end_s, 3)) for word in words]


def texts(words: tuple[Word, ...]) -> list[str]:
    return [word.text for word in words]


# How words are written


def test_marks_come_from_the_text():
    words = [word("said", 1, 2), word("she", 2, 3), word("Hello", 3, 4), word("there", 4, 5)]
    found = read(text='(said she): "Hello there!" …', words=words)
    assert texts(found) == ["(said", "she):", '"Hello', 'there!" …']
    assert times(found) == [(1, 2), (2, 3), (3, 4), (4, 5)]


def test_what_the_text_writes_together_is_one_word():
    words = [word("twenty", 1, 2), word("five", 2, 3), word("at", 3, 4), word("10", 4, 5), word("50", 5, 6)]
    found = read(text="Twenty-five at $10.50", words=words)
    assert texts(found) == ["Twenty-five", "at", "$10.50"]
    assert times(found) == [(1, 3), (3, 4), (4, 6)]


def test_pieces_are_as_sure_as_the_least_sure():
    words = [word(" Qui", 1, 2, probability=0.9), word("lter", 2, 3, probability=0.4), word(".", 3, 3)]
    (found,) = read(text="Quilter.", words=words)
    assert found == Word("Quilter.", 1, 3, 0.4)


def test_pieces_without_text_are_joined_where_no_space_is_before_them():
    assert texts(read(words=[word(" Qui"), word("lter"), word(" is"), word(".")])) == ["Quilter", "is."]
    assert texts(read(words=[word("Quilter"), word("is")])) == ["Quilter", "is"]


def test_text_that_says_something_else_is_left_aside():
    found = read(text="Quite different", words=[word("one", 1, 2), word("two", 2, 3)])
    assert texts(found) == ["one", "two"]


@pytest.mark.parametrize("with_words", [True, False])
def test_chinese_stays_in_characters_with_its_marks(with_words):
    text = "他说：「你好」，iPhone 17。"
    words = [word(part, at, at + 1) for at, part in enumerate(["他说", "你", "好", "iPhone", "17"])]
    found = read(text=text, words=words if with_words else [])
    assert join_words(found) == text
    assert len(found) == (5 if with_words else 6)


def test_hindi_vowel_signs_stay_with_their_words():
    text = "नमस्ते, आप कैसे हैं?"
    assert texts(read(text=text)) == text.split()
    assert texts(read(text=text, words=[word(part.strip(",?")) for part in text.split()])) == text.split()


@pytest.mark.parametrize("text", ["", " … ", "♪ ♪ ♪", "[ ]", "—"])
def test_marks_alone_are_no_words(text):
    assert read(text=text) == ()
    assert read(text=text, words=[word(text, 1, 2)]) == ()


def test_case_and_sharp_s_do_not_matter():
    assert texts(read(text="STRASSE, ja", words=[word("Straße", 1, 2), word("JA", 2, 3)])) == [
        "STRASSE,",
        "ja",
    ]


# Times


@pytest.mark.parametrize(
    "bad", [None, "soon", -3, 1e12, float("nan"), float("inf"), True, [1], {"s": 1}, 10**400, 9_000_000_000]
)
def test_a_time_that_cannot_be_is_replaced_from_its_neighbours(bad):
    found = read(words=[word("one", 1, 2), word("two", bad, bad), word("three", 4, 5)])
    assert times(found) == [(1, 2), (2, 4), (4, 5)]
    assert [one.interpolated for one in found] == [False, True, False]


def test_words_of_unknown_times_share_what_is_left_by_their_length():
    found = read(words=[word("one", 0, 1), word("no"), word("number"), word("end", 5, 6), word("last")])
    assert times(found) == [(0, 1), (1, 2), (2, 5), (5, 6), (6, 10)]


def test_times_as_text_are_read():
    assert times(read(words=[word("one", "1.5", " 2 ")])) == [(1.5, 2)]


def test_times_just_outside_are_brought_to_the_edge():
    found = read(words=[word("one", -0.2, 1), word("two", 9.8, 30), word("three", 10.3, 10.4)])
    assert times(found) == [(0, 1), (9.8, 10), (10, 10)]
    assert not any(one.interpolated for one in found)


def test_an_end_that_is_missing_is_where_the_next_word_begins():
    found = read(words=[word("one", 1), word("two", 3, 2), word("three", 5, 6)])
    assert times(found) == [(1, 3), (3, 5), (5, 6)]
    assert [one.interpolated for one in found] == [True, True, False]


def test_one_wild_time_does_not_take_the_others_along():
    words = [
        word("one", 9.9, 9.95),
        word("two", 1, 2),
        word("three", 2, 3),
        word("four", 0.1, 0.2),
        word("five", 4, 5),
    ]
    assert times(read(words=words)) == [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)]


def test_words_that_overlap_keep_their_times():
    words = [word("one", 1, 4), word("two", 2, 3), word("three"), word("four", 2, 5)]
    found = read(words=words)
    assert times(found) == [(1, 4), (2, 3), (2, 2), (2, 5)]


# Segments


def test_words_are_spread_over_their_segments():
    found = read(text="ab cd. efgh", segments=[segment(" ab cd.", 1, 3), segment(" efgh", 5, 6)])
    assert texts(found) == ["ab", "cd.", "efgh"]
    assert times(found) == [(1, 1.8), (1.8, 3), (5, 6)]
    assert all(one.interpolated and one.confidence is None for one in found)


def test_a_segment_without_times_takes_the_room_between_the_others():
    segments = [segment("ab", 0, 1), segment("cd", None, None), segment("ef", 7, 8)]
    assert times(read(segments=segments)) == [(0, 1), (1, 7), (7, 8)]


def test_segments_in_nanoseconds_are_spread_over_the_sound():
    segments = [segment("ab", 0, 5_000_000_000), segment("cd", 5_000_000_000, 10_000_000_000)]
    assert times(read(text="ab cd", segments=segments)) == [(0, 5), (5, 10)]


def test_a_segment_of_words_and_one_of_text():
    segments = [segment("ab", 0, 1, words=[word(" ab", 0.2, 0.8)]), segment("cd", 2, 3)]
    found = read(segments=segments)
    assert times(found) == [(0.2, 0.8), (2, 3)]
    assert [one.interpolated for one in found] == [False, True]


SILENCE = {"no_speech_prob": 0.9, "avg_logprob": -1.4}


def test_nobody_speaks_where_the_server_says_so():
    assert read(text="Thank you.", segments=[segment("Thank you.", 0, 2, **SILENCE)]) == ()
    parts = [segment("Hello.", 0, 1), segment("Bye.", 3, 4, **SILENCE)]
    assert texts(read(text="Hello. Bye.", segments=parts)) == ["Hello."]
    words = [word("Hello", 0.1, 0.9), word("Bye", 3.1, 3.9)]
    assert texts(read(text="Hello. Bye.", segments=parts, words=words)) == ["Hello."]


@pytest.mark.parametrize(
    "sure",
    [
        {"no_speech_prob": 0.9, "avg_logprob": -0.3},
        {"no_speech_prob": 0.3, "avg_logprob": -1.4},
        {"no_speech_prob": None, "avg_logprob": -1.0},
        {"no_speech_prob": 0.9},
        {"no_speech_prob": "high", "avg_logprob": "low"},
    ],
)
def test_one_sign_of_silence_is_not_enough(sure):
    assert texts(read(segments=[segment("Hello.", 0, 2, **sure)])) == ["Hello."]


# Confidence and text


@pytest.mark.parametrize("bad", [None, 1.5, -0.1, "sure", float("nan"), True])
def test_confidence_that_is_none_is_not_made_up(bad):
    assert read(words=[word("one", 1, 2, probability=bad)])[0].confidence is None


def test_a_field_of_the_wrong_kind_does_not_hide_the_others():
    found = read(text="one two", words="none", segments=[None, 5, segment(7, 0, 1), segment("one two", 0, 4)])
    assert times(found) == [(0, 2), (2, 4)]


def test_what_no_database_takes_is_left_out():
    raw = rb'{"text": "a\u0000b \ud800c", "words": null}'
    assert texts(read_words(read_answer(raw), LENGTH_S)) == ["a", "b", "c"]


def test_text_is_limited():
    read(text="a" * MOST_CHARACTERS)
    with pytest.raises(NonsenseError) as caught:
        read(text="a" * (MOST_CHARACTERS + 1))
    assert str(MOST_CHARACTERS + 1) in caught.value.body


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
TIME = st.floats(-2, 14) | st.sampled_from(["3", math.nan]) | JSON
WORD = st.fixed_dictionaries({}, optional={"word": st.text(max_size=6) | JSON, "start": TIME, "end": TIME})
SEGMENT = st.fixed_dictionaries(
    {},
    optional={
        "text": st.text(max_size=20) | JSON,
        "start": TIME,
        "end": TIME,
        "words": st.lists(WORD) | JSON,
    },
)
BODY = st.fixed_dictionaries(
    {},
    optional={"text": st.text() | JSON, "words": st.lists(WORD) | JSON, "segments": st.lists(SEGMENT) | JSON},
)


@given(BODY)
def test_whatever_is_answered_words_are_in_order_and_inside_the_sound(body):
    try:
        words = read(**body)
    except NonsenseError:
        return
    assert all(one.text.strip() == one.text != "" for one in words)
    assert all(0 <= one.start_s <= one.end_s <= LENGTH_S for one in words)
    assert all(before.start_s <= after.start_s for before, after in pairwise(words))


@given(
    st.binary(max_size=60)
    | st.text(max_size=60).map(str.encode)
    | JSON.map(lambda it: json.dumps(it).encode())
)
def test_whatever_bytes_come_they_are_an_answer_or_nonsense(raw):
    try:
        read_answer(raw)
    except NonsenseError as error:
        assert len(plain_words(error.body)) <= 301  # noqa: PT017 (the other way is an answer)


# Words for people


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"error": {"message": "No  such\nmodel", "type": "x"}}, "No such model"),
        (
            {"detail": [{"loc": ["body"], "msg": "Field required"}, {"msg": "Too long"}]},
            "Field required; Too long",
        ),
        ({"error": "", "message": "busy"}, "busy"),
        ("<html><body><h1>502</h1><p>Bad Gateway</p></body></html>", "502 Bad Gateway"),
        ({"reason": 5}, '{"reason": 5}'),
        (None, "null"),
        ("x" * 400, "x" * 300 + "…"),
    ],
)
def test_errors_are_told_in_one_line(body, words):
    assert plain_words(body) == words


def test_the_detected_language_comes_before_the_one_that_was_written_in():
    body = {"text": "Guten Tag", "language": "english", "detected_language": "german"}
    answer = read_answer(json.dumps(body | {"detected_language_probability": 0.98}).encode())
    assert guess_language(answer) == LanguageGuess("de", 0.98)
    answer = read_answer(json.dumps(body | {"language_probability": 0.98}).encode())
    assert guess_language(answer) == LanguageGuess("de", 0.5)


def test_a_page_of_megabytes_is_cleaned_in_no_time():
    assert plain_words("<" * 2_000_000).startswith("<<<")


def test_a_secret_is_hidden_also_where_the_text_is_cut():
    for before in range(280, 310):
        assert "sk-" not in plain_words({"error": "x" * before + " sk-secret-key"}, "sk-secret-key")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("english", "en"),
        ("English", "en"),
        ("EN", "en"),
        ("pt-BR", "pt"),
        ("zh_TW", "zh"),
        ("chinese", "zh"),
        ("Mandarin", "zh"),
        ("hebrew", "he"),
        ("nl", "nl"),
        ("und", None),
        ("", None),
        ("klingon", None),
        ("日本", None),
    ],
)
def test_languages_by_name_and_by_code(name, code):
    assert base_code(name) == code
