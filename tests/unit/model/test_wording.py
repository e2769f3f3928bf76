"""What a person wrote for a turn, with times for its words."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard.model.transcript import Turn, Word, Wording
from hansard.model.wording import reworded
from hansard.store.clock import utc_now

Timed = tuple[str, float, float]


def turn(*words: str, text: str | None = None) -> Turn:
    """A turn that says a word a second, each for 0.8 s, from second 10 on."""
    timed = tuple(Word(word, 10.0 + at, 10.8 + at, 0.5) for at, word in enumerate(words))
    return Turn("t1", "p1", 10.0, 10.0 + len(words), text or " ".join(words), timed)


def written(heard: Turn, text: str) -> Turn:
    return reworded(replace(heard, wording=Wording("eve", utc_now(), text)))


def timed(heard: Turn, text: str) -> list[Timed]:
    return [(word.text, word.start_s, word.end_s) for word in written(heard, text).words]


def test_without_a_persons_text_the_turn_is_as_it_was_heard() -> None:
    heard = turn("hello", "there")
    assert reworded(heard) is heard


def test_words_that_were_heard_keep_their_times_and_a_replaced_one_has_its_place() -> None:
    assert timed(turn("please", "sent", "the", "form"), "Please, send the form.") == [
        ("Please,", 10.0, 10.8),
        ("send", 11.0, 11.8),
        ("the", 12.0, 12.8),
        ("form.", 13.0, 13.8),
    ]


def test_who_is_certain_of_what() -> None:
    found = written(turn("sent", "it"), "send it").words
    assert [(word.confidence, word.interpolated) for word in found] == [(1.0, True), (0.5, False)]


def test_several_words_share_the_time_of_one_by_letters() -> None:
    assert timed(turn("a", "cantaloupe", "b"), "a can elope b")[1:3] == [
        ("can", 11.0, 11.3),
        ("elope", 11.3, 11.8),
    ]


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("yes one two", 0, ("yes", 10.0, 10.0)),
        ("one and two", 1, ("and", 10.8, 11.0)),
        ("one two then", 2, ("then", 11.8, 12.0)),
    ],
)
def test_a_word_put_in_has_the_pause_it_stands_in(text: str, place: int, expected: Timed) -> None:
    assert timed(turn("one", "two"), text)[place] == expected


def test_a_word_left_out_takes_no_time_from_others() -> None:
    assert timed(turn("one", "um", "two"), "one two") == [("one", 10.0, 10.8), ("two", 12.0, 12.8)]


def test_chinese_is_compared_letter_by_letter() -> None:
    heard = turn("明天", "我們", "去學校。", text="明天我們去學校。")
    found = written(heard, "明天我們去大學。")
    assert found.text == "明天我們去大學。"
    assert [(word.text, word.start_s) for word in found.words[:2]] == [("明天", 10.0), ("我們", 11.0)]
    assert "".join(word.text for word in found.words[2:]) == "去大學。"


def test_a_word_of_several_pieces_stays_one_only_as_a_whole() -> None:
    heard = turn("at", "9:30 a.m.", "on")
    assert timed(heard, "at 9:30 a.m., on")[1] == ("9:30 a.m.,", 11.0, 11.8)
    assert [word for word, _, _ in timed(heard, "at 9:30 in a.m. on")] == ["at", "9:30", "in", "a.m.", "on"]


def test_a_turn_without_words_has_only_the_text() -> None:
    heard = Turn("t1", "p1", 1.0, 2.0, "helo")
    assert (written(heard, "hello").text, written(heard, "hello").words) == ("hello", ())


PIECES = st.lists(st.sampled_from(["a", "b", "a b", "好", "好的，", "c?", "🙂", "שלום"]), max_size=8)


@given(heard=PIECES, text=PIECES)
def test_the_words_are_the_text_in_order_within_the_turn(heard: list[str], text: list[str]) -> None:
    found = written(turn(*heard), " ".join(text))
    if heard:
        assert "".join("".join(word.text.split()) for word in found.words) == "".join("".join(text).split())
    assert all(10.0 <= word.start_s <= word.end_s <= 10.0 + len(heard) for word in found.words)
    assert all(one.start_s <= other.start_s for one, other in pairwise(found.words))
