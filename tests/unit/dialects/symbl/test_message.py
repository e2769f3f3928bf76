"""Sentences of turns, and of what was parted from them."""

import pytest

from hansard.dialects.symbl.message import Message, messages_of, place_in
from hansard.model.transcript import Turn

TEXT = "Hi Mike. Natalia here! \u2026 Could you share it?"


def messages(turn_id: str, text: str = TEXT) -> list[Message]:
    return list(messages_of(Turn(turn_id, "p1", 0.0, 10.0, text), "r1", None))


def test_they_leave_out_nothing() -> None:
    found = messages("a-1")
    assert [one.text for one in found] == ["Hi Mike.", "Natalia here!", "\u2026 Could you share it?"]
    assert (found[0].start_s, found[-1].end_s) == (0.0, 10.0)


def test_a_text_without_words_is_one_message() -> None:
    assert [one.text for one in messages("a-1", "\U0001f44d")] == ["\U0001f44d"]


def test_ids_have_sixteen_digits() -> None:
    for one in messages("a-1"):
        assert len(one.id) == 16
        assert one.id.isdigit()
        assert one.id[0] != "0"


def test_what_was_parted_keeps_its_ids() -> None:
    whole = messages("a-1")
    start = whole[1].start
    parted = messages(f"a-1@{start}", TEXT[start:])
    assert [one.id for one in parted] == [one.id for one in whole[1:]]
    assert [one.place for one in parted] == [one.place for one in whole[1:]]


@pytest.mark.parametrize(("turn_id", "place"), [("a-1", ("a-1", 5)), ("a-1@7", ("a-1", 12))])
def test_places(turn_id: str, place: tuple[str, int]) -> None:
    assert place_in(turn_id, 5) == place
