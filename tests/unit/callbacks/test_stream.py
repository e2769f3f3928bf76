import errno
import time

import pytest

from hansard.callbacks.stream import Deadline, in_words


def test_a_deadline_leaves_less_and_less():
    deadline = Deadline.after(10.0)

    first, second = deadline.remaining_s(), deadline.remaining_s()

    assert 9.0 < second <= first <= 10.0


def test_a_shorter_time_out_counts_before_the_deadline():
    assert Deadline.after(10.0).remaining_s(0.5) == 0.5


def test_a_deadline_that_is_over_raises():
    with pytest.raises(TimeoutError):
        Deadline(at_s=time.monotonic() - 0.001, limit_s=1.0).remaining_s()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused"), "connection refused"),
        (OSError(errno.EHOSTUNREACH, "No route to host"), "no route to host"),
        (OSError("timed out"), "timed out"),
    ],
)
def test_errors_are_told_in_words(error, words):
    assert in_words(error) == words
