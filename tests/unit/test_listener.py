"""The socket that a server listens on."""

import socket
from collections.abc import Iterator

import pytest

from hansard.listener import bind


@pytest.fixture
def accepted() -> Iterator[socket.socket]:
    with bind("127.0.0.1", 0) as listener, socket.create_connection(listener.getsockname()):
        connection, _ = listener.accept()
        with connection:
            yield connection


def test_answers_are_sent_at_once(accepted: socket.socket) -> None:
    assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0


def test_a_client_that_vanished_is_noticed(accepted: socket.socket) -> None:
    assert accepted.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) != 0
    waits_s = [
        accepted.getsockopt(socket.IPPROTO_TCP, option)
        for option in (socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT)
    ]
    assert waits_s == [60, 20, 3]
