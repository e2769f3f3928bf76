from hansard.insight.redaction.find import redactions
from hansard.insight.redaction.kinds import Redaction, RedactionKind
from hansard.insight.redaction.times import spoken_intervals
from hansard.model.transcript import Turn, Word

TEXT = "My card is 4111 1111, thanks."


def _words(*, interpolated: bool = False) -> tuple[Word, ...]:
    return tuple(
        Word(text, 10.0 + at, 10.0 + at + 0.5, interpolated=interpolated)
        for at, text in enumerate(TEXT.split())
    )


def _turn(words: tuple[Word, ...]) -> Turn:
    return Turn("t1", "p1", 9.0, 20.0, TEXT, words)


NUMBER = Redaction(RedactionKind.CREDIT_CARD_NUMBER, 11, 20)


def test_from_the_first_to_the_last_word_with_a_margin() -> None:
    ((start_s, end_s),) = spoken_intervals(_turn(_words()), [NUMBER])
    assert (round(start_s, 3), round(end_s, 3)) == (12.9, 14.6)


def test_part_of_a_word_takes_the_word() -> None:
    ((start_s, end_s),) = spoken_intervals(_turn(_words()), [Redaction(RedactionKind.SSN, 12, 13)])
    assert (round(start_s, 3), round(end_s, 3)) == (12.9, 13.6)


def test_the_whole_turn_where_words_have_no_times_or_are_others() -> None:
    assert spoken_intervals(_turn(()), [NUMBER]) == [(9.0, 20.0)]
    others = (Word("something", 10.0, 11.0), Word("else", 11.0, 12.0))
    assert spoken_intervals(_turn(others), [NUMBER]) == [(9.0, 20.0)]


def test_times_that_were_spread_are_taken_whole() -> None:
    ((start_s, end_s),) = spoken_intervals(_turn(_words(interpolated=True)), [NUMBER])
    assert (round(start_s, 3), round(end_s, 3)) == (9.9, 15.6)


def test_intervals_that_touch_are_one() -> None:
    near = [Redaction(RedactionKind.SSN, 11, 15), Redaction(RedactionKind.SSN, 16, 20)]
    words = tuple(Word(text, 10.0 + at / 2, 10.5 + at / 2) for at, text in enumerate(TEXT.split()))
    assert len(spoken_intervals(_turn(words), near)) == 1
    assert spoken_intervals(_turn(words), []) == []


def test_what_is_found_in_a_turn_has_its_times() -> None:
    ((start_s, end_s),) = spoken_intervals(_turn(_words()), redactions(TEXT, "en-US"))
    assert start_s < 13.0 < 14.5 < end_s
