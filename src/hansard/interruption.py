"""Waiting for the signal that ends a process."""

import signal
import socket
from types import FrameType


class Interruption:
    """Takes SIGINT and SIGTERM from when it is made on, in the main thread.

    The signal's number is written to a socket. A lock, event or queue would not do: the system may hand
    the signal to any thread, one that is just starting a child for instance, and the main thread would
    sleep on without ever running its handler.
    """

    def __init__(self) -> None:
        self._told, self._tells = socket.socketpair()
        self._tells.setblocking(False)
        signal.set_wakeup_fd(self._tells.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _keep_running)

    def wait(self) -> None:
        """Until the process is interrupted or told to end; at once when it has been."""
        self._told.recv(1)


def _keep_running(_number: int, _frame: FrameType | None) -> None:
    """Without a handler the signal would end the process at once."""
