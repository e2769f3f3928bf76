"""How a process keeps the memory that engines free: many megabytes for each segment of speech.

By itself glibc keeps most of it, apart for every thread, and a worker grows by half over two hours. With
another C library nothing happens here.
"""

import ctypes
from functools import cache

_MMAP_THRESHOLD = -3  # as in malloc.h
_LARGE_BYTES = 1_000_000  # less costs time: every block comes from the system anew


@cache
def return_large_blocks() -> None:
    """Let blocks of a megabyte and more go back to the system as soon as they are free."""
    _call("mallopt", _MMAP_THRESHOLD, _LARGE_BYTES)


def return_freed_memory() -> None:
    """Give back what is free at the moment; takes a few milliseconds."""
    _call("malloc_trim", 0)


def _call(name: str, *arguments: int) -> None:
    """Call a function of the C library where it has it."""
    function = getattr(ctypes.CDLL(None), name, None)
    if function is not None:
        function(*arguments)
