"""Whatever times the engine gives, words are in order, inside the sound, and say what was repaired."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from hansard.speech.engines.whisper_words import to_words


@dataclass(frozen=True, slots=True)
class Heard:
    word: str
    start: float
    end: float
    probability: float = 0.5


def test_blanks_and_what_is_no_text_are_left_out():
    words = to_words(
        [Heard(" Ja", 0, 1), Heard(" ", 1, 1), Heard("\ufffd", 1, 1), Heard(" tack.", 1, 2)], 0, 3
    )
    assert [word.text for word in words] == ["Ja", "tack."]


def test_times_count_from_where_the_segment_begins():
    (word,) = to_words([Heard(" ja", 40.5, 41.25)], 40.0, 5.0)
    assert (word.start_s, word.end_s, word.interpolated) == (0.5, 1.25, False)


def test_a_word_after_the_end_ends_with_the_sound():
    first, second = to_words([Heard(" ja", 0.5, 1.7), Heard(" nej", 1.7, 2.0)], 0, 1.5)
    assert (first.end_s, first.interpolated) == (1.5, False)
    assert (second.start_s, second.end_s, second.interpolated) == (1.5, 1.5, True)


def test_words_piled_on_one_instant_share_the_time_to_the_next():
    piled = [Heard(" a", 1.0, 1.0), Heard(" b", 1.0, 1.0), Heard(" c", 1.5, 2.0)]
    words = to_words(piled, 0, 3)
    assert [(word.start_s, word.end_s) for word in words] == [(1.0, 1.25), (1.25, 1.5), (1.5, 2.0)]
    assert [word.interpolated for word in words] == [True, True, False]


def test_the_last_words_in_a_pile_do_not_last_for_ever():
    words = to_words([Heard(" a", 1.0, 1.0), Heard(" b", 1.0, 1.0)], 0, 20)
    assert words[-1].end_s < 2.0


def test_a_probability_is_no_more_than_certain():
    (word,) = to_words([Heard(" ja", 0, 1, 1.0000001)], 0, 2)
    assert word.confidence == 1.0


@given(st.lists(st.tuples(st.floats(-5, 40), st.floats(-5, 40)), max_size=30), st.floats(0.1, 20))
def test_words_stay_in_order_and_inside_the_sound(times, length_s):
    words = to_words([Heard(" x", start_s, end_s) for start_s, end_s in times], 0.0, length_s)
    assert len(words) == len(times)
    latest_s = 0.0
    for word in words:
        assert latest_s <= word.start_s <= word.end_s <= length_s + 1e-6
        latest_s = word.start_s
