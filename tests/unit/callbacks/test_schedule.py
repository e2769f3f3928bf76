from datetime import UTC, datetime, timedelta, timezone

import pytest

from hansard.callbacks.outcome import Outcome
from hansard.callbacks.schedule import (
    DEFAULT_SCHEDULE,
    SHORT_SCHEDULE,
    Delivered,
    GaveUp,
    Retry,
    Schedule,
    decide,
)

NOW = datetime.fromisoformat("2026-03-02T10:00:00")
STEADY = Schedule(waits_s=(5.0, 300.0), jitter=0.0)


def answered(status_code, retry_after=None):
    error = None if 200 <= status_code < 300 else f"answered {status_code}"
    return Outcome(status_code, 12, "", error, retry_after)


UNREACHABLE = Outcome(None, 3, "", "connection refused", None)


def wait_s(decision, now=NOW):
    assert isinstance(decision, Retry)
    return (decision.at - now).total_seconds()


@pytest.mark.parametrize("status_code", [200, 201, 202, 204, 299])
def test_any_2xx_is_delivered(status_code):
    assert decide(answered(status_code), 1, NOW) == Delivered()


def test_a_success_at_the_last_attempt_is_delivered():
    assert decide(answered(200), 10, NOW) == Delivered()


@pytest.mark.parametrize("status_code", [301, 400, 401, 404, 413, 429, 500, 503])
def test_any_other_answer_is_retried(status_code):
    assert wait_s(decide(answered(status_code), 1, NOW, schedule=STEADY)) == 5.0


def test_no_answer_is_retried():
    assert wait_s(decide(UNREACHABLE, 2, NOW, schedule=STEADY)) == 300.0


def test_gone_stops_at_once():
    decision = decide(answered(410, retry_after="60"), 1, NOW)

    assert isinstance(decision, GaveUp)
    assert "410 Gone" in decision.reason


def test_after_the_last_attempt_the_reason_names_number_and_last_error():
    decision = decide(UNREACHABLE, 10, NOW)

    assert decision == GaveUp("no success in 10 attempts; the last one: connection refused")


def test_default_waits_are_those_promised_to_receivers():
    waits = [wait_s(decide(UNREACHABLE, attempt, NOW, uniform=lambda: 0.5)) for attempt in range(1, 10)]

    assert waits == [5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]


def test_default_schedule_lasts_about_75_hours():
    assert sum(DEFAULT_SCHEDULE.waits_s) / 3600 == pytest.approx(75.6, abs=0.1)


@pytest.mark.parametrize(("chance", "expected_s"), [(0.0, 270.0), (0.5, 300.0), (1.0, 330.0)])
def test_jitter_is_a_tenth_to_both_sides(chance, expected_s):
    assert wait_s(decide(UNREACHABLE, 2, NOW, uniform=lambda: chance)) == pytest.approx(expected_s)


def test_events_that_failed_together_return_spread_out():
    times = {decide(UNREACHABLE, 3, NOW) for _ in range(50)}

    assert len(times) > 40


@pytest.mark.parametrize("status_code", [301, 413, 429, 500, 503])
def test_retry_after_postpones(status_code):
    assert wait_s(decide(answered(status_code, "120"), 1, NOW, schedule=STEADY)) == 120.0


def test_retry_after_never_hastens():
    assert wait_s(decide(answered(429, "1"), 2, NOW, schedule=STEADY)) == 300.0


def test_retry_after_is_capped_at_a_day():
    assert wait_s(decide(answered(503, "9" * 5000), 1, NOW)) == 86400.0


def test_jitter_never_comes_before_retry_after():
    waits = [wait_s(decide(answered(429, "1000"), 1, NOW)) for _ in range(50)]

    assert min(waits) >= 1000
    assert max(waits) <= 1100


@pytest.mark.parametrize(
    "text",
    [
        "Mon, 02 Mar 2026 10:15:00 GMT",
        "Monday, 02-Mar-26 10:15:00 GMT",
        "Mon Mar  2 10:15:00 2026",
        "Mon, 02 Mar 2026 12:15:00 +0200",
        " 900 ",
    ],
)
def test_retry_after_is_seconds_or_a_date(text):
    assert wait_s(decide(answered(429, text), 1, NOW, schedule=STEADY)) == 900.0


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=8))])
def test_retry_keeps_the_zone_of_now(zone):
    now = NOW.replace(tzinfo=UTC).astimezone(zone)

    decision = decide(answered(429, "Mon, 02 Mar 2026 10:15:00 GMT"), 1, now, schedule=STEADY)

    assert wait_s(decision, now) == 900.0
    assert decision.at.tzinfo is zone


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "-5",
        "1.5",
        "1e9",
        "٣٠٠",
        "\x00",
        "0",
        "Mon, 99 Foo 2026",
        "Mon, 02 Mar 2020 10:15:00 GMT",
        "Mon, 01 Jan 0001 00:00:00 +2300",
        "Fri, 31 Dec 9999 23:59:59 -2300",
        "Mon, 02 Mar 99999 1:1:1 GMT",
        "Mon, 02 Mar 2026 10:15:00 +999999999999",
    ],
)
def test_a_retry_after_that_means_nothing_leaves_a_wait_within_bounds(text):
    assert 5.0 <= wait_s(decide(answered(429, text), 1, NOW, schedule=STEADY)) <= 86400.0


def test_a_garbled_retry_after_leaves_the_schedule():
    assert wait_s(decide(answered(429, "soon"), 1, NOW, schedule=STEADY)) == 5.0


def test_events_that_others_wait_behind_are_not_put_off():
    outcome = answered(503, "3600")
    waits_s = [wait_s(decide(outcome, attempt, NOW, schedule=SHORT_SCHEDULE)) for attempt in range(1, 6)]
    assert waits_s == [1, 5, 30, 120, 300]
    assert isinstance(decide(outcome, 6, NOW, schedule=SHORT_SCHEDULE), GaveUp)
