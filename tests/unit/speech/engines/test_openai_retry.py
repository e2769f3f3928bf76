"""When a server is asked again."""

from datetime import UTC, datetime

import pytest

from hansard.speech.engines.openai_retry import Backoff, parse_retry_after

NOW = datetime(2026, 11, 21, 12, 0, 0, tzinfo=UTC)


def test_pauses_double_up_to_the_longest():
    backoff = Backoff(attempts=7, first_s=1.0, longest_s=10.0)
    pauses = [backoff.pause_s(attempt, uniform=lambda: 0.0) for attempt in range(1, 8)]
    assert pauses == [1.0, 2.0, 4.0, 8.0, 10.0, 10.0, None]


def test_chance_cuts_up_to_half_of_a_pause():
    backoff = Backoff(attempts=4, first_s=2.0)
    assert backoff.pause_s(1, uniform=lambda: 1.0) == 1.0
    pauses = {backoff.pause_s(1) for _ in range(20)}
    assert len(pauses) > 1
    assert all(1.0 <= pause <= 2.0 for pause in pauses)


def test_a_server_can_lengthen_a_pause_but_not_shorten_it():
    backoff = Backoff(attempts=4, first_s=2.0)
    assert backoff.pause_s(1, 30.0) == 30.0
    assert backoff.pause_s(1, 0.0, lambda: 0.0) == 2.0


def test_a_server_that_asks_for_too_much_is_given_up():
    assert Backoff(attempts=4, patience_s=120.0).pause_s(1, 121.0) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7.0),
        (" 7 ", 7.0),
        ("Sat, 21 Nov 2026 12:01:00 GMT", 60.0),
        ("Sat, 21 Nov 2026 11:59:00 GMT", 0.0),
        ("Sat, 21 Nov 2026 12:01:00", 60.0),
        ("soon", None),
        ("-3", None),
        ("", None),
        (None, None),
        ("²", None),
    ],
)
def test_what_servers_write_into_retry_after(text, seconds):
    assert parse_retry_after(text, NOW) == seconds
