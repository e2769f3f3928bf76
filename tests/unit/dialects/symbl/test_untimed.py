"""Messages whose time nobody told stand where the time is known last."""

from hansard.dialects.symbl.message import Message, in_order, messages_of
from hansard.dialects.symbl.untimed import untimed_positions
from hansard.model.transcript import Turn, Word


def message(
    turn_id: str, start_s: float, end_s: float, recording: str = "r1", *, heard: bool = False
) -> Message:
    words = (Word("Hi.", start_s, end_s),) if heard else ()
    return next(messages_of(Turn(turn_id, "p1", start_s, end_s, "Hi.", words), recording, None))


def test_nothing_is_known() -> None:
    found = in_order([message(f"t{number}", number / 1000, number / 1000) for number in range(3000)])
    assert set(untimed_positions(found).values()) == {0.0}
    assert len(untimed_positions(found)) == 3000


def test_moments_that_were_told_are_kept() -> None:
    chat = [message("t1", 0.0, 0.0), message("t2", 12.0, 12.0), message("t3", 12.0, 12.0)]
    assert untimed_positions(in_order(chat)) == {"t1": 0.0}


def test_behind_what_was_heard() -> None:
    heard = message("a1", 2.0, 5.0, heard=True)
    written = [message("b1", 9.0, 9.0, "r2"), message("b2", 9.001, 9.001, "r2")]
    assert untimed_positions(in_order([heard, *written])) == {"b1": 5.0, "b2": 5.0}


def test_behind_what_was_told() -> None:
    found = in_order([message("t1", 0.0, 4.0), message("t2", 4.001, 4.001), message("t3", 8.0, 9.0)])
    assert untimed_positions(found) == {"t2": 4.0}


def test_a_conversation_without_messages() -> None:
    assert untimed_positions([]) == {}
