"""From a host name to its addresses, in bounded time."""

import socket
import threading
from concurrent.futures import Future


def resolve(host: str, port: int) -> tuple[str, ...]:
    """All addresses the system's resolver knows for a host, in its order of preference.

    Raises OSError (`socket.gaierror`) when the name is not known.
    """
    # Bytes, because str would pass through Python's own IDNA codec; a URL's host is encoded already.
    found = socket.getaddrinfo(host.encode("ascii"), port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


def resolve_within(host: str, port: int, *, timeout_s: float) -> tuple[str, ...]:
    """`resolve`, with a TimeoutError after `timeout_s`.

    The system's call knows no time limit, so it runs in a thread of its own that is left to end later.
    """
    future: Future[tuple[str, ...]] = Future()
    threading.Thread(target=_settle, args=(future, host, port), name="resolver", daemon=True).start()
    return future.result(timeout=timeout_s)


def _settle(future: Future[tuple[str, ...]], host: str, port: int) -> None:
    try:
        future.set_result(resolve(host, port))
    except (OSError, ValueError) as error:
        future.set_exception(error)
